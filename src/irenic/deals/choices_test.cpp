#include "irenic/deals/choices.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/deals/pattern_states.hpp"
#include "irenic/deals/scan_questions.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::deals {
namespace {

using Row = std::vector<Units>;
using Counts = std::map<Row, std::uint64_t>;  ///< how many choices have each vector

constexpr double all_work = 1e9;

/// The text of a case: parties p0, p1, ..., issues i0, i1, ..., options o0, o1, ...
struct TiedCase {
    std::vector<std::size_t> options;  ///< by issue: how many
    std::size_t parties = 2;
    std::vector<std::string> points;        ///< by party: "i0: {o0: 1}, ..."
    std::vector<std::string> interactions;  ///< by party
    std::vector<std::string> red_lines;     ///< by party
    std::string constraints;
};

std::string id(char letter, std::size_t number) { return letter + std::to_string(number); }

void list_on(std::string& text, const std::string& item) {
    text += (text.empty() ? "" : ", ") + item;
}

std::string to_text(const TiedCase& tied) {
    std::string parties;
    std::string issues;
    std::string preferences;
    for (std::size_t issue = 0; issue < tied.options.size(); ++issue) {
        std::string options;
        for (std::size_t option = 0; option < tied.options[issue]; ++option) {
            list_on(options, id('o', option));
        }
        list_on(issues, id('i', issue) + ": {options: [" + options + "]}");
    }
    for (std::size_t party = 0; party < tied.parties; ++party) {
        list_on(parties, id('p', party) + ": {}");
        preferences += "  " + id('p', party) + ": {points: {" + tied.points[party] +
                       "}, interactions: [" + tied.interactions[party] + "], red_lines: [" +
                       tied.red_lines[party] + "], disagreement: 0}\n";
    }
    return "irenic: 1\nparties: {" + parties + "}\nissues: {" + issues + "}\nconstraints: [" +
           tied.constraints + "]\npreferences:\n" + preferences;
}

class Random {
public:
    explicit Random(std::uint32_t seed) : bits_(seed) {}

    std::size_t size(std::size_t low, std::size_t high) {
        return low + static_cast<std::size_t>(bits_()) % (high - low + 1);
    }
    int number(int low, int high) {
        return low + static_cast<int>(size(0, static_cast<std::size_t>(high - low)));
    }
    bool chance(std::size_t percent) { return size(1, 100) <= percent; }

    /// Issues with points from -4 to 9 for everybody and nothing that ties them.
    TiedCase untied(std::size_t issues, std::size_t fewest, std::size_t most, std::size_t parties) {
        TiedCase tied;
        tied.parties = parties;
        for (std::size_t issue = 0; issue < issues; ++issue) {
            tied.options.push_back(size(fewest, most));
        }
        for (std::size_t party = 0; party < parties; ++party) {
            std::string points;
            for (std::size_t issue = 0; issue < issues; ++issue) {
                std::string row;
                for (std::size_t option = 0; option < tied.options[issue]; ++option) {
                    list_on(row, id('o', option) + ": " + std::to_string(number(-4, 9)));
                }
                list_on(points, id('i', issue) + ": {" + row + "}");
            }
            tied.points.push_back(points);
        }
        tied.interactions.resize(parties);
        tied.red_lines.resize(parties);
        return tied;
    }

    /// A condition on these issues: one option each, sometimes any of two.
    std::string when(const TiedCase& tied, const std::vector<std::size_t>& issues) {
        std::string text;
        for (const std::size_t issue : issues) {
            const std::size_t last = tied.options[issue] - 1;
            const std::size_t option = size(0, last);
            std::string some = id('o', option);
            if (last > 1 && chance(30)) {
                some = "[" + some + ", " + id('o', (option + 1) % (last + 1)) + "]";
            }
            list_on(text, id('i', issue) + ": " + some);
        }
        return "{" + text + "}";
    }

