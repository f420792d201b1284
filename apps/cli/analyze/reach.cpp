#include <algorithm>

#include <fmt/format.h>

#include "cli/analyze/verdict.hpp"
#include "cli/talks/changes.hpp"
#include "cli/talks/view.hpp"
#include "cli/text/layout.hpp"
#include "cli/words/names.hpp"
#include "cli/words/packages.hpp"
#include "irenic/deals/setting.hpp"

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

/// Who would refuse the text, most often first; nobody where it is agreed to in every version.
std::vector<PartyId> refusing(const talks::Next& next, const NextText& text) {
    if (text.accept.share >= 1) {
        return {};
    }
    std::vector<PartyId> parties;
    for (const talks::Refusal& refusal : text.refusals) {
        parties.push_back(next.willingness.seats()[refusal.seat]);
    }
    return parties;
}

/// How often all would accept it, or whether they would where no number varies.
void tell_share(const TalksView& view, const NextText& text, Verdict& verdict) {
    set_share(text.accept, view.word_of(text.accept), verdict);
    verdict.text = "The best next text is " + acceptable(view.negotiation()) + " in " +
                   view.how_often(text.accept) + ".";
    verdict.reason =
        "It is acceptable to " + view.by_seat(text.by_seat, view.options_of(text)) + ".";
}

void tell_as_it_stands(const TalksView& view, const NextText& text, Verdict& verdict) {
    const bool accepted = text.accept.share > 0;
    verdict.finding = accepted ? Finding::yes : Finding::no;
    verdict.text = fmt::format("As the case stands the best next text is {}{}.",
                               accepted ? "" : "not ", acceptable(view.negotiation()));
}

void tell_text(const Negotiation& negotiation, const TalksView& view, const NextText& text,
               Verdict& verdict) {
    const talks::Next& next = view.next();
    const auto& options = view.options_of(text);
    verdict.change = text.redline.empty()
                         ? "It is what lies on the table."
                         : "It changes, against " + view.start() + ": " +
                               changes_in_line(negotiation, next.from, options) + ".";
    const auto unmet = in_words(negotiation, deals::package_of(options)).unmet;
    if (!unmet.empty()) {
        verdict.change += " It leaves a duty unmet: " + listed(unmet) + ".";
    }
    verdict.decided_by = refusing(next, text);
    if (const Leverage* lever = best_lever(next)) {
        verdict.change += lever_in_words(negotiation, view, *lever);
        if (const auto owner = negotiation.levers[lever->lever].owner) {
            verdict.decided_by.push_back(*owner);
        }
    }
}

std::string who_agreed(const Negotiation& negotiation) {
    return negotiation.agreement ? "As many as it takes" : "All who must agree";
}

/// No text near the one on the table is ever accepted.
void tell_no_text(const Negotiation& negotiation, const Analysis& analysis, const TalksView& view,
                  Verdict& verdict) {
    const std::size_t changes = talks::NextQuestion{}.changes;
    const bool complete = view.next().candidates.complete;
    const bool every = complete && changes >= negotiation.issues.size();
    const std::string which =
        every ? "at all"
              : fmt::format("{}within {} changes of {}", complete ? "" : "looked at ", changes,
                            view.start());
    verdict.finding = Finding::no;
    verdict.text =
        fmt::format("No text {} is {}{}.", which, acceptable(negotiation),
                    varies(analysis) ? " in any version of your assumptions looked at" : "");
    if (!analysis.deals) {
        return;
    }
    if (analysis.deals->zone.empty) {
        verdict.change = "There has to be a deal among these options first.";
    } else if (!every) {
        verdict.change = "A text with more changes may be; irenic talks --changes looks further.";
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
        verdict.text = who_agreed(negotiation) + " have made, backed or accepted the same offer (" +
                       agreed->id + ").";
        return verdict;
    }
    const NextText* first = view.first();
    if (first == nullptr) {
        tell_no_text(negotiation, analysis, view, verdict);
        return verdict;
    }
    varies(analysis) ? tell_share(view, *first, verdict) : tell_as_it_stands(view, *first, verdict);
    tell_text(negotiation, view, *first, verdict);
    return verdict;
}

}  // namespace irenic::cli
