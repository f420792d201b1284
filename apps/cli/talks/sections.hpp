#pragma once

#include "cli/talks/view.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

// The sections of what `irenic talks` prints, each in the file of its name. A section that has
// nothing to say adds nothing.

/// The offer that all who must agree have accepted, and what can still be gained by all.
void add_agreed(const TalksView& view, Page& page);
/// Who made the last offers, how they were answered, whether moves came closer, how far the latest
/// offers lie apart, and what the record says of the least each would agree to.
void add_standing(const TalksView& view, Page& page);
/// The text on the table, and who would take it.
void add_on_the_table(const TalksView& view, Page& page);
/// Text A as a redline with its two shares.
void add_next_text(const TalksView& view, Page& page);
/// The texts with a letter beside each other, and what comes after a refusal.
void add_not_another(const TalksView& view, Page& page);
/// Why each party would refuse text A, or where there is none the text on the table, and what would
/// turn it.
void add_refusals(const TalksView& view, Page& page);
/// What would have to be true for text A to be accepted: the changes and answers that it hangs on.
void add_conditions(const TalksView& view, Page& page);
/// What to ask before proposing, and of whom.
void add_questions(const TalksView& view, Page& page);
/// Who can carry a text to whom, and what a mediator can say and be believed.
void add_mediators(const TalksView& view, Page& page);
/// What levers would do for text A, and what is left once they lapse.
void add_leverage(const TalksView& view, Page& page);
/// The sheet of a round in which acceptances stay secret unless they overlap.
void add_blind_round(const TalksView& view, Page& page);
/// How one session ended, and what looking ahead comes to.
void add_session(const TalksView& view, Page& page);
/// The session move by move.
void add_exchange(const TalksView& view, Page& page);
/// What many sessions came to.
void add_spread(const TalksView& view, Page& page);

}  // namespace irenic::cli