    void interact(TiedCase& tied, const std::vector<std::size_t>& issues) {
        list_on(
            tied.interactions[size(0, tied.parties - 1)],
            "{when: " + when(tied, issues) + ", points: " + std::to_string(number(-7, 7)) + "}");
    }

    void forbid(TiedCase& tied, const std::vector<std::size_t>& issues) {
        list_on(tied.constraints, "{never: " + when(tied, issues) + "}");
    }

    void draw_red_line(TiedCase& tied, const std::vector<std::size_t>& issues) {
        list_on(tied.red_lines[size(0, tied.parties - 1)], when(tied, issues));
    }

    /// Different issues, in any order.
    std::vector<std::size_t> some_issues(const TiedCase& tied, std::size_t count) {
        std::vector<std::size_t> all(tied.options.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (std::size_t left = all.size(); left > 1; --left) {
            std::swap(all[left - 1], all[size(0, left - 1)]);
        }
        all.resize(std::min(count, all.size()));
        return all;
    }

private:
    std::mt19937 bits_;
};

/// A case read, with its ties; every party's red lines are left out.
class Reading {
public:
    explicit Reading(const TiedCase& tied)
        : negotiation_(format::parse_case(to_text(tied), "case.yaml").value().negotiation),
          scoring_(score(negotiation_).value()) {
        for (std::size_t player = 0; player < scoring_.players.size(); ++player) {
            selection_.players.push_back(player);
        }
        selection_.red_lines_of = selection_.players;
        ties_ = make_ties(negotiation_, scoring_, selection_);
    }

    [[nodiscard]] std::size_t dims() const { return selection_.dims(); }
    [[nodiscard]] const std::vector<Tie>& ties() const { return ties_; }

    /// Utility vectors of all whole packages that nothing forbids, straight from the scoring.
    [[nodiscard]] Counts packages() const {
        Counts counts;
        std::vector<OptionId> options(negotiation_.issues.size());
        const std::function<void(std::size_t)> settle = [&](std::size_t issue) {
            if (issue < options.size()) {
                const std::size_t count = negotiation_.issues[issue].options.size();
                for (std::size_t option = 0; option < count; ++option) {
                    options[issue] = OptionId(option);
                    settle(issue + 1);
                }
            } else if (signable(options)) {
                ++counts[utility(options)];
            }
        };
        settle(0);
        return counts;
    }

private:
    [[nodiscard]] bool signable(const std::vector<OptionId>& options) const {
        return scoring_.allowed(options) &&
               std::none_of(
                   selection_.players.begin(), selection_.players.end(),
                   [&](std::size_t player) { return scoring_.crosses_red_line(player, options); });
    }
    [[nodiscard]] Row utility(const std::vector<OptionId>& options) const {
        Row sum;
        for (const std::size_t player : selection_.players) {
            sum.push_back(scoring_.utility(player, options));
        }
        return sum;
    }

