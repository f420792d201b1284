#include "irenic/talks/play/single_text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"
#include "irenic/talks/play/text_changes.hpp"

namespace irenic::talks {
namespace {

using test_support::Random;
using Text = std::vector<OptionId>;

Condition random_condition(Random& random, const Domain& domain, std::size_t most_issues) {
    Condition condition;
    for (std::size_t issue = 0; issue < domain.options.size(); ++issue) {
        if (condition.any_of.size() < most_issues && random.chance(40)) {
            std::vector<OptionId> options;
            for (std::size_t option = 0; option < domain.options[issue]; ++option) {
                if (random.chance(50)) {
                    options.emplace_back(option);
                }
            }
            condition.any_of.emplace_back(IssueId(issue), options);
        }
    }
    return condition;
}

Text random_text(Random& random, const Domain& domain) {
    Text text;
    for (const std::uint32_t options : domain.options) {
        text.emplace_back(random.below(options));
    }
    return text;
}

bool matches_any(const std::vector<Condition>& conditions, const Text& text) {
    return std::any_of(conditions.begin(), conditions.end(),
                       [&](const Condition& condition) { return condition.holds(text); });
}

Domain::Branch random_branch(Random& random, const Domain& domain) {
    Domain::Branch branch;
    const std::size_t always = random.below(domain.seats());
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        if (seat == always || random.chance(50)) {
            branch.agree.push_back(seat);
        }
    }
    const std::size_t issue = random.below(domain.options.size());
    if (random.chance(30)) {
        branch.stays.emplace_back(IssueId(issue), domain.now[issue]);
    }
    return branch;
}

Domain random_domain(Random& random) {
    Domain domain;
    const std::size_t seats = random.size(1, 3);
    domain.parties.assign(seats, PartyId());
    domain.no_agreement.assign(seats, 0);
    domain.red_lines.resize(seats);
    domain.points.resize(seats);
    for (std::size_t issues = random.size(1, 6); issues > 0; --issues) {
        domain.options.push_back(static_cast<std::uint32_t>(random.size(1, 4)));
        for (auto& points : domain.points) {
            points.emplace_back();
            for (std::uint32_t option = 0; option < domain.options.back(); ++option) {
                points.back().push_back(random.between(-50, 50));
            }
        }
    }
    domain.now = random_text(random, domain);
    for (std::size_t extras = random.size(0, 8); extras > 0; --extras) {
        domain.extras.push_back(
            {random.below(seats), random_condition(random, domain, 3), random.between(-60, 60)});
    }
    for (std::size_t rules = random.size(0, 3); rules > 0; --rules) {
        const Condition rule = random_condition(random, domain, 3);
        if (!rule.any_of.empty()) {
            domain.forbidden.push_back(rule);
        }
    }
    for (std::vector<Condition>& lines : domain.red_lines) {
        for (std::size_t count = random.size(0, 2); count > 0; --count) {
            lines.push_back(random_condition(random, domain, 2));
        }
    }
    for (std::size_t branches = random.size(1, 3); branches > 0; --branches) {
        domain.branches.push_back(random_branch(random, domain));
    }
    return domain;
}

bool newly_crosses(const std::vector<Condition>& lines, const Text& from, const Text& to) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const Condition& line) { return line.holds(to) && !line.holds(from); });
}

TEST(TextChanges, GainWhatUtilitiesDifferBy) {
    Random random(1);
    for (int round = 0; round < 300; ++round) {
        Domain domain = random_domain(random);
        const std::vector<Condition> lines{random_condition(random, domain, 2)};
        TextChanges text(domain, lines, domain.now);
        for (int step = 0; step < 30; ++step) {
            const std::size_t issue = random.below(domain.options.size());
            const TextChange change{issue, OptionId(random.below(domain.options[issue]))};
            Text changed = text.text();
            changed[issue] = change.to;
            for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
                ASSERT_EQ(text.gain(seat, change),
                          domain.utility(seat, changed) - domain.utility(seat, text.text()));
            }
            const auto crossed = [&](const Text& of) {
                return std::count_if(domain.forbidden.begin(), domain.forbidden.end(),
                                     [&](const auto& rule) { return rule.holds(of); }) +
                       (lines[0].holds(of) ? 1 : 0);
            };
            ASSERT_EQ(text.allowed(change), crossed(changed) <= crossed(text.text()));
            for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
                ASSERT_EQ(text.crosses_red_line(seat, change),
                          newly_crosses(domain.red_lines[seat], text.text(), changed));
            }
            text.make(change);
            ASSERT_EQ(text.text(), changed);
        }
    }
}

