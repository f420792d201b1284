#include "irenic/format/state_patterns.hpp"

namespace irenic::format {

std::vector<StatePattern> patterns_of(const GraphStates& states) {
    std::vector<StatePattern> patterns(states.count);
    for (std::size_t state = 0; state < states.count; ++state) {
        patterns[state].open = states.open.empty() ? 0 : states.open[state];
        patterns[state].taken = states.taken[state] & ~patterns[state].open;
    }
    return patterns;
}

std::string to_letters(const StatePattern& pattern, std::size_t options) {
    std::string letters(options, 'N');
    for (std::size_t option = 0; option < options; ++option) {
        if ((pattern.open >> option & 1) != 0) {
            letters[option] = '-';
        } else if ((pattern.taken >> option & 1) != 0) {
            letters[option] = 'Y';
        }
    }
    return letters;
}

}  // namespace irenic::format
