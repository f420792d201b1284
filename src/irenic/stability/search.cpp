#include "irenic/stability/search.hpp"

#include <algorithm>

namespace irenic::stability {
namespace {

constexpr State nobody = ~State{0};

bool reaches_itself_alone(const Moves& moves) {
    if (!moves.groups_of.one_each() || !moves.before.one_each()) {
        return false;
    }
    for (std::uint32_t group = 0; group < moves.before.size(); ++group) {
        if (moves.before.items[group] != group) {
            return false;
        }
    }
    return true;
}

class BackwardSearch {
public:
    BackwardSearch(const Places& places, PartySet movers, Steps steps, const Stop& stop)
        : places_(places),
          graph_(places.graph()),
          steps_(steps),
          stop_(stop),
          least_(graph_.states, no_value),
          known_(graph_.states, none),
          progress_(graph_.parties()),
          alone_(graph_.parties()) {
        for (std::size_t party = 0; party < graph_.parties(); ++party) {
            if (has(movers, party)) {
                movers_.push_back(party);
                progress_[party] = begin(party);
                alone_[party] = reaches_itself_alone(graph_.moves[party]);
            }
        }
    }

    /// Everything from which a state of `order` is reached, the first such state deciding.
    [[nodiscard]] std::optional<std::vector<Rank>> run(const std::vector<State>& order,
                                                       const std::vector<Rank>& value) {
        constexpr std::size_t ahead = 16;  // lets memory keep up with goals in no order
        for (std::size_t at = 0; at < order.size(); ++at) {
            if (at + ahead < order.size()) {
                places_.fetch(order[at + ahead]);
            }
            const State goal = order[at];
            value_ = value[goal];
            expand_goal(goal);
            while (!waiting_.empty() && !stopped_) {
                const Waiting next = waiting_.back();
                waiting_.pop_back();
                expand(next);
            }
            if (stopped_) {
                return std::nullopt;
            }
            if (reaching_ == graph_.states) {
                break;
            }
        }
        return std::move(least_);
    }

private:
    // What is known of a state, in a byte: whether a goal is reached from it, and whose
    // predecessors were looked for: nobody's, everybody's, or, as a number above these, all but one
    // party's.
    static constexpr std::uint8_t reaches = 0x80;
    static constexpr std::uint8_t sought = 0x7f;
    static constexpr std::uint8_t none = 0;
    static constexpr std::uint8_t all = 1;
    static std::uint8_t all_but(std::size_t party) { return static_cast<std::uint8_t>(party + 2); }

    /// A state whose predecessors are to be found, by moves of one party or of all but that one.
    struct Waiting {
        State state = 0;
        std::uint16_t party = 0;
        bool all_but = false;
    };
    /// How far the members of each group are known to precede what was found: those before `next`
    /// all do; of the tier that begins there all, none, or all but one state.
    struct Progress {
        std::vector<Rank> tier;           ///< of the member at `next`; `no_value`: nobody is left
        std::vector<std::uint32_t> next;  ///< place in the items of the groups' members
        std::vector<State> all_but;       ///< `nobody`: none is known
    };

    /// Where every move counts a group is a single tier.
    [[nodiscard]] Rank tier_of(std::size_t party, State state) const {
        return steps_ == Steps::moves ? 0 : places_.of(state, party).rank;
    }

    [[nodiscard]] Progress begin(std::size_t party) const {
        const Lists& members = graph_.moves[party].members;
        Progress progress;
        progress.all_but.assign(members.size(), nobody);
        for (std::size_t group = 0; group < members.size(); ++group) {
            const std::uint32_t first = members.begin_of(group);
            progress.next.push_back(first);
            progress.tier.push_back(tier_of(party, members.items[first]));
        }
        return progress;
    }

    /// Whoever moves to a goal has moved last: anybody may.
    void expand_goal(State goal) {
        const std::uint8_t before = known_[goal] & sought;
        known_[goal] = all | (known_[goal] & reaches);
        for (const std::size_t party : movers_) {
            if (before == none || before == all_but(party)) {
                look_back(goal, party);
            }
        }
    }

    void expand(const Waiting& waiting) {
        if (!waiting.all_but) {
            look_back(waiting.state, waiting.party);
            return;
        }
        for (const std::size_t party : movers_) {
            if (party != waiting.party) {
                look_back(waiting.state, party);
            }
        }
    }

    /// All moves of `party` that end at `state`.
    void look_back(State state, std::size_t party) {
        constexpr std::size_t between_looks = 8192;
        if (++looks_ % between_looks == 0 && stop_.reached()) {
            stopped_ = true;
        }
        const Places::Place& place = places_.of(state, party);
        const Rank tier = steps_ == Steps::moves ? 0 : place.rank;
        if (alone_[party]) {
            if (progress_[party].tier[place.group] <= tier) {
                take(party, place.group, state, tier);
            }
            return;
        }
        for (const std::uint32_t group : graph_.moves[party].groups_of[state]) {
            look_back(state, party, group, tier);
        }
    }

