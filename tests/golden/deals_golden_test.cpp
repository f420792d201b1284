// The golden values of bargaining over packages: golden.json against the whole engine.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "../support/deals_helpers.hpp"
#include "../support/golden.hpp"
#include "../support/plain_case.hpp"
#include "irenic/deals/nondominated.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic {

using namespace test_support;
using deals::Answer;
using deals::Utilities;
using enum deals::SolutionKind;
using nlohmann::json;

namespace {

std::vector<Utilities> vectors(const json& list) {
    std::vector<Utilities> all;
    for (const auto& vector : list) {
        all.push_back(decimals(vector));
    }
    return all;
}

std::vector<Utilities> at_or_above(const std::vector<Utilities>& vectors, const Utilities& floor) {
    std::vector<Utilities> kept;
    std::copy_if(vectors.begin(), vectors.end(), std::back_inserter(kept), [&](const auto& vector) {
        return std::equal(vector.begin(), vector.end(), floor.begin(),
                          [](const Decimal& a, const Decimal& b) { return a >= b; });
    });
    return kept;
}

// Nine goods, each kept (o0) or given (o1); what is given changes hands for Bill and for Jack.
Negotiation bill_and_jack() {
    const json table = golden("A1_nash_bill_jack");
    PlainCase plain;
    for (const auto& good : table["issues_bill"]) {
        plain.points.push_back({{"0", "0"}, {"-" + good[1].dump(), good[2].dump()}});
    }
    for (const auto& good : table["issues_jack"]) {
        plain.points.push_back({{"0", "0"}, {good[1].dump(), "-" + good[2].dump()}});
    }
    plain.disagreement = {"0", "0"};
    return read_case(plain);
}

TEST(NashBillAndJack, HasItsPackagesAndFrontier) {
    const json expected = golden("A1_nash_bill_jack");
    const Answer answer = ask(bill_and_jack());
    EXPECT_EQ(answer.packages, expected["outcomes"].dump());
    EXPECT_EQ(answer.zone.packages, expected["ir_outcomes"].dump());
    const auto efficient = vectors(expected["pareto"]);
    EXPECT_EQ(utilities(answer.frontier.points), at_or_above(efficient, decimals({0, 0})));
    EXPECT_EQ(answer.frontier.count, 7U);
    EXPECT_EQ(answer.ideal, decimals(expected["ideal"]));
    const Answer everything = ask_everything(bill_and_jack());
    EXPECT_EQ(utilities(everything.frontier.points), efficient);
    EXPECT_EQ(everything.frontier.count, efficient.size());
}

TEST(NashBillAndJack, HasItsStrictlyBetterPackages) {
    // Every utility is whole, so that strictly above 0 is at least 1.
    Negotiation stricter = bill_and_jack();
    for (auto& preference : stricter.preferences) {
        preference->disagreement = UncertainNumber::exact(Decimal(1));
    }
    EXPECT_EQ(ask(stricter).zone.packages, golden("A1_nash_bill_jack")["strict_ir"].dump());
}

TEST(NashBillAndJack, HasItsSolutions) {
    const json expected = golden("A1_nash_bill_jack");
    const Answer answer = ask(bill_and_jack());
    EXPECT_EQ(shown(answer, nash), decimals(expected["nash"]));
    EXPECT_EQ(solution(answer, nash).value, expected["nash_product"]);
    EXPECT_EQ(solution(answer, nash).ties, 1U);
    EXPECT_EQ(shown(answer, egalitarian), decimals(expected["egalitarian"]));
    EXPECT_EQ(shown(answer, kalai_smorodinsky), decimals(expected["ks"]));
    EXPECT_EQ(solution(answer, utilitarian).value, expected["utilitarian_max"]);
    EXPECT_EQ(solution(answer, utilitarian).ties, expected["utilitarian_set"].size());
    EXPECT_EQ(utilities(solution(answer, utilitarian).tied), vectors(expected["utilitarian_set"]));
    EXPECT_EQ(shown(answer, equal_loss), decimals({14, 4}));  // the model's text, not the file
    EXPECT_EQ(solution(answer, equal_loss).value, 4);
}

TEST(NashBillAndJack, HasItsWeightedSolutions) {
    const json expected = golden("A1_nash_bill_jack");
    const auto weighted = [](int bill, int jack) {
        deals::Question question;
        question.weights = {{PartyId(std::size_t{0}), Decimal(bill)},
                            {PartyId(std::size_t{1}), Decimal(jack)}};
        return shown(ask(bill_and_jack(), question), weighted_nash);
    };
    EXPECT_EQ(weighted(2, 1), decimals(expected["weighted_nash_2_1"]));
    EXPECT_EQ(weighted(1, 2), decimals(expected["weighted_nash_1_2"]));
}

TEST(NashBillAndJack, GainsNothingFromLots) {
    const json expected = golden("A1_nash_bill_jack");
    const auto best = mixture(ask(bill_and_jack()), nash);
    EXPECT_NEAR(best.utility[0], expected["nash"][0].get<double>(), 1e-6);
    EXPECT_NEAR(best.utility[1], expected["nash"][1].get<double>(), 1e-6);
    EXPECT_NEAR(best.value, expected["nash_product"].get<double>(), 1e-6);
}

// One issue whose options are the corners of a set; mixtures are the set itself.
Answer corners(const std::vector<std::vector<std::string>>& options) {
    PlainCase plain;
    plain.points = {options};
    plain.disagreement = {"0", "0"};
    return ask(read_case(plain));
}

TEST(KalaiSmorodinskyExample, LeavesOnePartyWorseOffUnderNashOnly) {
    const json expected = golden("A3_ks");
    const Answer small = corners({{"0", "0"}, {"0", "1"}, {"0.75", "0.75"}, {"1", "0"}});
    const Answer large = corners({{"0", "0"}, {"0", "1"}, {"1", "0.7"}, {"1", "0"}});
    for (std::size_t party = 0; party < 2; ++party) {
        EXPECT_NEAR(mixture(small, nash).utility[party], expected["nash_S"][party].get<double>(),
                    1e-6);
        EXPECT_NEAR(mixture(large, nash).utility[party], expected["nash_T"][party].get<double>(),
                    1e-6);
        EXPECT_NEAR(mixture(large, kalai_smorodinsky).utility[party],
                    expected["ks_T"].get<double>(), 1e-6);
    }
}

// Each issue goes to the first party (o0) or to the second (o1), which gets its points.
Negotiation winner_takes_each(const json& first, const json& second) {
    PlainCase plain;
    for (std::size_t issue = 0; issue < first.size(); ++issue) {
        plain.points.push_back({{first[issue].dump(), "0"}, {"0", second[issue].dump()}});
    }
    plain.disagreement = {"0", "0"};
    return read_case(plain);
}

/// The first party's share of the one issue that a mixture splits.
double split_share(const deals::DivisibleSolution& best, std::size_t issue) {
    if (best.mixed.size() != 1 || best.mixed[0].issues != std::vector{IssueId(issue)}) {
        ADD_FAILURE() << "issue " << issue << " is not the one that is split";
        return -1;
    }
    for (const auto& [share, choices] : best.mixed[0].shares) {
        if (choices.on(IssueId(issue)) == OptionId(std::size_t{0})) {
            return share;
        }
    }
    return 0;
}

void expect_each(const Answer& answer, double points, std::size_t issue, double share) {
    for (const auto kind : {egalitarian, kalai_smorodinsky}) {
        const auto best = mixture(answer, kind);
        EXPECT_NEAR(best.utility[0], points, 1e-6) << deals::name(kind);
        EXPECT_NEAR(best.utility[1], points, 1e-6) << deals::name(kind);
        EXPECT_NEAR(split_share(best, issue), share, 1e-6) << deals::name(kind);
    }
}

TEST(CampDavid, SplitsSinaiSoThatBothGetTheSame) {
    const json expected = golden("A4_camp_david");
    const Answer answer = ask(winner_takes_each(expected["israel"], expected["egypt"]));
    expect_each(answer, expected["each"], 0, expected["fraction_sinai"]);
}

TEST(PanamaCanal, SplitsLandAndWaterSoThatBothGetTheSame) {
    const json expected = golden("A5_panama");
    const Answer answer = ask(winner_takes_each(expected["us"], expected["panama"]));
    expect_each(answer, expected["each"], 2, expected["fraction_us_land_water"]);
}

Negotiation three_parties() {
    const json expected = golden("P3");
    PlainCase plain;
    for (const auto& issue : expected["issues"]) {
        auto& options = plain.points.emplace_back();
        for (const auto& option : issue) {
            options.push_back(number_texts(option));
        }
    }
    plain.disagreement = number_texts(expected["d"]);
    return read_case(plain);
}

TEST(ThreeParties, HasItsFrontier) {
    const json expected = golden("P3");
    const Answer answer = ask(three_parties());
    EXPECT_EQ(answer.packages, expected["outcomes"].dump());
    EXPECT_EQ(utilities(answer.frontier.points), vectors(expected["ir_pareto"]));
    EXPECT_EQ(answer.ideal, decimals(expected["ideal"]));
    EXPECT_EQ(ask_everything(three_parties()).frontier.count, expected["pareto"]);
}

TEST(ThreeParties, HasItsSolutions) {
    const json expected = golden("P3");
    const Answer answer = ask(three_parties());
    EXPECT_EQ(shown(answer, nash), decimals(expected["nash"]));
    EXPECT_EQ(solution(answer, nash).value, expected["nash_product"]);
    EXPECT_EQ(shown(answer, egalitarian), decimals(expected["leximin"]));
    EXPECT_EQ(shown(answer, kalai_smorodinsky), decimals(expected["ks"]));
    EXPECT_EQ(shown(answer, utilitarian), decimals(expected["utilitarian"]));
}

TEST(ThreeParties, HasItsBestProductOfMixtures) {
    const json bounds = golden("P3")["hull_nash_product_interval"];
    const auto best = mixture(ask(three_parties()), nash);
    EXPECT_GE(best.value, bounds[0]);
    EXPECT_LE(best.value, bounds[1]);
    EXPECT_LE(best.mixed.size(), 2U);  // one fewer than parties
    // Solved by hand: 5 + 148/57, 5 + 37/15, 4 + 148/33.
    EXPECT_NEAR(best.utility[0], 5 + 148.0 / 57, 1e-5);
    EXPECT_NEAR(best.utility[1], 5 + 37.0 / 15, 1e-5);
    EXPECT_NEAR(best.utility[2], 4 + 148.0 / 33, 1e-5);
}

TEST(ThreeParties, KeepsAsManyVectorsAStage) {
    const json expected = golden("P3");
    const auto scoring = deals::score(three_parties()).value();
    const std::size_t dims = scoring.players.size();
    const auto most_after = [&](std::size_t dim, std::size_t stage) {
        deals::Units most = 0;
        for (std::size_t issue = stage + 1; issue < scoring.players[dim].table.size(); ++issue) {
            most += *std::max_element(scoring.players[dim].table[issue].begin(),
                                      scoring.players[dim].table[issue].end());
        }
        return most;
    };
    std::vector<deals::Units> kept(dims, 0);
    for (std::size_t stage = 0; stage < expected["dp_stages"].size(); ++stage) {
        std::vector<deals::Units> all;
        for (std::size_t start = 0; start < kept.size(); start += dims) {
            for (std::size_t option = 0; option < 3; ++option) {
                for (std::size_t dim = 0; dim < dims; ++dim) {
                    all.push_back(kept[start + dim] + scoring.players[dim].table[stage][option]);
                }
            }
        }
        const auto efficient = deals::nondominated(all, dims);
        kept.clear();
        for (const std::size_t index : efficient) {
            bool reaches = true;
            for (std::size_t dim = 0; dim < dims; ++dim) {
                reaches = reaches && all[index * dims + dim] + most_after(dim, stage) >=
                                         scoring.disagreement[dim].value();
            }
            if (reaches) {
                kept.insert(kept.end(), all.begin() + static_cast<std::ptrdiff_t>(index * dims),
                            all.begin() + static_cast<std::ptrdiff_t>((index + 1) * dims));
            }
        }
        const json& sizes = expected["dp_stages"][stage];
        EXPECT_EQ(all.size() / dims, sizes[0]) << "stage " << stage;
        EXPECT_EQ(efficient.size(), sizes[1]) << "stage " << stage;
        EXPECT_EQ(kept.size() / dims, sizes[2]) << "stage " << stage;
    }
}

TEST(NumberPartition, CountsAcceptablePackages) {
    const json expected = golden("partition_zopa");
    PlainCase plain;
    for (const auto& size : expected["a"]) {
        plain.points.push_back({{size.dump(), "0"}, {"0", size.dump()}});
    }
    plain.disagreement = number_texts(expected["d"]);
    const Answer answer = ask(read_case(plain));
    EXPECT_EQ(answer.packages, expected["of"].dump());
    EXPECT_EQ(answer.zone.packages, expected["acceptable"].dump());
}

TEST(RankOrderCentroid, HasItsWeights) {
    const json by_count = golden("roc");
    for (const auto& [count, expected] : by_count.items()) {
        const auto weights = deals::rank_order_centroid(expected.size());
        ASSERT_EQ(weights.size(), expected.size());
        for (std::size_t rank = 0; rank < weights.size(); ++rank) {
            EXPECT_NEAR(weights[rank], expected[rank].get<double>(), 5e-5) << count;
        }
    }
}

// The case two-valleys with other beliefs about the fighting.
Negotiation two_valleys(const std::string& g, const std::string& h) {
    std::ifstream file(IRENIC_SOURCE_DIR "/cases/two-valleys/case.yaml");
    std::ostringstream bytes;
    bytes << file.rdbuf();
    std::string text = bytes.str();
    const std::string beliefs = "beliefs: {g: 0.6, h: 0.4}";
    const auto place = text.find(beliefs);
    EXPECT_NE(place, std::string::npos);
    text.replace(place, beliefs.size(), "beliefs: {g: " + g + ", h: " + h + "}");
    return read_case(text);
}

TEST(TwoValleys, IsTheGoldenTable) {
    const json issues = golden("Z")["issues"];
    const Negotiation negotiation = two_valleys("0.5", "0.5");
    const auto scoring = deals::score(negotiation).value();
    for (const auto& [id, options] : issues.items()) {
        const IssueId issue = negotiation.find_issue(id).value();
        for (std::size_t option = 0; option < options.size(); ++option) {
            for (std::size_t player = 0; player < 2; ++player) {
                const auto units = scoring.players[player].table[issue.at()][option];
                EXPECT_EQ(scoring.points(units), decimal(options[option][player])) << id;
            }
        }
    }
}

TEST(TwoValleys, HasItsFrontierWithEverything) {
    const json expected = golden("Z");
    const Answer answer = ask_everything(two_valleys("0.8", "0.1"));
    EXPECT_EQ(answer.packages, expected["outcomes"].dump());
    EXPECT_EQ(utilities(answer.frontier.points), vectors(expected["pareto"]));
    EXPECT_EQ(answer.frontier.count, expected["pareto"].size());
}

TEST(TwoValleys, HasItsDistinctUtilityVectors) {
    const Negotiation negotiation = two_valleys("0.5", "0.5");
    const auto scoring = deals::score(negotiation).value();
    std::set<std::pair<deals::Units, deals::Units>> distinct;
    std::vector<OptionId> options(negotiation.issues.size());
    for (std::size_t number = 0; number < 243; ++number) {
        std::size_t rest = number;
        for (OptionId& option : options) {
            option = OptionId(rest % 3);
            rest /= 3;
        }
        distinct.emplace(scoring.utility(0, options), scoring.utility(1, options));
    }
    EXPECT_EQ(distinct.size(), golden("Z")["distinct"]);
}

class TwoValleysBeliefs : public testing::TestWithParam<std::size_t> {
protected:
    json expected = golden("Z")["cases"][GetParam()];
    Answer answer = ask(two_valleys(expected["pG"].dump(), expected["pH"].dump()));
    Utilities disagreement = decimals(expected["d"]);
};

TEST_P(TwoValleysBeliefs, GiveTheZone) {
    ASSERT_EQ(answer.disagreement.size(), 2U);
    EXPECT_EQ(answer.disagreement[0].value, disagreement[0]);
    EXPECT_EQ(answer.disagreement[1].value, disagreement[1]);
    EXPECT_EQ(answer.zone.packages, expected["deals"].dump());
    EXPECT_EQ(answer.zone.empty, expected["deals"] == 0);
    const auto efficient = at_or_above(vectors(golden("Z")["pareto"]), disagreement);
    EXPECT_EQ(utilities(answer.frontier.points), efficient);
    EXPECT_EQ(answer.frontier.count, expected.value("frontier", 0U));
}

TEST_P(TwoValleysBeliefs, GiveTheSolutions) {
    if (answer.zone.empty) {
        EXPECT_EQ(shown(answer, nash), Utilities{});
        return;
    }
    EXPECT_EQ(shown(answer, nash), decimals(expected["nash"]));
    EXPECT_EQ(solution(answer, nash).value, expected["product"]);
    EXPECT_EQ(shown(answer, egalitarian), decimals(expected["egal"]));
    EXPECT_EQ(shown(answer, kalai_smorodinsky), decimals(expected["ks"]));
    const auto tied = utilities(solution(answer, utilitarian).tied);
    EXPECT_NE(std::find(tied.begin(), tied.end(), decimals(expected["util"])), tied.end());
}

TEST_P(TwoValleysBeliefs, GiveTheClosestPackageWhereThereIsNone) {
    EXPECT_EQ(answer.closest.has_value(), answer.zone.empty);
    if (!answer.closest) {
        return;
    }
    EXPECT_EQ(answer.closest->maximin->point.utility, decimals(expected["closest"]));
    EXPECT_EQ(answer.closest->outside_money->point.utility, decimals(expected["closest"]));
    EXPECT_EQ(answer.closest->outside_money->amount, decimal(expected["outside_money"]));
}

INSTANTIATE_TEST_SUITE_P(Golden, TwoValleysBeliefs, testing::Values(0, 1, 2, 3));

TEST(TwoValleys, NeedsMoreMoneyForTheNextEfficientPackages) {
    std::vector<std::pair<double, double>> needed;  // money, utility of g
    for (const auto& point : ask_everything(two_valleys("0.8", "0.1")).frontier.points) {
        needed.emplace_back(std::max(0.0, 31 - point.utility[0].to_double()) +
                                std::max(0.0, 42 - point.utility[1].to_double()),
                            point.utility[0].to_double());
    }
    std::sort(needed.begin(), needed.end());
    EXPECT_EQ(needed[0], std::pair(5.0, 26.0));
    EXPECT_EQ(needed[1], std::pair(7.0, 24.0));
    EXPECT_EQ(needed[2], std::pair(8.0, 32.0));
}

TEST(TwoValleys, OpensAtItsBreakEvenBeliefs) {
    const json expected = golden("Z")["break_even"];
    const Answer lower = ask(two_valleys(expected["pG"].dump(), "0.1"));
    ASSERT_EQ(lower.frontier.points.size(), 1U);
    EXPECT_EQ(lower.frontier.points[0].utility, decimals({26, 44}));
    EXPECT_TRUE(ask(two_valleys("0.73750001", "0.1")).zone.empty);

    const Answer higher = ask(two_valleys("0.8", expected["pH"].dump()));
    ASSERT_EQ(higher.frontier.points.size(), 1U);
    EXPECT_EQ(higher.frontier.points[0].utility, decimals({32, 34}));
    EXPECT_TRUE(ask(two_valleys("0.8", "0.17999999")).zone.empty);
}

}  // namespace
}  // namespace irenic