TEST(SingleTextMediated, StaysAllowedAndWithinTheMediatorsLines) {
    Random random(2);
    std::size_t moved = 0;
    std::size_t without_start = 0;
    for (std::uint64_t round = 0; round < 300; ++round) {
        const Domain domain = random_domain(random);
        std::vector<Condition> lines{random_condition(random, domain, 2)};
        RandomStream chance(5, round);
        const SingleText question{
            .votes = std::vector<Vote>(domain.seats(),
                                       random.one_of<Vote>({Vote::hill_climber, Vote::annealer})),
            .proposals = 300};
        const SingleTextResult result = mediate_text(domain, question, lines, chance, Stop());
        if (result.text.empty()) {
            ++without_start;
            continue;
        }
        EXPECT_TRUE(domain.allowed(result.text));
        EXPECT_FALSE(matches_any(lines, result.text));
        EXPECT_FALSE(result.cut_short);
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            EXPECT_EQ(result.utility[seat], domain.utility(seat, result.text));
        }
        EXPECT_TRUE(std::is_sorted(
            result.changes.begin(), result.changes.end(),
            [](const auto& one, const auto& next) { return one.proposal < next.proposal; }));
        moved += result.changes.empty() ? 0U : 1U;
    }
    EXPECT_GT(moved, 50U);
    EXPECT_LT(without_start, 150U);
}

TEST(SingleTextMediated, EndsWithNothingToStartFromOnlyWhereNothingIsAllowed) {
    Random random(3);
    std::size_t none = 0;
    for (std::uint64_t round = 0; round < 300; ++round) {
        Domain domain = random_domain(random);
        domain.forbidden.push_back(random_condition(random, domain, 1));
        RandomStream chance(6, round);
        const SingleText question{.votes = std::vector<Vote>(domain.seats(), Vote::hill_climber),
                                  .proposals = 0};
        const bool found = !mediate_text(domain, question, {}, chance, Stop()).text.empty();

        Text text(domain.options.size(), OptionId(0));
        bool some_allowed = domain.allowed(text);
        for (std::size_t issue = 0; issue < text.size();) {
            const std::size_t next = text[issue].at() + 1;
            const bool carry = next == domain.options[issue];
            text[issue] = OptionId(carry ? 0 : next);
            issue = carry ? issue + 1 : 0;
            some_allowed = some_allowed || domain.allowed(text);
        }
        ASSERT_EQ(found, some_allowed);
        none += found ? 0U : 1U;
    }
    EXPECT_GT(none, 0U);
}

TEST(SingleTextMediated, NeverGoesAgainstAHillClimberWhoseYesItNeeds) {
    Random random(4);
    for (std::uint64_t round = 0; round < 300; ++round) {
        Domain domain = random_domain(random);
        domain.forbidden.clear();
        for (Domain::Branch& branch : domain.branches) {
            if (branch.agree.front() != 0) {
                branch.agree.insert(branch.agree.begin(), 0);
            }
        }
        std::vector<Vote> votes(domain.seats(), Vote::annealer);
        votes[0] = Vote::hill_climber;
        RandomStream chance(7, round);
        const SingleTextResult result =
            mediate_text(domain, {.votes = votes, .proposals = 200}, {}, chance, Stop());
        EXPECT_GE(result.utility[0], domain.utility(0, domain.now));
        EXPECT_EQ(result.gave_way[0], 0U);
    }
}

