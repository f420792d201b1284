#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "irenic/base/result.hpp"
#include "irenic/record/mentions/mentions.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t longest_id = 64;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// In Latin letters without accents, as far as there is a way to write it so.
std::string in_plain_letters(std::string_view words) {
    static const std::unique_ptr<const icu::Transliterator> plain = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::Transliterator> made(icu::Transliterator::createInstance(
            "NFC; Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        IRENIC_CHECK(U_SUCCESS(status) != 0);
        return made;
    }();
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
    plain->transliterate(text);
    std::string result;
    return text.toUTF8String(result);
}

bool is_id_character(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

}  // namespace

std::string id_from(std::string_view words) {
    const std::string plain = is_ascii(words) ? std::string(words) : in_plain_letters(words);
    std::string id;
    for (const char byte : plain) {
        const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        if (is_id_character(lower)) {
            id += lower;
        } else if (lower != '\'' && lower != '.' && !id.empty() && id.back() != '_') {
            id += '_';
        }
    }
    id.resize(std::min(id.size(), longest_id));
    while (!id.empty() && id.back() == '_') {
        id.pop_back();
    }
    return id.empty() || id == "null" ? "unnamed" : id;
}

}  // namespace irenic::record
