#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/format/names.hpp"
#include "irenic/format/problems.hpp"

namespace irenic::format {

/// Which ids are states of a graph: those it lists, or numbers from 1.
class StateIds {
public:
    /// Adds a state that the graph lists.
    void add(const std::string& id) { listed_.add(id); }
    /// States are not listed; there are `count` of them. Before, any number may be one.
    void set_count(std::size_t count) { count_ = count; }

    /// How many states there are, where that is known.
    [[nodiscard]] std::optional<std::size_t> count() const;
    [[nodiscard]] std::string id(std::size_t position) const;
    /// The position of the state with this id, from 0; nothing and an error where there is none.
    [[nodiscard]] std::optional<std::size_t> find(Problems& problems, Place place,
                                                  const std::string& id) const;

private:
    [[nodiscard]] bool any_listed() const { return !listed_.names().empty(); }

    NameTable listed_;
    std::optional<std::size_t> count_;
};

}  // namespace irenic::format