    Negotiation negotiation_;
    Scoring scoring_;
    Selection selection_;
    std::vector<Tie> ties_;
};

/// What a combination of slots is worth; nothing where it is forbidden.
std::optional<Row> worth(const Tie& tie, std::size_t dims, const std::vector<std::size_t>& slots) {
    Row sum(dims, 0);
    for (std::size_t position = 0; position < slots.size(); ++position) {
        for (std::size_t dim = 0; dim < dims; ++dim) {
            sum[dim] += tie.values[position][slots[position] * dims + dim];
        }
    }
    for (const Tie::Pattern& pattern : tie.patterns) {
        const bool matches = std::all_of(
            pattern.at.begin(), pattern.at.end(),
            [&](const Tie::Pattern::At& at) { return at.matches[slots[at.position]] != 0; });
        if (matches && pattern.forbids) {
            return std::nullopt;
        }
        if (matches) {
            sum[pattern.dim] += pattern.units;
        }
    }
    return sum;
}

/// Looks at every combination of a tie.
Counts by_listing(const Tie& tie, std::size_t dims) {
    Counts counts;
    std::vector<std::size_t> slots(tie.issues.size(), 0);
    const std::function<void(std::size_t)> settle = [&](std::size_t position) {
        if (position == slots.size()) {
            if (const auto sum = worth(tie, dims, slots)) {
                ++counts[*sum];
            }
            return;
        }
        for (slots[position] = 0; slots[position] < tie.options[position].size();
             ++slots[position]) {
            settle(position + 1);
        }
    };
    settle(0);
    return counts;
}

bool reaches(const Row& vector, const Row& floors) {
    return std::equal(vector.begin(), vector.end(), floors.begin(),
                      [](Units value, Units floor) { return value >= floor; });
}

/// The vectors that no other reaches, ascending.
std::vector<Row> efficient(const Counts& counts) {
    std::vector<Row> kept;  // what reaches a vector comes after it, so the last ones come first
    for (auto entry = counts.rbegin(); entry != counts.rend(); ++entry) {
        const bool dominated = std::any_of(kept.begin(), kept.end(), [&](const Row& other) {
            return reaches(other, entry->first);
        });
        if (!dominated) {
            kept.push_back(entry->first);
        }
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

std::vector<Row> rows(const std::vector<Units>& values, std::size_t dims) {
    std::vector<Row> list;
    for (auto first = values.begin(); first != values.end();) {
        const auto last = first + static_cast<std::ptrdiff_t>(dims);
        list.emplace_back(first, last);
        first = last;
    }
    std::sort(list.begin(), list.end());
    return list;
}

Counts counts_of(const CountedGroup& group, std::size_t dims) {
    Counts counts;
    for (std::size_t index = 0; index < group.size(); ++index) {
        const auto first = group.values.begin() + static_cast<std::ptrdiff_t>(index * dims);
        counts[Row(first, first + static_cast<std::ptrdiff_t>(dims))] += group.choices[index];
    }
    return counts;
}

void expect_census(const Census& census, const Counts& listed, std::size_t dims) {
    std::uint64_t count = 0;
    Row least(dims, INT64_MAX);
    Row most(dims, INT64_MIN);
    for (const auto& [vector, times] : listed) {
        count += times;
        for (std::size_t dim = 0; dim < dims; ++dim) {
            least[dim] = std::min(least[dim], vector[dim]);
            most[dim] = std::max(most[dim], vector[dim]);
        }
    }
    EXPECT_EQ(census.count, std::to_string(count));
    EXPECT_EQ(census.least, count == 0 ? Row() : least);
    EXPECT_EQ(census.most, count == 0 ? Row() : most);
}

/// Every choice listed is what it says, and none is listed twice.
void expect_real(const Tie& tie, std::size_t dims, const Group& group) {
    ASSERT_EQ(group.issues, tie.issues);
    ASSERT_EQ(group.values.size(), group.size() * dims);
    for (std::size_t choice = 0; choice < group.size(); ++choice) {
        std::vector<std::size_t> slots;
        for (std::size_t position = 0; position < tie.issues.size(); ++position) {
            const auto& options = tie.options[position];
            const std::uint32_t option = group.options[choice * tie.issues.size() + position];
            const auto slot = std::find(options.begin(), options.end(), option);
            ASSERT_NE(slot, options.end());
            slots.push_back(static_cast<std::size_t>(slot - options.begin()));
        }
        const Units* value = group.value(choice, dims);
        EXPECT_EQ(worth(tie, dims, slots), Row(value, value + dims));
    }
}

void expect_efficient(const Tie& tie, std::size_t dims, const Group& group,
                      const std::vector<Row>& expected) {
    EXPECT_EQ(rows(group.values, dims), expected);
    expect_real(tie, dims, group);
}

/// States, scan and what choices.hpp makes of them, each against the listing of one tie.
void expect_all_ways_agree(const Tie& tie, std::size_t dims, const Counts& listed, Random& random) {
    const Limits limits;
    const auto census = census_by_states(tie, dims, all_work);
    ASSERT_TRUE(census);
    expect_census(*census, listed, dims);
    expect_census(census_by_scan(tie, dims, limits).value(), listed, dims);
    expect_census(take_census(tie, dims, limits).value(), listed, dims);

    const auto expected = efficient(listed);
    const auto group = efficient_by_states(tie, dims, all_work, Stop());
    ASSERT_TRUE(group);
    expect_efficient(tie, dims, *group, expected);
    expect_efficient(tie, dims, efficient_by_scan(tie, dims, limits).value(), expected);
    expect_efficient(tie, dims, list_efficient(tie, dims, limits).value(), expected);

    const auto distinct = list_distinct(tie, dims, 1'000'000);
    ASSERT_TRUE(distinct);
    EXPECT_EQ(distinct->size(), listed.size());
    EXPECT_EQ(counts_of(*distinct, dims), listed);

    for (int round = 0; round < 3 && !listed.empty(); ++round) {
        const auto chosen = static_cast<std::ptrdiff_t>(random.size(0, listed.size() - 1));
        Row floors = std::next(listed.begin(), chosen)->first;
        if (round == 2) {
            floors[random.size(0, dims - 1)] = no_floor;
        }
        std::uint64_t reaching = 0;
        for (const auto& [vector, times] : listed) {
            reaching += reaches(vector, floors) ? times : 0;
        }
        EXPECT_EQ(count_reaching_by_scan(tie, dims, floors, limits).value(), reaching);
    }
}

/// Compares each tie with its listing, and all of them together with the case's packages.
void expect_agrees(const TiedCase& tied, Random& random) {
    SCOPED_TRACE(to_text(tied));
    const Reading reading(tied);
    Counts together{{Row(reading.dims(), 0), 1}};
    for (const Tie& tie : reading.ties()) {
        const Counts listed = by_listing(tie, reading.dims());
        expect_all_ways_agree(tie, reading.dims(), listed, random);
        Counts longer;
        for (const auto& [start, starts] : together) {
            for (const auto& [vector, times] : listed) {
                Row sum = start;
                std::transform(sum.begin(), sum.end(), vector.begin(), sum.begin(), std::plus<>());
                longer[sum] += starts * times;
            }
        }
        together = std::move(longer);
    }
    EXPECT_EQ(together, reading.packages());
}

/// Draws cases with seeds of their own and compares each.
void expect_agrees(std::uint32_t cases, const std::function<TiedCase(Random&)>& draw) {
    for (std::uint32_t seed = 1; seed <= cases && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed);
        expect_agrees(draw(random), random);
    }
}

TEST(Choices, AgreeOnChains) {
    expect_agrees(60, [](Random& random) {
        TiedCase tied = random.untied(random.size(2, 7), 1, 3, random.size(1, 3));
        for (std::size_t issue = 1; issue < tied.options.size(); ++issue) {
            random.interact(tied, {issue - 1, issue});
            if (random.chance(40)) {
                random.forbid(tied, {issue - 1, issue});
            }
        }
        return tied;
    });
}

TEST(Choices, AgreeOnWideRedLines) {
    expect_agrees(6, [](Random& random) {
        TiedCase tied = random.untied(random.size(12, 13), 2, 2, 2);
        for (std::size_t lines = random.size(2, 4); lines-- > 0;) {
            random.draw_red_line(tied, random.some_issues(tied, random.size(11, 13)));
        }
        random.draw_red_line(tied, random.some_issues(tied, 2));
        random.interact(tied, random.some_issues(tied, 6));
        return tied;
    });
}

TEST(Choices, AgreeOnDenseInteractionsOfThree) {
    expect_agrees(25, [](Random& random) {
        TiedCase tied = random.untied(random.size(4, 7), 2, 3, random.size(2, 4));
        for (std::size_t count = random.size(15, 30); count-- > 0;) {
            random.interact(tied, random.some_issues(tied, 3));
        }
        for (std::size_t count = random.size(0, 3); count-- > 0;) {
            random.forbid(tied, random.some_issues(tied, 3));
        }
        return tied;
    });
}

TEST(Choices, AgreeOnSeveralTiesAndSingleIssues) {
    expect_agrees(60, [](Random& random) {
        TiedCase tied = random.untied(random.size(3, 6), 1, 4, random.size(1, 4));
        for (std::size_t count = random.size(1, 3); count-- > 0;) {
            random.interact(tied, random.some_issues(tied, random.size(1, 2)));
            random.forbid(tied, random.some_issues(tied, random.size(1, 3)));
            random.draw_red_line(tied, random.some_issues(tied, random.size(1, 2)));
        }
        return tied;
    });
}

TEST(Choices, AgreeOnSingleOptions) {
    expect_agrees(20, [](Random& random) {
        TiedCase tied = random.untied(random.size(2, 5), 1, 1, 2);
        random.interact(tied, random.some_issues(tied, 2));
        if (random.chance(30)) {
            random.forbid(tied, random.some_issues(tied, 2));
        }
        return tied;
    });
}

// Pairs that forbid all four combinations of two issues, beside a tie that allows something.
TEST(Choices, AgreeWhereEverythingIsForbidden) {
    expect_agrees(20, [](Random& random) {
        TiedCase tied = random.untied(random.size(4, 6), 2, 2, 2);
        for (const char* options : {"i0: o0, i1: o0", "i0: o0, i1: o1", "i0: o1, i1: o0"}) {
            list_on(tied.constraints, "{never: {" + std::string(options) + "}}");
        }
        // All of i2 is needed with the one choice left, and none of it is allowed.
        list_on(tied.constraints, "{never: {i0: o1, i1: o1, i2: [o0, o1]}}");
        random.interact(tied, {0, 2});
        random.interact(tied, {1, 3});
        return tied;
    });
    expect_agrees(20, [](Random& random) {
        TiedCase tied = random.untied(3, 2, 3, 2);
        // Whatever i0 is, some option of i1 and then of i2 is missing.
        for (std::size_t first = 0; first < tied.options[0]; ++first) {
            for (std::size_t second = 0; second < tied.options[1]; ++second) {
                for (std::size_t third = 0; third < tied.options[2]; ++third) {
                    list_on(tied.constraints, "{never: {i0: " + id('o', first) +
                                                  ", i1: " + id('o', second) +
                                                  ", i2: " + id('o', third) + "}}");
                }
            }
        }
        return tied;
    });
}

/// The only tie of a case.
Tie only_tie(const Reading& reading) {
    EXPECT_EQ(reading.ties().size(), 1U);
    return reading.ties().front();
}

/// Enough combinations for eight threads to have a part each.
TiedCase many_combinations(Random& random, std::size_t parties) {
    TiedCase tied = random.untied(21, 2, 2, parties);
    for (std::size_t issue = 1; issue < tied.options.size(); ++issue) {
        random.interact(tied, {issue - 1, issue});
    }
    for (std::size_t count = 0; count < 20; ++count) {
        random.interact(tied, random.some_issues(tied, 3));
        random.forbid(tied, random.some_issues(tied, 3));
    }
    return tied;
}

TEST(ChoicesByScan, AreTheSameForAnyNumberOfThreads) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed);
        const Reading reading(many_combinations(random, seed == 1 ? 3 : 2));
        const Tie tie = only_tie(reading);
        const std::size_t dims = reading.dims();
        ASSERT_GE(tie.combinations(), 2e6);
        Limits limits;
        const Group alone = efficient_by_scan(tie, dims, limits).value();
        const Census census = census_by_scan(tie, dims, limits).value();
        EXPECT_GT(alone.size(), 1U);
        expect_real(tie, dims, alone);
        Row floors = census.least;
        for (std::size_t dim = 0; dim < dims; ++dim) {
            floors[dim] = (census.least[dim] + census.most[dim]) / 2;
        }
        const auto reaching = count_reaching_by_scan(tie, dims, floors, limits).value();
        EXPECT_GT(reaching, 0U);
        for (const unsigned threads : {2U, 8U}) {
            limits.threads = threads;
            const Group shared = efficient_by_scan(tie, dims, limits).value();
            EXPECT_EQ(shared.values, alone.values);
            EXPECT_EQ(shared.options, alone.options);
            EXPECT_EQ(census_by_scan(tie, dims, limits).value().count, census.count);
            EXPECT_EQ(count_reaching_by_scan(tie, dims, floors, limits).value(), reaching);
        }
    }
}

