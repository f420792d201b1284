#include "irenic/phases/labels/value_range.hpp"

#include <algorithm>

#include "irenic/phases/search.hpp"

namespace irenic::phases {

ValueRange::ValueRange(const DiscountGraph& graph, const std::vector<Units>& caps,
                       bool start_signed)
    : graph_(graph), caps_(caps) {
    const auto& levels = graph.list().levels;
    for (const StateLevel& level : levels) {
        least_.emplace_back(level.size() * graph.parties(), no_cap);
        enough_.emplace_back(level.size() * graph.parties(), -no_cap);
    }
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        enough_[0][party] = graph.war(0, 0, party);
        least_[0][party] = start_signed ? graph.war(0, 0, party) : -no_cap;
    }
    for (std::size_t level = 0; level < levels.size(); ++level) {
        for (std::size_t state = 0; state < levels[level].size(); ++state) {
            const auto& first = levels[level].first;
            for (std::size_t way = first[state]; way < first[state + 1]; ++way) {
                pass_on(level, state, levels[level].ways[way]);
            }
        }
    }
}

void ValueRange::pass_on(std::size_t level, std::size_t state, const Way& way) {
    const std::size_t from = state * graph_.parties();
    const std::size_t to = way.to * graph_.parties();
    for (std::size_t party = 0; party < graph_.parties(); ++party) {
        const Units low =
            needed_after(level, state, way, party, least_[level][from + party], caps_[party]);
        const Units high = needed_after(level, state, way, party, enough_[level][from + party],
                                        graph_.end_needs()[party]);
        least_[level + 1][to + party] = std::min(least_[level + 1][to + party], low);
        enough_[level + 1][to + party] = std::max(enough_[level + 1][to + party], high);
    }
}

Units ValueRange::needed_after(std::size_t level, std::size_t state, const Way& way,
                               std::size_t party, Units bound, Units guarantee) const {
    if (graph_.may_stop(level, way.kind, party)) {
        bound = std::max(bound, graph_.floor(level, state, party) - guarantee);
    }
    Units product = bound - graph_.net(level, state, way, party);
    if (const Units keep = graph_.keep(way.kind, party); keep > 0) {
        product = std::max(product, keep + graph_.floor(level + 1, way.to, party) - guarantee);
    }
    return graph_.discount().least_for(product);
}

}  // namespace irenic::phases
