#include "irenic/record/documents/decode.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "irenic/base/utf8.hpp"
#include "irenic/record/documents/convert.hpp"
#include "irenic/record/documents/kind.hpp"

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

/// Whether far more of the characters beyond ASCII are UTF-8 than are not.
bool is_mostly_utf8(std::string_view bytes) {
    constexpr std::size_t least_ratio = 2;
    std::size_t good = 0;
    std::size_t bad = 0;
    while (!bytes.empty()) {
        const auto character = first_character(bytes);
        good += character && character->length > 1 ? 1U : 0U;
        bad += character ? 0U : 1U;
        bytes.remove_prefix(character ? character->length : 1);
    }
    return good >= bad * least_ratio;
}

Result<Decoded> as_detected(std::string_view bytes, const std::string& name) {
    if (is_mostly_utf8(bytes)) {
        return refuse(name, fmt::format("most of it is UTF-8, but not at byte {}",
                                        find_invalid_utf8(bytes).value_or(0) + 1));
    }
    for (const std::string& encoding : detect_encodings(bytes)) {
        if (auto decoded = as(widened(encoding), bytes)) {
            decoded->encoding = encoding;
            return *std::move(decoded);
        }
    }
    return refuse(name, "its encoding cannot be told, if it is text at all");
}

Result<Decoded> decode_with_line_ends(std::string_view bytes, const std::string& declared,
                                      const std::string& name) {
    if (const Mark* mark = mark_of(bytes)) {
        auto decoded = as(std::string(mark->encoding), bytes.substr(mark->bytes.size()));
        return decoded
                   ? Result<Decoded>(*std::move(decoded))
                   : refuse(name, fmt::format("begins as {} does, but is none", mark->encoding));
    }
    if (auto decoded = as_utf8(bytes)) {
        return *std::move(decoded);
    }
    if (auto decoded = as_utf16(bytes)) {
        return *std::move(decoded);
    }
    if (bytes.find('\0') != std::string_view::npos || !find_invalid_utf8(bytes)) {
        return refuse(name, "is a binary file, not text");
    }
    if (auto decoded = declared.empty() ? std::nullopt : as(widened(declared), bytes)) {
        decoded->encoding = declared;
        return *std::move(decoded);
    }
    return as_detected(bytes, name);
}

std::string with_plain_line_ends(const std::string& text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            result += text[at];
        } else if (at + 1 == text.size() || text[at + 1] != '\n') {
            result += '\n';
        }
    }
    return result;
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, const std::string& declared,
                       const std::string& name) {
    auto decoded = decode_with_line_ends(bytes, declared, name);
    if (decoded) {
        decoded->text = with_plain_line_ends(decoded->text);
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
