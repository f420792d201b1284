#include "irenic/format/state_ids.hpp"

#include <charconv>
#include <cstdint>

#include "irenic/base/utf8.hpp"

namespace irenic::format {
namespace {

/// The number that `id` writes: 1, 2, 3 and so on.
std::optional<std::size_t> to_number(const std::string& id) {
    std::size_t number = 0;
    const char* end = id.data() + id.size();
    const auto [rest, failed] = std::from_chars(id.data(), end, number);
    const bool whole = failed == std::errc{} && rest == end && id[0] != '0';
    return whole ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> StateIds::count() const {
    return any_listed() ? std::optional(listed_.names().size()) : count_;
}

std::string StateIds::id(std::size_t position) const {
    return any_listed() ? listed_.names()[position] : std::to_string(position + 1);
}

std::optional<std::size_t> StateIds::find(Problems& problems, Place place,
                                          const std::string& id) const {
    if (any_listed()) {
        const auto position = listed_.find(id);
        if (!position) {
            problems.unknown(place, "unknown state", id, listed_.names());
        }
        return position;
    }
    const auto number = to_number(id);
    if (number && *number <= count_.value_or(SIZE_MAX)) {
        return *number - 1;
    }
    const std::string last = count_ ? " to " + std::to_string(*count_) : "";
    problems.error(place, "'" + excerpt(id) + "' is no state",
                   "states that are not listed are numbered from 1" + last);
    return std::nullopt;
}

}  // namespace irenic::format
