#include <optional>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "../../../../tests/support/random.hpp"
#include "../../../../tests/support/slow_deals.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/talks/exact/alternating.hpp"

namespace irenic::talks {
namespace {

using test_support::Nano;
using test_support::Nanos;
using test_support::PlainCase;
using test_support::Random;
using test_support::SlowDeals;
using test_support::SlowPackage;

/// How play ends, worth `value` in the round looked at.
struct Ending {
    const SlowPackage* agreed = nullptr;
    std::size_t in = 0;  ///< a round from 0
    Nanos value;
};

/// The whole tree of proposals and answers, walked anew below every refusal.
class Tree {
public:
    Tree(const SlowDeals& deals, const TurnQuestion& question) : deals_(deals), asked_(question) {}

    [[nodiscard]] Ending from(std::size_t round) const {
        if (round == asked_.rounds) {
            return {nullptr, 0, deals_.disagreement};
        }
        Ending best = refused(round);
        for (const SlowPackage& package : deals_.packages) {
            Ending ending = answered(round, package, 0);
            if (ending.agreed == &package && ending.in == round &&
                suits_more(round, ending, best)) {
                best = std::move(ending);
            }
        }
        return best;
    }

private:
    [[nodiscard]] std::size_t proposer(std::size_t round) const {
        return asked_.turns[round % asked_.turns.size()];
    }

    [[nodiscard]] Ending refused(std::size_t round) const {
        Ending later = from(round + 1);
        if (round + 1 == asked_.rounds) {
            return later;
        }
        for (std::size_t seat = 0; seat < later.value.size(); ++seat) {
            const Nano none = deals_.disagreement[seat];
            const Nano share = test_support::nano(asked_.discount[seat]);
            const auto surplus = static_cast<test_support::WideNano>(later.value[seat] - none);
            later.value[seat] =
                none + test_support::nearest(surplus * share, test_support::nano_a_point);
        }
        return later;
    }

    /// What comes of a proposal when `seat` and those after it have yet to answer.
    [[nodiscard]] Ending answered(std::size_t round, const SlowPackage& package,
                                  std::size_t seat) const {
        if (seat == deals_.players.size()) {
            return {&package, round, package.utility};
        }
        Ending yes = answered(round, package, seat + 1);
        if (seat == proposer(round) && !deals_.crosses(seat, package)) {
            return yes;
        }
        Ending no = refused(round);
        return deals_.crosses(seat, package) || yes.value[seat] < no.value[seat] ? no : yes;
    }

    /// Agreement at once before waiting, then whose turn is next.
    [[nodiscard]] bool suits_more(std::size_t round, const Ending& ending,
                                  const Ending& than) const {
        const Nano own = ending.value[proposer(round)];
        const Nano other = than.value[proposer(round)];
        if (own != other || than.agreed == nullptr || than.in != round) {
            return own >= other;
        }
        for (std::size_t later = round + 1; later < round + asked_.turns.size(); ++later) {
            const std::size_t next = proposer(later);
            if (ending.value[next] != than.value[next]) {
                return ending.value[next] > than.value[next];
            }
        }
        return false;
    }

    const SlowDeals& deals_;
    const TurnQuestion& asked_;
};

std::string random_condition(Random& random) {
    return "{i0: o" + std::to_string(random.below(2)) + ", i1: o" +
           std::to_string(random.below(2)) + "}";
}

Negotiation random_case(Random& random) {
    const std::size_t parties = random.size(2, 3);
    PlainCase plain;
    plain.points.resize(2);
    for (auto& issue : plain.points) {
        issue.resize(random.size(2, 3));
        for (PlainCase::Row& row : issue) {
            for (std::size_t party = 0; party < parties; ++party) {
                row.push_back(std::to_string(random.between(0, 6)) +
                              (random.chance(20) ? ".25" : ""));
            }
        }
    }
    for (std::size_t party = 0; party < parties; ++party) {
        plain.disagreement.push_back(std::to_string(random.between(-1, 9)));
        plain.preferences.push_back(
            random.chance(30) ? "red_lines: [" + random_condition(random) + "]" : "");
    }
    if (random.chance(40)) {
        plain.blocks = "constraints: [{never: " + random_condition(random) + "}]\n";
    }
    return test_support::read_case(plain);
}

TurnQuestion random_question(Random& random, std::size_t seats, std::size_t most_rounds) {
    TurnQuestion question;
    for (std::size_t seat = 0; seat < seats; ++seat) {
        question.turns.push_back(seat);
        question.discount.push_back(
            parse_decimal(random.one_of<const char*>({"0", "0.5", "0.9", "1", "0.654321987"}))
                ->value);
    }
    random.shuffle(question.turns);
    if (random.chance(30)) {
        question.turns.push_back(random.below(seats));
    }
    question.rounds = random.size(1, most_rounds);
    return question;
}

Nanos nanos(const std::vector<Decimal>& numbers) {
    Nanos converted;
    for (const Decimal& number : numbers) {
        converted.push_back(test_support::nano(number));
    }
    return converted;
}

void expect_same(const Round& round, const Ending& ending, const SlowDeals& deals,
                 std::size_t number) {
    EXPECT_EQ(nanos(round.value), ending.value);
    ASSERT_EQ(round.proposal.has_value(), ending.agreed != nullptr && ending.in == number);
    if (round.proposal) {
        const auto proposed = deals.find(round.proposal->package);
        ASSERT_TRUE(proposed && deals.in_zone(*proposed));
        EXPECT_EQ(proposed->utility, nanos(round.proposal->utility));
        EXPECT_EQ(proposed->utility, ending.agreed->utility);
    }
}

TEST(PlayingExactly, EndsAsTheWholeTreeDoes) {
    Random random(8);
    int agreements = 0;
    int failures = 0;
    for (int sample = 0; sample < 300; ++sample) {
        const Negotiation negotiation = random_case(random);
        const SlowDeals deals(negotiation);
        const TurnQuestion question =
            random_question(random, deals.players.size(), deals.packages.size() > 4 ? 3 : 4);
        const auto opened = deals::open_setting(negotiation, {}).value();
        const ExactPlay play = play_exactly(opened.setting, question, {}).value();
        SCOPED_TRACE(sample);
        ASSERT_EQ(play.rounds.size(), question.rounds);
        const Tree tree(deals, question);
        for (std::size_t round = 0; round < question.rounds; ++round) {
            expect_same(play.rounds[round], tree.from(round), deals, round);
        }
        const Ending ending = tree.from(0);
        EXPECT_EQ(play.agreed_in, ending.agreed == nullptr ? 0 : ending.in + 1);
        ASSERT_EQ(play.agreement.has_value(), ending.agreed != nullptr);
        if (play.agreement) {
            EXPECT_EQ(nanos(play.agreement->utility), ending.agreed->utility);
        }
        ++(play.agreement ? agreements : failures);
    }
    EXPECT_GT(agreements, 30);
    EXPECT_GT(failures, 30);
}

}  // namespace
}  // namespace irenic::talks
