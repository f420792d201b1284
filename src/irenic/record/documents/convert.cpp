#include "irenic/record/documents/convert.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace irenic::record {
namespace {

/// How many bytes UTF-8 may need for one byte of another encoding.
constexpr std::size_t most_growth = 4;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;
using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;

/// A converter that stops at bytes it cannot explain.
Converter open_converter(const std::string& encoding) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &error));
    if (U_FAILURE(error)) {
        return nullptr;
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
    return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

bool is_odd_control(char byte) {
    constexpr std::string_view blanks = "\t\n\v\f\r";
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && blanks.find(byte) == std::string_view::npos) || code == 0x7F;
}

/// Where C2 80 to C2 9F next stand, control characters that only a wrong encoding brings about, or
/// npos; C2 85 is a line end.
std::size_t find_second_control(std::string_view utf8, std::size_t from) {
    std::size_t at = utf8.find('\xC2', from);
    while (at != std::string_view::npos && at + 1 < utf8.size()) {
        const auto next = static_cast<unsigned char>(utf8[at + 1]);
        if (next < 0xA0 && next != 0x85) {
            return at;
        }
        at = utf8.find('\xC2', at + 1);
    }
    return std::string_view::npos;
}

std::size_t count_second_controls(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = find_second_control(utf8, 0); at != std::string_view::npos;
         at = find_second_control(utf8, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

bool is_no_text(std::string_view utf8) {
    constexpr std::size_t least_characters_for_a_control = 200;
    if (utf8.find('\0') != std::string_view::npos) {
        return true;
    }
    const auto controls =
        static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), is_odd_control));
    return (controls + count_second_controls(utf8)) * least_characters_for_a_control > utf8.size();
}

std::size_t find_odd_control(std::string_view utf8) {
    const auto* const first = std::find_if(utf8.begin(), utf8.end(), is_odd_control);
    const std::size_t second = find_second_control(utf8, 0);
    return first == utf8.end() ? second
                               : std::min(static_cast<std::size_t>(first - utf8.begin()), second);
}

std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
    const Converter converter = open_converter(encoding);
    if (!converter || bytes.size() > std::numeric_limits<std::int32_t>::max() / most_growth) {
        return std::nullopt;
    }
    std::string text(bytes.size() * most_growth, '\0');
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t length = ucnv_toAlgorithmic(
        UCNV_UTF8, converter.get(), text.data(), static_cast<std::int32_t>(text.size()),
        bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error)) {
        return std::nullopt;
    }
    text.resize(static_cast<std::size_t>(length));
    text.shrink_to_fit();
    return is_no_text(text) ? std::nullopt : std::optional(std::move(text));
}

std::vector<std::string> detect_encodings(std::string_view bytes) {
    constexpr std::int32_t least_confidence = 35;
    constexpr std::size_t most_bytes = std::size_t{1} << 16;
    const std::string_view start = bytes.substr(0, most_bytes);
    UErrorCode error = U_ZERO_ERROR;
    const Detector detector(ucsdet_open(&error));
    ucsdet_setText(detector.get(), start.data(), static_cast<std::int32_t>(start.size()), &error);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
    std::vector<std::string> encodings;
    for (std::int32_t index = 0; U_SUCCESS(error) && index < count; ++index) {
        if (ucsdet_getConfidence(matches[index], &error) >= least_confidence) {
            encodings.emplace_back(ucsdet_getName(matches[index], &error));
        }
    }
    return encodings;
}

}  // namespace irenic::record
