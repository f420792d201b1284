#pragma once

#include <cstdint>
#include <vector>

#include "irenic/talks/play/space/packages.hpp"

namespace irenic::talks {

/// Finds the number of a package that was numbered before.
class NumberBook {
public:
    using Number = Packages::Number;

    struct Entry {
        Number number = 0;
        bool added = false;
    };

    /// The package's number; numbered now, without red lines or utilities, where it had none.
    /// packages  nothing but what this book has numbered.
    [[nodiscard]] Entry number(const std::vector<OptionId>& options, Packages& packages);
    void clear();

private:
    [[nodiscard]] std::size_t slot_of(const Packages& packages, Number package) const;
    void grow(const Packages& packages);

    std::vector<Number> slots_;  ///< number + 1; 0: empty
};

}  // namespace irenic::talks