TEST(ChoicesByScan, AgreeWithStatesOnManyCombinations) {
    Random random(4);
    TiedCase tied = random.untied(20, 2, 2, 2);
    for (std::size_t issue = 2; issue < tied.options.size(); ++issue) {
        random.interact(tied, {issue - 2, issue - 1, issue});
        random.forbid(tied, {issue - 2, issue - 1, issue});
    }
    const Reading reading(tied);
    const Tie tie = only_tie(reading);
    const Limits limits{Stop(), std::size_t{2} << 30, 2};
    const auto census = census_by_states(tie, 2, all_work);
    const auto group = efficient_by_states(tie, 2, all_work, Stop());
    const auto distinct = distinct_by_states(tie, 2, 1'000'000, all_work);
    ASSERT_TRUE(census && group && distinct);
    const Census scanned = census_by_scan(tie, 2, limits).value();
    EXPECT_EQ(scanned.count, census->count);
    EXPECT_EQ(scanned.least, census->least);
    EXPECT_EQ(scanned.most, census->most);
    const Group efficient_scanned = efficient_by_scan(tie, 2, limits).value();
    EXPECT_EQ(rows(efficient_scanned.values, 2), rows(group->values, 2));
    expect_real(tie, 2, *group);
    const Row floors{20, no_floor};
    std::uint64_t reaching = 0;
    for (const auto& [vector, times] : counts_of(*distinct, 2)) {
        reaching += reaches(vector, floors) ? times : 0;
    }
    EXPECT_GT(reaching, 0U);
    EXPECT_EQ(count_reaching_by_scan(tie, 2, floors, limits).value(), reaching);
}

