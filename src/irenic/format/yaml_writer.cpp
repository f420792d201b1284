#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "irenic/base/utf8.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/format/json.hpp"

namespace irenic::format {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_word_character(char c) { return is_letter(c) || c == '-' || (c >= '0' && c <= '9'); }

/// Words that some reader of YAML takes for a truth value, nothing or a number.
bool is_reserved(std::string_view text) {
    constexpr std::array<std::string_view, 11> words = {"true", "false", "yes", "no",  "on", "off",
                                                        "null", "y",     "n",   "nan", "inf"};
    std::string lower;
    for (const char c : text) {
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Whether `text` may stand without quotes: letters, digits, _, - and single spaces.
bool is_plain(std::string_view text) {
    return !text.empty() && is_letter(text.front()) && text.back() != ' ' && !is_reserved(text) &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return is_word_character(c) || c == ' '; }) &&
           text.find(" -") == std::string_view::npos;
}

/// Characters that a reader of YAML may take for a line break, or not take at all.
bool needs_escape(std::uint32_t code) {
    return (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || code == 0xFEFF ||
           code == 0xFFFE || code == 0xFFFF;
}

std::string escaped(std::uint32_t code) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4) {
        text += digits[code >> (shift - 4) & 15U];
    }
    return text;
}

std::string scalar(const std::string& text) {
    if (is_plain(text)) {
        return text;
    }
    const std::string json = to_json(Value(text));
    std::string quoted;
    for (std::size_t position = 0; position < json.size();) {
        const Character character = *first_character(std::string_view(json).substr(position));
        quoted += needs_escape(character.code) ? escaped(character.code)
                                               : json.substr(position, character.length);
        position += character.length;
    }
    return quoted;
}

bool is_scalar(const Value& value) {
    return value.get_if<Value::List>() == nullptr && value.get_if<Value::Map>() == nullptr;
}

/// Lists of scalars, and of such lists, which fit on one line.
bool is_flat(const Value& value) {
    const auto* list = value.get_if<Value::List>();
    return list != nullptr && std::all_of(list->begin(), list->end(), [](const Value& item) {
               return is_scalar(item) || is_flat(item);
           });
}

class YamlWriter {
public:
    void write_top(const Value& value) {
        if (fits_inline(value)) {
            text_ += inline_form(value) + "\n";
        } else {
            write_block(value, 0);
        }
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    static std::string inline_form(const Value& value) {
        if (const auto* text = value.get_if<std::string>()) {
            return scalar(*text);
        }
        if (const auto* list = value.get_if<Value::List>()) {
            std::string text;
            for (const Value& item : *list) {
                text += (text.empty() ? "" : ", ") + inline_form(item);
            }
            return "[" + text + "]";
        }
        return to_json(value);
    }

    static bool fits_inline(const Value& value) {
        const auto* map = value.get_if<Value::Map>();
        return map == nullptr ? is_scalar(value) || is_flat(value) : map->empty();
    }

    /// Writes a map or list that does not fit one line, starting where the line already stands
    /// at column `indent`.
    void write_block(const Value& value, std::size_t indent) {
        bool first = true;
        const auto start_line = [&] {
            if (!first) {
                text_.append(indent, ' ');
            }
            first = false;
        };
        if (const auto* list = value.get_if<Value::List>()) {
            for (const Value& item : *list) {
                start_line();
                text_ += "- ";
                write_item(item, indent + 2);
            }
            return;
        }
        for (const auto& [key, member] : *value.get_if<Value::Map>()) {
            start_line();
            text_ += scalar(key) + ":";
            write_member(member, indent + 2);
        }
    }

    void write_item(const Value& value, std::size_t indent) {
        if (fits_inline(value)) {
            text_ += inline_form(value) + "\n";
        } else {
            write_block(value, indent);
        }
    }

    void write_member(const Value& value, std::size_t indent) {
        if (fits_inline(value)) {
            text_ += " " + inline_form(value) + "\n";
            return;
        }
        text_ += "\n";
        text_.append(indent, ' ');
        write_block(value, indent);
    }

    std::string text_;
};

}  // namespace

std::string to_yaml(const Value& value) {
    YamlWriter writer;
    writer.write_top(value);
    return writer.take();
}

}  // namespace irenic::format
