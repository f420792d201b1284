#include "irenic/base/value.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"

namespace irenic {

const Value& Value::operator[](std::string_view key) const {
    static const Value null;
    const auto* map = get_if<Map>();
    if (map == nullptr) {
        return null;
    }
    const auto found = std::find_if(map->begin(), map->end(),
                                    [&](const Member& member) { return member.first == key; });
    return found == map->end() ? null : found->second;
}

Value& Value::add(std::string key, Value value) {
    if (is_null()) {
        data_ = Map{};
    }
    auto* map = std::get_if<Map>(&data_);
    IRENIC_CHECK(map != nullptr);
    map->emplace_back(std::move(key), std::move(value));
    return *this;
}

Value& Value::push(Value value) {
    if (is_null()) {
        data_ = List{};
    }
    auto* list = std::get_if<List>(&data_);
    IRENIC_CHECK(list != nullptr);
    list->push_back(std::move(value));
    return *this;
}

}  // namespace irenic
