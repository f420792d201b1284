#include "cli/forecast/parts.hpp"

#include <algorithm>

namespace irenic::cli {
namespace {

template <class T>
const T& held_in(const Value& value) {
    static const T nothing{};
    const T* held = value.get_if<T>();
    return held == nullptr ? nothing : *held;
}

}  // namespace

std::optional<double> number_in(const Value& value) {
    if (const auto* whole = value.get_if<std::int64_t>()) {
        return static_cast<double>(*whole);
    }
    if (const auto* decimal = value.get_if<Decimal>()) {
        return decimal->to_double();
    }
    const auto* number = value.get_if<double>();
    return number == nullptr ? std::nullopt : std::optional(*number);
}

std::uint64_t count_in(const Value& value) {
    constexpr double largest = 9e15;
    const double count = number_in(value).value_or(0);
    return count > 0 ? static_cast<std::uint64_t>(std::min(count, largest)) : 0;
}

bool flag_in(const Value& value) { return held_in<bool>(value); }

const std::string& text_in(const Value& value) { return held_in<std::string>(value); }

const Value::List& items_in(const Value& value) { return held_in<Value::List>(value); }

const Value::Map& members_in(const Value& value) { return held_in<Value::Map>(value); }

}  // namespace irenic::cli
