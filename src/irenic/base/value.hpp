#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "irenic/base/decimal.hpp"

namespace irenic {

/// An answer as data: null, bool, integer, exact decimal, floating number, text, list or ordered
/// map.
///
/// JSON, the report and other languages read answers through this type only. Keys keep the order
/// in which they were added.
class Value {
public:
    using List = std::vector<Value>;
    using Member = std::pair<std::string, Value>;
    using Map = std::vector<Member>;
    using Data =
        std::variant<std::nullptr_t, bool, std::int64_t, Decimal, double, std::string, List, Map>;

    Value() : data_(nullptr) {}
    Value(std::nullptr_t) : data_(nullptr) {}
    Value(bool value) : data_(value) {}
    Value(int value) : data_(static_cast<std::int64_t>(value)) {}
    Value(std::int64_t value) : data_(value) {}
    Value(std::uint64_t value) : data_(static_cast<std::int64_t>(value)) {}
    Value(Decimal value) : data_(value) {}
    Value(double value) : data_(value) {}
    Value(const char* value) : data_(std::string(value)) {}
    Value(std::string_view value) : data_(std::string(value)) {}
    Value(std::string value) : data_(std::move(value)) {}
    Value(List value) : data_(std::move(value)) {}
    Value(Map value) : data_(std::move(value)) {}

    [[nodiscard]] const Data& data() const { return data_; }
    [[nodiscard]] Data& data() { return data_; }

    template <class T>
    [[nodiscard]] const T* get_if() const {
        return std::get_if<T>(&data_);
    }
    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(data_); }

    /// The member `key` of a map, or null where there is none. Cost: linear in the members.
    [[nodiscard]] const Value& operator[](std::string_view key) const;
    /// Adds a member to a map (a null becomes a map first); keys must not repeat.
    Value& add(std::string key, Value value);
    /// Appends to a list (a null becomes a list first).
    Value& push(Value value);

    bool operator==(const Value&) const = default;

private:
    Data data_;
};

}  // namespace irenic
