#include "irenic/phases/best_first/joint_bounds.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "irenic/phases/best_first/packing.hpp"
#include "irenic/phases/plans/scale.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {
namespace {

using Parties = std::vector<std::size_t>;

/// By line: those that are complete before it starts.
std::vector<LineSet> all_earlier(const Problem& problem) {
    std::vector<LineSet> earlier(problem.lines.size());
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t line = 0; line < earlier.size(); ++line) {
            LineSet set = earlier[line];
            for (const std::size_t before : problem.lines[line].after) {
                add(set, before);
                set = {set[0] | earlier[before][0], set[1] | earlier[before][1]};
            }
            changed = changed || set != earlier[line];
            earlier[line] = set;
        }
    }
    return earlier;
}

bool holds(const LineSet& set, std::size_t line) {
    return (set[line / 64] >> (line % 64) & 1) != 0;
}

Wide joint_change(const Move& move, const Parties& parties) {
    return std::accumulate(parties.begin(), parties.end(), Wide{0},
                           [&](Wide sum, std::size_t party) { return sum + move.change[party]; });
}

/// The bound of one set of parties.
class Joint {
public:
    Joint(const Problem& problem, const std::vector<LineSet>& earlier, const Parties& parties)
        : problem_(problem), earlier_(earlier), parties_(parties) {
        for (const Line& line : problem.lines) {
            Wide sum = 0, most = 0;
            for (const Move& move : line.moves) {
                sum += joint_change(move, parties);
                most = std::max(most, sum);
            }
            wholes_.push_back(sum);
            mosts_.push_back(most);
        }
    }

    [[nodiscard]] Units bound() const {
        Wide bound = 0;
        for (std::size_t line = 0; line < wholes_.size(); ++line) {
            Wide slack = most_before(line);
            for (std::size_t at = 0; at < problem_.lines[line].moves.size(); ++at) {
                const Move& move = problem_.lines[line].moves[at];
                Wide asked = asked_between(move, slack);
                if (at == 0 && problem_.lines[line].after.empty()) {
                    asked = std::min(asked, asked_as_first(move));
                }
                bound = std::max(bound, asked);
                slack += joint_change(move, parties_);
            }
        }
        return static_cast<Units>(std::min<Wide>(bound, no_cap - 1));
    }

private:
    /// The most that the slacks can add up to, with what stands, when a line starts.
    [[nodiscard]] Wide most_before(std::size_t line) const {
        Wide slack = 0;
        for (const std::size_t party : parties_) {
            slack += problem_.start[party] + problem_.standing[party].amount;
        }
        for (std::size_t other = 0; other < wholes_.size(); ++other) {
            if (holds(earlier_[line], other)) {
                slack += wholes_[other];
            } else if (other != line && !holds(earlier_[other], line)) {
                slack += mosts_[other];
            }
        }
        return slack;
    }

    /// Each party has to bear the state before the move and that after it.
    [[nodiscard]] Wide asked_between(const Move& move, Wide slack) const {
        Wide asked = -slack;
        for (const std::size_t party : parties_) {
            asked -= std::min<Units>(0, move.change[party]);
        }
        return asked;
    }

    /// The start asks nothing, so a first move asks only what follows it.
    [[nodiscard]] Wide asked_as_first(const Move& move) const {
        Wide asked = 0;
        for (const std::size_t party : parties_) {
            const Units slack = problem_.start[party] + move.change[party];
            asked += std::max<Units>(0, -(slack + problem_.standing[party].amount));
        }
        return asked;
    }

    const Problem& problem_;
    const std::vector<LineSet>& earlier_;
    const Parties& parties_;
    std::vector<Wide> wholes_, mosts_;  ///< by line: joint change of all its moves; at most
};

std::vector<Parties> groups(std::size_t parties) {
    std::vector<Parties> groups;
    for (std::size_t a = 0; a < parties; ++a) {
        groups.push_back({a});
        for (std::size_t b = a + 1; b < parties; ++b) {
            groups.push_back({a, b});
        }
    }
    if (parties > 2) {
        groups.emplace_back(parties);
        std::iota(groups.back().begin(), groups.back().end(), std::size_t{0});
    }
    return groups;
}

}  // namespace

std::vector<JointBound> joint_bounds(const Problem& problem) {
    if (problem.stops != Stops::anyone || problem.discount || problem.steps_at_most ||
        problem.lines.size() > 128) {
        return {};
    }
    const auto earlier = all_earlier(problem);
    std::vector<JointBound> bounds;
    for (Parties& parties : groups(problem.parties.size())) {
        const Units bound = Joint(problem, earlier, parties).bound();
        if (bound > 0) {
            bounds.push_back({std::move(parties), bound});
        }
    }
    return bounds;
}

}  // namespace irenic::phases
