#include <algorithm>

#include <fmt/format.h>

#include "cli/analyze/verdict.hpp"
#include "cli/talks/changes.hpp"
#include "cli/talks/view.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using analysis::Analysis;
using talks::Leverage;
using talks::NextText;

constexpr double worth_telling = 0.02;

/// The lever that raises the share accepting the text most.
const Leverage* best_lever(const talks::Next& next) {
    const auto gain = [](const Leverage& each) {
        return each.accept.share - each.accept_without.share;
    };
    const auto& levers = next.leverage.levers;
    const auto best =
        std::max_element(levers.begin(), levers.end(),
                         [&](const Leverage& a, const Leverage& b) { return gain(a) < gain(b); });
    return best != levers.end() && gain(*best) >= worth_telling ? &*best : nullptr;
}

std::string lever_in_words(const Negotiation& negotiation, const TalksView& view,
                           const Leverage& found) {
    const Lever& lever = negotiation.levers[found.lever];
    return fmt::format(" With \"{}\" it would be acceptable in {}.", name_of(lever),
                       view.briefly(found.accept));
}

/// Who would refuse the text, most often first.
std::vector<PartyId> refusing(const talks::Next& next, const NextText& text) {
    std::vector<PartyId> parties;
    for (const talks::Refusal& refusal : text.refusals) {
        parties.push_back(next.willingness.seats()[refusal.seat]);
    }
    return parties;
}

/// How often all would accept it, or whether they would where no number varies.
void tell_share(const TalksView& view, const NextText& text, Verdict& verdict) {
    const std::string whom = "acceptable to all who must agree";
    set_share(text.accept, view.word_of(text.accept), verdict);
    verdict.text = "The best next text is " + whom + " in " + view.how_often(text.accept) + ".";
    verdict.reason =
        "It is acceptable to " + view.by_seat(text.by_seat, view.options_of(text)) + ".";
}

void tell_as_it_stands(const NextText& text, Verdict& verdict) {
    const bool accepted = text.accept.share > 0;
    verdict.finding = accepted ? Finding::yes : Finding::no;
    verdict.text =
        fmt::format("As the case stands the best next text is {}acceptable to all who must agree.",
                    accepted ? "" : "not ");
}

void tell_text(const Negotiation& negotiation, const TalksView& view, const NextText& text,
               Verdict& verdict) {
    const talks::Next& next = view.next();
    const auto& options = view.options_of(text);
    verdict.change = text.redline.empty()
                         ? "It is what lies on the table."
                         : "It changes, against " + view.start() + ": " +
                               changes_in_line(negotiation, next.from, options) + ".";
    verdict.decided_by = refusing(next, text);
    if (const Leverage* lever = best_lever(next)) {
        verdict.change += lever_in_words(negotiation, view, *lever);
        if (const auto owner = negotiation.levers[lever->lever].owner) {
            verdict.decided_by.push_back(*owner);
        }
    }
}

}  // namespace

Verdict reach(const Negotiation& negotiation, const Analysis& analysis) {
    Verdict verdict;
    verdict.question = "Can it be reached now?";
    verdict.more = "talks";
    if (!analysis.talks) {
        verdict.text = why_not_asked(analysis, "talks");
        return verdict;
    }
    const TalksView view(negotiation, *analysis.talks, {});
    if (const Offer* agreed = view.agreed()) {
        verdict.finding = Finding::yes;
        verdict.text =
            "All who must agree have made, backed or accepted the same offer (" + agreed->id + ").";
        return verdict;
    }
    const NextText* first = view.first();
    if (first == nullptr) {
        verdict.finding = Finding::no;
        verdict.text = "No text within reach of " + view.start() +
                       " is acceptable to all who must agree in any version of your assumptions "
                       "looked at.";
        return verdict;
    }
    varies(analysis) ? tell_share(view, *first, verdict) : tell_as_it_stands(*first, verdict);
    tell_text(negotiation, view, *first, verdict);
    return verdict;
}

}  // namespace irenic::cli