/// Two seats with opposite wishes on every issue, so that one gives way at every change.
Domain opposed(std::size_t issues) {
    Domain domain;
    domain.options.assign(issues, 2);
    domain.now.assign(issues, OptionId(0));
    domain.parties.assign(2, PartyId());
    domain.red_lines.resize(2);
    domain.no_agreement.assign(2, 0);
    domain.branches = {{{0, 1}, {}}};
    domain.points = {std::vector(issues, std::vector<Units>{0, 10}),
                     std::vector(issues, std::vector<Units>{0, -10})};
    return domain;
}

TEST(SingleTextMediated, AsksNoSeatToGiveWayMoreOftenThanTheCapAllows) {
    const Domain domain = opposed(40);
    for (const std::size_t cap : {1U, 3U, 7U}) {
        SingleText question{.votes = {Vote::hill_climber, Vote::annealer}, .proposals = 2000};
        RandomStream uncapped(8, cap);
        EXPECT_GT(mediate_text(domain, question, {}, uncapped, Stop()).gave_way[1], 7U);
        question.cap = cap;
        RandomStream capped(8, cap);
        const SingleTextResult result = mediate_text(domain, question, {}, capped, Stop());
        EXPECT_EQ(result.gave_way, (std::vector<std::size_t>{0, cap}));
        EXPECT_EQ(result.changes.size(), cap);

        question.votes = {Vote::annealer, Vote::annealer};
        RandomStream both(8, cap);
        const auto gave_way = mediate_text(domain, question, {}, both, Stop()).gave_way;
        EXPECT_LE(std::max(gave_way[0], gave_way[1]), std::min(gave_way[0], gave_way[1]) + cap);
        EXPECT_GT(gave_way[0], cap);
    }
}

TEST(SingleTextMediated, TakesInWhatItsVotersCouldAgreeOn) {
    Random random(14);
    std::size_t outvoted = 0;
    std::size_t gave_way_in_all = 0;
    for (std::uint64_t round = 0; round < 300; ++round) {
        const Domain domain = random_domain(random);
        SingleText question{.votes = {}, .proposals = 200};
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            question.votes.push_back(random.one_of<Vote>({Vote::hill_climber, Vote::annealer}));
        }
        RandomStream chance(14, round);
        const SingleTextResult result = mediate_text(domain, question, {}, chance, Stop());
        Text text = result.start;
        std::vector<std::size_t> gave_way(domain.seats(), 0);
        for (const AcceptedChange& accepted : result.changes) {
            Text changed = text;
            changed[accepted.change.issue] = accepted.change.to;
            std::vector<char> votes_for(domain.seats(), 0);
            for (const std::size_t seat : accepted.voted_for) {
                votes_for[seat] = 1;
            }
            ASSERT_TRUE(domain.agreed(changed, votes_for));
            for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
                const bool worse = domain.utility(seat, changed) < domain.utility(seat, text);
                const bool crosses = newly_crosses(domain.red_lines[seat], text, changed);
                if (votes_for[seat] != 0) {
                    ASSERT_FALSE(crosses);
                    ASSERT_TRUE(!worse || question.votes[seat] == Vote::annealer);
                    gave_way[seat] += worse ? 1U : 0U;
                } else {
                    ASSERT_TRUE(crosses || worse);
                    ++outvoted;
                }
            }
            text = changed;
        }
        ASSERT_EQ(text, result.text);
        ASSERT_EQ(gave_way, result.gave_way);
        gave_way_in_all += std::accumulate(gave_way.begin(), gave_way.end(), std::size_t{0});
    }
    EXPECT_GT(outvoted, 100U);
    EXPECT_GT(gave_way_in_all, 100U);
}

/// One issue of two options, the second worth so much more to each seat.
Domain one_issue(const std::vector<Units>& gains) {
    Domain domain;
    domain.options = {2};
    domain.now = {OptionId(0)};
    domain.parties.assign(gains.size(), PartyId());
    domain.red_lines.resize(gains.size());
    domain.no_agreement.assign(gains.size(), 0);
    for (const Units gain : gains) {
        domain.points.push_back({{0, gain}});
    }
    return domain;
}

Text mediated(const Domain& domain, Vote vote = Vote::hill_climber) {
    RandomStream chance(15, 0);
    return mediate_text(domain, {.votes = std::vector(domain.seats(), vote), .proposals = 50}, {},
                        chance, Stop())
        .text;
}

