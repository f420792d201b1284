#pragma once

#include <algorithm>
#include <vector>

namespace irenic::stability {

template <class Item>
[[nodiscard]] std::vector<Item> sorted_once(std::vector<Item> items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

}  // namespace irenic::stability
