#include "cli/forecast/shared.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace irenic::cli {
namespace {

/// The member `key` of a map; null where there is none.
Value* find(Value& map, std::string_view key) {
    auto* members = std::get_if<Value::Map>(&map.data());
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(members->begin(), members->end(),
                                    [&](const Value::Member& each) { return each.first == key; });
    return found == members->end() ? nullptr : &found->second;
}

/// In every map of the list `answer[list]` the members called `keys` become null.
void leave_out(Value& answer, std::string_view list, std::span<const std::string_view> keys) {
    Value* const found = find(answer, list);
    auto* const items = found == nullptr ? nullptr : std::get_if<Value::List>(&found->data());
    if (items == nullptr) {
        return;
    }
    for (Value& item : *items) {
        for (const std::string_view key : keys) {
            if (Value* const member = find(item, key)) {
                *member = nullptr;
            }
        }
    }
}

}  // namespace

Value for_sharing(Value answer) {
    constexpr std::array<std::string_view, 4> of_drivers{"value_of_learning", "flips_at", "flips",
                                                         "direction"};
    constexpr std::array<std::string_view, 2> of_packages{"surplus", "central"};
    constexpr std::array<std::string_view, 2> of_robust{"worst_surplus", "largest_regret"};
    leave_out(answer, "drivers", of_drivers);
    leave_out(answer, "packages", of_packages);
    leave_out(answer, "robust", of_robust);
    for (const std::string_view key : {"flips", "rule"}) {
        if (Value* const told = find(answer, key)) {
            *told = nullptr;
        }
    }
    return answer;
}

}  // namespace irenic::cli
