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

/// A number that may be uncertain: exact, uniform, triangular or normal (cut at three sd).
struct UncertainNumber {
    enum class Shape { exact, interval, triangular, normal };

    Shape shape = Shape::exact;
    Decimal low;   ///< interval, triangular: the lower end
    Decimal mid;   ///< exact: the value; triangular: the mode; normal: the mean
    Decimal high;  ///< interval, triangular: the upper end
    Decimal sd;    ///< normal: the standard deviation
    Provenance provenance;

    /// The one number used where one is needed: value, midpoint, mode or mean.
    [[nodiscard]] Decimal center() const;
    [[nodiscard]] bool uncertain() const { return shape != Shape::exact; }
    [[nodiscard]] static UncertainNumber exact(Decimal value);
    bool operator==(const UncertainNumber&) const = default;
};

}  // namespace irenic
