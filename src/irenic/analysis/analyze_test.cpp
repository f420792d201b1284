#include "irenic/analysis/analyze.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/told_forecast.hpp"
#include "irenic/analysis/lever_what_ifs.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/format/json.hpp"
#include "irenic/levers/levers.hpp"
#include "irenic/levers/to_value.hpp"
#include "irenic/phases/phases.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::analysis {
namespace {

using test_support::read_case;
using test_support::small_uncertain_case;

constexpr std::uint64_t few_samples = 64;
constexpr auto parties_alone = "irenic: 1\nparties: {g: {}, h: {}}\n";
constexpr auto war_alone =
    "irenic: 1\nparties: {g: {}, h: {}}\nwar:\n  sides: [g, h]\n  beliefs: {g: 0.8, h: 0.1}\n"
    "  payoffs: {g: {prevail: 55, fail: -25, cost: 8}, h: {prevail: 60, fail: -40, cost: 8}}\n";

Negotiation load(const std::string& path) {
    return format::load_case(IRENIC_SOURCE_DIR "/cases/" + path).value().negotiation;
}

AnalysisQuestion few() {
    AnalysisQuestion question;
    question.samples = few_samples;
    question.seed = 7;
    return question;
}

Analysis analysis_of(const Negotiation& negotiation, const Limits& limits = {},
                     const forecast::Tell& tell = {}) {
    auto found = analyze(negotiation, few(), limits, tell);
    EXPECT_TRUE(found) << (found ? "" : to_string(found.error().front()));
    return found ? std::move(*found) : Analysis{};
}

std::string bytes_of(const Negotiation& negotiation, unsigned threads) {
    Limits limits;
    limits.threads = threads;
    return format::to_json(to_value(negotiation, analysis_of(negotiation, limits)));
}

const Value::Map& members(const Value& value) {
    static const Value::Map none;
    const auto* map = value.get_if<Value::Map>();
    return map == nullptr ? none : *map;
}

/// An answer without these members.
Value without(const Value& value, const std::vector<std::string>& keys) {
    Value rest{Value::Map{}};
    for (const auto& [key, member] : members(value)) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            rest.add(key, member);
        }
    }
    return rest;
}

std::string text_of(const Value& value) { return format::to_json(value, 2); }

std::vector<std::string> verbs_left_out(const Analysis& analysis) {
    std::vector<std::string> verbs;
    for (const LeftOut& each : analysis.left_out) {
        verbs.push_back(each.verb);
    }
    return verbs;
}

/// Every question asked on its own, as its verb asks it.
class OnItsOwn {
public:
    explicit OnItsOwn(const Negotiation& negotiation) : negotiation_(negotiation) {}

    [[nodiscard]] Value deals() const {
        return value(find_deals(negotiation_, {}, false, limits_));
    }
    [[nodiscard]] Value war() const { return value(analyse_war(negotiation_, limits_)); }
    [[nodiscard]] Value levers() const {
        return value(levers::find_levers(negotiation_, {}, limits_));
    }
    [[nodiscard]] Value phases() const {
        auto found = phases::find_phases(negotiation_, {}, limits_);
        if (found && !found->what_ifs_left_out) {
            add_lever_what_ifs(negotiation_, phases::Stops::anyone, *found, limits_);
        }
        return value(found);
    }
    [[nodiscard]] Value stability() const {
        return negotiation_.graph ? value(stability::find_stability(
                                        negotiation_, *negotiation_.graph, {}, limits_))
                                  : Value();
    }
    [[nodiscard]] Value forecast() const {
        forecast::Question question;
        question.samples = few().samples;
        question.seed = few().seed;
        const auto part = forecast::run_shard(negotiation_, question, limits_);
        return part ? forecast::join({test_support::through_file(test_support::with_head(*part))})
                          .value()
                    : Value();
    }
    [[nodiscard]] Value talks() const {
        const auto ground = forecast::lay_ground(negotiation_, limits_);
        if (!ground) {
            return {};
        }
        talks::Question question;
        question.next.samples = few().samples;
        question.next.seed = few().seed;
        question.play.emplace().seed = few().seed;
        return value(talks::talk(*ground, question, limits_));
    }

private:
    template <class Found>
    [[nodiscard]] Value value(const Found& found) const {
        return found ? to_value(negotiation_, *found) : Value();
    }

    const Negotiation& negotiation_;
    Limits limits_;
};

/// A case, and which questions it has no block for.
struct Named {
    const char* name;
    Negotiation negotiation;
    std::vector<std::string> left_out;
};

