#include "irenic/talks/play/played.hpp"

#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/talks/mediators.hpp"
#include "irenic/talks/play/domain.hpp"
#include "irenic/talks/strategies/aspiration.hpp"

namespace irenic::talks {
namespace {

using test_support::read_case;

/// A case as it is opened.
struct Opened {
    explicit Opened(Negotiation of)
        : negotiation(std::move(of)),
          setting(deals::open_setting(negotiation, Limits{}).value().setting) {}
    explicit Opened(const std::string& text) : Opened(read_case(text)) {}
    Opened(const Opened&) = delete;
    Opened(Opened&&) = delete;
    Opened& operator=(const Opened&) = delete;
    Opened& operator=(Opened&&) = delete;
    ~Opened() = default;

    [[nodiscard]] PartyId party(const std::string& id) const {
        return negotiation.find_party(id).value();
    }
    [[nodiscard]] Played play(const PlayQuestion& question) const {
        return play_once(setting, question, Limits{}).value();
    }
    [[nodiscard]] std::string error(const PlayQuestion& question) const {
        const auto played = play_once(setting, question, Limits{});
        return played ? "" : to_string(played.error());
    }

    Negotiation negotiation;
    deals::Setting setting;
};

using Numbers = std::vector<Decimal>;

Numbers points(std::initializer_list<int> numbers) {
    Numbers list;
    for (const int number : numbers) {
        list.emplace_back(number);
    }
    return list;
}

Opened nine_goods() {
    return Opened(
        format::load_case(IRENIC_SOURCE_DIR "/cases/nash-1950/case.yaml").value().negotiation);
}

PlayQuestion by(Protocol protocol, std::size_t rounds = 100) {
    PlayQuestion question;
    question.protocol = protocol;
    question.rounds = rounds;
    return question;
}

/// Two who decide, one with a veto on y, a donor without a say and a mediator with a red line. What
/// p likes best of x is what q likes least.
std::string three_seats(const std::string& blocks = "") {
    return "irenic: 1\nparties: {p: {}, q: {}, r: {role: sponsor, veto_on: [y]}, d: {role: donor},"
           " m: {role: mediator}}\n"
           "issues: {x: {options: [a, b, c, d, e]}, y: {options: [f, g]}}\n"
           "preferences:\n"
           "  p: {points: {x: {a: 8, b: 6, c: 4, d: 2}, y: {g: 1}}, disagreement: 1}\n"
           "  q: {points: {x: {b: 2, c: 4, d: 6, e: 8}, y: {g: 1}}, disagreement: 1}\n"
           "  r: {points: {y: {g: -1}}, disagreement: 0}\n"
           "  m: {points: {x: {c: 1}}, red_lines: [{x: c}]}\n" +
           blocks;
}

TEST(Zeuthen, TellsNashsGoodsConcessionByConcession) {
    const Opened opened = nine_goods();
    const Played played = opened.play(by(Protocol::zeuthen));
    EXPECT_EQ(played.end, Outcome::End::agreement);
    EXPECT_EQ(played.rounds, 6U);
    ASSERT_TRUE(played.agreement);
    EXPECT_EQ(played.agreement->utility, points({12, 5}));
    EXPECT_EQ(played.no_agreement, points({0, 0}));
    const std::vector<std::pair<std::size_t, Numbers>> expected{
        {0, points({18, 0})}, {1, points({2, 8})}, {0, points({16, 2})}, {1, points({6, 7})},
        {0, points({14, 4})}, {1, points({8, 6})}, {1, points({12, 5})}, {0, points({12, 5})}};
    const std::vector<std::size_t> rounds{1, 1, 1, 2, 3, 4, 5, 6};
    ASSERT_EQ(played.trace.size(), expected.size());
    for (std::size_t move = 0; move < expected.size(); ++move) {
        const PlayedMove& told = played.trace[move];
        const bool last = move + 1 == expected.size();
        EXPECT_EQ(told.by, PartyId(expected[move].first)) << move;
        EXPECT_EQ(told.utility, expected[move].second) << move;
        EXPECT_EQ(told.round, rounds[move]) << move;
        EXPECT_EQ(told.agreed, last) << move;
        EXPECT_EQ(told.accepted_by.size(), last ? 2U : 1U) << move;
    }
    EXPECT_NEAR(played.trace[0].risk->value(), 16.0 / 18, 1e-9);
    EXPECT_NEAR(played.trace[1].risk->value(), 1, 1e-9);
    EXPECT_NEAR(played.trace[3].risk->value(), 5.0 / 7, 1e-9);
}

TEST(Zeuthen, EndsWithTheRoundsOfTheTalks) {
    const Opened opened = nine_goods();
    EXPECT_TRUE(opened.play(by(Protocol::zeuthen, 6)).agreement);
    const Played cut = opened.play(by(Protocol::zeuthen, 5));
    EXPECT_FALSE(cut.agreement);
    EXPECT_EQ(cut.end, Outcome::End::deadline);
    EXPECT_EQ(cut.rounds, 5U);
    EXPECT_FALSE(cut.trace.back().agreed);
    EXPECT_EQ(cut.trace.back().utility, points({12, 5}));
    EXPECT_EQ(cut.trace.back().by, PartyId(1));
}

TEST(Zeuthen, SaysWhatDoesNotComeIntoIt) {
    const Opened opened = nine_goods();
    PlayQuestion question = by(Protocol::zeuthen);
    EXPECT_TRUE(opened.play(question).notes.empty());
    question.strategies = {{opened.party("jack"), StrategyKind::micro}};
    question.breakdown = 0.5;
    const Played played = opened.play(question);
    EXPECT_EQ(played.notes.size(), 2U);
    EXPECT_TRUE(played.strategies.empty());
    EXPECT_TRUE(played.agreement);
}

TEST(Zeuthen, IsForTwo) {
    const Opened opened(three_seats());
    EXPECT_EQ(opened.error(by(Protocol::zeuthen)),
              "--protocol: error: zeuthen is for two parties that decide; here 3 have a say; use "
              "alternating_offers or mediator_pool");
}

TEST(Zeuthen, WithoutAZoneThereIsNothingToPropose) {
    const Opened opened(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\npreferences:\n"
        "  p: {points: {x: {a: 2}}, disagreement: 1}\n"
        "  q: {points: {x: {b: 2}}, disagreement: 1}\n");
    const Played played = opened.play(by(Protocol::zeuthen));
    EXPECT_EQ(played.end, Outcome::End::deadline);
    EXPECT_FALSE(played.agreement);
    EXPECT_TRUE(played.trace.empty());
    EXPECT_EQ(played.no_agreement, points({1, 1}));
}

TEST(PlayOnce, TellsMovesAsTheCaseNamesThem) {
    const Opened opened(three_seats());
    PlayQuestion question = by(Protocol::alternating_offers, 20);
    question.strategies = {{opened.party("q"), StrategyKind::conceder}};
    const Played played = opened.play(question);
    EXPECT_EQ(played.seats, (std::vector{PartyId(0), PartyId(1), PartyId(2)}));
    ASSERT_EQ(played.strategies.size(), 3U);
    EXPECT_EQ(played.strategies[0].kind, StrategyKind::boulware);
    EXPECT_EQ(played.strategies[1].kind, StrategyKind::conceder);
    ASSERT_TRUE(played.agreement);
    EXPECT_EQ(played.no_agreement, points({1, 1, 0}));
    const PlayedMove& last = played.trace.back();
    EXPECT_TRUE(last.agreed);
    EXPECT_EQ(last.round, played.rounds);
    EXPECT_EQ(deals::package_of(last.options), played.agreement->package);
    const Domain domain = domain_of(opened.setting);
    std::size_t agreed = 0;
    for (const PlayedMove& move : played.trace) {
        agreed += move.agreed ? 1U : 0U;
        EXPECT_TRUE(move.by);
        ASSERT_EQ(move.utility.size(), 2U);
        for (std::size_t seat = 0; seat < 2; ++seat) {
            EXPECT_EQ(move.utility[seat], domain.to_points(domain.utility(seat, move.options)));
        }
    }
    EXPECT_EQ(agreed, 1U);
    EXPECT_EQ(played.agreement->utility, last.utility);
}

TEST(PlayOnce, AMediatorsTextCrossesNoneOfItsRedLines) {
    const Opened opened(three_seats());
    ASSERT_EQ(mediators_lines(opened.setting).size(), 1U);
    for (const Protocol protocol : {Protocol::mediator_pool, Protocol::single_text}) {
        const Played played = opened.play(by(protocol, 60));
        std::size_t of_mediator = 0;
        for (const PlayedMove& move : played.trace) {
            of_mediator += move.by ? 0U : 1U;
            EXPECT_TRUE(move.by || move.options[0] != OptionId(2)) << name(protocol);
        }
        EXPECT_GT(of_mediator, 0U) << name(protocol);
    }
}

TEST(PlayOnce, VotesAndCapGoIntoTheRules) {
    const Opened opened(three_seats());
    PlayQuestion question = by(Protocol::single_text, 7);
    question.votes = {{opened.party("q"), Vote::annealer}};
    question.cap = 3;
    question.breakdown = 0.25;
    question.battles = true;
    const Rules rules = rules_of(question, opened.setting);
    EXPECT_EQ(rules.protocol, Protocol::single_text);
    EXPECT_EQ(rules.rounds, 7U);
    EXPECT_EQ(rules.cap, 3U);
    EXPECT_EQ(rules.breakdown, 0.25);
    EXPECT_TRUE(rules.battles);
    EXPECT_EQ(rules.votes, (std::vector{Vote::hill_climber, Vote::annealer, Vote::hill_climber}));
}

TEST(PlayOnce, BreakdownEndsTheTalks) {
    const Opened opened(three_seats());
    PlayQuestion question = by(Protocol::alternating_offers, 50);
    question.strategies = {{opened.party("p"), StrategyKind::hard_liner},
                           {opened.party("q"), StrategyKind::hard_liner}};
    question.breakdown = 1;
    const Played played = opened.play(question);
    EXPECT_EQ(played.end, Outcome::End::breakdown);
    EXPECT_EQ(played.rounds, 1U);
    EXPECT_FALSE(played.agreement);
}

TEST(PlayOnce, CutsALongSessionButKeepsItsEnd) {
    const Opened opened(three_seats());
    PlayQuestion question = by(Protocol::alternating_offers, 2000);
    question.strategies = {{opened.party("p"), StrategyKind::hard_liner},
                           {opened.party("q"), StrategyKind::hard_liner}};
    const Played played = opened.play(question);
    EXPECT_TRUE(played.trace_cut);
    ASSERT_EQ(played.trace.size(), 1000U);
    EXPECT_EQ(played.trace.back().round, played.rounds);
    EXPECT_EQ(played.trace.back().agreed, played.agreement.has_value());
    EXPECT_LT(played.trace[998].round, played.trace[999].round);
}

TEST(PlayOnce, NobodyWithoutASayPlays) {
    const Opened opened(three_seats());
    const std::string expected =
        "--strategy: error: 'd' has no say in an agreement; give strategies to parties with a veto "
        "or named in agreement";
    PlayQuestion question = by(Protocol::alternating_offers);
    question.strategies = {{opened.party("d"), StrategyKind::micro}};
    EXPECT_EQ(opened.error(question), expected);
    question = by(Protocol::single_text);
    question.votes = {{opened.party("d"), Vote::annealer}};
    EXPECT_EQ(opened.error(question), expected);
}

std::string offers_of_p(const std::string& first, const std::string& later) {
    return "offers:\n  - {id: one, by: p, date: 2031-03-01, package: {x: " + first +
           "}}\n  - {id: two, by: p, date: 2031-03-02, package: {x: " + later + "}}\n";
}

TEST(RecordedStrategy, FollowsTheOffersOnRecord) {
    const Opened opened(three_seats(offers_of_p("b", "c")));
    const std::vector<std::pair<PartyId, StrategyKind>> asked{
        {opened.party("p"), StrategyKind::recorded}};
    const auto strategies =
        strategies_of(opened.negotiation, domain_of(opened.setting), asked).value();
    EXPECT_EQ(strategies[0].kind, StrategyKind::recorded);
    EXPECT_NEAR(strategies[0].start, 5.0 / 8, 1e-9);  // 6 of at most 9, over 1
    EXPECT_NEAR(conceded_by(0.5, strategies[0].beta), 2.0 / 5, 1e-6);
    EXPECT_EQ(strategies[1].kind, StrategyKind::boulware);
}

TEST(RecordedStrategy, NeedsOffersAndNamesWhoHasNone) {
    PlayQuestion question = by(Protocol::alternating_offers);
    const Opened without(three_seats());
    question.strategies = {{without.party("q"), StrategyKind::recorded}};
    EXPECT_EQ(without.error(question).substr(0, 11), "--strategy:");
    const Opened with(three_seats(offers_of_p("a", "b")));
    EXPECT_EQ(with.error(question),
              "--strategy: error: 'q': a party that has made no offer has no recorded strategy; "
              "choose another strategy for it, or add its offers");
}

TEST(Battles, MoveWhatNoAgreementIsWorth) {
    const std::string war =
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\n"
        "preferences:\n  p: {points: {x: {a: 5}}, disagreement: war}\n"
        "  q: {points: {x: {b: 5}}, disagreement: war}\n"
        "war: {sides: [p, q], beliefs: {p: 1, q: 1}, payoffs: {p: {prevail: 20, fail: -10, cost: "
        "0}, q: {prevail: 12, fail: -6, cost: 0}}";
    const Opened opened(war + ", attrition: {positions: 4, start: 1, cost: {p: 2, q: 2}}}\n");
    PlayQuestion question = by(Protocol::alternating_offers, 4);
    EXPECT_EQ(opened.play(question).no_agreement, points({14, -12}));
    question.battles = true;
    const Played fought = opened.play(question);
    EXPECT_EQ(fought.no_agreement, points({20, -6}));
    ASSERT_EQ(fought.notes.size(), 1U);
    EXPECT_NE(fought.notes.front().find("One battle is fought each round"), std::string::npos);
    const Opened peaceful(war + "}\n");
    const Played idle = peaceful.play(question);
    ASSERT_EQ(idle.notes.size(), 1U);
    EXPECT_NE(idle.notes.front().find("No battles are fought"), std::string::npos);
}

}  // namespace
}  // namespace irenic::talks
