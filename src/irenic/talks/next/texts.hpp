#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/deals/improvements.hpp"
#include "irenic/talks/next/candidates.hpp"
#include "irenic/talks/next/holding.hpp"

namespace irenic::talks {

/// One issue of a redline: what it was, what it becomes, and what that change is worth.
struct Redline {
    IssueId issue;
    OptionId from, to;
    /// By deciding seat, in points at the centre of every number: what the text is worth less what
    /// it would be worth with this issue left as it was (interactions make these not add up).
    std::vector<Decimal> gain;
};

/// Why one seat would refuse a text, and what would turn it.
struct Refusal {
    std::size_t seat = 0;     ///< of Willingness::seats
    forecast::Share accepts;  ///< how often it would accept
    forecast::Share alone;    ///< how often it is the only one who would not
    bool crosses = false;     ///< the text crosses a red line of its own
    /// Surplus over no agreement at the centre, in points.
    Decimal surplus;
    /// The issue on which the text costs it most against its own best option of that issue, at the
    /// centre; nothing where every issue is as it likes best.
    std::optional<IssueId> sorest;
    /// The fewest changed issues after which it would accept in more than half of the versions; of
    /// as few, those after which all accept most often. Nothing: it accepts that often already, or
    /// no change of one or two issues turns it.
    struct Turn {
        std::vector<OptionId> options;
        std::vector<IssueId> changed;  ///< against the text
        forecast::Share accepts;       ///< by this seat, then
        forecast::Share accepted;      ///< by all who must agree, then
    };
    std::optional<Turn> turned_by;
};

/// A text proposed next.
struct NextText {
    std::size_t candidate = 0;             ///< position in Candidates::texts
    forecast::Share accept;                ///< by all who must agree
    std::vector<forecast::Share> by_seat;  ///< of Willingness::seats
    std::optional<forecast::Share> hold;   ///< carrying it out would hold; see holding.hpp
    std::vector<Redline> redline;          ///< by issue changed
    std::vector<Decimal> gain;             ///< by deciding seat against the text before, at the
                                           ///< centre
    std::vector<Refusal> refusals;         ///< seats that refuse in some version, most often
                                           ///< first
    /// How many texts are, at the centre, better for some party that decides and worse for none
    /// (any number of changes; 1,000 stands for as many or more). Nothing: not known, where there
    /// are more than a million packages or time ran out.
    std::optional<std::size_t> better_for_all;
    /// Of those that no other of them leaves behind, the one that all accept most often.
    std::optional<deals::Point> best_of_those;
};

/// The texts worth proposing: every other candidate is accepted or kept less often, or as often in
/// both and comes later (of as good ones the first stands for all). Best first: by accept, then
/// hold; where holding is not known, by accept alone with those that follow in it, so that there is
/// something to compare with. Ties: fewer duties left unmet, then not dominated by such a
/// tie at the centre, then the larger least share of the deciding parties' ranges above no
/// agreement, then fewer changes, then options. At most `most`, evenly spaced along the two
/// shares where there are more, the ends always among them (for one, the first).
///
/// holding  nothing where it cannot be told; a candidate of which it does not tell counts as never
///          kept.
/// Errors   as for deals::find_improvements.
/// Cost     by text and seat that refuses a look at every text two changes away; spread over
///          limits.threads, the same whatever their number.
[[nodiscard]] Result<std::vector<NextText>> choose_texts(
    const deals::Setting& centre, const Willingness& willingness, const Candidates& candidates,
    const CandidateSearch& search, const Holding* holding, std::size_t most, const Limits& limits);

}  // namespace irenic::talks
