#include <fmt/format.h>

#include "cli/levers/sections.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/conditions.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using levers::Requirement;

std::string negated(const Decimal& value, Rounding rounding) { return points(-value, rounding); }

std::string of_zone(const LeversView& view) {
    const auto& answer = view.answer();
    if (!answer.zone_empty) {
        const std::string room =
            answer.width ? fmt::format(
                               ": one package leaves all who agree to it at least {} above "
                               "no agreement *",
                               points(*answer.width, Rounding::down))
                         : "";
        return "There is a deal among these options" + room + ".";
    }
    if (!answer.width) {
        return "There is no deal among these options: each package is ruled out, or crosses a red "
               "line of someone who must agree.";
    }
    if (*answer.width >= Decimal()) {
        return "There is no deal among these options.";
    }
    return fmt::format(
        "There is no deal among these options: whatever the package, someone who must agree stays "
        "at least {} short *.",
        negated(*answer.width, Rounding::down));
}

std::string reason(const LeversView& view, const Requirement& broken) {
    return broken.kind == Requirement::Kind::red_line
               ? "crosses a red line of " + view.name(*broken.party)
               : "breaks a constraint";
}

std::string of_package(const LeversView& view, const levers::PackageView& package) {
    const std::string all =
        view.negotiation().agreement
            ? "the agreement that is asked for (" + agreement_in_words(view.negotiation()) + ")"
            : "";
    if (package.acceptable) {
        return "This package " +
               (all.empty() ? "is acceptable to all who must agree" : "meets " + all) + ".";
    }
    std::vector<std::string> reasons;
    for (const auto& [party, surplus, needed] : package.surplus) {
        if (needed && surplus < Decimal()) {
            reasons.push_back("leaves " + view.name(party) + " " +
                              negated(surplus, Rounding::nearest) + " short");
        }
    }
    for (const Requirement& broken : package.breaks) {
        reasons.push_back(reason(view, broken));
    }
    if (!package.norms.empty()) {
        reasons.emplace_back("breaks a norm, which no lever changes");
    }
    return "This package " +
           (all.empty() ? "is not acceptable to all who must agree" : "does not meet " + all) +
           (reasons.empty() ? "" : ": it " + join(reasons)) + ".";
}

void add_surpluses(const LeversView& view, const levers::PackageView& package, Page& page) {
    std::vector<std::string> parts;
    for (const auto& [party, surplus, needed] : package.surplus) {
        parts.push_back(view.name(party) + " " + signed_number(surplus) +
                        (needed ? "" : " (need not agree)"));
    }
    if (!parts.empty()) {
        page.paragraph("Surplus over no agreement: " + join(parts) + ".", 2);
    }
}

}  // namespace

void add_verdict(const LeversView& view, Page& page) {
    const auto& package = view.answer().package;
    page.strong(package ? of_package(view, *package) : of_zone(view));
}

void add_asked(const LeversView& view, Page& page) {
    if (!view.answer().package) {
        return;
    }
    const levers::PackageView& package = *view.answer().package;
    const Negotiation& negotiation = view.negotiation();
    page.heading("The package");
    for (const std::string& line : lines_of(in_words(negotiation, package.package))) {
        page.paragraph(line, 2);
    }
    std::vector<std::string> left_open;
    for (const IssueId issue : package.as_now) {
        left_open.push_back(negotiation.issue(issue).label);
    }
    if (!left_open.empty()) {
        page.paragraph("Not named, so taken as now: " + join(left_open) + ".", 2);
    }
    add_surpluses(view, package, page);
    for (const Requirement& broken : package.breaks) {
        const bool line = broken.kind == Requirement::Kind::red_line;
        page.paragraph(
            line ? fmt::format("Red line of {}: {}.", view.name(*broken.party),
                               in_words(negotiation, negotiation.preferences[broken.party->at()]
                                                         ->red_lines[broken.index]))
                 : fmt::format("Constraint: {}.",
                               in_words(negotiation, negotiation.constraints[broken.index])),
            2);
    }
    for (const std::size_t index : package.norms) {
        const Constraint& norm = negotiation.constraints[index];
        page.paragraph(fmt::format("Norm: {}. {}", in_words(negotiation, norm), norm.norm), 2);
    }
}

}  // namespace irenic::cli
