#include <string>

#include <gtest/gtest.h>

#include "../../../../../tests/support/random_session.hpp"
#include "irenic/talks/play/played.hpp"

namespace irenic::talks {
namespace {

using test_support::Random;
using test_support::random_case;
using test_support::read_case;
using test_support::TalksRoom;

PlayQuestion over_a_text(std::size_t rounds, std::uint64_t seed = 1) {
    PlayQuestion question;
    question.protocol = Protocol::single_text;
    question.rounds = rounds;
    question.seed = seed;
    return question;
}

Result<Played> play(const Negotiation& negotiation, const PlayQuestion& question,
                    const Limits& limits = Limits{}) {
    const auto opened = deals::open_setting(negotiation, Limits{}).value();
    return play_once(opened.setting, question, limits);
}

/// Hill climbers and annealers at random.
std::vector<std::pair<PartyId, Vote>> random_votes(Random& random, const Domain& domain) {
    std::vector<std::pair<PartyId, Vote>> votes;
    for (const PartyId party : domain.parties) {
        votes.emplace_back(party, random.one_of<Vote>({Vote::hill_climber, Vote::annealer}));
    }
    return votes;
}

/// The one session as the engine of many sessions plays it.
void expect_engines(const deals::Setting& setting, const PlayQuestion& question,
                    const Played& played) {
    const Domain domain = domain_of(setting);
    auto fighting = question.battles
                        ? Fighting::of(setting.negotiation, domain, question.rounds).value()
                        : std::nullopt;
    TalksRoom room(domain, std::vector<Strategy>(domain.seats()), question.seed,
                   std::move(fighting));
    const Outcome outcome = room.play(rules_of(question, setting));
    ASSERT_EQ(played.end, outcome.end);
    ASSERT_EQ(played.rounds, outcome.rounds);
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        ASSERT_EQ(played.no_agreement[seat], domain.to_points(outcome.no_agreement[seat]));
    }
    ASSERT_EQ(played.trace.empty(), outcome.trace.empty());
    if (!outcome.trace.empty()) {
        const Move& last = outcome.trace.back();
        ASSERT_EQ(played.trace.back().options, room.space().options(last.package));
        ASSERT_EQ(played.trace.back().agreed, last.agreed);
        ASSERT_EQ(played.trace.back().round, last.round);
        std::vector<PartyId> yes;
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            if ((last.accepted_by >> seat & 1U) != 0) {
                yes.push_back(domain.parties[seat]);
            }
        }
        ASSERT_EQ(played.trace.back().accepted_by, yes);
    }
}

TEST(Mediation, IsWhatTheEngineOfManySessionsPlays) {
    Random random(31);
    std::size_t agreed = 0;
    std::size_t moved = 0;
    std::size_t broken = 0;
    for (std::uint64_t round = 0; round < 200; ++round) {
        const Negotiation negotiation = read_case(random_case(random, {4, 4, 3, true}));
        const auto opened = deals::open_setting(negotiation, Limits{});
        if (!opened || !Space::open(domain_of(opened->setting), Limits{})) {
            continue;
        }
        PlayQuestion question = over_a_text(random.size(1, 60), round);
        question.votes = random_votes(random, domain_of(opened->setting));
        question.cap = random.size(0, 3);
        question.breakdown = random.chance(30) ? 0.02 : 0;
        const Played played = play_once(opened->setting, question, Limits{}).value();
        expect_engines(opened->setting, question, played);
        agreed += played.agreement ? 1U : 0U;
        moved += played.trace.size() > 1 ? 1U : 0U;
        broken += played.end == Outcome::End::breakdown ? 1U : 0U;
    }
    EXPECT_GT(agreed, 10U);
    EXPECT_GT(moved, 10U);
    EXPECT_GT(broken, 3U);
}

TEST(Mediation, CountsBattlesAsTheEngineDoes) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}, y: {options: [c, d]}}\n"
        "preferences:\n  p: {points: {x: {a: 5}, y: {d: 9}}, disagreement: war}\n"
        "  q: {points: {x: {b: 5}, y: {d: 8}}, disagreement: war}\n"
        "war: {sides: [p, q], beliefs: {p: 0.5, q: 0.6}, payoffs: {p: {prevail: 20, fail: -10, "
        "cost: 0}, q: {prevail: 12, fail: -6, cost: 0}}, attrition: {positions: 4, start: 1, cost: "
        "{p: 2, q: 2}}}\n");
    const auto opened = deals::open_setting(negotiation, Limits{}).value();
    std::vector<Decimal> first;
    bool differ = false;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        PlayQuestion question = over_a_text(12, seed);
        question.battles = true;
        const Played played = play_once(opened.setting, question, Limits{}).value();
        expect_engines(opened.setting, question, played);
        EXPECT_EQ(played.notes.size(), 1U);
        first = first.empty() ? played.no_agreement : first;
        differ = differ || played.no_agreement != first;
    }
    EXPECT_TRUE(differ);
}

