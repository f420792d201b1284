#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/text/page.hpp"
#include "irenic/deals/answer.hpp"

namespace irenic::cli {

/// The parts of a package in words, duties apart from all else.
struct PackageWords {
    std::vector<std::string> choices;  ///< "Truce: Permanent"
    std::vector<std::string> as_now;   ///< in long packages: issues that stay as they are now
    std::vector<std::string> owed;     ///< of issues that are owed in any case
    std::vector<std::string> unmet;    ///< duties that stay as they are now
};

/// The choices on `issues`, or on all issues of the package.
[[nodiscard]] PackageWords in_words(const Negotiation& negotiation, const Package& package);
[[nodiscard]] PackageWords in_words(const Negotiation& negotiation, const Package& package,
                                    const std::vector<IssueId>& issues);

/// The parts in sentences: what is chosen; "owed in any case: ..."; "leaves a duty unmet: ...".
[[nodiscard]] std::vector<std::string> lines_of(const PackageWords& words);

/// A package that the text speaks of, under a letter.
struct ShownPackage {
    std::string label;  ///< "A", "B", ..., "Z", "A2", ...
    deals::Point point;
};

/// The packages that one text speaks of, each once, in the order in which they were shown.
class ShownPackages {
public:
    void show(const std::optional<deals::Point>& point);
    [[nodiscard]] const std::vector<ShownPackage>& all() const { return packages_; }
    /// The letter of a package shown; empty where it is not among them.
    [[nodiscard]] std::string label(const Package& package) const;

private:
    std::vector<ShownPackage> packages_;
};

/// The section that tells what the packages with a letter are: what all of them share, then each.
void add_packages(const Negotiation& negotiation, const ShownPackages& packages, Page& page);

}  // namespace irenic::cli
