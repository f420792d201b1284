#include "irenic/format/json.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <variant>

#include "irenic/base/utf8.hpp"

namespace irenic::format {
namespace {

class JsonWriter {
public:
    explicit JsonWriter(int indent) : indent_(indent) {}

    void write(const Value& value) {
        std::visit([this](const auto& data) { add(data); }, value.data());
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void add(std::nullptr_t) { text_ += "null"; }
    void add(bool value) { text_ += value ? "true" : "false"; }
    void add(std::int64_t value) { text_ += std::to_string(value); }
    void add(const Decimal& value) { text_ += value.to_string(); }

    void add(double value) {
        if (!std::isfinite(value)) {
            text_ += "null";
            return;
        }
        std::array<char, 32> buffer{};
        const auto [end, failed] =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
        text_.append(buffer.data(), end);
    }

    void add(const std::string& value) {
        text_ += '"';
        for (std::size_t position = 0; position < value.size();) {
            const auto character = first_character(std::string_view(value).substr(position));
            add_character(character.value_or(Character{0xFFFD, 1}).code);
            position += character ? character->length : 1;
        }
        text_ += '"';
    }

    void add_character(std::uint32_t code) {
        constexpr std::string_view special = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        constexpr std::string_view digits = "0123456789abcdef";
        const auto known =
            code < 0x80 ? special.find(static_cast<char>(code)) : std::string_view::npos;
        if (known != std::string_view::npos) {
            text_ += '\\';
            text_ += letters[known];
        } else if (code < 0x20 || code == 0x7F) {
            text_ += "\\u00";
            text_ += digits[code >> 4U];
            text_ += digits[code & 15U];
        } else {
            append_utf8(code, text_);
        }
    }

    void add(const Value::List& list) {
        add_all(list, '[', ']', [this](const Value& item) { write(item); });
    }

    void add(const Value::Map& map) {
        add_all(map, '{', '}', [this](const Value::Member& member) {
            add(member.first);
            text_ += indent_ < 0 ? ":" : ": ";
            write(member.second);
        });
    }

    template <class Items, class Write>
    void add_all(const Items& items, char open, char close, Write write_item) {
        text_ += open;
        ++level_;
        bool first = true;
        for (const auto& item : items) {
            if (!first) {
                text_ += ',';
            }
            first = false;
            break_line();
            write_item(item);
        }
        --level_;
        if (!first) {
            break_line();
        }
        text_ += close;
    }

    void break_line() {
        if (indent_ >= 0) {
            text_ += '\n';
            text_.append(static_cast<std::size_t>(indent_) * level_, ' ');
        }
    }

    int indent_;
    std::size_t level_ = 0;
    std::string text_;
};

}  // namespace

std::string to_json(const Value& value, int indent) {
    JsonWriter writer(indent);
    writer.write(value);
    return writer.take();
}

}  // namespace irenic::format
