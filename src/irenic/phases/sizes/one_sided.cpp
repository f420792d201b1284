#include "irenic/phases/sizes/one_sided.hpp"

#include <algorithm>
#include <numeric>

#include "irenic/base/result.hpp"

namespace irenic::phases {
namespace {

constexpr Decimal zero;

/// The same demands from an item whose cost and value are at least 0.
Item without_signs(const Item& item) {
    return {sum(std::max(item.cost, zero), std::max(-item.value, zero)),
            sum(std::max(item.value, zero), std::max(-item.cost, zero))};
}

bool loses(const Item& item) { return item.value < item.cost; }

bool comes_before(const Item& a, const Item& b) {
    if (loses(a) != loses(b)) {
        return loses(a);
    }
    return loses(a) ? a.value < b.value : a.cost > b.cost;
}

std::vector<Item> all_without_signs(const std::vector<Item>& items) {
    std::vector<Item> plain;
    plain.reserve(items.size());
    for (const Item& item : items) {
        plain.push_back(without_signs(item));
    }
    return plain;
}

/// What is left of costs and values.
Item total_of(const std::vector<Item>& items) {
    Item total;
    for (const Item& item : items) {
        total = {sum(total.cost, item.cost), sum(total.value, item.value)};
    }
    return total;
}

using Corridor = std::vector<std::array<Decimal, 2>>;

/// Both sides go on before and after each delivery, whatever was paid at the others.
Corridor bounds_at_each(const std::vector<Item>& items, const std::vector<std::size_t>& order,
                        const Decimal& total, const Decimal& supplier_guarantee,
                        const Decimal& receiver_guarantee) {
    const Decimal most_owed = sum(total, supplier_guarantee);
    const Decimal least_owed = difference(total, receiver_guarantee);
    Corridor bounds;
    Item left = total_of(items);
    for (const std::size_t at : order) {
        const Item after{difference(left.cost, items[at].cost),
                         difference(left.value, items[at].value)};
        const Decimal least = difference(least_owed, std::min(left.value, after.value));
        const Decimal most = difference(most_owed, std::max(left.cost, after.cost));
        bounds.push_back({std::max(least, zero), std::min(most, total)});
        left = after;
    }
    bounds.push_back({total, total});
    return bounds;
}

/// What is paid so far never falls.
void keep_rising(Corridor& bounds) {
    for (std::size_t at = 1; at < bounds.size(); ++at) {
        bounds[at][0] = std::max(bounds[at][0], bounds[at - 1][0]);
    }
    for (std::size_t at = bounds.size() - 1; at-- > 0;) {
        bounds[at][1] = std::min(bounds[at][1], bounds[at + 1][1]);
    }
}

}  // namespace

GreedyOrder safest_order(const std::vector<Item>& items) {
    const auto plain = all_without_signs(items);
    GreedyOrder result;
    result.order.resize(items.size());
    std::iota(result.order.begin(), result.order.end(), std::size_t{0});
    std::stable_sort(result.order.begin(), result.order.end(), [&](std::size_t a, std::size_t b) {
        return comes_before(plain[a], plain[b]);
    });
    result.needed = needed_by(items, result.order);
    return result;
}

Decimal needed_by(const std::vector<Item>& items, const std::vector<std::size_t>& order) {
    IRENIC_CHECK(order.size() == items.size());
    Decimal needed;
    Decimal later;  // what both sides together still gain
    for (std::size_t left = order.size(); left-- > 0;) {
        const Item item = without_signs(items[order[left]]);
        needed = std::max(needed, difference(item.cost, later));
        later = sum(later, difference(item.value, item.cost));
    }
    return needed;
}

Decimal needed_by_worst(const std::vector<Item>& items) {
    const auto plain = all_without_signs(items);
    Decimal losses;
    for (const Item& item : plain) {
        losses = loses(item) ? sum(losses, difference(item.cost, item.value)) : losses;
    }
    // Worst of all, one item comes right before all that lose, or before the others that do.
    Decimal worst;
    for (const Item& item : plain) {
        worst = std::max(worst, sum(losses, loses(item) ? item.value : item.cost));
    }
    return worst;
}

Decimal needed_at_once(const std::vector<Item>& items) {
    return without_signs(total_of(items)).cost;
}

std::optional<Corridor> payment_corridor(const std::vector<Item>& items,
                                         const std::vector<std::size_t>& order,
                                         const Decimal& total, const Decimal& supplier_guarantee,
                                         const Decimal& receiver_guarantee) {
    IRENIC_CHECK(order.size() == items.size());
    const Decimal at_stake = sum(total_of(items).value, receiver_guarantee);
    if (total < zero || total > at_stake) {
        return std::nullopt;  // the receiver would not even start to pay
    }
    Corridor bounds = bounds_at_each(items, order, total, supplier_guarantee, receiver_guarantee);
    keep_rising(bounds);
    const bool open = std::all_of(bounds.begin(), bounds.end(),
                                  [](const auto& paid) { return paid[0] <= paid[1]; });
    return open ? std::optional(std::move(bounds)) : std::nullopt;
}

}  // namespace irenic::phases
