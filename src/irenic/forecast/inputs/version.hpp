#pragma once

#include <memory>
#include <span>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/inputs/inputs.hpp"

namespace irenic::forecast {

/// One version of the assumptions after another: a copy of the case in which every uncertain number
/// is written down as an exact one.
///
/// Numbers are rounded to nine places. A ranking of options becomes points (best tier 100, worst 0,
/// those between sorted draws; tied options equal), weights become WeightShares that add up to 1
/// within the rounding; a ranking's tie leaves open which of the tied issues weighs more. A value
/// of no agreement read off the record becomes a number: part of the way from the best package the
/// party refused in this version to the worst it offered or accepted (its own range where the
/// record is silent).
///
/// A version is a function of the unit coordinates alone. One thread at a time may use it.
class Version {
public:
    /// negotiation, inputs  must outlive this.
    Version(const Negotiation& negotiation, const Inputs& inputs);
    ~Version();
    Version(const Version&) = delete;
    Version(Version&&) = delete;
    Version& operator=(const Version&) = delete;
    Version& operator=(Version&&) = delete;

    /// Settles every input. False where the version contradicts the record: some party refused more
    /// than it offered or accepted. `negotiation()` is of no use then.
    ///
    /// unit    one number between 0 and 1 a coordinate.
    /// Errors  as for deals::score, where a value of no agreement comes from the record.
    /// Cost    linear in the inputs; where the record counts also that of deals::score.
    [[nodiscard]] Result<bool> draw(std::span<const double> unit, const Limits& limits);

    [[nodiscard]] const Negotiation& negotiation() const;
    /// By reading: what the last draw settled; where it contradicts the record, 0 for each value of
    /// no agreement that the record bounds.
    [[nodiscard]] std::span<const double> readings() const;

private:
    struct Slots;
    std::unique_ptr<Slots> slots_;
};

}  // namespace irenic::forecast
