#pragma once

#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::record {

/// A document a draft rests on.
struct DraftSource {
    std::string id;
    std::string path;
    std::string title;
    std::string date;
    std::string text;  ///< to tell the line of a span
};

/// A case made from acts, with what a person should look at first.
struct Draft {
    Negotiation negotiation;
    std::vector<std::string> notes;  ///< what was assumed, left out, or could not be told
};

/// Turns acts into a case that an analyst corrects instead of typing.
///
/// Parties and roles as draft_parties says. Issues: those touched, with the options of the lexicon,
/// `now` the first. Offers: what a principal proposes, counters with or demands and what a mediator
/// proposes, one for its acts in adjacent sentences unless they tell different options of an issue;
/// an issue whose option is not told stands at the least step from `now`, and a note says so.
/// Answers: what the other principals accept, reject or counter, the last word of each. Rounds:
/// talks and mediation that are expected. Positions: every other act of somebody who is a party,
/// with its exact words, line, and whether a person confirmed it. Preferences of principals: wide
/// intervals, the same for all: up the options where demands, appeals and positions outweigh
/// refusals and breaches of one issue alone, down where it is the other way round (what asks for or
/// refuses `now` counts the other way), symmetric where neither does; what somebody offers,
/// accepts, concedes or delivers, and the refusal of several issues at once, tell no direction.
/// Disagreement by the record where there is an offer to tell it, else a wide interval. War: where
/// a principal speaks of how fighting ends, or force was used between the two main parties; both
/// beliefs the same wide interval: what somebody says of victory is never read as a number. Risks:
/// one for each side that fears a deal will not be kept; the same wide intervals for all. Issues
/// that the lexicon marks as owed are obligations. No number has a source: all are assumed. What is
/// denied tells no wish and makes no offer, answer, round, risk or war.
///
/// The case passes every check of a case file, and `deals` runs on it: ids that a case cannot have
/// get "_" for what does not fit, dates that no calendar has are left out, and so are documents
/// that are not among the sources.
/// Errors  missing: fewer than two parties, or no issue, in the acts (says what was found).
/// Cost    acts times participants, and the length of the sources.
[[nodiscard]] Result<Draft> make_draft(const std::vector<Act>& acts,
                                       const std::vector<DraftSource>& sources,
                                       const std::vector<ActorMet>& actors, const Lexicon& lexicon);

}  // namespace irenic::record
