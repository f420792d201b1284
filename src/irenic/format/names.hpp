#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace irenic::format {

/// Whether `text` can be an id: 1 to 64 of a-z, A-Z, 0-9, _ and -, and not "null".
[[nodiscard]] bool is_id(std::string_view text);

/// Ids in the order they were declared, found without a walk through all of them.
class NameTable {
public:
    /// Adds `name`; false where it is there already.
    bool add(const std::string& name);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

private:
    struct Hash {
        using is_transparent = void;  // NOLINT(readability-identifier-naming)
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> positions_;
};

/// The one of `known` nearest to `wrong`: fewest letters added, dropped, changed or swapped with
/// their neighbour; of equals the first. Nothing where none is near (a third of the letters, at
/// most 3, ignoring case).
///
/// Cost  length of `wrong` times the names in `known` of about the same length.
[[nodiscard]] std::optional<std::string> nearest(std::string_view wrong,
                                                 const std::vector<std::string>& known);

}  // namespace irenic::format