TEST(ChoicesByScan, StopsAtTheLimit) {
    Random random(5);
    const Reading reading(many_combinations(random, 2));
    const Tie tie = only_tie(reading);
    const Limits limits{Stop(0), std::size_t{2} << 30, 2};
    EXPECT_EQ(census_by_scan(tie, 2, limits).error().code, ErrorCode::limit);
    EXPECT_EQ(efficient_by_scan(tie, 2, limits).error().code, ErrorCode::limit);
    EXPECT_EQ(count_reaching_by_scan(tie, 2, {0, 0}, limits).error().code, ErrorCode::limit);
}

/// The greatest sum of price . u over a chain, and how many choices it has, link by link.
struct ChainBest {
    Units best = 0;
    std::uint64_t count = 0;
};

ChainBest along_chain(const Tie& tie, std::size_t dims, const Row& price) {
    const auto priced = [&](std::size_t position, std::size_t slot) {
        Units sum = 0;
        for (std::size_t dim = 0; dim < dims; ++dim) {
            sum += price[dim] * tie.values[position][slot * dims + dim];
        }
        return sum;
    };
    std::vector<ChainBest> ends;
    for (std::size_t slot = 0; slot < tie.options[0].size(); ++slot) {
        ends.push_back({priced(0, slot), 1});
    }
    for (std::size_t position = 1; position < tie.issues.size(); ++position) {
        std::vector<ChainBest> next(tie.options[position].size(), ChainBest{INT64_MIN, 0});
        for (std::size_t before = 0; before < ends.size(); ++before) {
            for (std::size_t slot = 0; slot < next.size(); ++slot) {
                Units gain = priced(position, slot);
                bool forbidden = ends[before].count == 0;
                for (const Tie::Pattern& pattern : tie.patterns) {
                    EXPECT_EQ(pattern.at.size(), 2U);
                    EXPECT_EQ(pattern.at[0].position + 1, pattern.at[1].position);
                    if (pattern.at[1].position == position && pattern.at[0].matches[before] != 0 &&
                        pattern.at[1].matches[slot] != 0) {
                        forbidden = forbidden || pattern.forbids;
                        gain += pattern.forbids ? 0 : price[pattern.dim] * pattern.units;
                    }
                }
                if (!forbidden) {
                    next[slot].best = std::max(next[slot].best, ends[before].best + gain);
                    next[slot].count += ends[before].count;
                }
            }
        }
        ends = std::move(next);
    }
    ChainBest all{INT64_MIN, 0};
    for (const ChainBest& end : ends) {
        all.best = std::max(all.best, end.best);
        all.count += end.count;
    }
    return all;
}

