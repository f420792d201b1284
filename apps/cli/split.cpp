#include "cli/split.hpp"

#include <algorithm>

#include "cli/weights_option.hpp"

namespace irenic::cli {

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = std::min(text.find(mark), text.size());
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == text.size()) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

}  // namespace irenic::cli
