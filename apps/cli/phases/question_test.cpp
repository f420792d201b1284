#include "cli/phases/question.hpp"

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

constexpr auto with_phases = R"(
irenic: 1
parties: {g: {}, h: {}, donors: {role: donor}}
phases:
  deliverables:
    captives: {giver: h, tranches: 4, value: {g: 10}}
    prisoners: {giver: g, tranches: 2, value: {h: 8}}
    rebuilding: {giver: donors, value: {h: 20}}
  peace: {g: 18, h: 20}
  war: {g: 12, h: 24}
)";

Checked<phases::Question> ask(const Arguments& arguments, const char* text = with_phases) {
    return read_phases_question(arguments, format::parse_case(text, "case.yaml")->negotiation);
}

Checked<phases::Question> ask_order(const char* order) {
    Arguments arguments;
    arguments.order = order;
    return ask(arguments);
}

std::vector<std::string> errors(const Checked<phases::Question>& question) {
    std::vector<std::string> texts;
    if (!question) {
        for (const Error& error : question.error()) {
            texts.push_back(to_string(error));
        }
    }
    return texts;
}

using Steps = std::vector<std::vector<std::size_t>>;

Steps steps(const Checked<phases::Question>& question) {
    Steps steps;
    if (question) {
        for (const auto& step : question->order) {
            steps.emplace_back();
            for (const DeliverableId id : step) {
                steps.back().push_back(id.at());
            }
        }
    }
    return steps;
}

TEST(PhasesQuestion, HasTheStatedDefaults) {
    const auto question = ask({});
    ASSERT_TRUE(question);
    EXPECT_EQ(question->stops, phases::Stops::anyone);
    EXPECT_TRUE(question->order.empty());
    EXPECT_TRUE(question->weights.empty());
    EXPECT_FALSE(question->payment);
    EXPECT_EQ(question->what_ifs, phases::WhatIfs::quick);
}

TEST(PhasesQuestion, ReadsEveryOption) {
    Arguments arguments;
    arguments.stops = "mover";
    arguments.weights = "h=2, g=0.5";
    arguments.payment = "17";
    arguments.no_what_if = true;
    const auto question = ask(arguments);
    ASSERT_TRUE(question) << errors(question).front();
    EXPECT_EQ(question->stops, phases::Stops::mover);
    EXPECT_EQ(question->weights.at(PartyId(std::size_t{0})).to_string(), "0.5");
    EXPECT_EQ(question->weights.at(PartyId(std::size_t{1})), Decimal(2));
    EXPECT_EQ(question->payment, Decimal(17));
    EXPECT_EQ(question->what_ifs, phases::WhatIfs::none);
}

TEST(PhasesQuestion, ReadsAnOrderStepByStep) {
    const auto question =
        ask_order("prisoners, captives*2 ,captives + prisoners,captives,rebuilding");
    ASSERT_TRUE(question) << errors(question).front();
    EXPECT_EQ(steps(question), (Steps{{1}, {0}, {0}, {0, 1}, {0}, {2}}));
}

TEST(PhasesQuestion, MayDeliverTwoTranchesOfOneThingInAStep) {
    const auto question = ask_order("captives+captives+prisoners,captives*2,prisoners,rebuilding");
    ASSERT_TRUE(question) << errors(question).front();
    EXPECT_EQ(steps(question), (Steps{{0, 0, 1}, {0}, {0}, {1}, {2}}));
}

TEST(PhasesQuestion, NamesEveryErrorOfAnOrder) {
    EXPECT_EQ(errors(ask_order("captive,zzz,,prisoners*0,captives*2+prisoners")),
              (std::vector<std::string>{
                  "--order: error: unknown deliverable 'captive'; did you mean 'captives'?",
                  "--order: error: unknown deliverable 'zzz'; one of: captives, prisoners, "
                  "rebuilding",
                  "--order: error: a step without a deliverable; write --order a,b,a+c, with a*3 "
                  "for three tranches in a row",
                  "--order: error: '0' is no number of tranches; a whole number from 1 to 10000",
                  "--order: error: 'captives*2' cannot be joined to others with '+'; write a+b,a "
                  "for two tranches of a and one of b in two steps"}));
}

TEST(PhasesQuestion, WantsEachTrancheOnce) {
    EXPECT_EQ(
        errors(ask_order("captives*5,prisoners")),
        (std::vector<std::string>{
            "--order: error: 'captives' is delivered 5 times of 4 tranches; an order delivers "
            "each tranche once",
            "--order: error: 'prisoners' is delivered once of 2 tranches; an order delivers "
            "each tranche once",
            "--order: error: 'rebuilding' is delivered 0 times of 1 tranche; an order "
            "delivers each tranche once"}));
}

TEST(PhasesQuestion, RefusesWhatIsNoNumberOfTranches) {
    for (const char* times : {"captives*", "captives*x", "captives*-1", "captives*1.5",
                              "captives*99999999999999999999", "captives*2*2", "", "+", ","}) {
        EXPECT_FALSE(ask_order(times)) << times;
    }
}

TEST(PhasesQuestion, NamesEveryErrorOfAllOptions) {
    Arguments arguments;
    arguments.stops = "movr";
    arguments.payment = "-1";
    arguments.order = "captivs";
    arguments.weights = "x=2,donors=1,g=0";
    EXPECT_EQ(errors(ask(arguments)),
              (std::vector<std::string>{
                  "--stops: error: 'movr' is none of those who may stop; did you mean 'mover'?",
                  "--payment: error: '-1' is no payment; a number, 0 or more",
                  "--order: error: unknown deliverable 'captivs'; did you mean 'captives'?",
                  "--weights: error: unknown party 'x'; one of: g, h",
                  "--weights: error: party that takes no part in the phases 'donors'; one of: g, h",
                  "--weights: error: '0' is no weight; a number above 0"}));
}

TEST(PhasesQuestion, LeavesACaseWithoutPhasesToTheAnalysis) {
    Arguments arguments;
    arguments.order = "captives";
    arguments.weights = "g=1";
    EXPECT_TRUE(ask(arguments, "irenic: 1\nparties: {g: {}}\n"));
}

}  // namespace
}  // namespace irenic::cli
