#include "irenic/deals/count.hpp"

#include <algorithm>
#include <atomic>
#include <random>

#include <gtest/gtest.h>

#include "irenic/base/result.hpp"

namespace irenic::deals {
namespace {

using Row = std::vector<Units>;

CountedGroup group_of(const std::vector<Row>& rows) {
    CountedGroup group;
    for (const Row& row : rows) {
        group.values.insert(group.values.end(), row.begin(), row.end());
        group.choices.push_back(1);
    }
    return group;
}

CountResult count(const std::vector<CountedGroup>& groups, const Row& floors,
                  std::size_t most_held = 1'000'000) {
    return count_reaching(groups, floors.size(), floors, Stop(), most_held);
}

std::string counted(const std::vector<CountedGroup>& groups, const Row& floors) {
    return count(groups, floors).count.value_or("none");
}

/// Looks at every combination of vectors.
std::uint64_t by_listing(const std::vector<CountedGroup>& groups, const Row& floors, const Row& sum,
                         std::size_t next = 0) {
    const std::size_t dims = floors.size();
    if (next == groups.size()) {
        for (std::size_t dim = 0; dim < dims; ++dim) {
            if (floors[dim] != no_floor && sum[dim] < floors[dim]) {
                return 0;
            }
        }
        return 1;
    }
    const CountedGroup& group = groups[next];
    std::uint64_t reaching = 0;
    for (std::size_t choice = 0; choice < group.size(); ++choice) {
        Row longer = sum;
        for (std::size_t dim = 0; dim < dims; ++dim) {
            longer[dim] += group.values[choice * dims + dim];
        }
        reaching += group.choices[choice] * by_listing(groups, floors, longer, next + 1);
    }
    return reaching;
}

class Random {
public:
    explicit Random(std::uint32_t seed) : bits_(seed) {}

