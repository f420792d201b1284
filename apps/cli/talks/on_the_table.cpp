#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/talks/sections.hpp"
#include "cli/words/packages.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::cli {
namespace {

std::string which(const TalksView& view) {
    const talks::Next& next = view.next();
    if (!next.from_offer) {
        return "the text given";
    }
    const Offer& offer = view.negotiation().offers[*next.from_offer];
    const bool partial = offer.package.choices.size() < view.negotiation().issues.size();
    return offer.id + (partial ? ", where it is silent as now" : "");
}

/// In words; what is as now, if anything, in few.
std::string briefly(const Negotiation& negotiation, const std::vector<OptionId>& text) {
    std::vector<IssueId> told;
    std::size_t as_now = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const Issue& issue = negotiation.issues[at];
        if (issue.obligation || text[at] != issue.now) {
            told.emplace_back(at);
        } else {
            ++as_now;
        }
    }
    std::vector<std::string> lines = lines_of(in_words(negotiation, deals::package_of(text), told));
    if (as_now > 0) {
        lines.emplace_back(lines.empty() ? "everything as now" : "all else as now");
    }
    return listed(lines) + ".";
}

/// How many versions the shares are of, where not all count or not all count the same.
std::string versions_that_count(const talks::Willingness& willingness) {
    const std::uint64_t counting = willingness.counting().count();
    std::string text;
    if (counting < willingness.rows()) {
        text = fmt::format(" {} of the {} looked at {} with the record of offers and {}.",
                           grouped(counting), counted_versions(willingness.rows()),
                           counting == 1 ? "agrees" : "agree", counting == 1 ? "counts" : "count");
    }
    const double effective = willingness.effective();
    if (2 * effective < static_cast<double>(counting)) {
        text += fmt::format(
            " Weighed by the record {} tell as much as {} of equal weight.",
            text.empty() ? "the versions" : "they",
            counted_versions(static_cast<std::uint64_t>(std::max(1LL, std::llround(effective)))));
    }
    return text;
}

}  // namespace

void add_on_the_table(const TalksView& view, Page& page) {
    const talks::Next& next = view.next();
    page.heading(view.starts_from_now() ? "What is so now" : "On the table: " + which(view));
    page.paragraph(briefly(view.negotiation(), next.from), 2);
    const std::string accepted = next.from_allowed
                                     ? fmt::format("Acceptable to all who must agree in {}: {}.",
                                                   view.how_often(next.from_accept),
                                                   view.by_seat(next.from_by_seat, next.from))
                                     : "The constraints of the case do not allow it.";
    page.paragraph(accepted + versions_that_count(next.willingness), 2);
}

}  // namespace irenic::cli
