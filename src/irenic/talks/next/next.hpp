#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/base/decimal.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/next/asking.hpp"
#include "irenic/talks/next/blind.hpp"
#include "irenic/talks/next/leverage.hpp"
#include "irenic/talks/next/sequence.hpp"
#include "irenic/talks/next/tables.hpp"
#include "irenic/talks/next/texts.hpp"

namespace irenic::talks {

/// What the mediator wants to know of the next text.
struct NextQuestion {
    std::size_t samples = 10'000;
    std::uint64_t seed = 1;
    Decimal tactical = Decimal::from_mantissa(1, 1);  ///< share of refusals, 0 to 1
    /// The text on the table; nothing: the latest offer on record that is allowed, else any, else
    /// what is so today. An open issue of it is as it is now.
    std::optional<Package> from;
    std::optional<std::size_t> from_offer;             ///< the offer on record that `from` is
    std::size_t changes = 3;                           ///< issues changed at most
    std::size_t texts = 5;                             ///< how many are listed at most
    std::size_t ahead = 3;                             ///< proposals looked ahead over, 1 to 6
    Decimal discount = Decimal::from_mantissa(95, 2);  ///< what a round later counts
    std::optional<PartyId> mediator;                   ///< who proposes; nothing: all as one table
    std::optional<std::size_t> blind;                  ///< texts on a sheet for a blind round
};

/// Whether asking comes before proposing.
///
/// Over two rounds: asking first and then proposing the text that suits the answer, against
/// proposing the best two texts one after the other. A round later counts `discount`.
struct AskFirst {
    struct Question {
        std::string input;          ///< a group's name: the paths of its numbers
        std::optional<PartyId> of;  ///< whose answer would settle it; see asked_of
        double adds = 0;            ///< see Ask
    };
    std::vector<Question> questions;  ///< best first; at most ten
    double asking = 0;                ///< the best question, then a proposal
    double proposing = 0;             ///< the best two proposals
    [[nodiscard]] bool recommended() const { return !questions.empty() && asking > proposing; }
};

/// What could be put on the table next.
struct Next {
    explicit Next(Willingness sampled) : willingness(std::move(sampled)) {}

    std::optional<std::size_t> from_offer;  ///< position in Negotiation::offers
    std::vector<OptionId> from;
    bool from_allowed = true;
    forecast::Share from_accept;  ///< by all who must agree
    std::vector<forecast::Share> from_by_seat;
    Willingness willingness;
    Candidates candidates;
    std::string why_not_holding;         ///< empty: it was looked at
    std::size_t held_rows = 0;           ///< versions in which holding was looked at
    std::vector<NextText> texts;         ///< best first; empty: no text within reach is
                                         ///< acceptable in any version
    std::vector<Refusal> from_refusals;  ///< of the text on the table, where there is none to
                                         ///< propose
    TextSequence sequence;
    AskFirst ask;
    std::vector<MediatorTable> tables;
    std::vector<std::size_t> out_of_reach;  ///< seats that no mediator speaks to
    LeverageFound leverage;                 ///< for the first text
    std::optional<BlindSheet> blind;
    bool cut_short = false;

    /// The texts of the blind round's sheet; none where there is no such round.
    [[nodiscard]] std::vector<std::vector<OptionId>> sheet() const;
};

/// ground  must outlive the answer.
/// Errors  as for Willingness::sample, choose_texts, find_holding and find_leverage.
/// Cost    see there; on two threads 10,000 versions of a case with nine issues take less than a
///         second.
[[nodiscard]] Result<Next> find_next(const forecast::Ground& ground, const NextQuestion& question,
                                     const Limits& limits, const Tell& tell = {});

}  // namespace irenic::talks
