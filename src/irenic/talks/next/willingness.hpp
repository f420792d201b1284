#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/decimal.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/pilot/versions_table.hpp"
#include "irenic/forecast/points/share.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/forecast/sensitivity/rows.hpp"

namespace irenic::talks {

using forecast::Tell;

/// Sampled versions of a case, each weighed by how well it agrees with the record of offers, so
/// that who would accept a package can be looked at in all of them.
///
/// A version's values of no agreement are the thresholds from which parties agree. What the record
/// tells of them is taken in by weights: a version in which some party offered, backed or accepted
/// less than its threshold counts nothing; one in which a party refused something at or above its
/// threshold counts `tactical`, once for each such party however often it refused (see
/// beliefs/threshold.hpp); a refusal of what crosses a red line of its own tells nothing of its
/// threshold. Thresholds that the case reads off the record itself agree with it already.
///
/// Where what one party said leaves no version by itself, what contradicts is left out and nothing
/// else (see seat_record.hpp); where only several parties together leave none, all versions count
/// alike. `notes` says so, and says where fewer than one version in ten counts.
class Willingness {
public:
    struct Question {
        std::size_t samples = 10'000;
        std::uint64_t seed = 1;
        Decimal tactical;  ///< from 0 to 1
    };

    /// Draws versions as a forecast of the same seed does, so that version k is the same there.
    /// As many as `limits` leave time for, and as a table of 256 MiB holds; in whole batches.
    /// ground  must outlive this.
    /// Errors  as for forecast::Version::draw and reopen; limit: not one batch was drawn; bad_input
    ///         where every version contradicts the record that values of no agreement are read off.
    /// Cost    one reading of the case a version; memory as of VersionsTable.
    [[nodiscard]] static Result<Willingness> sample(const forecast::Ground& ground,
                                                    const Question& question, const Limits& limits,
                                                    const Tell& tell = {});

    [[nodiscard]] const forecast::VersionsTable& table() const { return table_; }
    [[nodiscard]] std::size_t rows() const { return table_.rows(); }
    /// Parties with a say, by seat.
    [[nodiscard]] const std::vector<PartyId>& seats() const { return seats_; }
    /// By row, in units of 1e-9: what the version counts; 0 for those that contradict the record.
    [[nodiscard]] const std::vector<std::uint64_t>& weights() const { return weights_; }
    /// Rows that count anything.
    [[nodiscard]] const forecast::RowSet& counting() const { return counting_; }
    /// (sum of weights)^2 / sum of squared weights: how many versions of equal weight tell as much.
    [[nodiscard]] double effective() const;
    /// By reading of the ground's inputs, by row; for what to ask.
    [[nodiscard]] const std::vector<std::vector<double>>& readings() const { return readings_; }
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
    [[nodiscard]] bool cut_short() const { return cut_short_; }

    /// Rows that count in which the package is acceptable to all who must agree.
    [[nodiscard]] forecast::RowSet acceptable(const std::vector<OptionId>& options) const;
    /// Rows that count in which this seat would agree: at least its threshold, and no red line of
    /// its own crossed. None where constraints forbid the package.
    [[nodiscard]] forecast::RowSet accepting(std::size_t seat,
                                             const std::vector<OptionId>& options) const;
    /// The weight of some rows.
    [[nodiscard]] std::uint64_t weight_of(const forecast::RowSet& rows) const;
    /// The weighted share of the counting versions that `rows` are, its error from the scrambles.
    [[nodiscard]] forecast::Share share(const forecast::RowSet& rows) const;

private:
    explicit Willingness(const forecast::Ground& ground);
    void weigh(const Negotiation& negotiation, const Decimal& tactical);
    void sort_by_weight();

    /// The rows that count one and the same.
    struct EqualRows {
        std::uint64_t weight = 0;
        forecast::RowSet rows;
    };

    forecast::VersionsTable table_;
    std::vector<PartyId> seats_;
    std::vector<std::uint64_t> weights_;
    std::vector<EqualRows> by_weight_;  ///< of those above 0
    forecast::Tally all_{};             ///< the weight of all rows, by scramble
    forecast::RowSet counting_;
    std::vector<std::vector<double>> readings_;
    std::vector<std::string> notes_;
    bool cut_short_ = false;
};

}  // namespace irenic::talks
