// Searches that never list the frontier, against the solutions read off the complete frontier.

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "../support/deals_helpers.hpp"
#include "../support/deals_setting.hpp"
#include "../support/random_case.hpp"

namespace irenic {

using namespace test_support;
using deals::Solution;

namespace {

void expect_same(const Solution& searched, const Solution& listed) {
    SCOPED_TRACE(deals::name(listed.kind));
    ASSERT_TRUE(searched.exact) << searched.why;
    ASSERT_EQ(searched.point.has_value(), listed.point.has_value());
    if (!listed.point) {
        return;
    }
    EXPECT_NEAR(searched.value, listed.value, 1e-9 * std::max(1.0, std::abs(listed.value)));
    if (!searched.ties) {
        return;  // said to be too many to be counted
    }
    EXPECT_EQ(searched.ties, listed.ties);
    EXPECT_EQ(searched.point->utility, listed.point->utility);
    auto tied = utilities(searched.tied);
    std::sort(tied.begin(), tied.end());
    EXPECT_EQ(tied, utilities(listed.tied));
}

/// Searches everything about a case and compares it with its complete frontier.
void expect_search_agrees(const Negotiation& negotiation, const std::vector<double>& weight = {}) {
    const auto setting = make_setting(negotiation);
    const auto frontier = frontier_of(setting);
    ASSERT_TRUE(frontier.complete);
    const auto ideal = deals::search_ideal(setting, Limits{});
    if (frontier.size() == 0) {
        EXPECT_EQ(ideal.status, deals::SearchedIdeal::Status::empty);
        return;
    }
    const auto yardstick = yardstick_of(setting, frontier, weight);
    ASSERT_EQ(ideal.status, deals::SearchedIdeal::Status::exact);
    EXPECT_EQ(ideal.ideal, yardstick.ideal);
    const auto listed = deals::solve_on_frontier(setting, frontier, yardstick);
    const auto searched = deals::solve_by_search(setting, yardstick, Limits{});
    ASSERT_EQ(searched.size(), listed.size());
    for (std::size_t kind = 0; kind < listed.size(); ++kind) {
        expect_same(searched[kind], listed[kind]);
    }
}

/// Points from `low` to `high` for every party on every option.
PlainCase random_table(Random& random, std::size_t parties, std::size_t issues, std::int64_t low,
                       std::int64_t high) {
    PlainCase plain;
    for (std::size_t issue = 0; issue < issues; ++issue) {
        auto& options = plain.points.emplace_back(random.size(2, 4));
        for (auto& option : options) {
            for (std::size_t party = 0; party < parties; ++party) {
                option.push_back(std::to_string(random.between(low, high)));
            }
        }
    }
    const auto count = static_cast<std::int64_t>(issues);
    for (std::size_t party = 0; party < parties; ++party) {
        plain.disagreement.push_back(
            std::to_string(random.between(low * count / 2, high * count / 2)));
    }
    return plain;
}

void expect_search_agrees(std::uint64_t seed, const PlainCase& plain,
                          const std::vector<double>& weight = {}) {
    const std::string text = to_text(plain);
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
    expect_search_agrees(read_case(text), weight);
}

class Search : public testing::TestWithParam<std::size_t> {};

TEST_P(Search, AgreesWithTheFrontier) {
    const std::size_t parties = GetParam();
    for (std::uint64_t seed = 1; seed <= 30 && !HasFailure(); ++seed) {
        Random random(100 * parties + seed);
        const PlainCase plain = random_table(random, parties, random.size(2, 8), -5, 20);
        std::vector<double> weight;
        for (std::size_t party = 0; party < parties; ++party) {
            weight.push_back(0.5 * static_cast<double>(random.between(1, 6)));
        }
        expect_search_agrees(seed, plain, weight);
    }
}

TEST_P(Search, AgreesWhereManyVectorsTie) {
    const std::size_t parties = GetParam();
    for (std::uint64_t seed = 1; seed <= 30 && !HasFailure(); ++seed) {
        Random random(1000 * parties + seed);
        PlainCase plain = random_table(random, parties, random.size(3, 6), 0, 2);
        plain.disagreement.assign(parties, std::to_string(random.between(0, 3)));
        expect_search_agrees(seed, plain);
    }
}

TEST_P(Search, AgreesWhereAllIssuesAreTheSame) {
    const std::size_t parties = GetParam();
    for (std::uint64_t seed = 1; seed <= 20 && !HasFailure(); ++seed) {
        Random random(2000 * parties + seed);
        PlainCase plain = random_table(random, parties, 1, 0, 6);
        plain.points.resize(random.size(3, 7), plain.points.front());
        expect_search_agrees(seed, plain);
    }
}

// One point to hand out on each of a few issues, more parties than points: somebody always at zero.
TEST_P(Search, AgreesWhereSomebodyIsAlwaysAtZero) {
    const std::size_t parties = GetParam();
    for (std::uint64_t seed = 1; seed <= 20 && !HasFailure(); ++seed) {
        Random random(3000 * parties + seed);
        PlainCase plain;
        for (std::size_t issue = 0; issue + 1 < parties; ++issue) {
            auto& options = plain.points.emplace_back();
            for (std::size_t receiver = 0; receiver < parties; ++receiver) {
                options.emplace_back(parties, "0");
                options.back()[receiver] = std::to_string(random.between(1, 5));
            }
        }
        plain.disagreement.assign(parties, "0");
        expect_search_agrees(seed, plain);
    }
}

TEST_P(Search, AgreesWhereTheIdealIsTheDisagreement) {
    const std::size_t parties = GetParam();
    for (std::uint64_t seed = 1; seed <= 20 && !HasFailure(); ++seed) {
        Random random(4000 * parties + seed);
        PlainCase plain = random_table(random, parties, random.size(2, 5), 0, 4);
        // The first party asks for its very best; the others take anything.
        Decimal best(0);
        for (const auto& options : plain.points) {
            std::int64_t most = 0;
            for (const auto& option : options) {
                most = std::max(most, static_cast<std::int64_t>(std::stoll(option[0])));
            }
            best = Decimal(best.mantissa() + most);
        }
        plain.disagreement.assign(parties, "0");
        plain.disagreement[0] = best.to_string();
        expect_search_agrees(seed, plain);
    }
}

TEST_P(Search, AgreesOnDecimals) {
    const std::size_t parties = GetParam();
    for (std::uint64_t seed = 1; seed <= 20 && !HasFailure(); ++seed) {
        Random random(5000 * parties + seed);
        PlainCase plain = random_table(random, parties, random.size(3, 6), -5000, 20000);
        for (auto& options : plain.points) {
            for (auto& option : options) {
                for (std::string& points : option) {
                    points = Decimal::from_mantissa(std::stoll(points), 4).to_string();
                }
            }
        }
        plain.disagreement.assign(parties, "1.0001");
        expect_search_agrees(seed, plain);
    }
}

INSTANTIATE_TEST_SUITE_P(Parties, Search, testing::Values(1, 2, 3, 4, 5));

TEST(SearchAcrossBranches, AgreesOnRandomCases) {
    for (std::uint64_t seed = 1; seed <= 300 && !HasFailure(); ++seed) {
        Random random(seed);
        const std::string text = random_case(random, {4, 4, 3, true});
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
        expect_search_agrees(read_case(text));
    }
}

// Both ways to reach agreement hold the same packages, so each vector turns up twice.
TEST(SearchAcrossBranches, CountsAVectorOnce) {
    const Negotiation negotiation = read_case(
        "irenic: 1\n"
        "parties: {p0: {}, p1: {}}\n"
        "issues: {i0: {options: [o0, o1]}}\n"
        "agreement: {any: [p0, p1]}\n"
        "preferences:\n"
        "  p0: {points: {i0: {o1: 1}}, disagreement: 0}\n"
        "  p1: {points: {i0: {o1: 1}}, disagreement: 0}\n");
    const auto setting = make_setting(negotiation);
    const auto yardstick = yardstick_of(setting, frontier_of(setting));
    for (const Solution& solution : deals::solve_by_search(setting, yardstick, Limits{})) {
        EXPECT_EQ(solution.ties, 1U) << deals::name(solution.kind);
        EXPECT_EQ(solution.tied.size(), 1U) << deals::name(solution.kind);
    }
}

TEST(SearchOfManyParties, TakesSixteen) {
    for (std::uint64_t seed = 1; seed <= 3 && !HasFailure(); ++seed) {
        Random random(seed);
        PlainCase plain = random_table(random, 16, 4, 0, 9);
        plain.disagreement.assign(16, "6");
        expect_search_agrees(seed, plain);
    }
}

}  // namespace
}  // namespace irenic
