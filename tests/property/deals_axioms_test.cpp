// What the solutions' definitions promise of any case: axioms and optimality.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/deals_helpers.hpp"
#include "../support/random_case.hpp"
#include "../support/slow_deals.hpp"

namespace irenic {

using namespace test_support;
using deals::Answer;
using deals::Solution;
using deals::SolutionKind;

namespace {

using Row = std::vector<std::int64_t>;

/// A case of whole numbers, easily changed.
struct Table {
    std::vector<std::vector<Row>> points;  ///< by issue, option and party
    Row disagreement;
    std::vector<std::string> red_lines;  ///< by party
    std::vector<std::string> never;      ///< conditions

    [[nodiscard]] std::size_t parties() const { return disagreement.size(); }
};

Table random_table(Random& random, std::size_t parties) {
    Table table;
    table.red_lines.resize(parties);
    std::int64_t best = 0;
    for (std::size_t issue = random.size(2, 4); issue-- > 0;) {
        auto& options = table.points.emplace_back(random.size(2, 4));
        for (Row& option : options) {
            for (std::size_t party = 0; party < parties; ++party) {
                option.push_back(random.between(-4, 12));
            }
        }
        best += 12;
    }
    for (std::size_t party = 0; party < parties; ++party) {
        table.disagreement.push_back(random.between(-5, best / 4));
    }
    return table;
}

std::string condition(const Table& table, Random& random) {
    const std::size_t first = random.below(table.points.size());
    const std::size_t second =
        (first + random.size(1, table.points.size() - 1)) % table.points.size();
    return "{" + numbered("i", first) + ": " +
           numbered("o", random.below(table.points[first].size())) + ", " + numbered("i", second) +
           ": " + numbered("o", random.below(table.points[second].size())) + "}";
}

void add_conditions(Table& table, Random& random) {
    if (random.chance(50)) {
        table.never.push_back(condition(table, random));
    }
    if (random.chance(30)) {
        table.red_lines[random.below(table.parties())] = condition(table, random);
    }
}

std::string to_text(const Table& table) {
    PlainCase plain;
    for (const auto& options : table.points) {
        auto& rows = plain.points.emplace_back();
        for (const Row& option : options) {
            auto& row = rows.emplace_back();
            for (const std::int64_t points : option) {
                row.push_back(std::to_string(points));
            }
        }
    }
    for (std::size_t party = 0; party < table.parties(); ++party) {
        plain.disagreement.push_back(std::to_string(table.disagreement[party]));
        plain.preferences.push_back("red_lines: [" + table.red_lines[party] + "]");
    }
    std::string never;
    for (const std::string& when : table.never) {
        list_on(never, "{never: " + when + "}");
    }
    plain.blocks = "constraints: [" + never + "]\n";
    return to_text(plain);
}

Answer ask(const Table& table) { return test_support::ask(read_case(to_text(table))); }

/// Draws tables of two to four parties and calls `expect(table, random)` for each.
template <class Expect>
void for_each_table(std::uint64_t cases, Expect expect) {
    for (std::uint64_t seed = 1; seed <= cases && !testing::Test::HasFailure(); ++seed) {
        Random random(seed);
        Table table = random_table(random, random.size(2, 4));
        add_conditions(table, random);
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + to_text(table));
        expect(table, random);
    }
}

const std::vector<SolutionKind> all_kinds{SolutionKind::nash, SolutionKind::kalai_smorodinsky,
                                          SolutionKind::egalitarian, SolutionKind::utilitarian,
                                          SolutionKind::equal_loss};

/// One party's points told on another scale.
struct Rescaling {
    std::size_t party = 0;
    std::int64_t factor = 1;
    std::int64_t shift = 0;

