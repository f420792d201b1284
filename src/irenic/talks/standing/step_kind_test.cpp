#include "irenic/talks/standing/step_kind.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <gtest/gtest.h>

namespace irenic::talks {
namespace {

using Kind = Step::Kind;
using Changes = std::vector<int>;

Kind kind(const Changes& changes, std::optional<std::size_t> maker) {
    std::vector<Decimal> decimals;
    for (const int change : changes) {
        decimals.emplace_back(change);
    }
    return kind_of(decimals, maker);
}

TEST(StepKind, IsSeenFromWhoMadeTheStep) {
    EXPECT_EQ(kind({-1, 2}, 0), Kind::concession);
    EXPECT_EQ(kind({-1, 2}, 1), Kind::retreat);
    EXPECT_EQ(kind({-1, 2}, std::nullopt), Kind::shift);
}

TEST(StepKind, AsksForNoCommonUnits) {
    EXPECT_EQ(kind({-1000, 1}, 0), Kind::concession);
    EXPECT_EQ(kind({1, -1000}, 0), Kind::retreat);
}

TEST(StepKind, GivingToOneAndTakingFromAnotherIsAShift) {
    EXPECT_EQ(kind({-1, 2, -3}, 0), Kind::shift);
    EXPECT_EQ(kind({1, 2, -3}, 0), Kind::shift);
    EXPECT_EQ(kind({0, 2, -3}, 0), Kind::shift);
    EXPECT_EQ(kind({-1, 2, 0}, 0), Kind::concession);
    EXPECT_EQ(kind({1, 0, -3}, 0), Kind::retreat);
}

TEST(StepKind, WorseForNobodyIsAnImprovementAndBetterForNobodyAWorsening) {
    EXPECT_EQ(kind({1, 0}, 0), Kind::improvement);
    EXPECT_EQ(kind({0, 1}, 0), Kind::improvement);
    EXPECT_EQ(kind({1, 1}, std::nullopt), Kind::improvement);
    EXPECT_EQ(kind({-1, 0}, 0), Kind::worsening);
    EXPECT_EQ(kind({0, -1}, 0), Kind::worsening);
    EXPECT_EQ(kind({-1, -1}, std::nullopt), Kind::worsening);
    EXPECT_EQ(kind({0, 0}, 0), Kind::none);
    EXPECT_EQ(kind({}, std::nullopt), Kind::none);
}

Changes changes_numbered(std::size_t number, std::size_t seats) {
    Changes changes;
    for (std::size_t seat = 0; seat < seats; ++seat, number /= 3) {
        changes.push_back(static_cast<int>(number % 3) - 1);
    }
    return changes;
}

/// Every kind that fits, each tested by its own definition.
std::vector<Kind> fitting(const Changes& changes, std::optional<std::size_t> maker) {
    const auto count = [&](int sign, bool of_maker) {
        std::size_t found = 0;
        for (std::size_t seat = 0; seat < changes.size(); ++seat) {
            found += changes[seat] == sign && (maker == seat) == of_maker ? 1U : 0U;
        }
        return found;
    };
    const std::size_t self_up = count(1, true);
    const std::size_t self_down = count(-1, true);
    const std::size_t up = count(1, false);
    const std::size_t down = count(-1, false);
    const bool concedes = self_down == 1 && up > 0 && down == 0;
    const bool retreats = self_up == 1 && down > 0 && up == 0;
    const bool mixed = self_up + up > 0 && self_down + down > 0;
    const std::vector<std::pair<Kind, bool>> definitions{
        {Kind::concession, concedes},
        {Kind::retreat, retreats},
        {Kind::improvement, self_up + up > 0 && self_down + down == 0},
        {Kind::worsening, self_up + up == 0 && self_down + down > 0},
        {Kind::shift, mixed && !concedes && !retreats},
        {Kind::none, self_up + up + self_down + down == 0}};
    std::vector<Kind> kinds;
    for (const auto& [kind, fits] : definitions) {
        if (fits) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

Kind mirrored(Kind kind) {
    switch (kind) {
        case Kind::concession:
            return Kind::retreat;
        case Kind::retreat:
            return Kind::concession;
        case Kind::improvement:
            return Kind::worsening;
        case Kind::worsening:
            return Kind::improvement;
        default:
            return kind;
    }
}

void for_every_step(const std::function<void(const Changes&, std::optional<std::size_t>)>& look) {
    std::size_t combinations = 1;
    for (std::size_t seats = 0; seats <= 4; ++seats, combinations *= 3) {
        for (std::size_t number = 0; number < combinations; ++number) {
            const Changes changes = changes_numbered(number, seats);
            look(changes, std::nullopt);
            for (std::size_t maker = 0; maker < seats; ++maker) {
                look(changes, maker);
            }
        }
    }
}

TEST(StepKind, IsTheOneWhoseDefinitionFits) {
    for_every_step([](const Changes& changes, std::optional<std::size_t> maker) {
        EXPECT_EQ(fitting(changes, maker), std::vector{kind(changes, maker)});
    });
}

TEST(StepKind, TakenBackIsItsMirror) {
    for_every_step([](Changes changes, std::optional<std::size_t> maker) {
        const Kind forth = kind(changes, maker);
        std::transform(changes.begin(), changes.end(), changes.begin(), std::negate<>());
        EXPECT_EQ(kind(changes, maker), mirrored(forth));
    });
}

}  // namespace
}  // namespace irenic::talks
