// Random small cases: all minimal sets of levers against every set, looked at package by package.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <gtest/gtest.h>

#include "../support/random_case.hpp"
#include "../support/random_levers.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/levers/minimal_sets.hpp"

namespace irenic {

using namespace test_support;
using levers::LeverSet;
using levers::MinimalSet;

namespace {

/// Which sets of levers may be used, and which of them open the zone.
class EverySet {
public:
    explicit EverySet(const Negotiation& negotiation) : negotiation_(negotiation) {
        for (unsigned mask = 0; mask < 1U << negotiation.levers.size(); ++mask) {
            const LeverSet set = set_of(mask);
            if (usable(set)) {
                open_[set] = slow_open(levers::apply_levers(negotiation, set));
            }
        }
    }

    [[nodiscard]] std::set<LeverSet> minimal() const {
        std::set<LeverSet> found;
        for (const auto& [set, open] : open_) {
            if (open && !has_open_part(set)) {
                found.insert(set);
            }
        }
        return found;
    }

    [[nodiscard]] std::vector<std::size_t> closing(const LeverSet& set) const {
        std::vector<std::size_t> closing;
        for (std::size_t lever = 0; lever < negotiation_.levers.size(); ++lever) {
            LeverSet more = set;
            more.insert(std::lower_bound(more.begin(), more.end(), lever), lever);
            const auto known = open_.find(more);
            if (known != open_.end() && !known->second) {
                closing.push_back(lever);
            }
        }
        return closing;
    }

private:
    [[nodiscard]] LeverSet set_of(unsigned mask) const {
        LeverSet set;
        for (std::size_t lever = 0; lever < negotiation_.levers.size(); ++lever) {
            if ((mask >> lever & 1U) != 0) {
                set.push_back(lever);
            }
        }
        return set;
    }

    [[nodiscard]] bool usable(const LeverSet& set) const {
        for (const std::size_t a : set) {
            for (const std::size_t b : set) {
                if (a < b &&
                    !compatible(negotiation_, negotiation_.levers[a], negotiation_.levers[b])) {
                    return false;
                }
            }
        }
        return true;
    }

    [[nodiscard]] bool has_open_part(const LeverSet& set) const {
        return std::any_of(open_.begin(), open_.end(), [&](const auto& entry) {
            return entry.second && entry.first != set &&
                   std::includes(set.begin(), set.end(), entry.first.begin(), entry.first.end());
        });
    }

    const Negotiation& negotiation_;
    std::map<LeverSet, bool> open_;
};

/// Cost, or nothing where a lever has none.
std::optional<double> cost_of(const Negotiation& negotiation, const LeverSet& set) {
    double cost = 0;
    for (const std::size_t lever : set) {
        if (!negotiation.levers[lever].cost) {
            return std::nullopt;
        }
        cost += negotiation.levers[lever].cost->center().to_double();
    }
    return cost;
}

void expect_described(const Negotiation& negotiation, const MinimalSet& set) {
    const auto cost = cost_of(negotiation, set.levers);
    ASSERT_EQ(set.cost.has_value(), cost.has_value());
    EXPECT_NEAR(set.cost.value_or(Decimal(0)).to_double(), cost.value_or(0), 1e-9);
    ASSERT_TRUE(set.width && set.package);
    EXPECT_GE(*set.width, Decimal(0));
    const Negotiation used = levers::apply_levers(negotiation, set.levers);
    const SlowDeals applied(used);
    const auto package = applied.find(
        levers::recounted(levers::with_added_options(negotiation), used, set.package->package));
    ASSERT_TRUE(package);
    EXPECT_TRUE(applied.in_zone(*package));
    const bool lapses = std::any_of(set.levers.begin(), set.levers.end(), [&](std::size_t lever) {
        return negotiation.levers[lever].withdrawable;
    });
    EXPECT_TRUE(lapses || set.width_when_lapsed == set.width);
    EXPECT_TRUE(!lapses || !set.width_when_lapsed || *set.width_when_lapsed < Decimal(0));
}

void expect_ordered(const std::vector<MinimalSet>& sets) {
    for (std::size_t index = 1; index < sets.size(); ++index) {
        const MinimalSet& a = sets[index - 1];
        const MinimalSet& b = sets[index];
        EXPECT_TRUE(a.cost || !b.cost);
        if (a.cost && b.cost) {
            EXPECT_LE(*a.cost, *b.cost);
        }
        if (a.cost == b.cost) {
            EXPECT_LE(a.levers.size(), b.levers.size());
            EXPECT_TRUE(a.levers.size() < b.levers.size() || a.levers < b.levers);
        }
    }
}

struct Tally {
    int cases = 0;
    int with_several_sets = 0;
    int with_larger_sets = 0;
    int with_closers = 0;
};

void compare(const Negotiation& negotiation, const Limits& limits, Tally& tally) {
    const auto found = levers::find_minimal_sets(negotiation, limits).value();
    const EverySet every(negotiation);
    EXPECT_TRUE(found.complete) << found.reason;
    std::set<LeverSet> sets;
    for (const MinimalSet& set : found.sets) {
        sets.insert(set.levers);
        expect_described(negotiation, set);
        EXPECT_EQ(set.closed_by, every.closing(set.levers));
        tally.with_larger_sets += set.levers.size() > 2 ? 1 : 0;
        tally.with_closers += set.closed_by.empty() ? 0 : 1;
    }
    EXPECT_EQ(sets, every.minimal());
    EXPECT_EQ(sets.size(), found.sets.size());
    expect_ordered(found.sets);
    ++tally.cases;
    tally.with_several_sets += sets.size() > 1 ? 1 : 0;
}

/// Some constraints become norms.
void add_norms(Random& random, Negotiation& negotiation) {
    for (Constraint& constraint : negotiation.constraints) {
        constraint.norm = random.chance(25) ? "the mandate" : "";
    }
}

Tally compare_random_cases(std::uint64_t first, std::uint64_t last, const Limits& limits) {
    RandomCaseKind kind;
    kind.most_principals = 3;
    kind.most_issues = 4;
    kind.most_options = 3;
    Tally tally;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        auto negotiation =
            levers::settle_record(read_case(random_case(random, kind)), Limits{}).value();
        add_norms(random, negotiation);
        if (empty_zone(random, negotiation)) {
            RandomLevers(random, negotiation, random.chance(50)).add(random.size(2, 8));
            compare(negotiation, limits, tally);
        }
        if (testing::Test::HasFailure()) {
            break;
        }
    }
    return tally;
}

TEST(LeverSetsBruteForce, AreAllMinimalSetsOnRandomCases) {
    const Tally tally = compare_random_cases(1, 1200, Limits{});
    EXPECT_GT(tally.cases, 900);
    EXPECT_GT(tally.with_several_sets, 150);
    EXPECT_GT(tally.with_larger_sets, 20);
    EXPECT_GT(tally.with_closers, 80);
}

TEST(LeverSetsBruteForce, AreAllMinimalSetsOfTwoValleys) {
    Tally tally;
    compare(format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/optimists.yaml")
                .value()
                .negotiation,
            Limits{}, tally);
}

TEST(LeverSetsBruteForce, AreTheSameWhereNoFrontierFitsInMemory) {
    Limits limits;
    limits.memory_bytes = 1;
    EXPECT_GT(compare_random_cases(2000, 2150, limits).cases, 100);
}

}  // namespace
}  // namespace irenic
