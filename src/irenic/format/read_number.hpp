#pragma once

#include <optional>
#include <string_view>

#include "irenic/format/draft.hpp"
#include "irenic/format/fields.hpp"

namespace irenic::format {

/// Which numbers are allowed somewhere.
struct Range {
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool above_low = false;   ///< `low` itself is not allowed
    std::string_view rule;    ///< "a probability is from 0 to 1"
    bool below_high = false;  ///< `high` itself is not allowed

    /// The ends that are allowed, at nine places.
    [[nodiscard]] std::optional<Decimal> least() const;
    [[nodiscard]] std::optional<Decimal> most() const;
};

inline constexpr Range any_number{};
inline constexpr Range probability{Decimal(0), Decimal(1), false, "a probability is from 0 to 1"};
inline constexpr Range discount_factor{Decimal(0), Decimal(1), true,
                                       "a discount is above 0 and at most 1"};
inline constexpr Range discount_below_one{
    Decimal(0), Decimal(1), true,
    "a pie of 1 a period for ever has no value without a discount above 0 and below 1", true};
inline constexpr Range false_alarm_chance{
    Decimal(0), Decimal(1), false, "the chance of a false alarm is 0 or more and below 1", true};
inline constexpr Range not_negative{Decimal(0), std::nullopt, false, "this is 0 or more"};

/// A number in any of its forms: 12, [low, high], {low, mode, high}, {mean, sd}, or one of these
/// in {is, because, source, confidence}. Every end, mode and mean must lie in `range`; a normal
/// number is cut at three sd and at the ends of `range`.
///
/// node  null where the key was left out, which gives nothing.
[[nodiscard]] std::optional<UncertainNumber> read_number(Draft& draft, const Node* node,
                                                         const Range& range);

/// The number at a key that must be there; 0 where it cannot be read.
[[nodiscard]] UncertainNumber require_number(Draft& draft, const Fields& fields,
                                             std::string_view key, const Range& range);

/// The chance that a breach is noticed, which has to be above that of a false alarm, whatever both
/// turn out to be.
[[nodiscard]] std::optional<UncertainNumber> read_detection(
    Draft& draft, const Node* node, const std::optional<UncertainNumber>& false_alarm);

/// Reads `because`, `source` and `confidence`.
[[nodiscard]] Provenance read_provenance(Draft& draft, const Fields& fields);

}  // namespace irenic::format