    [[nodiscard]] Table of(Table table) const {
        for (std::size_t issue = 0; issue < table.points.size(); ++issue) {
            for (Row& option : table.points[issue]) {
                option[party] = option[party] * factor + (issue == 0 ? shift : 0);
            }
        }
        table.disagreement[party] = table.disagreement[party] * factor + shift;
        return table;
    }
    [[nodiscard]] deals::Utilities of(deals::Utilities utilities) const {
        const Decimal& value = utilities[party];
        const Decimal scaled = Decimal::from_mantissa(value.mantissa() * factor, value.places());
        utilities[party] = Decimal(scaled.scaled(0).value() + shift);
        return utilities;
    }
};

TEST(Axioms, NashAndKalaiSmorodinskyDoNotDependOnAPartysScale) {
    for_each_table(60, [](const Table& table, Random& random) {
        const Rescaling rescaling{random.below(table.parties()), 3, random.between(-40, 40)};
        const Answer plain = ask(table);
        const Answer scaled = ask(rescaling.of(table));
        EXPECT_EQ(scaled.zone.packages, plain.zone.packages);
        EXPECT_EQ(scaled.frontier.count, plain.frontier.count);
        for (const SolutionKind kind : {SolutionKind::nash, SolutionKind::kalai_smorodinsky}) {
            SCOPED_TRACE(deals::name(kind));
            const Solution before = solution(plain, kind);
            const Solution after = solution(scaled, kind);
            ASSERT_EQ(after.point.has_value(), before.point.has_value());
            if (!before.point) {
                continue;
            }
            EXPECT_EQ(after.point->utility, rescaling.of(before.point->utility));
            EXPECT_EQ(after.ties, before.ties);
            const double factor = kind == SolutionKind::nash ? 3 : 1;
            EXPECT_NEAR(after.value, factor * before.value, 1e-9 * std::abs(after.value));
        }
    });
}

// Points moved up and down together with the disagreement value change nothing for any solution.
TEST(Axioms, NoSolutionDependsOnAPartysZero) {
    for_each_table(60, [](const Table& table, Random& random) {
        const Rescaling shift{random.below(table.parties()), 1, random.between(-40, 40)};
        const Answer plain = ask(table);
        const Answer shifted = ask(shift.of(table));
        for (const SolutionKind kind : all_kinds) {
            SCOPED_TRACE(deals::name(kind));
            const auto before = shown(plain, kind);
            EXPECT_EQ(shown(shifted, kind), before.empty() ? before : shift.of(before));
            EXPECT_EQ(solution(shifted, kind).ties, solution(plain, kind).ties);
        }
    });
}

/// All optima of a solution, ascending; nothing where there are too many to be listed.
std::vector<deals::Utilities> optima(const Answer& answer, SolutionKind kind) {
    auto list = utilities(solution(answer, kind).tied);
    std::sort(list.begin(), list.end());
    return list;
}

TEST(Axioms, NoSolutionDependsOnTheOrderOfParties) {
    for_each_table(60, [](const Table& table, Random&) {
        Table turned = table;
        const auto turn = [](auto& list) {
            std::rotate(list.begin(), list.begin() + 1, list.end());
        };
        turn(turned.disagreement);
        turn(turned.red_lines);
        for (auto& options : turned.points) {
            std::for_each(options.begin(), options.end(), turn);
        }
        const Answer plain = ask(table);
        const Answer other = ask(turned);
        EXPECT_EQ(other.zone.packages, plain.zone.packages);
        EXPECT_EQ(other.frontier.count, plain.frontier.count);
        for (const SolutionKind kind : all_kinds) {
            SCOPED_TRACE(deals::name(kind));
            auto expected = optima(plain, kind);
            std::for_each(expected.begin(), expected.end(), turn);
            std::sort(expected.begin(), expected.end());
            EXPECT_EQ(optima(other, kind), expected);
            EXPECT_EQ(solution(other, kind).ties, solution(plain, kind).ties);
            EXPECT_NEAR(solution(other, kind).value, solution(plain, kind).value, 1e-9);
        }
    });
}

// For every option there is one that exchanges what the two parties get.
TEST(Axioms, PartiesThatCannotBeToldApartGetTheSame) {
    std::size_t unique = 0;
    for (std::uint64_t seed = 1; seed <= 60 && !testing::Test::HasFailure(); ++seed) {
        Random random(seed);
        Table table;
        table.red_lines.resize(2);
        table.disagreement.assign(2, random.between(0, 6));
        for (std::size_t issue = random.size(1, 4); issue-- > 0;) {
            const std::int64_t most = random.between(2, 9);
            const std::int64_t least = random.between(-2, 2);
            const std::int64_t both = random.between(0, 5);
            table.points.push_back({{most, least}, {least, most}, {both, both}});
        }
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + to_text(table));
        const Answer answer = ask(table);
        for (const SolutionKind kind : all_kinds) {
            SCOPED_TRACE(deals::name(kind));
            const auto list = optima(answer, kind);
            auto exchanged = list;
            for (auto& utilities : exchanged) {
                std::swap(utilities[0], utilities[1]);
            }
            std::sort(exchanged.begin(), exchanged.end());
            EXPECT_EQ(exchanged, list);
            unique += list.size() == 1 ? 1U : 0U;
        }
    }
    EXPECT_GT(unique, 30U);
}

