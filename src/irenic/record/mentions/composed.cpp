#include "irenic/record/mentions/composed.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "irenic/base/result.hpp"

namespace irenic::record {
namespace {

std::string composed(const std::string& text) {
    const bool ascii = std::all_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x80;
    });
    if (ascii) {
        return text;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* letters = icu::Normalizer2::getNFCInstance(status);
    IRENIC_CHECK(U_SUCCESS(status) != 0);
    std::string result;
    letters->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
    IRENIC_CHECK(U_SUCCESS(status) != 0);
    return result;
}

}  // namespace

std::optional<Parse> with_composed_words(const Parse& parse) {
    std::optional<Parse> changed;
    for (std::size_t word = 0; word < parse.words.size(); ++word) {
        const std::string& lower = parse.words[word].lower;
        std::string letters = composed(lower);
        if (letters != lower) {
            changed = changed ? changed : parse;
            changed->words[word].lower = std::move(letters);
        }
    }
    return changed;
}

}  // namespace irenic::record
