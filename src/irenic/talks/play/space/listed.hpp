#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/play/space/packages.hpp"
#include "irenic/talks/play/space/seat_order.hpp"

namespace irenic::talks {

/// A domain all of whose allowed packages are listed; numbers follow the case's order.
class ListedPackages {
public:
    using Number = Packages::Number;

    /// Fills `packages`. False: more than `most` are allowed, or no end came in sight.
    [[nodiscard]] bool list(const Domain& domain, std::size_t most, const Stop& stop,
                            Packages& packages);
    /// Works out all utilities anew.
    void revalue(const Domain& domain, Packages& packages);

    [[nodiscard]] SeatOrder& order(std::size_t seat, const Packages& packages);
    [[nodiscard]] std::optional<Number> find(const Packages& packages,
                                             const std::vector<OptionId>& options) const;

private:
    /// The beginnings of packages up to one issue, each once, in the case's order. Those up to the
    /// last issue are the packages.
    struct Beginnings {
        std::vector<std::uint32_t> before;   ///< position one issue earlier
        std::vector<std::uint32_t> options;  ///< on this issue
    };
    struct Matches {
        std::optional<Condition> when;
        std::vector<Number> packages;
    };

    void add_points(const Domain& domain, std::size_t seat, Packages& packages);
    void add_extras(const Domain& domain, Packages& packages);
    [[nodiscard]] const std::vector<Number>& matching(const Domain& domain, std::size_t extra,
                                                      const Packages& packages);

    std::vector<Beginnings> beginnings_;  ///< by issue
    std::vector<Matches> matches_;        ///< by extra
    std::vector<SeatOrder> orders_;       ///< by seat
    std::vector<char> begun_;             ///< by seat: its order is of the present utilities
    std::vector<Units> sums_, sums_before_;
};

}  // namespace irenic::talks