/// What a package is worth to every party.
Row worth(const Table& table, const Package& package) {
    Row sum(table.parties(), 0);
    for (const auto& [issue, option] : package.choices) {
        for (std::size_t party = 0; party < sum.size(); ++party) {
            sum[party] += table.points[issue.at()][option.at()][party];
        }
    }
    return sum;
}

std::string to_text(const Package& package) {
    std::string text;
    for (const auto& [issue, option] : package.choices) {
        list_on(text, numbered("i", issue.at()) + ": " + numbered("o", option.at()));
    }
    return "{" + text + "}";
}

TEST(Axioms, NashDoesNotDependOnPackagesNotChosen) {
    std::size_t removed = 0;
    for_each_table(60, [&](const Table& table, Random& random) {
        const Answer plain = ask(table);
        const Solution nash = solution(plain, SolutionKind::nash);
        if (nash.ties != 1U) {
            return;
        }
        const Negotiation negotiation = read_case(to_text(table));
        const SlowDeals slow(negotiation);
        const auto zone = slow.zone();
        for (int round = 0; round < 3; ++round) {
            Package package;
            const auto& options = random.one_of(zone).options;
            for (std::size_t issue = 0; issue < options.size(); ++issue) {
                package.choices.emplace_back(IssueId(issue), options[issue]);
            }
            if (worth(table, package) == worth(table, nash.point->package)) {
                continue;
            }
            Table without = table;
            without.never.push_back(to_text(package));
            const Answer fewer = ask(without);
            EXPECT_EQ(fewer.zone.packages, std::to_string(zone.size() - 1));
            EXPECT_EQ(shown(fewer, SolutionKind::nash), nash.point->utility);
            EXPECT_EQ(solution(fewer, SolutionKind::nash).ties, 1U);
            ++removed;
        }
    });
    EXPECT_GT(removed, 30U);
}

TEST(Axioms, TheZoneNeverGrowsWhenAPartyAsksForMore) {
    for_each_table(60, [](Table table, Random& random) {
        const std::size_t party = random.below(table.parties());
        Answer before = ask(table);
        for (int round = 0; round < 4; ++round) {
            table.disagreement[party] += random.between(1, 5);
            const Answer after = ask(table);
            EXPECT_LE(std::stoull(after.zone.packages.value()),
                      std::stoull(before.zone.packages.value()));
            EXPECT_TRUE(after.zone.empty || !before.zone.empty);
            if (after.ideal) {
                for (std::size_t dim = 0; dim < table.parties(); ++dim) {
                    EXPECT_LE((*after.ideal)[dim], (*before.ideal)[dim]);
                }
                EXPECT_EQ((*after.ideal)[party], (*before.ideal)[party]);
            }
            before = after;
        }
    });
}

/// The zone of a case by slow code, with the parties' measures.
class Measures {
public:
    Measures(const Negotiation& negotiation, const Answer& answer)
        : slow_(negotiation), answer_(answer), disagreement_(slow_.decided_disagreement()) {
        for (const Nanos& vector : slow_.vectors(slow_.zone())) {
            if (!std::equal(vector.begin(), vector.end(), disagreement_.begin(),
                            [](Nano value, Nano least) { return value >= least; })) {
                continue;
            }
            acceptable_.push_back(vector);
        }
        zone_ = slow_.vectors(slow_.zone());
    }

    [[nodiscard]] bool any_acceptable() const { return !acceptable_.empty(); }
    [[nodiscard]] const std::vector<Nanos>& acceptable() const { return acceptable_; }
    [[nodiscard]] const std::set<Nanos>& zone() const { return zone_; }

