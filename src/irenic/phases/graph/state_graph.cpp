#include "irenic/phases/graph/state_graph.hpp"

#include "irenic/phases/graph/state_list.hpp"
#include "irenic/phases/graph/state_search.hpp"

namespace irenic::phases {

Result<std::unique_ptr<Search>> state_graph_search(const Problem& problem, std::size_t memory_bytes,
                                                   const Stop& stop) {
    auto list = list_states(problem, memory_bytes, 8 * problem.parties.size(), stop);
    if (!list) {
        return tl::unexpected(list.error());
    }
    return std::make_unique<StateSearch>(problem, std::move(*list), memory_bytes);
}

}  // namespace irenic::phases