void PrintTo(const Named& named, std::ostream* out) { *out << named.name; }

void expect_blocks_missing(const Analysis& analysis, const std::vector<std::string>& verbs) {
    EXPECT_EQ(verbs_left_out(analysis), verbs);
    for (const LeftOut& each : analysis.left_out) {
        EXPECT_TRUE(each.block_missing) << each.verb;
        EXPECT_EQ(each.why.code, ErrorCode::missing) << each.verb;
    }
    EXPECT_FALSE(analysis.limit_reached);
}

void expect_parties_first(const Value& all) {
    for (const char* const verb :
         {"deals", "war", "levers", "phases", "stability", "forecast", "talks"}) {
        if (!all[verb].is_null()) {
            EXPECT_EQ(members(all[verb]).front().first, "parties") << verb;
        }
    }
}

void expect_same(const Value& all, const OnItsOwn& own) {
    for (const auto& [verb, answer] : {std::pair<const char*, Value>{"deals", own.deals()},
                                       {"war", own.war()},
                                       {"levers", own.levers()},
                                       {"phases", own.phases()},
                                       {"stability", own.stability()}}) {
        EXPECT_EQ(without(all[verb], {"parties"}), without(answer, {})) << verb;
    }
    EXPECT_EQ(text_of(without(all["forecast"], {"parties"})), text_of(without(own.forecast(), {})));
    const std::vector<std::string> apart{"parties", "looking_ahead", "notes"};
    EXPECT_EQ(without(all["talks"], apart), without(own.talks(), apart));
}

class OfCase : public testing::TestWithParam<Named> {};

