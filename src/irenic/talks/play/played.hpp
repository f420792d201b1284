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
#include "irenic/deals/objective.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/talks/play/session.hpp"
#include "irenic/talks/play/single_text.hpp"
#include "irenic/talks/standing.hpp"

namespace irenic::talks {

/// How a session is to be played.
struct PlayQuestion {
    Protocol protocol = Protocol::alternating_offers;
    std::vector<std::pair<PartyId, StrategyKind>> strategies;  ///< others: boulware
    std::vector<std::pair<PartyId, Vote>> votes;  ///< single_text; others: hill climbers
    std::size_t cap = 0;                          ///< single_text: of votes for something worse
    std::size_t rounds = 100;
    double breakdown = 0;
    bool battles = false;
    std::uint64_t seed = 1;
};

/// One move of a session as a reader meets it.
struct PlayedMove {
    std::size_t round = 1;
    std::optional<PartyId> by;  ///< nothing: the mediator
    std::vector<OptionId> options;
    std::vector<Decimal> utility;  ///< by deciding party
    std::vector<PartyId> accepted_by;
    std::optional<deals::Ratio> risk;  ///< zeuthen: what its maker risked by standing firm
    bool agreed = false;
};

/// A session at the centre of every uncertain number.
struct Played {
    PlayQuestion question;
    std::vector<PartyId> seats;        ///< parties with a say
    std::vector<Strategy> strategies;  ///< by seat
    Outcome::End end = Outcome::End::deadline;
    std::optional<deals::Point> agreement;
    std::size_t rounds = 0;
    std::vector<Decimal> no_agreement;  ///< by seat, at the end
    std::vector<PlayedMove> trace;      ///< at most 1,000 moves, the first ones and the last
    bool trace_cut = false;
    std::vector<std::size_t> gave_way;  ///< single_text: by seat, as SingleTextResult has it
    std::vector<std::string> notes;
};

/// The strategies of a session by seat: as asked, boulware for the others, and `recorded` fitted to
/// the offers on record over the first half of the session's time (assumed).
/// Errors  bad_input, where "--strategy": a party without a say; `recorded` for one that made no
///         offer.
[[nodiscard]] Result<std::vector<Strategy>> strategies_of(
    const Negotiation& negotiation, const Domain& domain,
    const std::vector<std::pair<PartyId, StrategyKind>>& asked);

/// The rules of a session by seat of the setting's domain.
[[nodiscard]] Rules rules_of(const PlayQuestion& question, const deals::Setting& setting);

/// Plays one session.
///
/// zeuthen      is exact on the whole frontier, however large the space (strategies/zeuthen.hpp),
///              and without breakdown and battles; concessions close a round, as many as there are
///              rounds.
/// single_text  is told change by change and opens no Space: once/mediation.hpp.
/// Errors   bad_input: zeuthen with other than two deciding parties, strategies as above; as for
///          Space::open and Fighting::of; limit: the frontier could not be listed.
[[nodiscard]] Result<Played> play_once(const deals::Setting& setting, const PlayQuestion& question,
                                       const Limits& limits);

}  // namespace irenic::talks
