#include "irenic/stability/changes/departures.hpp"

#include <utility>

#include "irenic/stability/changes/sorted_once.hpp"

namespace irenic::stability {
namespace {

constexpr std::size_t share_of_memory = 8;  // of which one may hold answers
constexpr std::size_t between_looks = 4096;

}  // namespace

std::vector<State> moves_from(const Moves& moves, State from) {
    std::vector<State> reached;
    for_each_move(moves, from, [&](State to) {
        reached.push_back(to);
        return true;
    });
    return sorted_once(std::move(reached));
}

std::optional<std::vector<Departure>> departures(const Graph& graph, Walker& walker,
                                                 Concept stands_by, std::size_t party, State state,
                                                 const Limits& limits) {
    const std::size_t most = limits.memory_bytes / share_of_memory / sizeof(State);
    const Steps steps = credible(stands_by) ? Steps::improvements : Steps::moves;
    const PartySet others =
        stands_by == Concept::nash ? PartySet{0} : all_of(graph.parties()) & ~only(party);
    std::vector<Departure> found;
    std::size_t answers = 0;
    for (const State to : moves_from(graph.moves[party], state)) {
        Departure& departure = found.emplace_back(Departure{to, {}});
        walker.start(to, others, steps);
        while (const auto answer = walker.next()) {
            departure.answers.push_back(*answer);
            ++answers;
            if (answers > most || (answers % between_looks == 0 && limits.stop.reached())) {
                return std::nullopt;
            }
        }
    }
    return found;
}

}  // namespace irenic::stability
