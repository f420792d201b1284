#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/words/names.hpp"
#include "cli/words/packages.hpp"
#include "irenic/analysis/deals_answer.hpp"

namespace irenic::cli {

/// One answer with the names under which a reader meets its parties, issues and packages.
///
/// Keeps references to the case and the answer.
class DealsView {
public:
    DealsView(const Negotiation& negotiation, const analysis::DealsAnswer& answer);

    [[nodiscard]] const Negotiation& negotiation() const { return negotiation_; }
    [[nodiscard]] const analysis::DealsAnswer& answer() const { return answer_; }

    [[nodiscard]] const std::string& name(PartyId party) const;
    /// A short name for the head of a column: the id, or "(3)" where that is long.
    [[nodiscard]] std::string column(PartyId party) const { return column_of(negotiation_, party); }

    /// Solutions first, then what ties with them, the closest packages, and the best or nearest to
    /// carry out; each package once.
    [[nodiscard]] const ShownPackages& packages() const { return packages_; }
    /// The letter of a package shown; empty where it is not among them.
    [[nodiscard]] std::string label(const Package& package) const {
        return packages_.label(package);
    }

    /// What deciding party `index` gets above its value of no agreement.
    [[nodiscard]] Decimal surplus(const deals::Point& point, std::size_t index) const;
    /// "+17 (32)": surplus and points.
    [[nodiscard]] std::string surplus_cell(const deals::Point& point, std::size_t index) const;
    /// The same for every deciding party.
    [[nodiscard]] std::vector<std::string> surplus_cells(const deals::Point& point) const;

    /// Whether no agreement can do without deciding party `index`.
    [[nodiscard]] bool indispensable(std::size_t index) const;

private:
    const Negotiation& negotiation_;
    const analysis::DealsAnswer& answer_;
    ShownPackages packages_;
};

}  // namespace irenic::cli
