#include "irenic/stability/changes/minimal_unions.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"

namespace irenic::stability {
namespace {

using Masks = std::vector<std::vector<unsigned>>;  ///< by clause, by alternative: bits of states

StateSet states_in(unsigned mask) {
    StateSet states;
    for (State state = 0; state < 32; ++state) {
        if ((mask >> state & 1U) != 0) {
            states.push_back(state);
        }
    }
    return states;
}

Clauses clauses_of(const Masks& masks) {
    Clauses clauses;
    for (const auto& alternatives : masks) {
        Clause& clause = clauses.emplace_back();
        for (const unsigned each : alternatives) {
            clause.add(states_in(each));
        }
    }
    return clauses;
}

bool meets(unsigned set, const Masks& masks) {
    return std::all_of(masks.begin(), masks.end(), [&](const auto& alternatives) {
        return std::any_of(alternatives.begin(), alternatives.end(),
                           [&](unsigned each) { return (each & ~set) == 0; });
    });
}

bool meets_one(unsigned set, const std::vector<Masks>& cases) {
    return std::any_of(cases.begin(), cases.end(),
                       [&](const Masks& masks) { return meets(set, masks); });
}

std::vector<StateSet> by_looking_at_all(const std::vector<Masks>& cases, unsigned states) {
    std::vector<StateSet> minimal;
    for (unsigned set = 0; set < 1U << states; ++set) {
        bool spare = false;
        for (unsigned state = 0; state < states; ++state) {
            const unsigned bit = 1U << state;
            spare = spare || ((set & bit) != 0 && meets_one(set & ~bit, cases));
        }
        if (meets_one(set, cases) && !spare) {
            minimal.push_back(states_in(set));
        }
    }
    std::sort(minimal.begin(), minimal.end(), [](const StateSet& a, const StateSet& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    return minimal;
}

/// Each of `count` clauses asks for one of two states of its own.
std::vector<Clauses> pairs(unsigned count) {
    Masks masks;
    for (unsigned each = 0; each < count; ++each) {
        masks.push_back({1U << (2 * each), 2U << (2 * each)});
    }
    return {clauses_of(masks)};
}

TEST(MinimalUnions, TakeOneAlternativeOfEachClause) {
    const auto found = minimal_unions({clauses_of({{0b0001, 0b0110}, {0b0010}})}, {});
    EXPECT_EQ(found.sets, (std::vector<StateSet>{{0, 1}, {1, 2}}));
    EXPECT_TRUE(found.complete);
}

TEST(MinimalUnions, AreThoseOfAnyCaseWithoutOnesThatHoldAnother) {
    const auto found =
        minimal_unions({clauses_of({{0b011}, {0b100}}), clauses_of({{0b001}}), {Clause{}}}, {});
    EXPECT_EQ(found.sets, (std::vector<StateSet>{{0}}));
}

TEST(MinimalUnions, AreNoneWhereNoCaseCanBeMet) {
    const auto found = minimal_unions({{Clause{}}}, {});
    EXPECT_TRUE(found.sets.empty());
    EXPECT_TRUE(found.complete);
}

TEST(MinimalUnions, AreAllOnRandomClauses) {
    test_support::Random random(1);
    for (int round = 0; round < 3000; ++round) {
        const auto states = static_cast<unsigned>(random.size(1, 9));
        std::vector<Masks> cases(random.size(1, 3));
        std::vector<Clauses> clauses;
        for (Masks& masks : cases) {
            masks.resize(random.size(1, 5));
            for (auto& alternatives : masks) {
                alternatives.resize(random.size(1, 5));
                for (unsigned& each : alternatives) {
                    each = static_cast<unsigned>(random.between(0, (1 << states) - 1)) &
                           static_cast<unsigned>(random.between(0, (1 << states) - 1));
                }
            }
            clauses.push_back(clauses_of(masks));
        }
        const auto found = minimal_unions(clauses, {});
        ASSERT_EQ(found.sets, by_looking_at_all(cases, states)) << round;
        ASSERT_TRUE(found.complete && found.smallest);
    }
}

TEST(MinimalUnions, StopAtSoManySets) {
    UnionLimits limits;
    limits.most_sets = 32;
    EXPECT_TRUE(minimal_unions(pairs(5), limits).complete);
    limits.most_sets = 31;
    const auto found = minimal_unions(pairs(5), limits);
    EXPECT_EQ(found.sets.size(), 31U);
    EXPECT_FALSE(found.complete);
    EXPECT_TRUE(found.smallest);
}

TEST(MinimalUnions, ListSoManyStatesBesideThoseOfTheFirst) {
    UnionLimits limits;
    limits.most_listed = 12;
    const auto found = minimal_unions(pairs(5), limits);
    EXPECT_EQ(found.sets.size(), 3U);
    EXPECT_FALSE(found.complete);
}

TEST(MinimalUnions, OfWhichNoneIsProvenSmallestAreOneThatCanSpareNothing) {
    test_support::Random random(2);
    for (int round = 0; round < 300; ++round) {
        const unsigned states = 8;
        std::vector<Masks> cases(2);
        std::vector<Clauses> clauses;
        for (Masks& masks : cases) {
            masks.resize(4);
            for (auto& alternatives : masks) {
                alternatives.resize(3);
                for (unsigned& each : alternatives) {
                    each = static_cast<unsigned>(random.between(1, (1 << states) - 1));
                }
            }
            clauses.push_back(clauses_of(masks));
        }
        UnionLimits limits;
        limits.stop = Stop(0);
        const auto found = minimal_unions(clauses, limits);
        EXPECT_FALSE(found.complete || found.smallest);
        ASSERT_EQ(found.sets.size(), 1U);
        const auto minimal = by_looking_at_all(cases, states);
        EXPECT_NE(std::find(minimal.begin(), minimal.end(), found.sets.front()), minimal.end());
    }
}

}  // namespace
}  // namespace irenic::stability
