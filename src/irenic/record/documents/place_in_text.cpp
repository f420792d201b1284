#include "irenic/record/documents/place_in_text.hpp"

#include "irenic/base/utf8.hpp"

namespace irenic::record {

PlaceInText place_in_text(std::string_view text, std::size_t byte) {
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t at = 0; at < byte; ++at) {
        const bool half = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (text[at] == '\n' || (text[at] == '\r' && !half)) {
            ++line;
            start = at + 1;
        }
    }
    return {line, count_characters(text.substr(start, byte - start)) + 1};
}

}  // namespace irenic::record