// 3^20 combinations: looking at each would take far longer than the stop allows.
TEST(Choices, OfALongChainNeedNotBeLookedAtOneByOne) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed);
        TiedCase tied = random.untied(20, 3, 3, 2);
        for (std::size_t issue = 1; issue < tied.options.size(); ++issue) {
            // One pair in every party's table, so that no link is lost.
            random.interact(tied, {issue - 1, issue});
            random.interact(tied, {issue - 1, issue});
            if (random.chance(30)) {
                random.forbid(tied, {issue - 1, issue});
            }
        }
        const Reading reading(tied);
        const Tie tie = only_tie(reading);
        ASSERT_EQ(tie.combinations(), 3'486'784'401.0);
        Limits limits;
        limits.stop = Stop(5);
        const auto census = take_census(tie, 2, limits);
        const auto group = list_efficient(tie, 2, limits);
        const auto distinct = list_distinct(tie, 2, 1'000'000);
        ASSERT_TRUE(census.has_value() && group.has_value() && distinct.has_value());
        expect_real(tie, 2, *group);
        const ChainBest chain = along_chain(tie, 2, {1, 1});
        EXPECT_EQ(census->count, std::to_string(chain.count));
        std::uint64_t counted = 0;
        for (const std::uint64_t choices : distinct->choices) {
            counted += choices;
        }
        EXPECT_EQ(counted, chain.count);
        EXPECT_EQ(rows(group->values, 2), efficient(counts_of(*distinct, 2)));
        for (const Row& price : {Row{1, 0}, Row{0, 1}, Row{1, 1}, Row{3, 1}, Row{2, 5}}) {
            Units best = INT64_MIN;
            for (const Row& vector : rows(group->values, 2)) {
                best = std::max(best, price[0] * vector[0] + price[1] * vector[1]);
            }
            EXPECT_EQ(best, along_chain(tie, 2, price).best);
        }
        EXPECT_EQ(census->most[0], along_chain(tie, 2, {1, 0}).best);
        EXPECT_EQ(-census->least[1], along_chain(tie, 2, {0, -1}).best);
    }
}

// A budget too small for the states says nothing instead of something wrong.
TEST(ChoicesByStates, GivesUpWhereTheWorkIsTooMuch) {
    Random random(6);
    const Reading reading(many_combinations(random, 2));
    const Tie tie = only_tie(reading);
    EXPECT_FALSE(census_by_states(tie, 2, 1000));
    EXPECT_FALSE(efficient_by_states(tie, 2, 1000, Stop()));
    EXPECT_FALSE(distinct_by_states(tie, 2, 10, all_work));
}

}  // namespace
}  // namespace irenic::deals
