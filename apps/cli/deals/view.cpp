#include "cli/deals/view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t widest_column = 12;
constexpr std::size_t long_package = 12;  // issues

std::string label_at(std::size_t index) {
    const std::string letter(1, static_cast<char>('A' + index % 26));
    return index < 26 ? letter : letter + std::to_string(index / 26 + 1);
}

/// Whether `agreement` can hold while `absent` does not agree and everyone else does.
bool holds_without(const Agreement& agreement, PartyId absent) {
    const auto parts =
        std::count_if(agreement.parts.begin(), agreement.parts.end(),
                      [&](const Agreement& part) { return holds_without(part, absent); });
    const auto holding = static_cast<std::size_t>(parts);
    switch (agreement.kind) {
        case Agreement::Kind::party:
            return agreement.party != absent;
        case Agreement::Kind::all:
            return holding == agreement.parts.size();
        case Agreement::Kind::any:
            return holding >= 1;
        case Agreement::Kind::at_least:
            return holding >= agreement.needed;
    }
    return false;
}

std::string agreement_words(const Negotiation& negotiation, const Agreement& agreement) {
    if (agreement.kind == Agreement::Kind::party) {
        return negotiation.party(agreement.party).name;
    }
    std::vector<std::string> parts;
    for (const Agreement& part : agreement.parts) {
        const bool nested = part.kind != Agreement::Kind::party;
        const std::string words = agreement_words(negotiation, part);
        parts.push_back(nested ? "(" + words + ")" : words);
    }
    switch (agreement.kind) {
        case Agreement::Kind::any:
            return join(parts, "or");
        case Agreement::Kind::at_least:
            return fmt::format("at least {} of {}", agreement.needed, join(parts));
        default:
            return join(parts);
    }
}

}  // namespace

DealsView::DealsView(const Negotiation& negotiation, const deals::Answer& answer)
    : negotiation_(negotiation), answer_(answer) {
    for (const auto& solution : answer.solutions) {
        show(solution.point);
    }
    for (const auto& solution : answer.solutions) {
        for (const auto& tied : solution.tied) {
            show(tied);
        }
    }
    if (answer.closest) {
        const auto& closest = *answer.closest;
        show(closest.maximin ? std::optional(closest.maximin->point) : std::nullopt);
        show(closest.margin ? std::optional(closest.margin->point) : std::nullopt);
        show(closest.outside_money ? std::optional(closest.outside_money->point) : std::nullopt);
    }
}

void DealsView::show(const std::optional<deals::Point>& point) {
    if (point && label(point->package).empty()) {
        packages_.push_back({label_at(packages_.size()), *point});
    }
}

const std::string& DealsView::name(PartyId party) const { return negotiation_.party(party).name; }

std::string DealsView::column(PartyId party) const {
    const std::string& id = negotiation_.party(party).id;
    return id.size() <= widest_column ? id : fmt::format("({})", party.at() + 1);
}

std::string DealsView::label(const Package& package) const {
    const auto found =
        std::find_if(packages_.begin(), packages_.end(),
                     [&](const ShownPackage& shown) { return shown.point.package == package; });
    return found == packages_.end() ? "" : found->label;
}

Decimal DealsView::surplus(const deals::Point& point, std::size_t index) const {
    return difference(point.utility[index], answer_.disagreement[index].value);
}

std::string DealsView::surplus_cell(const deals::Point& point, std::size_t index) const {
    return signed_number(surplus(point, index)) + " (" + shown(point.utility[index]) + ")";
}

std::vector<std::string> DealsView::surplus_cells(const deals::Point& point) const {
    std::vector<std::string> cells;
    cells.reserve(answer_.parties.size());
    for (std::size_t index = 0; index < answer_.parties.size(); ++index) {
        cells.push_back(surplus_cell(point, index));
    }
    return cells;
}

bool DealsView::indispensable(std::size_t index) const {
    const PartyId party = answer_.parties[index];
    return negotiation_.agreement ? !holds_without(*negotiation_.agreement, party)
                                  : negotiation_.party(party).has_veto();
}

std::string DealsView::agreement_in_words() const {
    return negotiation_.agreement ? agreement_words(negotiation_, *negotiation_.agreement)
                                  : "all who must agree";
}

PackageWords in_words(const Negotiation& negotiation, const Package& package) {
    std::vector<IssueId> issues;
    issues.reserve(package.choices.size());
    for (const auto& choice : package.choices) {
        issues.push_back(choice.first);
    }
    return in_words(negotiation, package, issues);
}

PackageWords in_words(const Negotiation& negotiation, const Package& package,
                      const std::vector<IssueId>& issues) {
    PackageWords words;
    for (const IssueId id : issues) {
        const auto option = package.on(id);
        if (!option) {
            continue;
        }
        const Issue& issue = negotiation.issue(id);
        const std::string text = issue.label + ": " + issue.options[option->at()].label;
        if (!issue.obligation) {
            const bool brief = issues.size() > long_package && *option == issue.now;
            (brief ? words.as_now : words.choices).push_back(brief ? issue.label : text);
        } else if (*option == issue.now) {
            words.unmet.push_back(text);
        } else {
            words.owed.push_back(text);
        }
    }
    return words;
}

std::vector<std::string> lines_of(const PackageWords& words) {
    const auto listed = [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) {
            text += text.empty() ? part : "; " + part;
        }
        return text;
    };
    std::vector<std::string> lines;
    if (!words.choices.empty()) {
        lines.push_back(listed(words.choices));
    }
    if (!words.as_now.empty()) {
        lines.push_back("as now: " + listed(words.as_now));
    }
    if (!words.owed.empty()) {
        lines.push_back("owed in any case: " + listed(words.owed));
    }
    if (!words.unmet.empty()) {
        lines.push_back("leaves a duty unmet: " + listed(words.unmet));
    }
    return lines;
}

}  // namespace irenic::cli
