#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/deals/answer.hpp"

namespace irenic::cli {

/// A package that the text speaks of, under a letter.
struct ShownPackage {
    std::string label;  ///< "A", "B", ..., "Z", "A2", ...
    deals::Point point;
};

/// One answer with the names under which a reader meets its parties, issues and packages.
///
/// Keeps references to the case and the answer.
class DealsView {
public:
    DealsView(const Negotiation& negotiation, const deals::Answer& answer);

    [[nodiscard]] const Negotiation& negotiation() const { return negotiation_; }
    [[nodiscard]] const deals::Answer& answer() const { return answer_; }

    [[nodiscard]] const std::string& name(PartyId party) const;
    /// A short name for the head of a column: the id, or "(3)" where that is long.
    [[nodiscard]] std::string column(PartyId party) const;

    /// Solutions first, then what ties with them, then the closest packages; each package once.
    [[nodiscard]] const std::vector<ShownPackage>& packages() const { return packages_; }
    /// The letter of a package shown; empty where it is not among them.
    [[nodiscard]] std::string label(const Package& package) const;

    /// What deciding party `index` gets above its value of no agreement.
    [[nodiscard]] Decimal surplus(const deals::Point& point, std::size_t index) const;
    /// "+17 (32)": surplus and points.
    [[nodiscard]] std::string surplus_cell(const deals::Point& point, std::size_t index) const;
    /// The same for every deciding party.
    [[nodiscard]] std::vector<std::string> surplus_cells(const deals::Point& point) const;

    /// Whether no agreement can do without deciding party `index`.
    [[nodiscard]] bool indispensable(std::size_t index) const;
    /// "all who must agree", or the agreement of the case in words.
    [[nodiscard]] std::string agreement_in_words() const;

private:
    void show(const std::optional<deals::Point>& point);

    const Negotiation& negotiation_;
    const deals::Answer& answer_;
    std::vector<ShownPackage> packages_;
};

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

}  // namespace irenic::cli
