#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "irenic/record/lexicon/complaints.hpp"
#include "irenic/record/lexicon/lexicon_file.hpp"

namespace irenic::record {

/// How many fields a line of a section has.
struct FieldCount {
    std::size_t least = 1;  ///< these may not be empty
    std::size_t most = 1;
};

/// Whether a line has the fields it needs and no more, and its key is an id. Complains if not.
[[nodiscard]] bool has_fields(const LexiconLine& line, FieldCount count, Complaints& complaints);
/// The same of a line whose key is no id.
[[nodiscard]] bool has_fields_of_any_key(const LexiconLine& line, FieldCount count,
                                         Complaints& complaints);

/// The only item of a field; nothing where there is none. Complains about a second.
[[nodiscard]] const LexiconText* only_item(const LexiconLine& line, std::size_t field,
                                           Complaints& complaints);

/// Calls `take(phrase, item)` for each item of a field, the phrase as Phrases knows it. Complains
/// about what holds no word or more than twelve.
template <class Take>
void for_each_phrase(const LexiconLine& line, std::size_t field, Complaints& complaints, Take take);

/// The phrase of an item, for for_each_phrase.
[[nodiscard]] std::optional<std::string> phrase_of(const LexiconText& item, Complaints& complaints);

/// Whether `text` is 1 to 64 letters a-z, A-Z, digits, _ and - (and, in ids of issues, full stops).
[[nodiscard]] bool is_id(std::string_view text, bool with_stops = false);

template <class Take>
void for_each_phrase(const LexiconLine& line, std::size_t field, Complaints& complaints,
                     Take take) {
    if (field >= line.fields.size()) {
        return;
    }
    for (const LexiconText& item : line.fields[field]) {
        if (const std::optional<std::string> phrase = phrase_of(item, complaints)) {
            take(*phrase, item);
        }
    }
}

}  // namespace irenic::record