TEST(Mediation, TellsEveryChangeAndTheLastVote) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {}, h: {}, k: {}}\nagreement: {at_least: 2, of: [g, h, k]}\n"
        "issues: {a: {options: [x, y]}, b: {options: [n, m]}}\npreferences:\n"
        "  g: {points: {a: {y: 9}, b: {m: 1}}, disagreement: 1}\n"
        "  h: {points: {a: {y: 9}, b: {m: 1}}, disagreement: 1}\n"
        "  k: {points: {a: {x: 9}, b: {m: 1}}, disagreement: 1}\n");
    const Played played = play(negotiation, over_a_text(40)).value();
    ASSERT_EQ(played.trace.size(), 3U);
    const std::vector<PartyId> all{PartyId(0), PartyId(1), PartyId(2)};
    const std::vector<PartyId> most{PartyId(0), PartyId(1)};
    for (std::size_t at = 0; at < 2; ++at) {
        const PlayedMove& move = played.trace[at];
        const PlayedMove& next = played.trace[at + 1];
        const std::vector<OptionId> before =
            at == 0 ? std::vector{OptionId(0), OptionId(0)} : played.trace[0].options;
        EXPECT_FALSE(move.by);
        EXPECT_FALSE(move.agreed);
        EXPECT_LE(move.round, next.round);
        EXPECT_EQ(move.accepted_by, move.options[0] != before[0] ? most : all);
    }
    EXPECT_EQ(played.trace[1].options, (std::vector{OptionId(1), OptionId(1)}));
    const PlayedMove& vote = played.trace.back();
    EXPECT_FALSE(vote.by);
    EXPECT_TRUE(vote.agreed);
    EXPECT_EQ(vote.round, 40U);
    EXPECT_EQ(vote.options, played.trace[1].options);
    EXPECT_EQ(vote.accepted_by, all);
    EXPECT_EQ(played.gave_way, (std::vector<std::size_t>{0, 0, 0}));
    ASSERT_TRUE(played.agreement);
    EXPECT_EQ(played.agreement->utility, vote.utility);
    EXPECT_EQ(played.end, Outcome::End::agreement);
}

TEST(Mediation, ReachesADealShortOfARedLine) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {}, h: {}}\nissues: {a: {options: [x, y]}, b: {options: [n, m]}}\n"
        "preferences:\n"
        "  g: {points: {a: {x: 3, y: 5}, b: {m: 2}}, red_lines: [{a: y}], disagreement: 1}\n"
        "  h: {points: {a: {x: 3, y: 5}, b: {m: 2}}, disagreement: 1}\n");
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Played played = play(negotiation, over_a_text(50, seed)).value();
        ASSERT_TRUE(played.agreement);
        EXPECT_EQ(played.agreement->utility, (std::vector<Decimal>{Decimal(5), Decimal(5)}));
    }
}

TEST(Mediation, CountsWhoGaveWay) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {}, h: {}}\nissues: {a: {options: [x, y]}}\npreferences:\n"
        "  g: {points: {a: {y: 1}}, disagreement: 0}\n"
        "  h: {points: {a: {x: 1}}, disagreement: 0}\n");
    PlayQuestion question = over_a_text(200);
    question.votes = {{PartyId(1), Vote::annealer}};
    const Played played = play(negotiation, question).value();
    EXPECT_EQ(played.gave_way, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(played.trace.size(), 2U);
}

/// Issues of two options, each pair of them tied by what both their second options are worth.
std::string all_tied(std::size_t issues) {
    std::string names;
    std::string pairs;
    for (std::size_t one = 0; one < issues; ++one) {
        const std::string name = "i" + std::to_string(one);
        names += (one == 0 ? "" : ", ") + name + ": {options: [a, b]}";
        for (std::size_t other = 0; other < one; ++other) {
            pairs += (pairs.empty() ? "" : ", ");
            pairs += "{when: {" + name + ": b, i" + std::to_string(other) + ": b}, points: 1}";
        }
    }
    const std::string tied = "{interactions: [" + pairs + "], disagreement: -100}";
    return "irenic: 1\nparties: {g: {}, h: {}}\nissues: {" + names +
           "}\npreferences:\n  g: " + tied + "\n  h: " + tied + "\n";
}

TEST(Mediation, PlaysWhereNoSpaceCouldBeOpened) {
    const Negotiation negotiation = read_case(all_tied(20));
    const Played played = play(negotiation, over_a_text(400)).value();
    ASSERT_TRUE(played.agreement);
    EXPECT_EQ(played.agreement->utility.front(), Decimal(190));
    PlayQuestion offers = over_a_text(400);
    offers.protocol = Protocol::alternating_offers;
    EXPECT_FALSE(play(negotiation, offers));
}

TEST(Mediation, SaysWhereTimeRanOut) {
    Limits none;
    none.stop = Stop(0.0);
    const auto played = play(read_case(all_tied(20)), over_a_text(400), none);
    ASSERT_FALSE(played);
    EXPECT_EQ(played.error().code, ErrorCode::limit);
}

}  // namespace
}  // namespace irenic::talks
