#include "irenic/talks/talks.hpp"

#include <algorithm>
#include <atomic>
#include <string>

#include <gtest/gtest.h>

#include "../../../tests/support/recorded_talks.hpp"
#include "../../../tests/support/says.hpp"
#include "../../../tests/support/talks_spread.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::talks {
namespace {

using test_support::Grounded;
using test_support::read_case;
using test_support::recorded_talks;
using test_support::says;
using test_support::uncertain_talks;

constexpr std::size_t few = 640;

Grounded case_file(const std::string& name) {
    return Grounded(
        format::load_case(IRENIC_SOURCE_DIR "/cases/" + name + "/case.yaml").value().negotiation);
}

Question asked(std::size_t samples = few) {
    Question question;
    question.next.samples = samples;
    return question;
}

Question played(Protocol protocol, std::size_t rounds = 20) {
    Question question = asked();
    question.play.emplace();
    question.play->protocol = protocol;
    question.play->rounds = rounds;
    return question;
}

Answer answer_to(const Grounded& grounded, const Question& question) {
    auto answer = talk(grounded.ground, question, Limits{});
    if (!answer) {
        throw std::invalid_argument(to_string(answer.error().front()));
    }
    return std::move(*answer);
}

std::string errors_of(const Grounded& grounded, const Question& question,
                      const Limits& limits = {}) {
    const auto answer = talk(grounded.ground, question, limits);
    std::string errors;
    for (std::size_t at = 0; !answer && at < answer.error().size(); ++at) {
        errors += to_string(answer.error()[at]) + "\n";
    }
    return errors;
}

bool notes_say(const Answer& answer, const std::string& part) {
    return std::any_of(answer.notes.begin(), answer.notes.end(),
                       [&](const std::string& note) { return says(note, part); });
}

TEST(Talk, WithoutARecordThereIsNoStanding) {
    const Answer answer = answer_to(Grounded(recorded_talks("")), asked());
    EXPECT_FALSE(answer.standing);
    EXPECT_TRUE(answer.reservations.empty());
    EXPECT_FALSE(answer.next.texts.empty());
    EXPECT_EQ(answer.parties, (std::vector{PartyId(0), PartyId(1)}));
    ASSERT_EQ(answer.disagreement.size(), 2U);
    EXPECT_EQ(answer.disagreement[0], parse_decimal("4.5")->value);
    EXPECT_FALSE(answer.limit_reached);
}

TEST(Talk, AnAcceptedOfferThatCrossesItsMakersRedLineIsNamed) {
    const Grounded grounded(
        recorded_talks("{id: o1, by: p, package: {x: b, y: e}, answers: {q: {is: accepted}}}",
                       ", red_lines: [{x: b}]"));
    const Answer answer = answer_to(grounded, asked());
    EXPECT_TRUE(notes_say(answer, "offer 'o1' crosses a red line of 'p', who made it"));
}

TEST(Talk, ReadsTheMovesInGazaAndFindsATextToPutNext) {
    const Grounded grounded = case_file("gaza-2024");
    const Answer answer = answer_to(grounded, asked());
    const auto& offers = grounded.negotiation.offers;
    ASSERT_TRUE(answer.standing);
    ASSERT_EQ(answer.standing->offers.size(), 2U);
    EXPECT_EQ(offers[answer.standing->offers[0].offer].id, "first_proposal");
    EXPECT_EQ(offers[answer.standing->offers[1].offer].id, "counter_offer");
    EXPECT_EQ(offers[answer.next.from_offer.value()].id, "counter_offer");
    EXPECT_TRUE(answer.next.from_allowed);
    ASSERT_EQ(answer.reservations.size(), 2U);
    for (const Reservation& reservation : answer.reservations) {
        EXPECT_EQ(reservation.offers, 1U);
        EXPECT_EQ(reservation.refusals, 1U);
    }
    ASSERT_FALSE(answer.next.texts.empty());
    EXPECT_GT(answer.next.texts.front().accept.share, 0);
    for (const NextText& text : answer.next.texts) {
        EXPECT_LE(answer.next.candidates.texts[text.candidate].changed.size(), 3U);
        EXPECT_EQ(text.redline.size(), answer.next.candidates.texts[text.candidate].changed.size());
    }
}

TEST(Marks, TellWhatAllHaveMarkedAndNothingElse) {
    const Grounded grounded(recorded_talks(""));
    Question question = asked();
    question.next.blind = 3;
    EXPECT_FALSE(answer_to(grounded, question).overlap);
    question.marks = {{"p", {1, 2}}, {"q", {2}}};
    const Answer answer = answer_to(grounded, question);
    ASSERT_EQ(answer.next.blind.value().texts.size(), 2U);
    EXPECT_EQ(answer.overlap, std::vector<std::size_t>{2});
    question.marks = {{"p", {1}}, {"q", {2}}};
    EXPECT_EQ(answer_to(grounded, question).overlap, std::vector<std::size_t>{});
    question.marks = {{"p", {9}}, {"p", {}}};
    const std::string errors = errors_of(grounded, question);
    EXPECT_TRUE(says(errors, "marks: error: 'p' has marked a text that is not on the sheet"));
    EXPECT_TRUE(says(errors, "'p' has marked twice"));
    EXPECT_TRUE(says(errors, "the marks of 'q' are missing"));
}

TEST(Discounts, CountByPartyInPlayThatLooksAhead) {
    const Grounded grounded(uncertain_talks());
    Question question = played(Protocol::alternating_offers);
    question.next.discount = parse_decimal("0.8")->value;
    const Answer same = answer_to(grounded, question);
    ASSERT_TRUE(same.looking_ahead);
    EXPECT_EQ(same.looking_ahead->discount, std::vector(2, question.next.discount));
    EXPECT_NEAR(same.looking_ahead->shares.at(0), 1 / 1.8, 1e-9);
    EXPECT_NEAR(same.looking_ahead->limit_weight.value(), 0.5, 1e-9);
    question.discounts = {{PartyId(0), parse_decimal("0.9")->value}};
    const Answer differing = answer_to(grounded, question);
    EXPECT_NEAR(differing.looking_ahead->shares.at(0), 0.714286, 1e-6);
    EXPECT_NEAR(differing.looking_ahead->limit_weight.value(), 0.679272, 1e-6);
    question.discounts = {{PartyId(0), Decimal(1)}};
    const Answer patient = answer_to(grounded, question);
    EXPECT_EQ(patient.looking_ahead->shares, (std::vector<double>{1, 0}));
    question.discounts = {{PartyId(1), Decimal()}};
    EXPECT_FALSE(answer_to(grounded, question).looking_ahead->limit_weight);
}

TEST(Discounts, AreOfThoseWhoDecide) {
    Question question = asked(64);
    question.discounts = {{PartyId(2), Decimal(1)}};
    EXPECT_EQ(errors_of(Grounded(recorded_talks("")), question),
              "--discount: error: 'd' has no say in an agreement; give discounts to those who "
              "decide\n");
}

TEST(LookingAhead, IsLeftOutWithANoteWhereNotAllMustAgree) {
    const Grounded grounded(recorded_talks("", "", "agreement: {any: [p, q]}\n"));
    const Answer answer = answer_to(grounded, played(Protocol::alternating_offers));
    EXPECT_FALSE(answer.looking_ahead);
    EXPECT_TRUE(notes_say(answer, "Play in which everybody looks ahead is left out: "));
    EXPECT_TRUE(answer.play);
    EXPECT_FALSE(
        answer_to(Grounded(uncertain_talks()), played(Protocol::mediator_pool)).looking_ahead);
}

TEST(Sessions, EndAsTheOneThatIsToldWhereNothingIsUncertain) {
    const Grounded grounded = case_file("nash-1950");
    Question question = played(Protocol::zeuthen);
    question.sessions = 8;
    const Answer answer = answer_to(grounded, question);
    ASSERT_TRUE(answer.play && answer.play->agreement && answer.spread);
    EXPECT_EQ(answer.play->rounds, 6U);
    EXPECT_EQ(answer.spread->sessions, 8U);
    ASSERT_EQ(answer.spread->tally.packages.size(), 1U);
    EXPECT_EQ(deals::package_of(answer.spread->tally.packages.front().first),
              answer.play->agreement->package);
    ASSERT_EQ(answer.spread->tally.rounds.size(), answer.play->rounds);
    EXPECT_EQ(answer.spread->tally.rounds.back(), 8U);
}

TEST(Sessions, AreOfTheProtocolAndStrategiesPlayed) {
    const Grounded grounded(uncertain_talks());
    for (const Protocol protocol :
         {Protocol::alternating_offers, Protocol::zeuthen, Protocol::single_text,
          Protocol::mediator_pool, Protocol::simultaneous_offers}) {
        Question question = played(protocol);
        question.sessions = 64;
        const Answer answer = answer_to(grounded, question);
        ASSERT_TRUE(answer.spread) << name(protocol);
        EXPECT_EQ(answer.spread->sessions, 64U) << name(protocol);
    }
    Question question = played(Protocol::alternating_offers);
    question.sessions = 64;
    question.play->strategies = {{PartyId(0), StrategyKind::hard_liner},
                                 {PartyId(1), StrategyKind::hard_liner}};
    EXPECT_EQ(forecast::total(answer_to(grounded, question).spread->tally.agreed), 0U);
    question.play->strategies.pop_back();
    EXPECT_GT(forecast::total(answer_to(grounded, question).spread->tally.agreed), 0U);
}

TEST(Strategies, OfTheRecordAreFittedToIt) {
    const Grounded grounded(
        recorded_talks("{id: o1, by: p, date: 2031-01-01, package: {x: a}}, "
                       "{id: o2, by: p, date: 2031-02-01, package: {x: b}}"));
    Question question = played(Protocol::alternating_offers);
    question.play->strategies = {{PartyId(0), StrategyKind::recorded}};
    const Answer answer = answer_to(grounded, question);
    EXPECT_EQ(answer.play->strategies[0].kind, StrategyKind::recorded);
    EXPECT_EQ(answer.play->strategies[0].start, 1);
    question.play->strategies = {{PartyId(1), StrategyKind::recorded}};
    EXPECT_TRUE(says(errors_of(grounded, question), "--strategy: error: 'q': "));
}

TEST(Talk, OffersOfStrangersAreErrorsOfTheCase) {
    const auto file =
        format::parse_case(recorded_talks("{id: o1, by: r, package: {x: a}}"), "case.yaml");
    ASSERT_FALSE(file);
    EXPECT_TRUE(says(to_string(file.error().front()), "unknown party 'r'"))
        << to_string(file.error().front());
}

TEST(Talk, AsksForSomebodyWhoMustAgree) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {m: {role: mediator}, d: {role: donor}}\n"
        "issues: {x: {options: [a, b]}}\n"
        "preferences: {d: {points: {x: {a: 1}}, disagreement: 0}}\n");
    const auto ground = forecast::lay_ground(negotiation, Limits{});
    ASSERT_FALSE(ground);
    EXPECT_TRUE(says(to_string(ground.error()), "no party that must agree has preferences"));
}