    Units between(Units low, Units high) {
        return std::uniform_int_distribution<Units>(low, high)(bits_);
    }
    std::size_t size(std::size_t low, std::size_t high) {
        return std::uniform_int_distribution<std::size_t>(low, high)(bits_);
    }
    CountedGroup group(std::size_t size, std::size_t dims, Units low, Units high,
                       std::uint64_t most_choices) {
        CountedGroup group;
        group.values.resize(size * dims);
        std::generate(group.values.begin(), group.values.end(), [&] { return between(low, high); });
        for (std::size_t choice = 0; choice < size; ++choice) {
            group.choices.push_back(this->size(1, most_choices));
        }
        return group;
    }

private:
    std::mt19937 bits_;
};

/// Each party gets each item or the other does.
std::vector<CountedGroup> partition(const Row& items) {
    std::vector<CountedGroup> groups;
    groups.reserve(items.size());
    for (const Units item : items) {
        groups.push_back(group_of({{item, 0}, {0, item}}));
    }
    return groups;
}

TEST(CountAll, IsTheProduct) {
    EXPECT_EQ(count_all({}), "1");
    EXPECT_EQ(count_all({3, 4, 5}), "60");
    EXPECT_EQ(count_all({3, 0, 5}), "0");
    EXPECT_EQ(count_all(std::vector<std::uint64_t>(51, 3)), "2153693963075557766310747");
    EXPECT_EQ(count_all(std::vector<std::uint64_t>(3, std::uint64_t{1} << 63)),
              "784637716923335095479473677900958302012794430558004314112");
}

TEST(CountReaching, OnePackageOfNoGroups) {
    EXPECT_EQ(counted({}, {0, no_floor}), "1");
    EXPECT_EQ(counted({}, {0, 1}), "0");
    EXPECT_EQ(counted({}, {}), "1");
}

TEST(CountReaching, GroupWithoutChoicesLeavesNoPackage) {
    EXPECT_EQ(counted({group_of({{1}, {2}}), CountedGroup{}}, {0}), "0");
    EXPECT_EQ(counted({group_of({{1}, {2}}), CountedGroup{}}, {no_floor}), "0");
}

TEST(CountReaching, EveryPackageWhereThereIsNoFloor) {
    CountedGroup group = group_of({{1, 5}, {2, 4}, {2, 4}});
    group.choices = {10, 20, 30};
    EXPECT_EQ(counted({group, group}, {no_floor, no_floor}), "3600");
    EXPECT_EQ(counted({group, group}, {no_floor, 9}), "1100");  // all but 50 by 50
}

TEST(CountReaching, NeedsAFloorForEveryDimension) {
    EXPECT_THROW((void)count_reaching({}, 2, {0}, Stop()), ContractViolation);
}

TEST(CountReaching, HalvesOfAnInheritance) {
    EXPECT_EQ(counted(partition({3, 1, 1, 2, 2, 1}), {5, 5}), "10");
    EXPECT_EQ(counted(partition({3, 1, 1, 2, 2, 1}), {5, 6}), "0");
}

TEST(CountReaching, NumbersBeyondSixtyFourBits) {
    std::vector<CountedGroup> groups(51, group_of({{0, 1}, {1, 0}, {2, -5}}));
    EXPECT_EQ(counted(groups, {0, no_floor}), "2153693963075557766310747");
    EXPECT_EQ(counted(groups, {1, no_floor}), "2153693963075557766310746");
    EXPECT_EQ(counted(groups, {2, no_floor}), "2153693963075557766310695");
    EXPECT_EQ(counted(groups, {no_floor, -254}), "2153693963075557766310746");
}

TEST(CountReaching, NumbersBeyondAHundredAndTwentyEightBits) {
    // Half of all packages and half of those in balance, which are 200 over 100.
    const std::vector<CountedGroup> groups(200, group_of({{0, 1}, {1, 0}}));
    EXPECT_EQ(counted(groups, {100, no_floor}),
              "848743279457546778353683134709323383198353791729103086071348");
    EXPECT_EQ(counted(groups, {100, 100}),
              "90548514656103281165404177077484163874504589675413336841320");
}

TEST(CountReaching, FarApartNumbers) {
    constexpr Units huge = Units{1} << 61;
    const CountedGroup group = group_of({{-huge, huge}, {huge, -huge}, {0, 0}});
    EXPECT_EQ(counted({group, group}, {0, 0}), "3");
    EXPECT_EQ(counted({group, group}, {1, no_floor}), "3");
    EXPECT_EQ(counted({group, group}, {-2 * huge, 2 * huge}), "1");
    EXPECT_EQ(counted({group, group}, {std::numeric_limits<Units>::max(), 0}), "0");
    EXPECT_EQ(counted({group, group}, {no_floor + 1, no_floor + 1}), "9");
}

class CountReachingRandomly : public testing::TestWithParam<std::size_t> {};

TEST_P(CountReachingRandomly, AgreesWithListing) {
    const std::size_t dims = GetParam();
    Random random(static_cast<std::uint32_t>(dims));
    for (int round = 0; round < 400; ++round) {
        const Units high = round % 3 == 0 ? 1'000'000 : 2 + round % 5;
        std::vector<CountedGroup> groups(random.size(1, 7));
        for (CountedGroup& group : groups) {
            group = random.group(random.size(1, 4), dims, -high, high, 3);
        }
        const auto reach = static_cast<Units>(groups.size()) * high / 3;
        Row floors(dims);
        for (Units& floor : floors) {
            floor = random.size(0, 4) == 0 ? no_floor : random.between(-reach, reach / 2);
        }
        ASSERT_EQ(counted(groups, floors), std::to_string(by_listing(groups, floors, Row(dims, 0))))
            << "round " << round;
    }
}

/// The halves hold thousands of vectors here, so that counting pairs divides them many times.
TEST_P(CountReachingRandomly, AgreesWithListingOnLongHalves) {
    const std::size_t dims = GetParam();
    Random random(static_cast<std::uint32_t>(100 + dims));
    for (const Units high : {20, 1'000'000}) {
        std::vector<CountedGroup> groups(6);
        for (CountedGroup& group : groups) {
            group = random.group(9, dims, 0, high, 2);
        }
        const Row floors(dims, 3 * high - high / 2);
        ASSERT_EQ(counted(groups, floors),
                  std::to_string(by_listing(groups, floors, Row(dims, 0))));
    }
}

INSTANTIATE_TEST_SUITE_P(Dims, CountReachingRandomly, testing::Values(1, 2, 3, 4, 5));

TEST(CountReaching, NamesTheLimitOnVectors) {
    Random random(1);
    std::vector<CountedGroup> groups(20);
    for (CountedGroup& group : groups) {
        group = random.group(4, 2, 0, 1'000'000'000, 1);
    }
    const CountResult result = count(groups, {10'000'000'000, 10'000'000'000}, 12'345);
    EXPECT_FALSE(result.count);
    EXPECT_EQ(result.reason, "more than 12,345 partial utility vectors would have to be held");
    EXPECT_EQ(count(groups, {10'000'000'000, 10'000'000'000}, 999).reason,
              "more than 999 partial utility vectors would have to be held");
}

TEST(CountReaching, StopsWhenTold) {
    const std::atomic<bool> asked = true;
    const std::vector<CountedGroup> groups = partition({3, 1, 1, 2, 2, 1});
    const CountResult told = count_reaching(groups, 2, {5, 5}, Stop(1000, &asked));
    EXPECT_FALSE(told.count);
    EXPECT_EQ(told.reason, "stopped on request");
    const CountResult late = count_reaching(groups, 2, {5, 5}, Stop(0));
    EXPECT_FALSE(late.count);
    EXPECT_EQ(late.reason, "stopped at the time limit");
}

TEST(CountReaching, WhatIsSureIsNotHeld) {
    // A floor all but one package reach, and one that only one reaches: few vectors suffice.
    Random random(2);
    std::vector<CountedGroup> groups(40);
    for (CountedGroup& group : groups) {
        group = group_of({{0, 0}, {random.between(1'000'000, 2'000'000), 7}, {1'500'000, 3}});
    }
    EXPECT_EQ(count(groups, {1, no_floor}, 100).count, "12157665459056928800");
    EXPECT_EQ(count(groups, {no_floor, 280}, 100).count, "1");
}

}  // namespace
}  // namespace irenic::deals
