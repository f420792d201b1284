// Sessions over random cases, replayed from their trace by other, slow code.

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "../support/random_session.hpp"

namespace irenic::talks {
namespace {

using test_support::Nano;
using test_support::Nanos;
using test_support::Random;
using test_support::Session;
using test_support::SlowPackage;
using test_support::SlowTable;
using test_support::TalksRoom;
using test_support::WideNano;

class Replay {
public:
    Replay(const Session& session, TalksRoom& room, const Outcome& outcome)
        : session_(session), room_(room), outcome_(outcome), table_(*session.negotiation) {}

    void check() {
        ASSERT_EQ(table_.seats(), session_.domain.seats());
        for (std::size_t seat = 0; seat < table_.seats(); ++seat) {
            EXPECT_EQ(nano(outcome_.no_agreement[seat]), table_.no_agreement(seat));
        }
        for (const Move& move : outcome_.trace) {
            check_move(move);
        }
        check_end();
        switch (session_.rules.protocol) {
            case Protocol::alternating_offers:
                return check_turns();
            case Protocol::simultaneous_offers:
                return check_choice();
            case Protocol::zeuthen:
                return check_concessions();
            default:
                return check_texts();
        }
    }

private:
    [[nodiscard]] Nano nano(Units units) const {
        return test_support::nano(session_.domain.to_points(units));
    }
    [[nodiscard]] const SlowPackage& package_of(const Move& move) const {
        return *table_.find(room_.space().options(move.package));
    }
    static bool accepts(const Move& move, std::size_t seat) {
        return (move.accepted_by >> seat & 1U) != 0;
    }
    [[nodiscard]] bool makes_agreement(const Move& move) const {
        return table_.agreed(package_of(move), move.accepted_by);
    }

    void check_move(const Move& move) {
        ASSERT_NE(table_.find(room_.space().options(move.package)), nullptr) << "not allowed";
        const SlowPackage& package = package_of(move);
        EXPECT_EQ(move.accepted_by >> table_.seats(), 0U) << "strangers";
        for (std::size_t seat = 0; seat < table_.seats(); ++seat) {
            EXPECT_EQ(nano(room_.space().utility(move.package, seat)), table_.worth(seat, package));
            EXPECT_TRUE(!accepts(move, seat) || table_.could_sign(seat, package));
        }
        if (move.by) {
            EXPECT_FALSE(table_.crosses(*move.by, package));
            EXPECT_EQ(accepts(move, *move.by), table_.could_sign(*move.by, package));
        }
        EXPECT_TRUE(!move.agreed || makes_agreement(move));
        if (session_.rules.protocol != Protocol::simultaneous_offers) {
            EXPECT_EQ(move.agreed, makes_agreement(move));
        }
    }

    void check_end() {
        std::size_t round = 1;
        std::size_t agreed = 0;
        for (const Move& move : outcome_.trace) {
            EXPECT_GE(move.round, round);
            round = move.round;
            agreed += move.agreed ? 1U : 0U;
            EXPECT_TRUE(!move.agreed || move.package == outcome_.agreement);
        }
        EXPECT_LE(round, outcome_.rounds);
        EXPECT_LE(outcome_.rounds, session_.rules.rounds);
        EXPECT_EQ(outcome_.agreement.has_value(), outcome_.end == Outcome::End::agreement);
        EXPECT_EQ(agreed, outcome_.agreement ? 1U : 0U);
        if (outcome_.agreement) {
            EXPECT_EQ(round, outcome_.rounds);
        } else if (outcome_.end == Outcome::End::deadline) {
            EXPECT_EQ(outcome_.rounds, session_.rules.rounds);
        } else {
            EXPECT_GT(session_.rules.breakdown, 0);
            EXPECT_LT(outcome_.rounds, session_.rules.rounds);
        }
    }

    /// Whoever is passed over accepted another's standing offer; nobody moves after an agreement.
    void check_turns() {
        std::size_t next = 0;
        const Move* standing = nullptr;
        for (std::size_t round = 1; round <= outcome_.rounds; ++round) {
            for (std::size_t seat = 0; seat < table_.seats(); ++seat) {
                const bool ended = standing != nullptr && standing->agreed;
                const bool passes = standing != nullptr &&
                                    (ended || (standing->by != seat && accepts(*standing, seat)));
                const bool moves = next < outcome_.trace.size() &&
                                   outcome_.trace[next].round == round &&
                                   outcome_.trace[next].by == seat;
                EXPECT_NE(moves, passes);
                standing = moves ? &outcome_.trace[next++] : standing;
            }
        }
        EXPECT_EQ(next, outcome_.trace.size());
    }

    void check_choice() {
        ASSERT_EQ(outcome_.trace.size(), outcome_.rounds * table_.seats());
        for (std::size_t round = 0; round < outcome_.rounds; ++round) {
            const Move* chosen = nullptr;
            for (std::size_t seat = 0; seat < table_.seats(); ++seat) {
                const Move& move = outcome_.trace[round * table_.seats() + seat];
                EXPECT_EQ(move.by, seat);
                EXPECT_EQ(move.round, round + 1);
                if (makes_agreement(move) && (chosen == nullptr || shared_better(move, *chosen))) {
                    chosen = &move;
                }
            }
            for (std::size_t seat = 0; seat < table_.seats(); ++seat) {
                const Move& move = outcome_.trace[round * table_.seats() + seat];
                EXPECT_EQ(move.agreed, &move == chosen);
            }
        }
    }