TEST(Talk, WithoutTimeForOneBatchThereIsNoAnswer) {
    Limits limits;
    limits.stop = Stop(0.0);
    const std::string errors = errors_of(Grounded(uncertain_talks()), asked(), limits);
    EXPECT_TRUE(says(errors, "stopped before any version was looked at")) << errors;
}

TEST(Talk, TellsWhatItHasWhereTimeRunsOut) {
    const Grounded grounded(recorded_talks("{id: o1, by: p, package: {x: a}}"));
    std::atomic<bool> asked_to_stop = false;
    Limits limits;
    limits.stop = Stop(60, &asked_to_stop);
    Question question = played(Protocol::alternating_offers);
    question.next.samples = 100'000;
    question.sessions = 1000;
    const auto answer =
        talk(grounded.ground, question, limits,
             [&](std::size_t, std::size_t, std::string_view) { asked_to_stop = true; });
    ASSERT_TRUE(answer) << to_string(answer.error().front());
    EXPECT_TRUE(answer->limit_reached);
    EXPECT_TRUE(answer->standing);
    EXPECT_GT(answer->next.willingness.rows(), 0U);
    EXPECT_LT(answer->next.willingness.rows(), 100'000U);
    EXPECT_FALSE(answer->spread);
    EXPECT_TRUE(notes_say(*answer, "Time ran out before all that was asked for was played"));
}

}  // namespace
}  // namespace irenic::talks