    void look_back(State state, std::size_t party, std::uint32_t group, Rank tier) {
        for (const std::uint32_t earlier : graph_.moves[party].before[group]) {
            if (progress_[party].tier[earlier] <= tier) {
                take(party, earlier, state, tier);
            }
        }
    }

    /// Finds the members of a group from which the mover's moves to `to`, of this tier, count.
    void take(std::size_t party, std::uint32_t group, State to, Rank tier) {
        Progress& progress = progress_[party];
        const auto& items = graph_.moves[party].members.items;
        if (progress.tier[group] < tier) {
            std::uint32_t next = progress.next[group];
            const std::uint32_t end = graph_.moves[party].members.end_of(group);
            for (; next < end && tier_of(party, items[next]) < tier; ++next) {
                found(items[next], party);
            }
            go_on(party, group, next);
        }
        if (progress.tier[group] == tier && steps_ != Steps::improvements) {
            take_tied(party, group, to);
        }
    }

    /// The members of the tier that `to` itself is of, all but `to`.
    void take_tied(std::size_t party, std::uint32_t group, State to) {
        State& all_but = progress_[party].all_but[group];
        if (all_but == to) {
            return;
        }
        const Rank tier = progress_[party].tier[group];
        const auto& items = graph_.moves[party].members.items;
        const std::uint32_t end = graph_.moves[party].members.end_of(group);
        std::uint32_t next = progress_[party].next[group];
        bool left = false;
        for (; next < end && tier_of(party, items[next]) == tier; ++next) {
            if (items[next] == to) {
                left = all_but == nobody;
            }
            if (items[next] != to || all_but != nobody) {
                found(items[next], party);
            }
        }
        if (left) {
            all_but = to;
        } else {
            go_on(party, group, next);
        }
    }

    /// All members of a group before `next` are known.
    void go_on(std::size_t party, std::uint32_t group, std::uint32_t next) {
        Progress& progress = progress_[party];
        const Lists& members = graph_.moves[party].members;
        progress.next[group] = next;
        progress.tier[group] =
            next < members.end_of(group) ? tier_of(party, members.items[next]) : no_value;
        progress.all_but[group] = nobody;
    }

    /// A legal sequence that `party` begins leads from `state` to a goal.
    void found(State state, std::size_t party) {
        std::uint8_t& known = known_[state];
        if (known == (reaches | all) || known == (reaches | all_but(party))) {
            return;
        }
        if ((known & reaches) == 0) {
            known |= reaches;
            least_[state] = value_;
            ++reaching_;
        }
        if (known == (reaches | none)) {
            known = reaches | all_but(party);
            places_.fetch(state);
            waiting_.push_back({state, static_cast<std::uint16_t>(party), true});
        } else if (known != (reaches | all)) {
            const int left = (known & sought) - 2;
            known = reaches | all;
            waiting_.push_back({state, static_cast<std::uint16_t>(left), false});
        }
    }

    const Places& places_;
    const Graph& graph_;
    Steps steps_;
    const Stop& stop_;
    std::vector<std::size_t> movers_;
    std::vector<Rank> least_;
    std::vector<std::uint8_t> known_;
    std::vector<Progress> progress_;  ///< by party
    std::vector<char> alone_;  ///< by party: every state has one group, which reaches itself alone
    std::vector<Waiting> waiting_;
    Rank value_ = 0;
    std::size_t reaching_ = 0;  ///< states that reach a goal
    std::size_t looks_ = 0;
    bool stopped_ = false;
};

}  // namespace

Places::Places(const Graph& graph) : graph_(graph), places_(graph.states * graph.parties()) {
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        const Lists& groups_of = graph.moves[party].groups_of;
        for (State state = 0; state < graph.states; ++state) {
            const auto groups = groups_of[state];
            places_[state * graph.parties() + party] = {groups.empty() ? 0 : groups.front(),
                                                        graph.rank[party][state]};
        }
    }
}

std::vector<State> ascending(const std::vector<Rank>& number, Rank bound) {
    std::vector<std::uint32_t> place(std::size_t{bound} + 1);
    for (const Rank each : number) {
        ++place[each + 1];
    }
    for (std::size_t at = 1; at < place.size(); ++at) {
        place[at] += place[at - 1];
    }
    std::vector<State> order(number.size());
    for (State state = 0; state < number.size(); ++state) {
        order[place[number[state]]++] = state;
    }
    return order;
}

std::optional<std::vector<Rank>> least_reachable(const Places& places, PartySet movers, Steps steps,
                                                 const std::vector<Rank>& value, Rank bound,
                                                 const Stop& stop) {
    return BackwardSearch(places, movers, steps, stop).run(ascending(value, bound), value);
}

}  // namespace irenic::stability