    [[nodiscard]] bool shared_better(const Move& one, const Move& other) const {
        return shares(other) < shares(one);
    }
    /// Only the first of these, the smallest, is compared: the others are cut off.
    [[nodiscard]] test_support::SlowRatios shares(const Move& move) const {
        Nanos least;
        Nanos origin;
        Nanos range;
        for (std::size_t seat = 0; seat < table_.deciding(); ++seat) {
            const Nano gain = table_.worth(seat, package_of(move)) - table_.no_agreement(seat);
            const Nano most = table_.best(seat) - table_.no_agreement(seat);
            const bool smaller = least.empty() || static_cast<WideNano>(gain) * range[0] <
                                                      static_cast<WideNano>(least[0]) * most;
            if (most > 0 && smaller) {
                least = {gain};
                origin = {0};
                range = {most};
            }
        }
        return {least, origin, range};
    }

    [[nodiscard]] WideNano product(const SlowPackage& package) const {
        return static_cast<WideNano>(table_.worth(0, package) - table_.no_agreement(0)) *
               (table_.worth(1, package) - table_.no_agreement(1));
    }

    /// Nobody goes back, and what both agree on has the largest product (under some rules one alone
    /// makes an agreement).
    void check_concessions() {
        std::map<std::size_t, Nano> last;
        for (const Move& move : outcome_.trace) {
            const Nano asked = table_.worth(*move.by, package_of(move));
            EXPECT_TRUE(!last.contains(*move.by) || asked <= last[*move.by]);
            last[*move.by] = asked;
        }
        std::optional<WideNano> largest;
        for (const SlowPackage& package : table_.packages()) {
            const bool signable = table_.could_sign(0, package) && table_.could_sign(1, package);
            if (signable && table_.agreed(package, 3)) {
                largest = std::max(largest.value_or(0), product(package));
            }
        }
        EXPECT_EQ(outcome_.trace.empty(), !largest);
        if (outcome_.agreement && outcome_.trace.back().accepted_by == 3) {
            EXPECT_TRUE(product(package_of(outcome_.trace.back())) == largest);
        }
    }

    /// One text a round at most, nobody's, and none that the mediator may not put.
    void check_texts() {
        std::size_t round = 0;
        for (const Move& move : outcome_.trace) {
            EXPECT_FALSE(move.by);
            EXPECT_GT(move.round, round);
            round = move.round;
            for (const Condition& line : session_.rules.mediators_lines) {
                EXPECT_FALSE(test_support::slow_matches(line, package_of(move).options));
            }
        }
        if (session_.rules.protocol == Protocol::single_text && !outcome_.trace.empty()) {
            check_last_word(outcome_.trace.back());
        }
    }

    /// Who says no would lose by it, or sees a red line crossed.
    void check_last_word(const Move& move) {
        EXPECT_EQ(outcome_.trace.size(), 1U);
        EXPECT_EQ(move.round, session_.rules.rounds);
        for (std::size_t seat = 0; seat < table_.seats(); ++seat) {
            EXPECT_EQ(accepts(move, seat), table_.could_sign(seat, package_of(move)));
        }
    }

    const Session& session_;
    TalksRoom& room_;
    const Outcome& outcome_;
    SlowTable table_;
};

class RandomSessions : public testing::TestWithParam<Protocol> {};

TEST_P(RandomSessions, AreAsTheirTraceSays) {
    Random random(11);
    std::map<Outcome::End, int> ends;
    for (int count = 0; count < 250; ++count) {
        const Session session = random_session(random, GetParam());
        const auto room = session.room();
        const Outcome outcome = room->play(session.rules);
        ++ends[outcome.end];
        Replay(session, *room, outcome).check();
        if (HasFailure()) {
            FAIL() << "case " << count;
        }
    }
    EXPECT_GT(ends[Outcome::End::agreement], 25);
    EXPECT_GT(ends[Outcome::End::deadline], 25);
    EXPECT_GT(ends[Outcome::End::breakdown], 5);
}

TEST_P(RandomSessions, AreTheSameForTheSameSeedWithATraceOrWithout) {
    Random random(12);
    for (int count = 0; count < 60; ++count) {
        const Session session = random_session(random, GetParam());
        Outcome outcome = session.room()->play(session.rules);
        EXPECT_EQ(session.room()->play(session.rules), outcome);
        outcome.trace.clear();
        EXPECT_EQ(session.room()->play(session.rules, false), outcome);
    }
}

INSTANTIATE_TEST_SUITE_P(ByProtocol, RandomSessions,
                         testing::Values(Protocol::alternating_offers, Protocol::zeuthen,
                                         Protocol::single_text, Protocol::mediator_pool,
                                         Protocol::simultaneous_offers),
                         [](const auto& tested) { return std::string(name(tested.param)); });

}  // namespace
}  // namespace irenic::talks
