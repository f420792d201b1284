#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/talks/play/bidder.hpp"
#include "irenic/talks/play/fighting.hpp"
#include "irenic/talks/play/single_text.hpp"
#include "irenic/talks/play/space.hpp"

namespace irenic::talks {

enum class Protocol {
    alternating_offers,
    zeuthen,
    single_text,
    mediator_pool,
    simultaneous_offers
};

[[nodiscard]] std::string_view name(Protocol protocol);
[[nodiscard]] std::optional<Protocol> protocol_named(std::string_view name);
[[nodiscard]] std::vector<std::string> protocol_names();

/// The rules of one session.
struct Rules {
    Protocol protocol = Protocol::alternating_offers;
    std::size_t rounds = 100;  ///< at most; at least 1
    double breakdown = 0;      ///< chance, after each round, that talks end without agreement
    bool battles = false;      ///< one battle a round; see fighting.hpp
    /// What a mediator's text must not be.
    std::vector<Condition> mediators_lines;
    std::vector<Vote> votes;  ///< single_text: by seat; left out: hill climbers
    std::size_t cap = 0;      ///< single_text: of votes for something worse
};

/// Something put forward in a session.
struct Move {
    std::size_t round = 1;
    std::optional<std::size_t> by;  ///< seat; nothing: the mediator
    Space::Number package = 0;
    std::uint32_t accepted_by = 0;  ///< seats, a bit each, its maker among them unless no
                                    ///< agreement is worth more to it
    bool agreed = false;            ///< ended the talks

    bool operator==(const Move&) const = default;
};

struct Outcome {
    enum class End { agreement, deadline, breakdown };

    End end = End::deadline;
    std::optional<Space::Number> agreement;
    std::size_t rounds = 0;           ///< played
    std::vector<Units> no_agreement;  ///< by seat, at the end
    std::vector<Move> trace;          ///< only where asked for

    bool operator==(const Outcome&) const = default;
};

/// All that a session needs besides its rules.
struct Table {
    Space& space;
    std::vector<Bidder>& bidders;  ///< by seat, each of this space
    std::optional<Fighting> fighting;
    RandomStream& chance;  ///< breakdown, battles, the mediator
    bool keep_trace = false;
};

/// Plays one session. What is agreed is allowed, accepted by all of some branch who agree, crosses
/// no red line of theirs and is worth at least no agreement at that time to each of them.
///
/// alternating_offers   seats take turns in order: whoever does not accept the standing offer makes
///                      its own, and all others say whether they accept that. An offer that makes
///                      an agreement with all who accept it ends the talks. Who accepts is heard as
///                      if it had made that offer. A round: every seat has had its turn once.
/// simultaneous_offers  all offer at once, then all look at all; of offers agreed the one with the
///                      largest least share of ranges (best less no agreement, over those who
///                      decide), then the first seat's.
/// mediator_pool        every round each seat hands the mediator one package in confidence; the
///                      mediator puts the text of the pool, old or new, that most would accept by
///                      what it was told (a seat that once handed in or accepted something worth as
///                      much or less to it, none of whose red lines it crosses), then the least
///                      often put, then the oldest. Texts refused stay and may come back as demands
///                      come down. What a seat accepts the others hear of, and how many different
///                      packages it has handed in, not which: a strategy that counts offers (micro)
///                      goes by that, one that values them by what was accepted.
/// zeuthen              both state their proposals each round, at first their own best; who risks
///                      less by standing firm concedes (on equal risk the first), least first,
///                      until one offers the other what that asks for: on packages efficient for
///                      the two. Strategies do not come into it.
///                      Contract: two seats, and the space listed; see efficient.hpp.
/// single_text          each round the mediator proposes one change of its text and all vote (see
///                      single_text.hpp); in the last one every seat says yes or no to the text:
///                      yes where it is worth at least no agreement and crosses no red line of its
///                      own. Strategies do not come into it.
///
/// Between two rounds, and not after the last, talks may break down, then a battle is fought.
///
/// Cost    moves x (what Space and Bidder take); mediator_pool: rounds x texts x seats besides.
[[nodiscard]] Outcome play(const Rules& rules, Table& table);

}  // namespace irenic::talks
