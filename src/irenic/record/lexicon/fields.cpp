#include "irenic/record/lexicon/fields.hpp"

#include <algorithm>

#include "irenic/base/utf8.hpp"
#include "irenic/record/lexicon/phrase_key.hpp"
#include "irenic/record/lexicon/phrases.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_letters_of_id = 64;

bool is_letter_or_digit(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

}  // namespace

bool has_fields_of_any_key(const LexiconLine& line, FieldCount count, Complaints& complaints) {
    if (line.fields.size() > count.most) {
        complaints.add(line.key, "too many fields for '" + excerpt(line.key.text) + "'",
                       "at most " + std::to_string(count.most) + " here, parted by |");
        return false;
    }
    for (std::size_t field = 0; field < count.least; ++field) {
        if (field >= line.fields.size() || line.fields[field].empty()) {
            complaints.add(line.key,
                           "field " + std::to_string(field + 1) + " of '" + excerpt(line.key.text) +
                               "' is missing",
                           "write key: first, first | second");
            return false;
        }
    }
    return true;
}

bool has_fields(const LexiconLine& line, FieldCount count, Complaints& complaints) {
    if (!is_id(line.key.text)) {
        complaints.add(line.key, "'" + excerpt(line.key.text) + "' is no id",
                       "an id is 1 to 64 letters, digits, _ and -");
        return false;
    }
    return has_fields_of_any_key(line, count, complaints);
}

const LexiconText* only_item(const LexiconLine& line, std::size_t field, Complaints& complaints) {
    if (field >= line.fields.size() || line.fields[field].empty()) {
        return nullptr;
    }
    const std::vector<LexiconText>& items = line.fields[field];
    if (items.size() > 1) {
        complaints.add(items[1], "one item is meant here", "take out the comma");
    }
    return &items.front();
}

std::optional<std::string> phrase_of(const LexiconText& item, Complaints& complaints) {
    std::string phrase = phrase_key(item.text);
    if (phrase.empty()) {
        complaints.add(item, "no word in '" + excerpt(item.text) + "'");
        return std::nullopt;
    }
    if (count_words(phrase) > most_words_of_phrase) {
        complaints.add(item, "more than twelve words in a phrase", "shorten it");
        return std::nullopt;
    }
    return phrase;
}

bool is_id(std::string_view text, bool with_stops) {
    return !text.empty() && text.size() <= most_letters_of_id &&
           std::all_of(text.begin(), text.end(), [&](char byte) {
               return is_letter_or_digit(byte) || byte == '_' || byte == '-' ||
                      (with_stops && byte == '.');
           });
}

}  // namespace irenic::record
