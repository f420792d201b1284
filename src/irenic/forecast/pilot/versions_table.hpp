#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/forecast/pilot/version_columns.hpp"
#include "irenic/forecast/sensitivity/rows.hpp"

namespace irenic::forecast {

/// The utilities of a limited number of versions, kept so that any package can be looked at in all
/// of them. What no assumption changes is kept once: who decides, red lines, constraints.
///
/// All units are 1e-9 points. Memory: options x players x 8 bytes a version, and its extras.
class VersionsTable {
public:
    /// setting  of any version or of the centre; what is said there of branches, red lines and
    ///          constraints holds for all versions.
    explicit VersionsTable(const deals::Setting& setting);

    /// Adds a version. False where its numbers do not fit 2^60 units of 1e-9.
    [[nodiscard]] bool add(const deals::Setting& setting);
    /// Adds a version that does not count: it contradicts the record.
    void add_left_out();

    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] const RowSet& counting() const;

    /// Whether constraints allow a package.
    [[nodiscard]] bool allowed(const std::vector<OptionId>& options) const;
    /// The versions in which a package is acceptable: allowed, and in some branch all who agree get
    /// at least their value of no agreement and no red line of theirs is crossed.
    [[nodiscard]] RowSet acceptable(const std::vector<OptionId>& options) const;
    /// The versions that count in which one seat agrees to a package: it is allowed, crosses no red
    /// line of the seat and gives it at least its value of no agreement.
    [[nodiscard]] RowSet accepting(std::size_t seat, const std::vector<OptionId>& options) const;
    /// The versions that count in which a package, allowed or not, gives a seat at least its value
    /// of no agreement.
    [[nodiscard]] RowSet worth_while(std::size_t seat, const std::vector<OptionId>& options) const;
    /// By version the largest, over branches, of the least surplus of those who agree. Nothing for
    /// a package that is forbidden or crosses a red line in every branch; 0 in versions left out.
    [[nodiscard]] std::optional<std::vector<Units>> least_surplus(
        const std::vector<OptionId>& options) const;

    [[nodiscard]] const Terms& terms() const { return terms_; }
    /// Numbers of versions left out are 0.
    [[nodiscard]] const VersionColumns& columns() const { return columns_; }

private:
    void add_points(const deals::Setting& setting, Units scale);
    void add_extras(const deals::Setting& setting, Units scale);
    void add_row(bool counts);
    [[nodiscard]] std::size_t extra_column(const Condition& when, std::size_t seat);
    /// What a seat gets beyond its value of no agreement, by version.
    [[nodiscard]] std::vector<Units> surplus(std::size_t seat,
                                             const std::vector<OptionId>& options) const;

    using Choices = std::vector<std::pair<IssueId, std::vector<OptionId>>>;

    Terms terms_;
    VersionColumns columns_;
    RowSet counting_;
    std::map<Choices, std::size_t> condition_of_;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> extra_of_;  ///< condition and seat
};

}  // namespace irenic::forecast
