#include "irenic/format/names.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace irenic::format {
namespace {

constexpr std::size_t longest_id = 64;

bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

/// How many letters to add, drop, change or swap with their neighbour; `limit` where it is that
/// many or more. Both at most 64 long. Cost: length of `a` times `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    using Row = std::array<std::size_t, longest_id + 2>;
    Row before_last{};
    Row last{};
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        Row row{};
        row.fill(limit);
        row[0] = i;
        std::size_t least = i;
        const std::size_t first = i > limit ? i - limit : 1;
        for (std::size_t j = first; j <= std::min(b.size(), i + limit); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least >= limit) {
            return limit;
        }
        before_last = last;
        last = row;
    }
    return std::min(last[b.size()], limit);
}

}  // namespace

bool is_id(std::string_view text) {
    const std::string folded = lower(text);
    return !text.empty() && text.size() <= longest_id && folded != "null" &&
           std::all_of(text.begin(), text.end(), is_id_character);
}

bool NameTable::add(const std::string& name) {
    if (!positions_.emplace(name, names_.size()).second) {
        return false;
    }
    names_.push_back(name);
    return true;
}

std::optional<std::size_t> NameTable::find(std::string_view name) const {
    const auto found = positions_.find(name);
    if (found == positions_.end()) {
        return std::nullopt;
    }
    return found->second;
}

std::optional<std::string> nearest(std::string_view wrong, const std::vector<std::string>& known) {
    if (wrong.empty() || wrong.size() > longest_id) {
        return std::nullopt;
    }
    const std::string wanted = lower(wrong);
    std::size_t best = std::min<std::size_t>(3, (wanted.size() + 2) / 3) + 1;
    const std::string* found = nullptr;
    for (const std::string& name : known) {
        const std::size_t gap =
            std::max(name.size(), wanted.size()) - std::min(name.size(), wanted.size());
        if (gap >= best || name.size() > longest_id) {
            continue;
        }
        const std::size_t distance = edit_distance(wanted, lower(name), best);
        if (distance < best && distance < name.size()) {
            best = distance;
            found = &name;
        }
    }
    return found == nullptr ? std::nullopt : std::optional<std::string>(*found);
}

}  // namespace irenic::format
