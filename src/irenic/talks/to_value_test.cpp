#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/talks_spread.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/format/json.hpp"
#include "irenic/talks/talks.hpp"

namespace irenic::talks {
namespace {

using test_support::Grounded;

using Keys = std::vector<std::string>;

/// Everything that an answer can have: two mediators, one of whom knows something, a record, a
/// lever, phases and red lines.
std::string rich_case() {
    return "irenic: 1\n"
           "parties:\n"
           "  p: {}\n  q: {}\n"
           "  m: {role: mediator, channels: [p], informs: {about: q, to: p, tough: 0.7, soft: 0.5,"
           " war: 0.3, cost: 1, resolute_if_weak: 0.1, resolute_if_resolute: 0.8, weight: 1}}\n"
           "  d: {role: donor}\n"
           "issues: {x: {options: [a, b, c]}, y: {options: [d, e]}}\n"
           "preferences:\n"
           "  p: {points: {x: {a: 9, b: 6}, y: {d: 2}}, disagreement: [1, 8],"
           " red_lines: [{x: c, y: d}]}\n"
           "  q: {points: {x: {b: 4, c: 8}, y: {e: 3}}, disagreement: [1, 7]}\n"
           "phases:\n"
           "  deliverables:\n"
           "    cash: {giver: p, cost: {p: 1}, value: {q: 3}}\n"
           "    arms: {giver: q, cost: {q: [0, 1]}, value: {p: 3}}\n"
           "  package: {x: b, y: e}\n"
           "  follows: {x: {b: [cash, arms]}}\n"
           "levers:\n  help: {owner: d, effects: [{party: q, points: 2}]}\n"
           "offers:\n"
           "  - {id: o1, by: p, date: 2031-01-01, package: {x: a, y: d},"
           " answers: {q: {is: countered}}}\n"
           "  - {id: o2, by: q, date: 2031-02-01, reply_to: o1, package: {x: c, y: e},"
           " answers: {p: {is: rejected}}}\n"
           "  - {id: o3, by: p, date: 2031-03-01, package: {x: a, y: e}}\n";
}

Question everything() {
    Question question;
    question.next.samples = 512;
    question.next.blind = 2;
    question.marks = {{"p", {1}}, {"q", {1, 2}}};
    question.play.emplace();
    question.play->rounds = 20;
    question.sessions = 300;
    question.discounts = {{PartyId(0), parse_decimal("0.9")->value}};
    return question;
}

Value told(const Grounded& grounded, const Question& question, unsigned threads = 1) {
    Limits limits;
    limits.threads = threads;
    auto answer = talk(grounded.ground, question, limits);
    if (!answer) {
        throw std::invalid_argument(to_string(answer.error().front()));
    }
    return to_value(grounded.negotiation, *answer);
}

Keys keys_of(const Value& value) {
    Keys keys;
    if (const auto* members = value.get_if<Value::Map>()) {
        for (const auto& member : *members) {
            keys.push_back(member.first);
        }
    }
    return keys;
}

const Value::List& list(const Value& value) {
    static const Value::List none;
    const auto* items = value.get_if<Value::List>();
    EXPECT_NE(items, nullptr);
    return items == nullptr ? none : *items;
}

const Keys top{"disagreement",        "standing",        "record", "apart",   "agreed",
               "reservations",        "samples",         "from",   "next",    "texts_looked_at",
               "all_texts_looked_at", "why_not_holding", "ahead",  "ask",     "mediators",
               "out_of_reach",        "leverage",        "words",  "blind",   "play",
               "looking_ahead",       "spread",          "notes",  "rounded", "limit_reached"};
const Keys of_text{"package", "accept",   "holds",          "changes",    "redline",
                   "gain",    "refusals", "better_for_all", "improvement"};
const Keys of_session{
    "protocol", "agreement",  "rounds", "end",      "rounds_at_most",      "breakdown",
    "battles",  "strategies", "votes",  "gave_way", "disagreement_at_end", "trace",
    "trace_cut"};

TEST(TalksValue, HasEveryKeyWhateverIsAsked) {
    const Grounded rich(rich_case());
    const Value all = told(rich, everything());
    EXPECT_EQ(keys_of(all), top);
    EXPECT_EQ(list(all["standing"]).size(), 2U);
    for (const Value& stand : list(all["standing"])) {
        EXPECT_EQ(keys_of(stand), (Keys{"party", "last_offer", "utility", "offer", "surplus"}));
    }
    EXPECT_EQ(list(all["record"]).size(), 3U);
    EXPECT_EQ(keys_of(list(all["record"])[0]),
              (Keys{"offer", "date", "by", "backed_by", "package", "utility", "surplus", "allowed",
                    "crosses", "step", "answers"}));
    ASSERT_FALSE(list(all["next"]).empty());
    for (const Value& text : list(all["next"])) {
        EXPECT_EQ(keys_of(text), of_text);
        EXPECT_EQ(keys_of(text["accept"]), (Keys{"share", "se", "by_party"}));
        EXPECT_EQ(keys_of(text["accept"]["by_party"]), (Keys{"p", "q"}));
        EXPECT_EQ(keys_of(text["package"]), (Keys{"x", "y"}));
    }
    EXPECT_EQ(keys_of(all["play"]), of_session);
    ASSERT_FALSE(list(all["play"]["trace"]).empty());
    for (const Value& move : list(all["play"]["trace"])) {
        EXPECT_EQ(keys_of(move),
                  (Keys{"round", "by", "package", "utility", "accepted_by", "risk", "agreed"}));
    }
    EXPECT_EQ(keys_of(all["looking_ahead"]),
              (Keys{"agreement", "agreed_in", "rounds", "discount", "shares", "limit_weight"}));
    EXPECT_EQ(all["spread"]["sessions"], Value(300));
    EXPECT_FALSE(all["spread"]["agreement"]["share"].is_null());
    EXPECT_FALSE(all["spread"]["rounds"]["median"].is_null());
    EXPECT_EQ(keys_of(all["blind"]), (Keys{"texts", "sheet", "some_accepted", "exact", "overlap"}));
    EXPECT_EQ(keys_of(all["ask"]), (Keys{"first", "asking", "proposing", "questions"}));
    EXPECT_EQ(list(all["mediators"]).size(), 1U);
    EXPECT_EQ(all["out_of_reach"], Value(Value::List{"q"}));
    ASSERT_EQ(list(all["leverage"]).size(), 1U);
    EXPECT_EQ(list(all["leverage"])[0]["lever"], Value("help"));
    ASSERT_EQ(list(all["words"]).size(), 1U);
    EXPECT_EQ(list(all["words"])[0]["believed"], Value(true));
}

TEST(TalksValue, HasEveryKeyWhereNothingIsAsked) {
    const Grounded bare(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\n"
        "preferences:\n  p: {points: {x: {a: 2}}, disagreement: 1}\n"
        "  q: {points: {x: {b: 2}}, disagreement: 1}\n");
    Question question;
    question.next.samples = 64;
    const Value value = told(bare, question);
    EXPECT_EQ(keys_of(value), top);
    for (const char* const key : {"blind", "play", "looking_ahead", "spread", "rounded"}) {
        EXPECT_TRUE(value[key].is_null()) << key;
    }
    for (const char* const key : {"record", "apart", "reservations", "next", "mediators",
                                  "out_of_reach", "leverage", "words"}) {
        EXPECT_TRUE(list(value[key]).empty()) << key;
    }
    ASSERT_EQ(list(value["standing"]).size(), 2U);
    EXPECT_TRUE(list(value["standing"])[0]["last_offer"].is_null());
    EXPECT_TRUE(list(value["standing"])[0]["utility"].is_null());
    EXPECT_FALSE(value["why_not_holding"].is_null());
    EXPECT_EQ(value["limit_reached"], Value(false));
    EXPECT_TRUE(value["from"]["offer"].is_null());
}

TEST(TalksValue, TellsWhereEachPartyStands) {
    const Value value = told(Grounded(rich_case()), everything());
    const Value& p = list(value["standing"])[0];
    EXPECT_EQ(p["party"], Value("p"));
    EXPECT_EQ(p["offer"], Value("o3"));
    EXPECT_EQ(p["last_offer"], Value(Value::Map{{"x", "a"}, {"y", "e"}}));
    EXPECT_EQ(p["utility"], Value(Value::List{Decimal(9), Decimal(3)}));
    EXPECT_EQ(p["surplus"], Value(Value::List{parse_decimal("4.5")->value, Decimal(-1)}));
    const Value& step = list(value["record"])[2]["step"];
    EXPECT_EQ(step["from"], Value("o1"));
    EXPECT_EQ(step["kind"], Value("concession"));
    EXPECT_EQ(step["issues"], Value(Value::List{"y"}));
    EXPECT_EQ(step["change"], Value(Value::List{Decimal(-2), Decimal(3)}));
    const Value& changed = list(step["by_issue"]).at(0);
    EXPECT_EQ(changed["issue"], Value("y"));
    EXPECT_EQ(changed["change"], step["change"]);
    EXPECT_TRUE(list(value["record"])[0]["step"].is_null());
    const Value& apart = list(value["apart"]).at(0);
    EXPECT_EQ(apart["issues"], Value(Value::List{"x"}));
    EXPECT_EQ(apart["costs"], Value(Value::List{Decimal(9), Decimal(8)}));
    ASSERT_EQ(list(apart["by_issue"]).size(), 1U);
    const Value& differing = list(apart["by_issue"])[0];
    EXPECT_EQ(differing["issue"], Value("x"));
    EXPECT_EQ(differing["costs"], apart["costs"]);
    EXPECT_EQ(keys_of(apart), (Keys{"parties", "issues", "costs", "by_issue"}));
    EXPECT_EQ(keys_of(step), (Keys{"from", "kind", "change", "issues", "by_issue"}));
    EXPECT_EQ(value["from"]["offer"], Value("o3"));
    EXPECT_EQ(value["disagreement"], Value(Value::List{parse_decimal("4.5")->value, Decimal(4)}));
}

TEST(TalksValue, TellsAGoldenSession) {
    const Grounded grounded(
        format::load_case(IRENIC_SOURCE_DIR "/cases/nash-1950/case.yaml").value().negotiation);
    Question question;
    question.next.samples = 64;
    question.play.emplace();
    question.play->protocol = Protocol::zeuthen;
    const Value play = told(grounded, question)["play"];
    EXPECT_EQ(keys_of(play), of_session);
    EXPECT_EQ(play["protocol"], Value("zeuthen"));
    EXPECT_EQ(play["end"], Value("agreement"));
    EXPECT_EQ(play["rounds"], Value(6));
    EXPECT_EQ(play["agreement"]["utility"], Value(Value::List{Decimal(12), Decimal(5)}));
    const Value& first = list(play["trace"]).at(0);
    EXPECT_EQ(first["round"], Value(1));
    EXPECT_EQ(first["by"], Value("bill"));
    EXPECT_EQ(first["utility"], Value(Value::List{Decimal(18), Decimal(0)}));
    EXPECT_EQ(play["strategies"], Value(Value::Map{}));
    EXPECT_EQ(play["disagreement_at_end"], Value(Value::List{Decimal(), Decimal()}));
}

TEST(TalksValue, NamesStrategiesOrVotes) {
    const Grounded grounded(rich_case());
    Question question = everything();
    question.play->strategies = {{PartyId(1), StrategyKind::micro}};
    const Value offers = told(grounded, question)["play"];
    EXPECT_EQ(offers["strategies"], Value(Value::Map{{"p", "boulware"}, {"q", "micro"}}));
    EXPECT_EQ(offers["votes"], Value(Value::Map{}));
    question.play->strategies.clear();
    question.play->protocol = Protocol::single_text;
    question.play->votes = {{PartyId(0), Vote::annealer}};
    const Value text = told(grounded, question)["play"];
    EXPECT_EQ(text["strategies"], Value(Value::Map{}));
    EXPECT_EQ(text["votes"], Value(Value::Map{{"p", "annealer"}, {"q", "hill_climber"}}));
    EXPECT_TRUE(offers["gave_way"].is_null());
    EXPECT_EQ(text["gave_way"]["q"], Value(std::uint64_t{0}));
    EXPECT_TRUE(list(text["trace"]).at(0)["by"].is_null());
}

TEST(TalksValue, IsTheSameOnAnyNumberOfThreads) {
    const Grounded grounded(rich_case());
    Question question = everything();
    for (const Protocol protocol : {Protocol::alternating_offers, Protocol::mediator_pool}) {
        question.play->protocol = protocol;
        const std::string one = format::to_json(told(grounded, question, 1));
        EXPECT_EQ(format::to_json(told(grounded, question, 2)), one);
        EXPECT_EQ(format::to_json(told(grounded, question, 3)), one);
    }
}

}  // namespace
}  // namespace irenic::talks
