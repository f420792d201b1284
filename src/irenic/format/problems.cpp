#include "irenic/format/problems.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "irenic/base/utf8.hpp"
#include "irenic/format/names.hpp"

namespace irenic::format {
namespace {

constexpr std::size_t most_shown = 100;
constexpr std::size_t most_kept = 1000;
constexpr std::size_t most_listed = 8;
constexpr std::size_t most_compared = 200'000;

std::string list_of(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// The start of the character `count` characters before that at `at`, or of the text.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t count) {
    const auto continues = [&] { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    for (; count > 0 && at > 0; --count) {
        --at;
        while (at > 0 && continues()) {
            --at;
        }
    }
    return at;
}

/// The end of the character `count` characters behind `at`, or of the text.
std::size_t step_on(std::string_view text, std::size_t at, std::size_t count) {
    for (; count > 0 && at < text.size(); --count) {
        const auto character = first_character(text.substr(at));
        at += character ? character->length : 1;
    }
    return at;
}

/// Shows `text` around the byte `at`, on some 70 characters.
void show_around(std::string_view text, std::size_t at, Complaint& complaint) {
    constexpr std::size_t before = 40;
    constexpr std::size_t at_most = 64;
    constexpr std::string_view dots = "...";
    const std::size_t start = step_back(text, at, before);
    const std::size_t end = step_on(text, start, at_most);
    complaint.excerpt = start > 0 ? dots : "";
    complaint.caret = complaint.excerpt.size() + at - start;
    complaint.excerpt += text.substr(start, end - start);
    complaint.excerpt += end < text.size() ? dots : "";
}

std::vector<Complaint> in_order(std::vector<Complaint> complaints) {
    std::sort(complaints.begin(), complaints.end(), [](const Complaint& a, const Complaint& b) {
        return std::tie(a.place.line, a.place.column, a.what) <
               std::tie(b.place.line, b.place.column, b.what);
    });
    return complaints;
}

}  // namespace

Problems::Problems(std::string file, std::string_view text)
    : file_(std::move(file)), text_(text), line_starts_{0} {
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] == '\n') {
            line_starts_.push_back(index + 1);
        }
    }
}

void Problems::add(Complaint complaint) {
    if (complaints_.size() < most_kept) {
        complaints_.push_back(std::move(complaint));
    } else {
        ++dropped_;
    }
}

void Problems::error(Place place, std::string what, std::string hint) {
    add({place, std::move(what), std::move(hint)});
}

void Problems::unknown(Place place, const std::string& what, std::string_view wrong,
                       const std::vector<std::string>& known) {
    error(place, what + " '" + excerpt(wrong) + "'", hint_for(wrong, known));
}

std::string Problems::hint_for(std::string_view wrong, const std::vector<std::string>& known) {
    names_compared_ += known.size();
    if (complaints_.size() >= most_shown || names_compared_ > most_compared) {
        return {};
    }
    if (const auto name = nearest(wrong, known)) {
        return "did you mean '" + *name + "'?";
    }
    return known.empty() || known.size() > most_listed ? "" : "known here: " + list_of(known);
}

Complaint Problems::complaint_within(const Node& scalar, std::size_t at) const {
    Complaint complaint{scalar.place, {}, {}};
    show_around(scalar.text, at, complaint);
    const std::size_t quote = scalar.quoted ? 1 : 0;
    const std::string_view written = text_from(scalar.place);
    const bool as_it_reads = written.size() >= quote &&
                             written.substr(quote).starts_with(scalar.text) &&
                             scalar.text.find('\n') == std::string::npos;
    if (as_it_reads) {
        complaint.place.column += static_cast<int>(quote + at);
    }
    return complaint;
}

std::string_view Problems::text_from(Place place) const {
    const auto line = static_cast<std::size_t>(place.line);
    if (place.line < 1 || line > line_starts_.size() || place.column < 1) {
        return {};
    }
    const std::size_t start = line_starts_[line - 1] + static_cast<std::size_t>(place.column) - 1;
    return text_.substr(std::min(start, text_.size()));
}

void Problems::note(Place place, std::string what) {
    if (notes_.size() < most_shown) {
        notes_.push_back({place, std::move(what), {}});
    }
}

void Problems::rounded(Place place, const std::string& number) {
    ++rounded_;
    note(place, number + " was rounded to nine places");
}

std::vector<Error> Problems::errors() const {
    const std::vector<Complaint> sorted = in_order(complaints_);
    std::vector<Error> errors;
    for (std::size_t index = 0; index < std::min(sorted.size(), most_shown); ++index) {
        errors.push_back(to_error(sorted[index]));
    }
    if (sorted.size() > most_shown) {
        const std::size_t more = sorted.size() - most_shown + dropped_;
        errors.push_back(
            {ErrorCode::bad_input, file_, "and " + std::to_string(more) + " more errors", {}});
    }
    return errors;
}

std::vector<Error> Problems::notes() const {
    std::vector<Error> notes;
    for (const Complaint& note : in_order(notes_)) {
        notes.push_back(to_error(note));
    }
    return notes;
}

Error Problems::to_error(const Complaint& complaint) const {
    std::string where = file_;
    const auto [line, column] = complaint.place;
    if (line > 0) {
        std::size_t characters = 0;
        if (static_cast<std::size_t>(line) <= line_starts_.size() && column > 0) {
            const std::size_t start = line_starts_[static_cast<std::size_t>(line) - 1];
            const auto bytes = static_cast<std::size_t>(column - 1);
            characters = count_characters(text_.substr(start, bytes));
        }
        where += ":" + std::to_string(line) + ":" + std::to_string(characters + 1);
    }
    return {complaint.code, std::move(where),  complaint.what,
            complaint.hint, complaint.excerpt, complaint.caret};
}

}  // namespace irenic::format