    [[nodiscard]] Nano least_surplus(const Nanos& vector) const {
        Nano least = INT64_MAX;
        for (std::size_t dim = 0; dim < vector.size(); ++dim) {
            least = std::min(least, vector[dim] - disagreement_[dim]);
        }
        return least;
    }
    [[nodiscard]] Nano largest_loss(const Nanos& vector) const {
        Nano largest = INT64_MIN;
        for (std::size_t dim = 0; dim < vector.size(); ++dim) {
            largest = std::max(largest, nano((*answer_.ideal)[dim]) - vector[dim]);
        }
        return largest;
    }
    /// The least surplus over ideal surplus; 1 where nobody can gain.
    [[nodiscard]] double least_ratio(const Nanos& vector) const {
        double least = 1;
        for (std::size_t dim = 0; dim < vector.size(); ++dim) {
            const Nano most = nano((*answer_.ideal)[dim]) - disagreement_[dim];
            if (most > 0) {
                least = std::min(least, static_cast<double>(vector[dim] - disagreement_[dim]) /
                                            static_cast<double>(most));
            }
        }
        return least;
    }
    [[nodiscard]] double product(const Nanos& vector) const {
        double product = 1;
        for (std::size_t dim = 0; dim < vector.size(); ++dim) {
            product *= static_cast<double>(vector[dim] - disagreement_[dim]) / 1e9;
        }
        return product;
    }
    static Nano sum(const Nanos& vector) {
        return std::accumulate(vector.begin(), vector.end(), Nano{0});
    }

private:
    SlowDeals slow_;
    const Answer& answer_;
    Nanos disagreement_;
    std::vector<Nanos> acceptable_;
    std::set<Nanos> zone_;
};

Nanos nanos(const deals::Utilities& utilities) {
    Nanos values;
    for (const Decimal& value : utilities) {
        values.push_back(nano(value));
    }
    return values;
}

void expect_nothing_better(const Measures& measures, SolutionKind kind, const Nanos& chosen) {
    for (const Nanos& vector : measures.acceptable()) {
        switch (kind) {
            case SolutionKind::nash:
                EXPECT_LE(measures.product(vector), measures.product(chosen) * (1 + 1e-12) + 1e-9);
                break;
            case SolutionKind::kalai_smorodinsky:
                EXPECT_LE(measures.least_ratio(vector), measures.least_ratio(chosen) + 1e-12);
                break;
            case SolutionKind::egalitarian:
                EXPECT_LE(measures.least_surplus(vector), measures.least_surplus(chosen));
                break;
            case SolutionKind::utilitarian:
                EXPECT_LE(Measures::sum(vector), Measures::sum(chosen));
                break;
            default:
                EXPECT_GE(measures.largest_loss(vector), measures.largest_loss(chosen));
        }
    }
}

void expect_solutions_keep_their_promises(const Negotiation& negotiation) {
    const Answer answer = test_support::ask(negotiation);
    const Measures measures(negotiation, answer);
    for (const Solution& solution : answer.solutions) {
        SCOPED_TRACE(deals::name(solution.kind));
        ASSERT_EQ(solution.point.has_value(), measures.any_acceptable());
        if (!solution.point) {
            continue;
        }
        const Nanos chosen = nanos(solution.point->utility);
        EXPECT_TRUE(measures.zone().contains(chosen));
        EXPECT_GE(measures.least_surplus(chosen), 0);
        for (const Nanos& vector : measures.zone()) {
            EXPECT_FALSE(dominates(vector, chosen));
        }
        expect_nothing_better(measures, solution.kind, chosen);
        if (solution.kind == SolutionKind::kalai_smorodinsky) {
            EXPECT_GE(solution.value, 0);
            EXPECT_LE(solution.value, 1);
        }
        EXPECT_GE(solution.ties, 1U);
    }
}

TEST(Axioms, EverySolutionIsEfficientAndTheBestOfItsKind) {
    for (std::uint64_t seed = 1; seed <= 200 && !testing::Test::HasFailure(); ++seed) {
        Random random(seed);
        const std::string text = random_case(random, {4, 4, 3, seed % 2 == 0});
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
        expect_solutions_keep_their_promises(read_case(text));
    }
    for_each_table(60, [](const Table& table, Random&) {
        expect_solutions_keep_their_promises(read_case(to_text(table)));
    });
}

}  // namespace
}  // namespace irenic
