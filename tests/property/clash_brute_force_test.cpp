// Random small cases: the clash against every set of requirements, looked at package by package.

#include <algorithm>
#include <bit>
#include <optional>

#include <gtest/gtest.h>

#include "../support/random_case.hpp"
#include "../support/random_levers.hpp"
#include "irenic/levers/clash.hpp"

namespace irenic {

using namespace test_support;
using levers::Requirement;
using Kind = Requirement::Kind;

namespace {

using Requirements = std::vector<Requirement>;

constexpr std::size_t most_requirements = 11;

Requirements requirements_of(const Negotiation& negotiation, const SlowDeals& slow) {
    Requirements all;
    for (std::size_t player = 0; player < slow.players.size(); ++player) {
        if (std::count(slow.deciding.begin(), slow.deciding.end(), player) > 0) {
            all.push_back({Kind::veto, slow.players[player], 0});
        } else if (!negotiation.party(slow.players[player]).veto_on.empty()) {
            all.push_back({Kind::veto_on, slow.players[player], 0});
        }
    }
    const Requirements vetoes = all;
    for (const Requirement& veto : vetoes) {
        const auto& lines = negotiation.preferences[veto.party->at()]->red_lines;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            all.push_back({Kind::red_line, veto.party, line});
        }
    }
    for (std::size_t index = 0; index < negotiation.constraints.size(); ++index) {
        if (negotiation.constraints[index].norm.empty()) {
            all.push_back({Kind::constraint, std::nullopt, index});
        }
    }
    return all;
}

/// The case with some requirements only; a veto goes by a value of no agreement below all else.
Negotiation with_only(const Negotiation& negotiation, const Requirements& all, unsigned met) {
    Negotiation changed = negotiation;
    for (std::size_t position = all.size(); position-- > 0;) {
        const auto [kind, party, index] = all[position];
        if ((met >> position & 1U) != 0) {
            continue;
        }
        const auto place = static_cast<std::ptrdiff_t>(index);
        if (kind == Kind::constraint) {
            changed.constraints.erase(changed.constraints.begin() + place);
        } else if (kind == Kind::red_line) {
            auto& lines = changed.preferences[party->at()]->red_lines;
            lines.erase(lines.begin() + place);
        } else {
            changed.preferences[party->at()]->disagreement =
                UncertainNumber::exact(Decimal(-1'000'000));
        }
    }
    return changed;
}

/// The smallest set of requirements that leaves no package, the first in order among several.
Requirements slow_clash(const Negotiation& negotiation, const Requirements& all) {
    std::optional<Requirements> best;
    for (unsigned met = 0; met < 1U << all.size(); ++met) {
        const auto size = static_cast<std::size_t>(std::popcount(met));
        if (best && size > best->size()) {
            continue;
        }
        if (slow_open(with_only(negotiation, all, met))) {
            continue;
        }
        Requirements clash;
        for (std::size_t position = 0; position < all.size(); ++position) {
            if ((met >> position & 1U) != 0) {
                clash.push_back(all[position]);
            }
        }
        const auto place = [&](const Requirement& requirement) {
            return std::find(all.begin(), all.end(), requirement) - all.begin();
        };
        const auto earlier = [&](const Requirement& a, const Requirement& b) {
            return place(a) < place(b);
        };
        if (!best || size < best->size() ||
            std::lexicographical_compare(clash.begin(), clash.end(), best->begin(), best->end(),
                                         earlier)) {
            best = clash;
        }
    }
    return *best;
}

TEST(ClashBruteForce, IsTheSmallestOnRandomCases) {
    RandomCaseKind kind;
    kind.most_principals = 3;
    kind.most_issues = 3;
    kind.most_options = 3;
    int cases = 0;
    int beyond_vetoes = 0;
    int norms_alone = 0;
    for (std::uint64_t seed = 1; seed <= 700; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        auto negotiation =
            levers::settle_record(read_case(random_case(random, kind)), Limits{}).value();
        for (Constraint& constraint : negotiation.constraints) {
            constraint.norm = random.chance(25) ? "the mandate" : "";
        }
        const Requirements all = requirements_of(negotiation, SlowDeals(negotiation));
        if (all.size() > most_requirements || !empty_zone(random, negotiation)) {
            continue;
        }
        const auto clash = levers::find_clash(negotiation, Limits{}).value();
        const Requirements expected = slow_clash(negotiation, all);
        ASSERT_EQ(clash.requirements, expected);
        EXPECT_EQ(clash.smallest, !expected.empty());
        EXPECT_EQ(clash.why.empty(), !expected.empty());
        ++cases;
        norms_alone += expected.empty() ? 1 : 0;
        beyond_vetoes += !expected.empty() && expected.back().kind != Kind::veto ? 1 : 0;
    }
    EXPECT_GT(cases, 300);
    EXPECT_GT(beyond_vetoes, 30);
    EXPECT_GT(norms_alone, 5);
}

}  // namespace
}  // namespace irenic
