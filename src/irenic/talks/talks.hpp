#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/exact/alternating.hpp"
#include "irenic/talks/mediators_words.hpp"
#include "irenic/talks/next/next.hpp"
#include "irenic/talks/play/played.hpp"
#include "irenic/talks/reservations.hpp"
#include "irenic/talks/spread/spread.hpp"
#include "irenic/talks/standing.hpp"

namespace irenic::talks {

struct Question {
    NextQuestion next;
    std::optional<PlayQuestion> play;
    std::optional<std::size_t> sessions;                 ///< of `play`, over sampled versions
    std::vector<Marks> marks;                            ///< of a blind round, by party
    std::vector<std::pair<PartyId, Decimal>> discounts;  ///< by party, where they differ
};

/// Taking turns with everybody looking ahead, and what that tends to without an end.
struct LookingAhead {
    ExactPlay play;
    std::vector<Decimal> discount;  ///< by deciding party
    /// By deciding party, of a stake that can be divided at will and talks without end; empty where
    /// somebody does not discount.
    std::vector<double> shares;
    std::optional<double>
        limit_weight;  ///< two parties: the first one's weight as rounds get short
};

/// Will they reach a deal, and what should the mediator put on the table next?
struct Answer {
    explicit Answer(Next found) : next(std::move(found)) {}

    std::vector<PartyId> parties;       ///< who decides, as for deals
    std::vector<Decimal> disagreement;  ///< by deciding party, at the centre
    std::optional<Standing> standing;   ///< nothing: no offers on record
    std::vector<Reservation> reservations;
    /// The latest offer, a position in Negotiation::offers, that all who must agree have made,
    /// backed or accepted; nothing: none.
    std::optional<std::size_t> agreed;
    Next next;
    std::vector<MediatorsWord> words;
    std::optional<std::vector<std::size_t>> overlap;  ///< of a blind round's marks
    std::optional<LookingAhead> looking_ahead;
    std::optional<Played> play;
    std::optional<Spread> spread;
    std::optional<Domain> domain;  ///< of play and spread
    std::vector<std::string> notes;
    bool rounded = false;
    bool limit_reached = false;
};

/// Errors  bad_input: a discount of a party that decides nothing; as for standing_of, find_next,
///         play_once, play_many and overlap_of. Where time runs out after the next text the answer
///         goes without what was not played, and `limit_reached` says so.
/// Cost    see find_next; a session costs microseconds (spread/spread.hpp).
[[nodiscard]] Checked<Answer> talk(const forecast::Ground& ground, const Question& question,
                                   const Limits& limits, const Tell& tell = {});

/// The answer as data, under the names of its JSON.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Answer& answer);

}  // namespace irenic::talks
