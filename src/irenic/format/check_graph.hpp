#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "irenic/format/graph_blocks.hpp"

namespace irenic::format {

// Of listed states; `places` are those of their patterns. Both compare 100,000,000 times at most;
// where that does not suffice a note says so.

/// Reports states that a pattern of `infeasible` excludes, and where moves are implied also those
/// with '-' that it excludes in part.
void check_feasible(GraphDraft& graph, const std::vector<Place>& places, bool moves_given);

/// Reports states that share a combination with an earlier one, each once.
void check_overlaps(GraphDraft& graph, const std::vector<Place>& places);

/// Looks at the listed moves of one party as far as the patterns of the states tell what they
/// change.
class MoveChecks {
public:
    MoveChecks(GraphDraft& graph, std::size_t party) : graph_(graph), party_(party) {}

    /// Reports a move that leads nowhere or undoes what is irreversible.
    void check(std::size_t from, std::size_t to, Place place);
    /// Notes moves that change options of other parties, all at once.
    void note_foreign() const;

private:
    [[nodiscard]] std::string name(std::size_t from, std::size_t to) const;
    void report_undone(std::size_t option, bool taken, const std::string& move, Place place);
    void count_foreign(std::uint64_t changed, const std::string& move, Place place);

    GraphDraft& graph_;
    std::size_t party_;
    std::size_t foreign_ = 0;
    std::string first_foreign_;
    Place first_place_;
};

}  // namespace irenic::format
