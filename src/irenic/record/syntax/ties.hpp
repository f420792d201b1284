#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Arcs between tokens of one reading, each once.
class Ties {
public:
    void add(Relation relation, std::size_t head, std::size_t dependent, std::string label = {});

    [[nodiscard]] const std::vector<Arc>& all() const { return arcs_; }
    [[nodiscard]] std::vector<std::size_t> below(std::size_t head, Relation relation) const;
    [[nodiscard]] std::vector<std::size_t> above(std::size_t dependent, Relation relation) const;
    [[nodiscard]] bool has(Relation relation, std::size_t head, std::size_t dependent) const;

private:
    std::vector<Arc> arcs_;
};

}  // namespace irenic::record
