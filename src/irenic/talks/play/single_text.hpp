#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/play/domain.hpp"
#include "irenic/talks/play/text_changes.hpp"

namespace irenic::talks {

/// How a seat votes on a change of the mediator's text that crosses no further red line of its own.
enum class Vote {
    hill_climber,  ///< for what is no worse to it
    annealer,      ///< for what is worse too, by chance exp(change / temperature), less and less
};

struct SingleText {
    std::vector<Vote> votes;  ///< by seat
    std::size_t proposals = 20'000;
    /// The first temperature in units; it falls evenly to 0 with the last proposal. 0 or below: the
    /// mean size of a change of one issue to the seat, over all issues (assumed).
    double temperature = 0;
    /// How many votes for something worse the mediator asks of a seat more than of the seat that
    /// gave fewest, at most; beyond, that seat's vote is taken as a hill climber's. 0: no cap.
    std::size_t cap = 0;
    /// Allowed; empty: as it is now, or the first allowed found.
    // NOLINTNEXTLINE(readability-redundant-member-init): lets most questions leave it out
    std::vector<OptionId> start = {};
};

/// A change that became part of the text.
struct AcceptedChange {
    std::size_t proposal = 0;  ///< from 1
    TextChange change;
    std::vector<std::size_t> voted_for;  ///< seats, ascending
};

struct SingleTextResult {
    std::vector<OptionId> start;
    std::vector<OptionId> text;           ///< the start with all changes made
    std::vector<Units> utility;           ///< by seat
    std::vector<std::size_t> gave_way;    ///< by seat: votes for something worse to it that went in
    std::vector<AcceptedChange> changes;  ///< in order
    std::size_t proposals = 0;            ///< made; fewer where `stop` came first
    bool cut_short = false;
};

/// A mediator changes one issue of the text at a time, at random; the changed text takes the place
/// of the last where those who vote for the change could agree on it (Domain::agreed). A seat votes
/// against a change by which the text comes to cross a red line of its own. Texts are allowed and
/// cross no line of `mediators_lines`; a change after which one would not be is dropped, and counts
/// as a proposal. Whether they sign the last text is not asked here. The result's text is empty
/// where there is none to start from.
///
/// Cost    a vote looks at the conditions that name the issue only; a count at all branches.
/// Source  after Klein, Faratin, Sayama & Bar-Yam 2003.
[[nodiscard]] SingleTextResult mediate_text(const Domain& domain, const SingleText& question,
                                            const std::vector<Condition>& mediators_lines,
                                            RandomStream& chance, const Stop& stop);

}  // namespace irenic::talks