TEST_P(OfCase, EachAnswerIsThatOfItsVerbWhateverTheThreads) {
    const Named& named = GetParam();
    const Analysis analysis = analysis_of(named.negotiation);
    const Value all = to_value(named.negotiation, analysis);
    expect_same(all, OnItsOwn(named.negotiation));
    expect_parties_first(all);
    expect_blocks_missing(analysis, named.left_out);
    for (const unsigned threads : {2U, 4U}) {
        EXPECT_EQ(bytes_of(named.negotiation, threads), format::to_json(all)) << threads;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Analyze, OfCase,
    testing::Values(Named{"gaza", load("gaza-2024"), {}},
                    Named{"valleys", load("two-valleys"), {"stability"}},
                    Named{"graph_alone",
                          load("graph/elmira-9-states.yaml"),
                          {"deals", "war", "levers", "phases", "forecast", "talks"}},
                    Named{"war_alone",
                          read_case(war_alone),
                          {"deals", "levers", "phases", "stability", "forecast", "talks"}}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(Analyze, TakesUtilitiesApartAndOpensSlidersWhereThereAreDeals) {
    const auto valleys = load("two-valleys");
    const auto with_deals = analysis_of(valleys);
    ASSERT_TRUE(with_deals.values && with_deals.sliders);
    const Value all = to_value(valleys, with_deals);
    EXPECT_EQ(all["values"], to_value(valleys, find_values(valleys, {}).value()));
    EXPECT_EQ(all["sliders"], to_value(valleys, find_sliders(valleys, 5000, {}).value()));
    const auto war = read_case(war_alone);
    EXPECT_TRUE(to_value(war, analysis_of(war))["values"].is_null());
    EXPECT_TRUE(to_value(war, analysis_of(war))["sliders"].is_null());
}

TEST(Analyze, ListsFewerPointsWhereFewerAreAskedFor) {
    const auto negotiation = load("two-valleys");
    AnalysisQuestion question = few();
    question.points = 1;
    const auto analysis = analyze(negotiation, question, {}).value();
    EXPECT_LT(analysis.deals->frontier.points.size(), analysis.deals->frontier.count);
    EXPECT_TRUE(analysis.sliders->branches.empty());
}

TEST(Analyze, PlaysASessionOfTheTalks) {
    const auto analysis = analysis_of(load("two-valleys"));
    ASSERT_TRUE(analysis.talks && analysis.talks->play);
    EXPECT_EQ(analysis.talks->play->question.protocol, talks::Protocol::alternating_offers);
    EXPECT_FALSE(analysis.talks->play->trace.empty());
}

TEST(Analyze, GoesWithoutASessionWhereNoPackageIsAllowed) {
    const auto analysis = analysis_of(
        read_case(small_uncertain_case() + "constraints: [{never: {x: a}}, {never: {x: b}}]\n"));
    ASSERT_TRUE(analysis.talks);
    EXPECT_FALSE(analysis.talks->play);
}

TEST(Analyze, WhatIsWrongWithOneBlockHidesNoOther) {
    const auto negotiation = read_case(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\n"
        "preferences:\n  p: {points: {x: {order: [a, b]}}, disagreement: 1}\n"
        "  q: {points: {x: {b: 5}}, disagreement: 0}\n"
        "levers: {more: {owner: q, effects: [{issue: x, option: b, points: {p: 3}}]}}\n");
    const auto analysis = analysis_of(negotiation);
    EXPECT_TRUE(analysis.deals);
    EXPECT_FALSE(analysis.levers);
    const auto found = std::find_if(analysis.left_out.begin(), analysis.left_out.end(),
                                    [](const LeftOut& each) { return each.verb == "levers"; });
    ASSERT_NE(found, analysis.left_out.end());
    EXPECT_FALSE(found->block_missing);
    EXPECT_EQ(found->why.where, "levers.more.effects[0]");
    EXPECT_TRUE(to_value(negotiation, analysis)["levers"].is_null());
    const auto text = format::to_json(to_value(negotiation, analysis)["left_out"]);
    EXPECT_NE(text.find("levers.more.effects[0]: "), std::string::npos) << text;
}

TEST(Analyze, NothingToAnswerNamesTheBlocks) {
    const auto found = analyze(read_case(parties_alone), few(), {});
    ASSERT_FALSE(found);
    ASSERT_EQ(found.error().size(), 1U);
    EXPECT_EQ(found.error().front().code, ErrorCode::missing);
    for (const char* const block :
         {"`issues`", "`preferences`", "`war`", "`risks`", "`phases`", "`graph`"}) {
        EXPECT_NE(found.error().front().hint.find(block), std::string::npos) << block;
    }
}

TEST(Analyze, WhereNothingIsAnsweredEachFaultIsToldOnce) {
    std::string parties;
    std::string preferences;
    for (int party = 0; party < 17; ++party) {
        const std::string id = "p" + std::to_string(party);
        parties += (party == 0 ? "" : ", ") + id + ": {}";
        preferences += "  " + id + ": {points: {x: {b: 1}}, disagreement: 0}\n";
    }
    const auto found =
        analyze(read_case("irenic: 1\nparties: {" + parties +
                          "}\nissues: {x: {options: [a, b]}}\npreferences:\n" + preferences),
                few(), {});
    ASSERT_FALSE(found);
    ASSERT_EQ(found.error().size(), 1U);
    EXPECT_EQ(found.error().front().what, "more than 16 parties decide");
}

Limits stopped_by(const std::atomic<bool>& flag) {
    Limits limits;
    limits.stop = Stop(60, &flag);
    return limits;
}

TEST(Analyze, AStopAskedBeforehandIsSaidAtOnce) {
    const std::atomic<bool> asked = true;
    const auto negotiation = load("gaza-2024");
    const auto begin = std::chrono::steady_clock::now();
    const auto found = analyze(negotiation, few(), stopped_by(asked));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    ASSERT_FALSE(found);
    ASSERT_EQ(found.error().size(), 1U);
    EXPECT_EQ(found.error().front().code, ErrorCode::limit);
    EXPECT_LT(taken.count(), 0.5);
}

TEST(Analyze, AStopAskedMidwayKeepsWhatIsThere) {
    std::atomic<bool> asked = false;
    const auto analysis =
        analysis_of(load("gaza-2024"), stopped_by(asked),
                    [&](std::size_t, std::size_t, std::string_view) { asked = true; });
    EXPECT_TRUE(analysis.deals && analysis.war && analysis.levers && analysis.phases &&
                analysis.stability);
    EXPECT_FALSE(analysis.forecast);
    EXPECT_TRUE(analysis.limit_reached);
    ASSERT_FALSE(analysis.left_out.empty());
    EXPECT_EQ(analysis.left_out.front().verb, "forecast");
    EXPECT_EQ(analysis.left_out.front().why.code, ErrorCode::limit);
    EXPECT_FALSE(analysis.left_out.front().block_missing);
}

TEST(Analyze, TellsOfWhichQuestionItIsAtWork) {
    std::string told;
    analysis_of(load("two-valleys"), {},
                [&](std::size_t, std::size_t, std::string_view things) { told += things; });
    EXPECT_NE(told.find("versions (talks)"), std::string::npos);
    EXPECT_NE(told.find("versions (forecast)"), std::string::npos);
}

}  // namespace
}  // namespace irenic::analysis
