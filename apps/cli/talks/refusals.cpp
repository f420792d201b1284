#include <algorithm>

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/talks/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using talks::Refusal;

constexpr std::size_t most_refusals = 4;

std::string sorest(const TalksView& view, const Refusal& refusal) {
    if (!refusal.sorest) {
        return "";
    }
    const Issue& issue = view.negotiation().issue(*refusal.sorest);
    return fmt::format("; sorest on {}{}", issue.label,
                       issue.obligation ? " (owed in any case)" : "");
}

std::string turned(const TalksView& view, const Refusal& refusal,
                   const std::vector<OptionId>& text) {
    if (!refusal.turned_by) {
        return refusal.accepts.share > 0.5 ? "" : ". No change of one or two issues turns it";
    }
    const Refusal::Turn& turn = *refusal.turned_by;
    return fmt::format(". The smallest change that turns it: {}; it then accepts in {}, all in {}",
                       changes_in_line(view.negotiation(), text, turn.options),
                       view.briefly(turn.accepts), view.briefly(turn.accepted));
}

std::string in_words(const TalksView& view, const Refusal& refusal,
                     const std::vector<OptionId>& text) {
    return fmt::format(
        "{} alone stands in the way in {}; at the centre {} over no agreement{}{}{}.",
        view.seat_name(refusal.seat), view.briefly(refusal.alone), signed_number(refusal.surplus),
        refusal.crosses ? "; crosses a red line of its own" : "", sorest(view, refusal),
        turned(view, refusal, text));
}

void add_list(const TalksView& view, const std::vector<Refusal>& refusals,
              const std::vector<OptionId>& text, Page& page) {
    const std::size_t told = std::min(refusals.size(), most_refusals);
    for (std::size_t at = 0; at < told; ++at) {
        page.item("-", in_words(view, refusals[at], text), 2, 2);
    }
    if (told < refusals.size()) {
        page.paragraph(fmt::format("... and {} more; all in --json", refusals.size() - told), 2);
    }
}

}  // namespace

void add_refusals(const TalksView& view, Page& page) {
    const talks::NextText* first = view.first();
    const auto& refusals = first == nullptr ? view.next().from_refusals : first->refusals;
    if (refusals.empty()) {
        return;
    }
    page.heading(fmt::format("Who would refuse {}, and what would turn it",
                             first == nullptr ? view.start() : "A"));
    add_list(view, refusals, first == nullptr ? view.next().from : view.options_of(*first), page);
}

}  // namespace irenic::cli
