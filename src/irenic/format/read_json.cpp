#include "irenic/format/read_json.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "irenic/base/utf8.hpp"
#include "irenic/format/node.hpp"

namespace irenic::format {
namespace {

using Spot = std::string_view::const_iterator;

/// Walks over the text for the parser and leaves behind how far it has come.
class Walk {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Walk(Spot at, Spot* reached) : at_(at), reached_(reached) {}

    reference operator*() const { return *at_; }
    Walk& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    bool operator==(const Walk& other) const { return at_ == other.at_; }

private:
    Spot at_;
    Spot* reached_;
};

/// A number written with a point and without an exponent, where it fits.
std::optional<Decimal> exact(std::string_view text) {
    const auto point = text.find('.');
    const std::size_t places = text.size() - point - 1;
    if (point == std::string_view::npos || places > Decimal::max_places ||
        text.find_first_of("eE") != std::string_view::npos) {
        return std::nullopt;
    }
    std::string digits(text);
    digits.erase(point, 1);
    std::int64_t mantissa = 0;
    const auto* end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, mantissa).ec != std::errc{} ||
        mantissa == std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return Decimal::from_mantissa(mantissa, static_cast<int>(places));
}

/// Puts a Value together from what the parser meets.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(std::string_view text) : text_(text), reached_(text.begin()) {}

    [[nodiscard]] Spot* reached() { return &reached_; }
    [[nodiscard]] Value take() { return std::move(root_); }
    [[nodiscard]] const Complaint& complaint() const { return complaint_; }
    [[nodiscard]] std::size_t wrong_at() const { return wrong_at_; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    /// Only -0 is negative and none at once.
    bool number_integer(std::int64_t value) override { return value == 0 ? add(-0.0) : add(value); }
    bool number_unsigned(std::uint64_t value) override {
        const bool fits = std::in_range<std::int64_t>(value);
        return fits ? add(value) : add(static_cast<double>(value));
    }
    bool number_float(double value, const std::string& written) override {
        const auto decimal = exact(written);
        return decimal ? add(*decimal) : add(value);
    }
    bool string(std::string& value) override { return add(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*size*/) override { return open(Value::Map{}); }
    bool start_array(std::size_t /*size*/) override { return open(Value::List{}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& key) override {
        Level& level = levels_.back();
        if (!level.keys.insert(key).second) {
            return refuse(start_of_string(), duplicate_key({}, key));
        }
        level.key = std::move(key);
        return true;
    }

    bool parse_error(std::size_t read, const std::string& token,
                     const nlohmann::detail::exception& error) override {
        constexpr int overflow = 406;
        if (error.id == overflow) {
            return refuse(read - 1, {{}, "the number " + excerpt(token) + " is too large", {}});
        }
        if (read > text_.size()) {
            return refuse(text_.size(), {{}, "not JSON: the text ends too early", {}});
        }
        const std::string_view wrong = text_.substr(read - 1, character_length(read - 1));
        return refuse(read - 1, {{}, "not JSON: unexpected '" + excerpt(wrong) + "'", {}});
    }

private:
    /// A list or a map that is not closed yet.
    struct Level {
        Value value;
        std::string key;  ///< of the member to come
        std::unordered_set<std::string> keys;
    };

    bool add(Value value) {
        if (levels_.empty()) {
            root_ = std::move(value);
            return true;
        }
        Level& level = levels_.back();
        if (auto* list = std::get_if<Value::List>(&level.value.data())) {
            list->push_back(std::move(value));
        } else {
            std::get<Value::Map>(level.value.data())
                .emplace_back(std::move(level.key), std::move(value));
        }
        return true;
    }

    bool open(Value value) {
        if (levels_.size() >= deepest_nesting) {
            return refuse(behind() - 1, nested_too_deep({}));
        }
        levels_.push_back({std::move(value), {}, {}});
        return true;
    }

    bool close() {
        Value value = std::move(levels_.back().value);
        levels_.pop_back();
        return add(std::move(value));
    }

    bool refuse(std::size_t at, Complaint complaint) {
        wrong_at_ = at;
        complaint_ = std::move(complaint);
        return false;
    }

    [[nodiscard]] std::size_t character_length(std::size_t at) const {
        const auto character = first_character(text_.substr(at));
        return character ? character->length : 1;
    }

    /// The byte behind the last one read.
    [[nodiscard]] std::size_t behind() const {
        return static_cast<std::size_t>(reached_ - text_.begin());
    }

    /// The opening quote of the string that was just read.
    [[nodiscard]] std::size_t start_of_string() const {
        std::size_t quote = behind() - 1;
        bool escaped = true;
        while (escaped) {
            quote = text_.rfind('"', quote - 1);
            const auto before = text_.substr(0, quote).find_last_not_of('\\');
            escaped = (quote - before - 1) % 2 == 1;
        }
        return quote;
    }

    std::string_view text_;
    Spot reached_;
    std::vector<Level> levels_;
    Value root_;
    Complaint complaint_;
    std::size_t wrong_at_ = 0;
};

Error error_at(std::string_view text, std::size_t at, const std::string& name,
               const Complaint& complaint) {
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto column = 1 + count_characters(before.substr(start));
    return {complaint.code, name + ":" + std::to_string(line) + ":" + std::to_string(column),
            complaint.what, complaint.hint};
}

}  // namespace

Result<Value> read_json(std::string_view text, const std::string& name) {
    if (const auto offset = find_invalid_utf8(text)) {
        return tl::unexpected(error_at(text, *offset, name, {{}, "this is not UTF-8", {}}));
    }
    Builder builder(text);
    const Walk start(text.begin(), builder.reached());
    const Walk end(text.end(), builder.reached());
    if (!nlohmann::json::sax_parse(start, end, &builder)) {
        return tl::unexpected(error_at(text, builder.wrong_at(), name, builder.complaint()));
    }
    return builder.take();
}

}  // namespace irenic::format
