#pragma once

#include <string>

#include "irenic/base/decimal.hpp"

namespace irenic {

enum class Confidence { unstated, low, medium, high };

/// Where a number or a ranking comes from. Without a source it is assumed.
struct Provenance {
    std::string because;
    std::string source;  ///< id of a Source, or empty
    Confidence confidence = Confidence::unstated;

    [[nodiscard]] bool assumed() const { return source.empty(); }
    bool operator==(const Provenance&) const = default;
};

/// A number that may be uncertain: exact, uniform, triangular or normal (cut at three sd
/// and at the ends of what is valid).
struct UncertainNumber {
    enum class Shape { exact, interval, triangular, normal };

    Shape shape = Shape::exact;
    Decimal low;   ///< interval, triangular: the lower end; normal: where it is cut
    Decimal mid;   ///< exact: the value; triangular: the mode; normal: the mean
    Decimal high;  ///< interval, triangular: the upper end; normal: where it is cut
    Decimal sd;    ///< normal: the standard deviation
    Provenance provenance;

    /// The one number used where one is needed: value, midpoint, mode or mean.
    [[nodiscard]] Decimal center() const;
    /// Between which ends the number lies; the value itself where it is exact.
    [[nodiscard]] Decimal lowest() const;
    [[nodiscard]] Decimal highest() const;
    [[nodiscard]] bool uncertain() const { return shape != Shape::exact; }
    [[nodiscard]] static UncertainNumber exact(Decimal value);
    bool operator==(const UncertainNumber&) const = default;
};

}  // namespace irenic
