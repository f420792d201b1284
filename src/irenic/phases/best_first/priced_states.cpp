#include "irenic/phases/best_first/priced_states.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "irenic/phases/conditions.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {
namespace {

bool asks(const Problem& problem, const Move& move) {
    return problem.stops == Stops::mover || !move.stops_openly;
}

}  // namespace

PricedStates::PricedStates(const Problem& problem, const Packing& packing,
                           std::optional<std::size_t> party, const std::vector<Units>& caps)
    : problem_(problem),
      packing_(packing),
      party_(party),
      caps_(caps),
      after_(problem.lines.size()),
      before_(problem.lines.size()),
      steps_(problem.moves()) {
    std::vector<double> changes(problem.parties.size(), 0);
    for (std::size_t line = 0; line < problem.lines.size(); ++line) {
        for (const std::size_t earlier : problem.lines[line].after) {
            add(after_[line], earlier);
            add(before_[earlier], line);
        }
        for (const Deadline& deadline : problem.lines[line].deadlines) {
            deadlines_.push_back({line, deadline});
        }
        auto& sums = sums_.emplace_back(changes.size(), 0);
        for (const Move& move : problem.lines[line].moves) {
            moves_ask_ = moves_ask_ || asks(problem, move);
            for (std::size_t at = 0; at < changes.size(); ++at) {
                changes[at] += static_cast<double>(std::abs(move.change[at]));
                sums.push_back(sums[sums.size() - changes.size()] + move.change[at]);
            }
        }
    }
    for (const double sum : changes) {
        usual_.push_back(1 / std::max(1.0, sum));
    }
}

void PricedStates::open(const PackedState& state, OpenState& opened) const {
    opened.counts.resize(lines());
    opened.slack = problem_.start;
    opened.started = opened.complete = LineSet{};
    opened.step = 0;
    for (std::size_t line = 0; line < lines(); ++line) {
        const std::size_t count = packing_.count(state, line);
        opened.counts[line] = count;
        opened.step += count;
        for (std::size_t party = 0; party < opened.slack.size(); ++party) {
            opened.slack[party] += sums_[line][count * opened.slack.size() + party];
        }
        if (count > 0) {
            add(opened.started, line);
        }
        if (count == problem_.lines[line].moves.size()) {
            add(opened.complete, line);
        }
    }
}

PackedState PricedStates::end() const {
    PackedState state{};
    for (std::size_t line = 0; line < lines(); ++line) {
        for (std::size_t made = 0; made < problem_.lines[line].moves.size(); ++made) {
            state = packing_.with_one_more(state, line);
        }
    }
    return state;
}

bool PricedStates::within(std::size_t party, Units asked, Units& cost) const {
    if (party == party_) {
        cost = std::max(cost, asked);
    }
    return asked <= caps_[party];
}

std::optional<Units> PricedStates::state(const OpenState& state) const {
    if (!deadlines_kept(state)) {
        return std::nullopt;
    }
    Units cost = 0;
    if (state_counts(problem_, state.step, steps_)) {
        for (std::size_t party = 0; party < caps_.size(); ++party) {
            const Units stands = standing_at(problem_, party, state.step);
            if (!within(party, lacking(state.slack[party], stands), cost)) {
                return std::nullopt;
            }
        }
    }
    return cost;
}

std::optional<Units> PricedStates::move(const OpenState& from, std::size_t line,
                                        const OpenState& to) const {
    Units cost = 0;
    if (!moves_ask_) {
        return cost;
    }
    const Move* const move = &problem_.lines[line].moves[from.counts[line]];
    for (std::size_t party = 0; party < caps_.size(); ++party) {
        const Units asked =
            asked_by_step(problem_, {&move, 1}, party, from.slack[party], to.slack[party], to.step);
        if (!within(party, asked, cost)) {
            return std::nullopt;
        }
    }
    return cost;
}

bool PricedStates::can_do(const OpenState& state, std::size_t line) const {
    return state.counts[line] < problem_.lines[line].moves.size() &&
           all_in(after_[line], state.complete);
}

bool PricedStates::can_undo(const OpenState& state, std::size_t line) const {
    return state.counts[line] > 0 && apart(before_[line], state.started);
}

void PricedStates::shift(OpenState& state, std::size_t line, bool forward) const {
    const auto& moves = problem_.lines[line].moves;
    if (!forward) {
        --state.counts[line];
    }
    const Move& move = moves[state.counts[line]];
    for (std::size_t party = 0; party < state.slack.size(); ++party) {
        state.slack[party] += forward ? move.change[party] : -move.change[party];
    }
    if (forward) {
        ++state.counts[line];
    }
    put(state.started, line, state.counts[line] > 0);
    put(state.complete, line, state.counts[line] == moves.size());
    state.step += forward ? std::size_t{1} : std::numeric_limits<std::size_t>::max();
}

bool PricedStates::deadlines_kept(const OpenState& state) const {
    return std::all_of(deadlines_.begin(), deadlines_.end(), [&](const LineDeadline& each) {
        return state.step < each.deadline.step || state.counts[each.line] >= each.deadline.moves;
    });
}

double PricedStates::room(const OpenState& state, Units cost) const {
    double least = std::numeric_limits<double>::max();
    for (std::size_t party = 0; party < caps_.size(); ++party) {
        const Units cap = party == party_ ? cost : caps_[party];
        if (cap < no_cap) {
            const Units room = state.slack[party] + standing_at(problem_, party, state.step) + cap;
            least = std::min(least, static_cast<double>(room) * usual_[party]);
        }
    }
    return least;
}

}  // namespace irenic::phases
