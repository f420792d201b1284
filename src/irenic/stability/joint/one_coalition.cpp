#include "irenic/stability/joint/one_coalition.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "irenic/stability/joint/better.hpp"
#include "irenic/stability/joint/legal_search.hpp"
#include "irenic/stability/search.hpp"

namespace irenic::stability {
namespace {

constexpr std::size_t cnash = 0, cgmr = 1, csmr = 2, cseq = 3;

class OneCoalition {
public:
    OneCoalition(const Places& places, const AllJointMoves& joint, PartySet members,
                 const Stop& stop)
        : places_(places),
          graph_(places.graph()),
          joint_(joint),
          own_(joint.of(members)),
          members_(members),
          others_(all_of(graph_.parties()) & ~members),
          stop_(stop),
          better_(graph_, members, own_.reached.blocks()),
          escape_(graph_.states, Escape::not_known) {
        for (std::size_t party = 0; party < graph_.parties(); ++party) {
            if (has(members, party)) {
                ranks_.push_back(&graph_.rank[party]);
                tiers_.push_back(graph_.tiers[party]);
            }
        }
    }

    [[nodiscard]] std::optional<CoalitionStable> run() {
        if (!find_worst()) {
            return std::nullopt;
        }
        answer_.members = members_;
        for (auto& stable : answer_.stable) {
            stable.resize(graph_.states);
        }
        for (State state = 0; state < graph_.states; ++state) {
            constexpr std::size_t between_looks = 16;
            if (state % between_looks == 0 && stop_.reached()) {
                return std::nullopt;
            }
            settle(state);
        }
        return std::move(answer_);
    }

private:
    enum class Escape : unsigned char { not_known, none, some };
    using Worst = std::vector<std::vector<Rank>>;  ///< by member, by state

    /// The least rank to which the others can bring each member, by moves and by joint improvements
    /// of theirs.
    [[nodiscard]] bool find_worst() {
        std::vector<const BitRows*> movers;
        for (PartySet some = others_; some != 0; some = (some - 1) & others_) {
            movers.push_back(&joint_.of(some).improved_from);
        }
        LegalSearch backwards(graph_.states, std::move(movers));
        for (std::size_t member = 0; member < ranks_.size(); ++member) {
            auto by_moves = least_reachable(places_, others_, Steps::moves, *ranks_[member],
                                            tiers_[member], stop_);
            auto by_improvements = least_reached(backwards, *ranks_[member], tiers_[member], stop_);
            if (!by_moves || !by_improvements) {
                return false;
            }
            worst_by_moves_.push_back(std::move(*by_moves));
            worst_by_improvements_.push_back(std::move(*by_improvements));
        }
        return true;
    }

    void settle(State state) {
        find_improvements(state);
        auto& stable = answer_.stable;
        stable[cnash][state] = improvements_.empty();
        stable[cgmr][state] = is_held(state, worst_by_moves_);
        stable[csmr][state] = stable[cgmr][state] && is_held_without_escape(state);
        stable[cseq][state] = is_held(state, worst_by_improvements_);
    }

    void find_improvements(State state) {
        improvements_.clear();
        own_.reached.for_each(state, [&](State to) {
            if (all_prefer(graph_, members_, to, state)) {
                improvements_.push_back(to);
            }
        });
    }

    /// Whether after every improvement some member can be brought to no more than it has.
    [[nodiscard]] bool is_held(State state, const Worst& worst) const {
        return std::all_of(improvements_.begin(), improvements_.end(), [&](State improvement) {
            for (std::size_t member = 0; member < ranks_.size(); ++member) {
                if (worst[member][improvement] <= (*ranks_[member])[state]) {
                    return true;
                }
            }
            return false;
        });
    }

    [[nodiscard]] bool is_held_without_escape(State state) {
        if (improvements_.empty()) {
            return true;
        }
        std::fill(escape_.begin(), escape_.end(), Escape::not_known);
        better_.look_at(state);
        const BitRows& answers = joint_.of(others_).reached;
        return std::all_of(improvements_.begin(), improvements_.end(), [&](State improvement) {
            return answers.any(improvement, [&](State end) { return !escapes(end); });
        });
    }

    /// Whether at `end`, or from there on, all members have more than at the state looked at.
    [[nodiscard]] bool escapes(State end) {
        if (escape_[end] == Escape::not_known) {
            const bool can = better_.holds(end) || better_.holds_any(own_.reached, end);
            escape_[end] = can ? Escape::some : Escape::none;
        }
        return escape_[end] == Escape::some;
    }

    const Places& places_;
    const Graph& graph_;
    const AllJointMoves& joint_;
    const JointMoves& own_;
    PartySet members_;
    PartySet others_;
    const Stop& stop_;
    Better better_;
    std::vector<const std::vector<Rank>*> ranks_;  ///< by member
    std::vector<Rank> tiers_;                      ///< by member
    Worst worst_by_moves_;
    Worst worst_by_improvements_;
    std::vector<State> improvements_;  ///< of the state that is looked at
    std::vector<Escape> escape_;       ///< by state, for the state that is looked at
    CoalitionStable answer_;
};

}  // namespace

std::optional<CoalitionStable> look_at(const Places& places, const AllJointMoves& joint,
                                       PartySet members, const Stop& stop) {
    return OneCoalition(places, joint, members, stop).run();
}

}  // namespace irenic::stability
