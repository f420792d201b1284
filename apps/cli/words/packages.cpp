#include "cli/words/packages.hpp"

#include <algorithm>

#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t long_package = 12;  // issues

std::string label_at(std::size_t index) {
    const std::string letter(1, static_cast<char>('A' + index % 26));
    return index < 26 ? letter : letter + std::to_string(index / 26 + 1);
}

/// Issues on which the packages shown agree, and the others.
struct Comparison {
    std::vector<IssueId> same;
    std::vector<IssueId> different;
};

Comparison compare(const std::vector<ShownPackage>& packages) {
    Comparison comparison;
    for (std::size_t index = 0; index < packages.front().point.package.choices.size(); ++index) {
        const IssueId issue(index);
        const auto first = packages.front().point.package.on(issue);
        const bool same = std::all_of(packages.begin(), packages.end(), [&](const auto& each) {
            return each.point.package.on(issue) == first;
        });
        (same && packages.size() > 1 ? comparison.same : comparison.different).push_back(issue);
    }
    return comparison;
}

void add_package(const std::string& label, const PackageWords& words, Page& page) {
    std::string before = label;
    for (const std::string& line : lines_of(words)) {
        page.item(before, line);
        before.clear();
    }
}

}  // namespace

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

void ShownPackages::show(const std::optional<deals::Point>& point) {
    if (point && label(point->package).empty()) {
        packages_.push_back({label_at(packages_.size()), *point});
    }
}

std::string ShownPackages::label(const Package& package) const {
    const auto found =
        std::find_if(packages_.begin(), packages_.end(),
                     [&](const ShownPackage& shown) { return shown.point.package == package; });
    return found == packages_.end() ? "" : found->label;
}

void add_packages(const Negotiation& negotiation, const ShownPackages& packages, Page& page) {
    if (packages.all().empty()) {
        return;
    }
    page.heading("Packages");
    const Comparison comparison = compare(packages.all());
    if (!comparison.same.empty()) {
        page.paragraph(packages.all().size() == 2 ? "in both:" : "in all of them:", 2);
        add_package(
            "", in_words(negotiation, packages.all().front().point.package, comparison.same), page);
    }
    for (const ShownPackage& shown : packages.all()) {
        add_package(shown.label, in_words(negotiation, shown.point.package, comparison.different),
                    page);
    }
}

}  // namespace irenic::cli
