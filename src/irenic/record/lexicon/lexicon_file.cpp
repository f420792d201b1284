#include "irenic/record/lexicon/lexicon_file.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "irenic/base/utf8.hpp"
#include "irenic/record/lexicon/complaints.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr std::size_t most_items = 100'000;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

bool is_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

/// A text that grows byte by byte, without blanks at its ends and with no two in a row.
class Piece {
public:
    void take(char byte, int line, int column) {
        if (is_blank(byte)) {
            blank_ = !text_.text.empty();
            return;
        }
        if (text_.text.empty()) {
            text_.line = line;
            text_.column = column;
        }
        text_.text += (blank_ ? " " : "");
        text_.text += byte;
        blank_ = false;
    }

    [[nodiscard]] bool empty() const { return text_.text.empty(); }
    [[nodiscard]] LexiconText give() {
        blank_ = false;
        return std::exchange(text_, {});
    }

private:
    LexiconText text_;
    bool blank_ = false;
};

class FileReader {
public:
    FileReader(std::string_view text, const std::string& file) : text_(text), complaints_(file) {}

    [[nodiscard]] Checked<std::vector<LexiconSection>> read() {
        if (text_.size() > most_bytes) {
            complaints_.add_limit("larger than 4 MiB", "part it into several files");
        } else if (is_text()) {
            read_lines();
        }
        if (complaints_.any()) {
            return tl::unexpected(complaints_.errors());
        }
        return std::move(sections_);
    }

private:
    [[nodiscard]] bool is_text() {
        std::optional<std::size_t> wrong = find_invalid_utf8(text_);
        const char* what = "not UTF-8";
        if (!wrong) {
            const auto at = std::find_if(text_.begin(), text_.end(), is_control);
            if (at == text_.end()) {
                return true;
            }
            wrong = static_cast<std::size_t>(at - text_.begin());
            what = "a control character";
        }
        const std::string_view before = text_.substr(0, *wrong);
        const auto lines = std::count(before.begin(), before.end(), '\n');
        const std::size_t line_start = before.rfind('\n') + 1;
        complaints_.add(static_cast<int>(lines) + 1,
                        static_cast<int>(count_characters(before.substr(line_start))) + 1, what,
                        "save the file as UTF-8 text");
        return false;
    }

    void read_lines() {
        if (text_.starts_with(byte_order_mark)) {
            text_.remove_prefix(byte_order_mark.size());
        }
        while (!text_.empty() && items_ <= most_items) {
            ++line_;
            const std::size_t end = std::min(text_.find('\n'), text_.size());
            read_line(without_comment(text_.substr(0, end)));
            text_.remove_prefix(std::min(end + 1, text_.size()));
        }
        finish_line();
        if (items_ > most_items) {
            complaints_.add_limit("more than 100,000 items", "part it into several files");
        }
    }

    /// Without a comment, and without blanks and a carriage return at its end.
    static std::string_view without_comment(std::string_view line) {
        line = line.substr(0, std::min(line.find('#'), line.size()));
        const std::size_t last = line.find_last_not_of(" \t\r");
        return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
    }

    void read_line(std::string_view line) {
        if (line.empty()) {
            return;
        }
        if (is_blank(line.front())) {
            go_on(line);
            return;
        }
        finish_line();
        if (line.front() == '[') {
            open_section(line);
        } else if (sections_.empty()) {
            complaints_.add(line_, 1, "a line before the first section",
                            "begin with a section such as [verbs]");
        } else {
            in_line_ = true;
            take(line);
        }
    }

    void go_on(std::string_view line) {
        if (in_line_) {
            take(line);
        } else if (!sections_.empty() || !complaints_.any()) {
            complaints_.add(line_, 1, "a line that goes on with none",
                            "a line that begins with blanks belongs to the one above");
        }
    }

    void open_section(std::string_view line) {
        Piece title;
        int column = 1;
        for (const char byte : line.substr(1, line.size() - 2)) {
            column += starts_character(byte) ? 1 : 0;
            title.take(byte, line_, column);
        }
        if (line.back() != ']' || title.empty()) {
            complaints_.add(line_, 1, "a section without its name and ]",
                            "write it alone on its line, such as [verbs]");
        }
        sections_.push_back({title.give(), {}});
        sections_.back().title.line = line_;
    }

    void take(std::string_view line) {
        at_line_ = line_;
        int column = 0;
        for (const char byte : line) {
            column += starts_character(byte) ? 1 : 0;
            take(byte, column);
        }
        piece_.take(' ', at_line_, column);  // between this line and one that goes on with it
        last_column_ = column;
    }

    void take(char byte, int column) {
        if (!has_key_ && byte == ':') {
            end_key(column);
        } else if (has_key_ && byte == ',') {
            end_item(column);
            after_comma_ = true;
        } else if (has_key_ && byte == '|') {
            end_field(column);
            current_.fields.emplace_back();
        } else {
            piece_.take(byte, at_line_, column);
        }
    }

    void end_key(int column) {
        has_key_ = true;
        current_.fields.emplace_back();
        if (piece_.empty()) {
            complaints_.add(at_line_, column, "nothing before the :", "write a key: item, item");
        }
        current_.key = piece_.give();
    }

    void end_item(int column) {
        if (piece_.empty()) {
            complaints_.add(at_line_, column, "an empty item", "leave out one comma");
            return;
        }
        current_.fields.back().push_back(piece_.give());
        ++items_;
    }

    void end_field(int column) {
        if (!piece_.empty() || after_comma_) {
            end_item(column);
        }
        after_comma_ = false;
    }

    void finish_line() {
        if (!in_line_) {
            return;
        }
        if (has_key_) {
            end_field(last_column_ + 1);
            sections_.back().lines.push_back(std::move(current_));
        } else {
            const LexiconText words = piece_.give();
            complaints_.add(words, "a line without a key", "write a key: item, item");
        }
        current_ = {};
        in_line_ = false;
        has_key_ = false;
        after_comma_ = false;
    }

    std::string_view text_;
    Complaints complaints_;
    std::vector<LexiconSection> sections_;
    LexiconLine current_;
    Piece piece_;
    bool in_line_ = false;
    bool has_key_ = false;
    bool after_comma_ = false;
    std::size_t items_ = 0;
    int line_ = 0;
    int at_line_ = 0;  ///< of what is taken; behind `line_` when a line is finished by the next
    int last_column_ = 0;
};

}  // namespace

Checked<std::vector<LexiconSection>> read_lexicon_file(std::string_view text,
                                                       const std::string& file) {
    return FileReader(text, file).read();
}

}  // namespace irenic::record
