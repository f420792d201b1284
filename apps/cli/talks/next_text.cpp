#include <algorithm>

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/talks/sections.hpp"

namespace irenic::cli {
namespace {

using talks::NextText;
using talks::Redline;

bool is_every_package(const TalksView& view) {
    const auto& most = view.shown().most_changes;
    return view.next().candidates.complete && most && *most >= view.negotiation().issues.size();
}

std::string no_text(const TalksView& view) {
    if (is_every_package(view)) {
        return "No text at all is acceptable to all who must agree in any version.";
    }
    const auto& most = view.shown().most_changes;
    return fmt::format("No text {}is acceptable to all who must agree in any version looked at.",
                       most ? fmt::format("within {} {} of {} ", *most,
                                          *most == 1 ? "change" : "changes", view.start())
                            : "within reach of " + view.start() + " ");
}

void add_no_text(const TalksView& view, Page& page) {
    page.strong(no_text(view), 2);
    page.paragraph(
        is_every_package(view)
            ? "`irenic levers` tells what would have to change, and who decides it."
            : "Allow more changes (--changes), or ask `irenic levers` what would have to change, "
              "and who decides it.",
        2);
}

std::string holding(const TalksView& view, const NextText& text) {
    if (!view.next().why_not_holding.empty()) {
        return "Whether it would hold is not known: " + view.next().why_not_holding + ".";
    }
    if (!text.hold) {
        return "Whether it would hold is not known: no order in which to carry it out was found.";
    }
    return fmt::format("Of the {}, carrying it out would hold in {}.",
                       first_versions(view.next().held_rows), view.briefly(*text.hold));
}

void add_choices(const TalksView& view, const NextText& text, Page& page) {
    for (const Redline& line : text.redline) {
        const Issue& issue = view.negotiation().issue(line.issue);
        if (!issue.obligation) {
            page.item(
                "-",
                change_in_words(issue, line.from, line.to) + " (" + view.by_party(line.gain) + ")",
                2, 2);
        }
    }
}

/// Changes that are not owed in any case.
std::ptrdiff_t choices_changed(const TalksView& view, const NextText& text) {
    return std::count_if(text.redline.begin(), text.redline.end(), [&](const Redline& line) {
        return !view.negotiation().issue(line.issue).obligation;
    });
}

std::vector<std::string> owed_changes(const TalksView& view, const NextText& text) {
    std::vector<std::string> changes;
    for (const Redline& line : text.redline) {
        const Issue& issue = view.negotiation().issue(line.issue);
        if (issue.obligation && line.to != issue.now) {
            changes.push_back(change_in_words(issue, line.from, line.to));
        }
    }
    return changes;
}

void add_duties(const TalksView& view, const NextText& text, Page& page) {
    if (const auto owed = owed_changes(view, text); !owed.empty()) {
        page.paragraph("owed in any case: " + listed(owed), 2);
    }
    const auto unmet = unmet_duties(view.negotiation(), view.options_of(text));
    if (!unmet.empty()) {
        page.paragraph("leaves a duty unmet: " + listed(unmet), 2);
    }
}

void add_redline(const TalksView& view, const NextText& text, Page& page) {
    if (text.redline.empty()) {
        page.paragraph(view.starts_from_now() ? "It is what is so now."
                                              : "It is the text on the table as it stands.",
                       2);
    }
    add_choices(view, text, page);
    add_duties(view, text, page);
    if (choices_changed(view, text) > 1) {
        page.paragraph(fmt::format("In all, in points against {}: {}.", view.start(),
                                   view.by_party(text.gain)),
                       2);
    }
}

}  // namespace

void add_next_text(const TalksView& view, Page& page) {
    const NextText* text = view.first();
    const std::string heading =
        view.agreed() == nullptr ? "The next text" : "A possible improvement on what is agreed";
    page.heading(text == nullptr ? heading : heading + ": A");
    if (text == nullptr) {
        add_no_text(view, page);
        return;
    }
    page.strong(
        fmt::format("Acceptable to all who must agree in {}.", view.how_often(text->accept)), 2);
    page.paragraph(holding(view, *text), 2);
    add_redline(view, *text, page);
    page.paragraph("Would accept it: " + view.by_seat(text->by_seat, view.options_of(*text)) + ".",
                   2);
}

}  // namespace irenic::cli
