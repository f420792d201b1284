#include "irenic/format/csv.hpp"

#include <algorithm>
#include <utility>

namespace irenic::format {
namespace {

constexpr std::string_view blanks = " \t\r";

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text) {}

    CsvTable read() {
        while (position_ < text_.size()) {
            read_row();
        }
        return std::move(table_);
    }

private:
    void read_row() {
        CsvRow row;
        do {
            row.push_back(read_field());
        } while (take(','));
        if (take('\n')) {
            ++line_;
            line_start_ = position_;
        }
        if (std::any_of(row.begin(), row.end(), [](const auto& f) { return !f.text.empty(); })) {
            table_.rows.push_back(std::move(row));
        }
    }

    CsvField read_field() {
        skip_blanks();
        return peek() == '"' ? read_quoted() : read_plain();
    }

    CsvField read_plain() {
        const Place place = here();
        std::string_view text = up_to_end_of_field();
        const auto last = text.find_last_not_of(blanks);
        text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
        return {std::string(text), place};
    }

    CsvField read_quoted() {
        const Place quote = here();
        ++position_;
        CsvField field{{}, here()};
        while (!take('"') || peek() == '"') {
            if (position_ == text_.size()) {
                complain(table_.complaints, quote, "a quote that is never closed");
                return field;
            }
            take_into(field.text);
        }
        skip_blanks();
        const Place behind = here();
        if (!up_to_end_of_field().empty()) {
            complain(table_.complaints, behind, "text behind a closing quote",
                     "write a quote inside quotes twice");
        }
        return field;
    }

    void take_into(std::string& text) {
        text += text_[position_];
        if (text_[position_++] == '\n') {
            ++line_;
            line_start_ = position_;
        }
    }

    std::string_view up_to_end_of_field() {
        const std::size_t start = position_;
        position_ = std::min(text_.find_first_of(",\n", start), text_.size());
        return text_.substr(start, position_ - start);
    }

    void skip_blanks() {
        position_ = std::min(text_.find_first_not_of(blanks, position_), text_.size());
    }

    [[nodiscard]] char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }

    bool take(char wanted) {
        const bool there = position_ < text_.size() && text_[position_] == wanted;
        position_ += there ? 1 : 0;
        return there;
    }

    [[nodiscard]] Place here() const {
        return {line_, static_cast<int>(position_ - line_start_) + 1};
    }

    std::string_view text_;
    std::size_t position_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
    CsvTable table_;
};

}  // namespace

void complain(std::vector<Complaint>& complaints, Place place, std::string what, std::string hint) {
    constexpr std::size_t most = 1000;
    if (complaints.size() < most) {
        complaints.push_back({place, std::move(what), std::move(hint)});
    }
}

CsvTable read_csv(std::string_view text) { return CsvReader(text).read(); }

}  // namespace irenic::format
