#pragma once

#include <optional>

#include "irenic/base/decimal.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Multiplies by a discount from 0 to 1, exactly but for rounding to whole units.
class Discounting {
public:
    /// Nothing stands for 1.
    explicit Discounting(const std::optional<Decimal>& discount);

    /// discount * value, rounded half away from zero.
    [[nodiscard]] Units times(Units value) const;
    /// The least value with times(value) >= product; at most 2^62 either way.
    [[nodiscard]] Units least_for(Units product) const;

private:
    Units share_ = 1;  ///< discount * scale_
    Units scale_ = 1;
};

}  // namespace irenic::phases
