#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "irenic/base/value.hpp"

namespace irenic {

/// Null for an empty text.
[[nodiscard]] inline Value text_or_null(const std::string& text) {
    return text.empty() ? Value() : Value(text);
}

template <class T>
[[nodiscard]] Value or_null(const std::optional<T>& value) {
    return value ? Value(*value) : Value();
}

/// Each item converted.
template <class Items, class Convert>
[[nodiscard]] Value list_of(const Items& items, Convert convert) {
    Value::List list;
    list.reserve(items.size());
    for (const auto& item : items) {
        list.push_back(convert(item));
    }
    return list;
}

[[nodiscard]] inline Value list_of_texts(const std::vector<std::string>& texts) {
    return list_of(texts, [](const std::string& text) { return Value(text); });
}

[[nodiscard]] inline Value decimals(std::span<const Decimal> numbers) {
    return list_of(numbers, [](const Decimal& number) { return Value(number); });
}

/// A floating number to nine places, where it has no more than that to say.
[[nodiscard]] inline Value nine_places(double value) {
    const auto nearest = Decimal::nearest(value);
    return nearest ? Value(*nearest) : Value(value);
}

}  // namespace irenic
