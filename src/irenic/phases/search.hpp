#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// "No limit" for a cap.
inline constexpr Units no_cap = Units{1} << 62;

/// What a search says of the least guarantee of one party under caps on all.
struct Least {
    enum class Is {
        found,    ///< `value` is the least
        none,     ///< proven: no plan keeps to the caps
        unknown,  ///< a limit came first
    };
    Is is = Is::unknown;
    Units value = 0;
    Units bound = 0;  ///< nothing below it is possible under the caps; unknown only
};

/// One way of searching the orders of a problem. All ways answer the same questions alike; they
/// differ in which problems they can hold.
class Search {
public:
    Search() = default;
    Search(const Search&) = delete;
    Search(Search&&) = delete;
    Search& operator=(const Search&) = delete;
    Search& operator=(Search&&) = delete;
    virtual ~Search() = default;

    /// The least g_party over all plans whose guarantees keep to `caps` (by party, inclusive,
    /// at least 0).
    [[nodiscard]] virtual Least least(std::size_t party, const std::vector<Units>& caps,
                                      const Stop& stop) = 0;

    /// A plan whose guarantees keep to `caps`; of those the one in which the same giver moves twice
    /// in a row least often, where that can be afforded. The same every time. Nothing where there
    /// is none or a limit came first.
    [[nodiscard]] virtual std::optional<Plan> plan(const std::vector<Units>& caps,
                                                   const Stop& stop) = 0;
};

}  // namespace irenic::phases
