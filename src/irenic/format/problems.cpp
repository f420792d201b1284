#include "irenic/format/problems.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "irenic/format/names.hpp"
#include "irenic/format/utf8.hpp"

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
    add({place, std::move(what), std::move(hint), ErrorCode::bad_input});
}

void Problems::unknown(Place place, const std::string& what, std::string_view wrong,
                       const std::vector<std::string>& known) {
    std::string hint;
    names_compared_ += known.size();
    if (complaints_.size() < most_shown && names_compared_ <= most_compared) {
        if (const auto name = nearest(wrong, known)) {
            hint = "did you mean '" + *name + "'?";
        } else if (!known.empty() && known.size() <= most_listed) {
            hint = "known here: " + list_of(known);
        }
    }
    error(place, what + " '" + excerpt(wrong) + "'", std::move(hint));
}

void Problems::note(Place place, std::string what) {
    if (notes_.size() < most_shown) {
        notes_.push_back({place, std::move(what), {}, ErrorCode::bad_input});
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
    return {complaint.code, std::move(where), complaint.what, complaint.hint};
}

}  // namespace irenic::format
