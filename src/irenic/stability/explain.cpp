#include "irenic/stability/explain.hpp"

#include <algorithm>

namespace irenic::stability {

bool Explained::stable(Concept stands_by) const {
    return std::all_of(improvements.begin(), improvements.end(), [&](const Improvement& each) {
        return each.sanctions[static_cast<std::size_t>(stands_by)].has_value();
    });
}

std::vector<Explained> explain(Sanctions& sanctions, std::size_t parties, State state) {
    std::vector<Explained> all;
    for (std::size_t party = 0; party < parties; ++party) {
        Explained& explained = all.emplace_back(Explained{state, party, {}});
        for (const State to : sanctions.improvements(party, state)) {
            Improvement& improvement = explained.improvements.emplace_back(Improvement{to, {}});
            for (const Concept stands_by : all_concepts) {
                improvement.sanctions[static_cast<std::size_t>(stands_by)] =
                    sanctions.find(stands_by, party, state, to);
            }
        }
    }
    return all;
}

}  // namespace irenic::stability