TEST(SingleTextMediated, PassesOverASeatWhoseYesIsNotNeeded) {
    Domain domain = one_issue({9, 9, -9});
    domain.branches = {{{0, 1}, {}}, {{0, 2}, {}}, {{1, 2}, {}}};
    EXPECT_EQ(mediated(domain), Text{OptionId(1)});
    domain.branches = {{{0, 2}, {}}, {{1, 2}, {}}};
    EXPECT_EQ(mediated(domain), domain.now);
}

TEST(SingleTextMediated, AsksWhoHasAVetoOnTheIssueThatChanges) {
    Domain domain = one_issue({9, -9});
    domain.branches = {{{0, 1}, {}}, {{0}, {{IssueId(0), OptionId(0)}}}};
    EXPECT_EQ(mediated(domain), domain.now);
    domain.branches = {{{0, 1}, {}}, {{0}, {}}};
    EXPECT_EQ(mediated(domain), Text{OptionId(1)});
}

TEST(SingleTextMediated, CrossesNoRedLineOfWhoseYesItNeedsHoweverGoodTheChange) {
    Domain domain = one_issue({9, 9});
    domain.branches = {{{0, 1}, {}}};
    EXPECT_EQ(mediated(domain), Text{OptionId(1)});
    domain.red_lines[1] = {Condition{{{IssueId(0), {OptionId(1)}}}}};
    EXPECT_EQ(mediated(domain), domain.now);
    EXPECT_EQ(mediated(domain, Vote::annealer), domain.now);
    domain.branches = {{{0}, {}}};
    EXPECT_EQ(mediated(domain), Text{OptionId(1)});
}

TEST(SingleTextMediated, NoLongerGivesWayOnceItHasCooled) {
    const Domain domain = opposed(40);
    const SingleText question{.votes = {Vote::hill_climber, Vote::annealer}, .proposals = 1};
    for (std::uint64_t run = 0; run < 50; ++run) {
        RandomStream chance(9, run);
        EXPECT_TRUE(mediate_text(domain, question, {}, chance, Stop()).changes.empty());
    }
}

TEST(SingleTextMediated, GivesWayAsOftenAsItsTemperatureSays) {
    const Domain domain = opposed(1);
    const SingleText question{.votes = {Vote::hill_climber, Vote::annealer}, .proposals = 2};
    const SingleText cold{.votes = question.votes, .proposals = 2, .temperature = 10 / 3.0};
    std::size_t changed = 0;
    std::size_t changed_cold = 0;
    constexpr std::uint64_t runs = 4000;
    for (std::uint64_t run = 0; run < runs; ++run) {
        RandomStream chance(10, run);
        changed += mediate_text(domain, question, {}, chance, Stop()).changes.size();
        RandomStream other(11, run);
        changed_cold += mediate_text(domain, cold, {}, other, Stop()).changes.size();
    }
    // only the first of the two proposals finds any warmth: by its mean change of 10, or as given
    EXPECT_NEAR(static_cast<double>(changed) / runs, std::exp(-1.0), 0.03);
    EXPECT_NEAR(static_cast<double>(changed_cold) / runs, std::exp(-3.0), 0.015);
}

TEST(SingleTextMediated, StopsWhenAsked) {
    const Domain domain = opposed(5);
    RandomStream chance(12, 0);
    const SingleTextResult result =
        mediate_text(domain, {.votes = {Vote::annealer, Vote::annealer}}, {}, chance, Stop(0.0));
    EXPECT_TRUE(result.cut_short);
    EXPECT_EQ(result.proposals, 0U);
    EXPECT_EQ(result.text, domain.now);
}

TEST(SingleTextMediated, StartsWhereItIsTold) {
    const Domain domain = opposed(3);
    const Text start{OptionId(1), OptionId(0), OptionId(1)};
    RandomStream chance(13, 0);
    const SingleText question{
        .votes = {Vote::hill_climber, Vote::hill_climber}, .proposals = 100, .start = start};
    EXPECT_EQ(mediate_text(domain, question, {}, chance, Stop()).text, start);
}

}  // namespace
}  // namespace irenic::talks
