#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/decimal.hpp"

namespace irenic::phases {

/// Something one side delivers: what it costs that side and what it is worth to the other. A cost
/// below 0 is a gain of the supplier's and counts like a value, a value below 0 like a cost.
struct Item {
    Decimal cost;
    Decimal value;
};

/// How one side delivers items against payment that can be divided.
struct GreedyOrder {
    std::vector<std::size_t> order;  ///< positions in the items
    Decimal needed;                  ///< least sum of both sides' guarantees, at least 0
};

/// An order that needs the least guarantees: first the items worth less than they cost, by rising
/// value, then the others by falling cost. Ties in the order given.
///
/// Cost    O(m log m).
/// Source  Sandholm & Lesser; after Abdel-Wahab & Kameda 1978.
[[nodiscard]] GreedyOrder safest_order(const std::vector<Item>& items);

/// What this very order needs: max over k of c_k - sum over l > k of (v_l - c_l), at least 0.
[[nodiscard]] Decimal needed_by(const std::vector<Item>& items,
                                const std::vector<std::size_t>& order);
/// What the worst order needs, and what it takes to deliver all in one step.
[[nodiscard]] Decimal needed_by_worst(const std::vector<Item>& items);
[[nodiscard]] Decimal needed_at_once(const std::vector<Item>& items);

/// Paid so far before each delivery of `order`, and in the end: at least, at most; all within
/// [0, total]. What is paid never comes back, and each bound belongs to payments that keep both
/// sides going from the first to the last. Nothing where no payments do with these guarantees,
/// which count from the start; that cost <= total <= value, or one side would not sign, is not
/// asked here.
[[nodiscard]] std::optional<std::vector<std::array<Decimal, 2>>> payment_corridor(
    const std::vector<Item>& items, const std::vector<std::size_t>& order, const Decimal& total,
    const Decimal& supplier_guarantee, const Decimal& receiver_guarantee);

}  // namespace irenic::phases
