#include "irenic/format/json_to_node.hpp"

#include <cstdint>
#include <unordered_set>
#include <utility>

#include "irenic/base/utf8.hpp"

namespace irenic::format {
namespace {

/// Thrown to end reading at once; never leaves this file.
struct Stopped {
    Complaint complaint;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class JsonReader {
public:
    explicit JsonReader(std::string_view text) : text_(text) {}

    Node read(std::vector<Complaint>& complaints) {
        complaints_ = &complaints;
        Node root = value(0);
        skip_space();
        if (position_ < text_.size()) {
            fail("unexpected text after the end");
        }
        return root;
    }

private:
    [[nodiscard]] Place here() const {
        return {line_, static_cast<int>(position_ - line_start_) + 1};
    }
    [[nodiscard]] char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }

    [[noreturn]] void fail(std::string what) const {
        throw Stopped{{here(), "not JSON: " + std::move(what), {}, ErrorCode::bad_input}};
    }

    void skip_space() {
        for (; position_ < text_.size(); ++position_) {
            const char c = text_[position_];
            if (c == '\n') {
                ++line_;
                line_start_ = position_ + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
        }
    }

    void expect(char wanted) {
        if (peek() != wanted) {
            fail(std::string("expected '") + wanted + "'");
        }
        ++position_;
    }

    Node value(std::size_t depth) {
        skip_space();
        if (++nodes_ > most_nodes) {
            throw Stopped{too_many_nodes(here())};
        }
        Node node;
        node.place = here();
        switch (peek()) {
            case '{':
            case '[':
                if (depth >= deepest_nesting) {
                    throw Stopped{nested_too_deep(here())};
                }
                peek() == '{' ? map(node, depth) : list(node, depth);
                break;
            case '"':
                node.kind = Node::Kind::scalar;
                node.quoted = true;
                node.text = string();
                break;
            default:
                plain(node);
        }
        return node;
    }

    /// After an item: true where another follows, false where `end` closes.
    bool more(char end) {
        skip_space();
        if (peek() == ',') {
            ++position_;
            return true;
        }
        expect(end);
        return false;
    }

    bool closes_at_once(char end) {
        ++position_;
        skip_space();
        if (peek() != end) {
            return false;
        }
        ++position_;
        return true;
    }

    void list(Node& node, std::size_t depth) {
        node.kind = Node::Kind::list;
        if (closes_at_once(']')) {
            return;
        }
        do {
            node.items.push_back(value(depth + 1));
        } while (more(']'));
    }

    void map(Node& node, std::size_t depth) {
        node.kind = Node::Kind::map;
        if (closes_at_once('}')) {
            return;
        }
        std::unordered_set<std::string> keys;
        do {
            skip_space();
            const Place place = here();
            std::string key = string();
            skip_space();
            expect(':');
            Node member = value(depth + 1);
            if (keys.insert(key).second) {
                node.members.push_back({std::move(key), place, std::move(member)});
            } else {
                complaints_->push_back(duplicate_key(place, key));
            }
        } while (more('}'));
    }

    void plain(Node& node) {
        const std::string_view rest = text_.substr(position_);
        for (const std::string_view word : {"true", "false", "null"}) {
            if (rest.starts_with(word)) {
                position_ += word.size();
                node.kind = word == "null" ? Node::Kind::null : Node::Kind::scalar;
                node.text = word == "null" ? "" : word;
                return;
            }
        }
        node.kind = Node::Kind::scalar;
        node.text = number();
    }

    void digits() {
        if (!is_digit(peek())) {
            fail("expected a value");
        }
        while (is_digit(peek())) {
            ++position_;
        }
    }

    std::string number() {
        const std::size_t start = position_;
        if (peek() == '-') {
            ++position_;
        }
        if (peek() == '0') {
            ++position_;
        } else {
            digits();
        }
        if (peek() == '.') {
            ++position_;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            ++position_;
            if (peek() == '+' || peek() == '-') {
                ++position_;
            }
            digits();
        }
        return std::string(text_.substr(start, position_ - start));
    }

    std::string string() {
        expect('"');
        std::string result;
        while (peek() != '"') {
            if (position_ >= text_.size() || static_cast<unsigned char>(peek()) < 0x20) {
                fail("a string that does not end");
            }
            if (peek() == '\\') {
                ++position_;
                escape(result);
            } else {
                result += text_[position_++];
            }
        }
        ++position_;
        return result;
    }

    void escape(std::string& result) {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char letter = peek();
        if (letter == 'u') {
            ++position_;
            append_utf8(code_point(), result);
            return;
        }
        const auto known = letters.find(letter);
        if (known == std::string_view::npos) {
            fail("unknown escape in a string");
        }
        ++position_;
        result += meanings[known];
    }

    std::uint32_t code_point() {
        const std::uint32_t first = hex4();
        if (first < 0xD800 || first >= 0xE000) {
            return first;
        }
        if (first < 0xDC00 && text_.substr(position_).starts_with("\\u")) {
            position_ += 2;
            const std::uint32_t second = hex4();
            if (second >= 0xDC00 && second < 0xE000) {
                return 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00);
            }
        }
        fail("half of a surrogate pair in a string");
    }

    std::uint32_t hex4() {
        std::uint32_t code = 0;
        for (int count = 0; count < 4; ++count) {
            const char c = peek();
            std::uint32_t digit = 0;
            if (is_digit(c)) {
                digit = static_cast<std::uint32_t>(c - '0');
            } else if (c >= 'a' && c <= 'f') {
                digit = static_cast<std::uint32_t>(c - 'a') + 10;
            } else if (c >= 'A' && c <= 'F') {
                digit = static_cast<std::uint32_t>(c - 'A') + 10;
            } else {
                fail("\\u needs four hexadecimal digits");
            }
            code = code * 16 + digit;
            ++position_;
        }
        return code;
    }

    std::string_view text_;
    std::size_t position_ = 0;
    int line_ = 1;
    std::size_t line_start_ = 0;
    std::size_t nodes_ = 0;
    std::vector<Complaint>* complaints_ = nullptr;
};

}  // namespace

Parsed json_to_node(std::string_view text) {
    Parsed parsed;
    try {
        parsed.root = JsonReader(text).read(parsed.complaints);
    } catch (const Stopped& stopped) {
        parsed.complaints.push_back(stopped.complaint);
    }
    return parsed;
}

}  // namespace irenic::format
