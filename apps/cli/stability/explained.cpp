#include <algorithm>

#include "cli/stability/explain_words.hpp"
#include "cli/stability/sections.hpp"

namespace irenic::cli {
namespace {

/// Of many states explained the text shows equilibria, up to a number, and the status quo.
std::vector<stability::State> states_to_show(const StabilityView& view) {
    std::vector<stability::State> states;
    for (const Standing& group : view.equilibria()) {
        states.insert(states.end(), group.states.begin(), group.states.end());
    }
    states.resize(std::min(states.size(), most_shown));
    if (view.answer().now) {
        states.push_back(*view.answer().now);
    }
    return states;
}

}  // namespace

void add_explained(const StabilityView& view, Page& page) {
    const std::span<const stability::Explained> all = view.answer().explained;
    const auto shown = states_to_show(view);
    for (std::size_t begin = 0; begin < all.size(); begin += view.parties()) {
        const stability::State state = all[begin].state;
        const bool wanted = !view.question().explain_state.empty() ||
                            std::find(shown.begin(), shown.end(), state) != shown.end();
        if (wanted) {
            page.heading("What keeps each party at " + view.state(state));
            add_explained_state(view, all.subspan(begin, view.parties()), page);
        }
    }
}

}  // namespace irenic::cli
