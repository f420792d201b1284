#include "irenic/record/documents/decode.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "irenic/base/utf8.hpp"
#include "irenic/record/documents/convert.hpp"
#include "irenic/record/documents/kind.hpp"
#include "irenic/record/documents/place_in_text.hpp"

namespace irenic::record {
namespace {

using Attempt = std::optional<Decoded>;

tl::unexpected<Error> refuse(const std::string& name, std::string what) {
    return tl::unexpected(
        Error{ErrorCode::bad_input, name, std::move(what), "save it as UTF-8 text"});
}

Attempt as(const std::string& encoding, std::string_view bytes) {
    auto text = convert(bytes, encoding);
    return text ? Attempt({std::move(*text), encoding}) : std::nullopt;
}

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

/// What the byte order mark says, if there is one. Longer marks first: one begins with another.
const Mark* mark_of(std::string_view bytes) {
    static constexpr std::array<Mark, 5> marks{{{"\xEF\xBB\xBF", "UTF-8"},
                                                {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                                {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                                {"\xFF\xFE", "UTF-16LE"},
                                                {"\xFE\xFF", "UTF-16BE"}}};
    const auto* const found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
        return bytes.starts_with(mark.bytes);
    });
    return found == marks.end() ? nullptr : found;
}

/// As UTF-16 without a mark: every NUL is half of a character, and on the same side.
Attempt as_utf16(std::string_view bytes) {
    std::array<std::size_t, 2> nuls{};
    for (std::size_t at = bytes.find('\0'); at < bytes.size(); at = bytes.find('\0', at + 1)) {
        ++nuls.at(at % 2);
    }
    if (bytes.size() % 2 != 0 || (nuls[0] > 0) == (nuls[1] > 0)) {
        return std::nullopt;
    }
    constexpr std::size_t least_share = 20;
    const bool enough = (nuls[0] + nuls[1]) * least_share >= bytes.size();
    return enough ? as(nuls[0] > 0 ? "UTF-16BE" : "UTF-16LE", bytes) : std::nullopt;
}

Attempt as_utf8(std::string_view bytes) {
    if (find_invalid_utf8(bytes) || is_no_text(bytes)) {
        return std::nullopt;
    }
    return Decoded{std::string(bytes), "UTF-8"};
}

/// Many who say Latin-1 write Windows-1252, which has all of it that is text.
std::string widened(const std::string& encoding) {
    constexpr std::array<std::string_view, 4> narrow{"iso-8859-1", "latin1", "us-ascii", "ascii"};
    std::string lower = encoding;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    return std::find(narrow.begin(), narrow.end(), lower) != narrow.end() ? "windows-1252"
                                                                          : encoding;
}

/// How many bytes at the start of `bytes`, which is no character, are the beginning of one.
std::size_t cut_length(std::string_view bytes) {
    constexpr auto least_lead_of_three = 0xE0U;
    constexpr std::size_t most = 3;
    std::size_t length = 1;
    const bool leads = static_cast<unsigned char>(bytes.front()) >= least_lead_of_three;
    while (leads && length < std::min(most, bytes.size()) &&
           (static_cast<unsigned char>(bytes[length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return length;
}

/// Whether more of the characters beyond ASCII are UTF-8 than are not.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    while (!bytes.empty()) {
        const auto character = first_character(bytes);
        good += character && character->length > 1 ? 1U : 0U;
        bad += character ? 0U : 1U;
        bytes.remove_prefix(character ? character->length : cut_length(bytes));
    }
    return good > bad;
}

tl::unexpected<Error> damaged_utf8(std::string_view bytes, const std::string& name) {
    const std::size_t bad = find_invalid_utf8(bytes).value_or(0);
    return refuse(name, fmt::format("is UTF-8, but byte {} of the file, on line {}, is not "
                                    "(0x{:02X})",
                                    bad + 1, place_in_text(bytes, bad).line,
                                    static_cast<unsigned char>(bytes[bad])));
}

/// Refuses what is UTF-8 but has characters that no text has.
tl::unexpected<Error> no_text(std::string_view utf8, const std::string& name) {
    const std::size_t at = find_odd_control(utf8);
    if (utf8.find('\0') != std::string_view::npos || at == std::string_view::npos) {
        return refuse(name, "is a binary file, not text");
    }
    const PlaceInText place = place_in_text(utf8, at);
    return refuse(
        name, fmt::format("a control character (U+{:04X}) at {}:{}; this is no plain text",
                          first_character(utf8.substr(at)).value_or(Character{}).code, place.line,
                          place.column));
}

Result<Decoded> as_detected(std::string_view bytes, const std::string& name) {
    if (is_mostly_utf8(bytes)) {
        return damaged_utf8(bytes, name);
    }
    for (const std::string& encoding : detect_encodings(bytes)) {
        if (auto decoded = as(widened(encoding), bytes)) {
            decoded->encoding = encoding;
            return *std::move(decoded);
        }
    }
    return refuse(name, "its encoding cannot be told, if it is text at all");
}

Result<Decoded> as_marked(std::string_view bytes, const Mark& mark, const std::string& name) {
    const std::string_view text = bytes.substr(mark.bytes.size());
    if (auto decoded = as(std::string(mark.encoding), text)) {
        return *std::move(decoded);
    }
    if (mark.encoding != "UTF-8") {
        return refuse(name, fmt::format("begins as {} does, but is none", mark.encoding));
    }
    return find_invalid_utf8(bytes) ? damaged_utf8(bytes, name) : no_text(text, name);
}

Result<Decoded> decode_with_line_ends(std::string_view bytes, const std::string& declared,
                                      const std::string& name) {
    if (const Mark* mark = mark_of(bytes)) {
        return as_marked(bytes, *mark, name);
    }
    if (auto decoded = as_utf8(bytes)) {
        return *std::move(decoded);
    }
    if (auto decoded = as_utf16(bytes)) {
        return *std::move(decoded);
    }
    if (bytes.find('\0') != std::string_view::npos || !find_invalid_utf8(bytes)) {
        return no_text(bytes, name);
    }
    if (auto decoded = declared.empty() ? std::nullopt : as(widened(declared), bytes)) {
        decoded->encoding = declared;
        return *std::move(decoded);
    }
    return as_detected(bytes, name);
}

/// Of the same length.
std::string with_plain_line_ends(std::string text) {
    for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
        text[at] = at + 1 < text.size() && text[at + 1] == '\n' ? ' ' : '\n';
    }
    return text;
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, const std::string& declared,
                       const std::string& name) {
    auto decoded = decode_with_line_ends(bytes, declared, name);
    if (decoded) {
        decoded->text = with_plain_line_ends(std::move(decoded->text));
    }
    return decoded;
}

std::string declared_encoding(std::string_view html) {
    constexpr std::size_t most_bytes = 1024;
    constexpr std::string_view around = " \t\n\r\"'=";
    const std::string_view start = html.substr(0, most_bytes);
    for (const std::string_view key : {"charset", "encoding"}) {
        const std::size_t found = find_ignoring_case(start, key);
        const std::size_t first = start.find_first_not_of(around, found + key.size());
        if (found != std::string_view::npos && first != std::string_view::npos) {
            const std::size_t end = start.find_first_of(" \t\n\r\"'>;/?", first);
            return std::string(start.substr(first, end - first));
        }
    }
    return {};
}

}  // namespace irenic::record
