#include <algorithm>

#include <fmt/format.h>

#include "cli/deals/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_improvements = 10;

/// "g +10, h -4 to +12"
std::string surpluses(const DealsView& view, const deals::OfferView& offer) {
    std::string text;
    for (std::size_t index = 0; index < offer.surplus.size(); ++index) {
        const auto& [low, high] = offer.surplus[index];
        text += text.empty() ? "" : ", ";
        text += view.column(view.answer().parties[index]) + " " + signed_number(low);
        text += low == high ? "" : " to " + signed_number(high);
    }
    return text;
}

/// Who refuses it however it is completed, or else whether some completion suits all.
std::string reception(const DealsView& view, const deals::OfferView& offer) {
    if (!offer.allowed) {
        return "the constraints do not allow it";
    }
    std::vector<std::string> names;
    names.reserve(offer.blocked_by.size());
    for (const PartyId party : offer.blocked_by) {
        names.push_back(view.name(party));
    }
    if (!names.empty()) {
        return "blocked by " + join(names);
    }
    const bool suits_all = offer.smallest_change && offer.smallest_change->choices.empty();
    return suits_all ? "nobody blocks it"
                     : "nobody blocks it alone, but no way of completing it suits all";
}

/// What is proposed instead, and what it brings.
void add_change(const DealsView& view, const deals::OfferView& offer, bool partial, Page& page) {
    const bool changed = !offer.smallest_change->choices.empty();
    if (changed) {
        page.item("", "smallest change that suits all:");
        for (const std::string& line :
             lines_of(in_words(view.negotiation(), *offer.smallest_change))) {
            page.item("", line, 4);
        }
    }
    if (offer.changed_to && (changed || partial)) {
        std::string text;
        for (std::size_t index = 0; index < view.answer().parties.size(); ++index) {
            text += text.empty() ? "" : ", ";
            text += view.column(view.answer().parties[index]) + " " +
                    view.surplus_cell(*offer.changed_to, index);
        }
        page.item("", (partial ? "completed to suit all it brings: " : "it then brings: ") + text);
    }
}

void add_offer(const DealsView& view, const deals::OfferView& offer, Page& page) {
    const auto& record = view.negotiation().offers;
    const auto found = std::find_if(record.begin(), record.end(),
                                    [&](const Offer& each) { return each.id == offer.id; });
    const std::string date = found == record.end() || found->date.empty() ? "" : ", " + found->date;
    const bool partial =
        found != record.end() && found->package.choices.size() < view.negotiation().issues.size();
    page.item(offer.id, "by " + view.name(offer.by) + date);
    if (!offer.surplus.empty()) {
        page.item("", "surplus: " + surpluses(view, offer));
    }
    page.item("", reception(view, offer));
    if (offer.smallest_change) {
        add_change(view, offer, partial, page);
    }
    if (!offer.why.empty()) {
        page.item("", offer.why);
    }
}

/// The issues on which `better` chooses otherwise than `from`.
std::vector<IssueId> changes(const Package& from, const Package& better) {
    std::vector<IssueId> issues;
    for (const auto& [issue, option] : better.choices) {
        if (from.on(issue) != option) {
            issues.push_back(issue);
        }
    }
    return issues;
}

void add_improvement(const DealsView& view, const deals::Point& from, const deals::Point& better,
                     Page& page) {
    std::string gains;
    for (std::size_t index = 0; index < view.answer().parties.size(); ++index) {
        gains += gains.empty() ? "" : ", ";
        gains += view.column(view.answer().parties[index]) + " " +
                 signed_number(difference(better.utility[index], from.utility[index]));
    }
    page.item("-", gains, 2, 2);
    const auto words =
        in_words(view.negotiation(), better.package, changes(from.package, better.package));
    for (const std::string& line : lines_of(words)) {
        page.item("", line, 2, 4);
    }
}

}  // namespace

void add_offers(const DealsView& view, Page& page) {
    if (view.answer().offers.empty()) {
        return;
    }
    page.heading("Offers on record: who blocks what");
    for (const auto& offer : view.answer().offers) {
        add_offer(view, offer, page);
    }
}

void add_improvements(const DealsView& view, Page& page) {
    if (!view.answer().improvements) {
        return;
    }
    const deals::Improvements& improvements = *view.answer().improvements;
    page.heading("Better for some than the package given, and worse for none");
    if (improvements.points.empty()) {
        page.paragraph("No package is.", 2);
        return;
    }
    const std::string count = improvements.count ? counted(*improvements.count, "package") + "."
                                                 : "Their number is not known.";
    page.paragraph(
        count + (improvements.complete ? "" : " Listed are those that cannot be bettered in turn."),
        2);
    const std::size_t printed = std::min(improvements.points.size(), most_improvements);
    for (std::size_t index = 0; index < printed; ++index) {
        add_improvement(view, improvements.from, improvements.points[index], page);
    }
    if (printed < improvements.points.size()) {
        page.paragraph(fmt::format("... and {} more; --json lists them.",
                                   improvements.points.size() - printed),
                       2);
    }
}

}  // namespace irenic::cli
