#include "irenic/phases/plans/beam.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <unordered_map>

#include "irenic/phases/conditions.hpp"
#include "irenic/phases/discounting.hpp"

namespace irenic::phases {
namespace {

/// A number for a line's count that looks random, for hashes of states.
std::uint64_t number_of(std::size_t line, std::size_t count) {
    std::uint64_t bits = (std::uint64_t{line} << 32 ^ count) + 0x9e3779b97f4a7c15;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    return bits ^ bits >> 31;
}

/// What one party sees of a state and of the plan from there on.
struct Seen {
    Units value = 0;  ///< of going on
    Units war = 0;
    Units asked = 0;  ///< guarantee, by what follows
};

struct Place {
    std::vector<std::uint32_t> counts;
    std::vector<Seen> seen;  ///< by party
    std::uint64_t hash = 0;
    std::size_t came = 0;  ///< position in the history
};

struct Candidate {
    Rank rank;
    double room = 0;
    std::uint64_t hash = 0;
    std::uint32_t place = 0;
    std::uint32_t line = 0;

    [[nodiscard]] bool better_than(const Candidate& other) const {
        if (!(rank == other.rank)) {
            return rank.better_than(other.rank);
        }
        if (room != other.room) {
            return room > other.room;
        }
        return place != other.place ? place < other.place : line < other.line;
    }
};

class Beam {
public:
    Beam(const Problem& problem, const Scale& scale, std::size_t width, const Stop& stop)
        : problem_(problem),
          discounting_(problem.discount),
          scale_(scale),
          width_(width),
          stop_(stop),
          moves_(problem.moves()),
          waiting_(problem.lines.size()),
          usual_(problem.parties.size(), 1) {
        for (std::size_t line = 0; line < problem.lines.size(); ++line) {
            for (const std::size_t earlier : problem.lines[line].after) {
                waiting_[earlier].push_back(line);
            }
            for (const Move& move : problem.lines[line].moves) {
                for (std::size_t party = 0; party < usual_.size(); ++party) {
                    usual_[party] += static_cast<double>(std::abs(move.change[party]));
                }
            }
        }
        for (double& usual : usual_) {
            usual = 1 / usual;
        }
        places_.push_back(end());
    }

    std::vector<std::size_t> run() {
        for (std::size_t step = moves_; step > 0; --step) {
            stopped_ = stopped_ || stop_.reached();
            find_candidates(step);
            if (candidates_.empty()) {
                return {};
            }
            keep_best(step);
        }
        std::vector<std::size_t> order;
        std::size_t at = places_.empty() ? 0 : places_.front().came;
        while (at != 0) {
            order.push_back(history_[at].line);
            at = history_[at].from;
        }
        return order;
    }

private:
    struct Came {
        std::size_t from = 0;
        std::uint32_t line = 0;
    };

    [[nodiscard]] Place end() const {
        Place place;
        for (const Line& line : problem_.lines) {
            place.counts.push_back(static_cast<std::uint32_t>(line.moves.size()));
        }
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            const Units peace = problem_.peace[party];
            place.seen.push_back(
                {peace, peace - end_slack(problem_, party),
                 lacking(end_slack(problem_, party), standing_at(problem_, party, moves_))});
        }
        return place;
    }

    /// Whether the last move made of `line` can be the one of number `step`.
    [[nodiscard]] bool can_undo(const Place& place, std::size_t line, std::size_t step) const {
        const std::size_t count = place.counts[line];
        if (count == 0 || std::any_of(waiting_[line].begin(), waiting_[line].end(),
                                      [&](std::size_t later) { return place.counts[later] > 0; })) {
            return false;
        }
        const auto& deadlines = problem_.lines[line].deadlines;
        return std::none_of(deadlines.begin(), deadlines.end(), [&](const Deadline& deadline) {
            return deadline.step < step && deadline.moves >= count;
        });
    }

    [[nodiscard]] Seen before(const Seen& after, const Move* move, std::size_t party,
                              std::size_t step) const {
        const Units later = discounting_.times(after.value);
        Seen seen{later + move->net[party], after.war - move->shift[party], after.asked};
        const Units slack = seen.value - seen.war;
        if (state_counts(problem_, step - 1, moves_) || (step == 1 && scale_.start_counts)) {
            const Units stands = step == 1 ? 0 : standing_at(problem_, party, step - 1);
            seen.asked = std::max(seen.asked, lacking(slack, stands));
        }
        seen.asked = std::max(
            seen.asked, asked_by_step(problem_, {&move, 1}, party, slack, later - after.war, step));
        return seen;
    }

    void find_candidates(std::size_t step) {
        candidates_.clear();
        for (std::size_t at = 0; at < places_.size(); ++at) {
            const Place& place = places_[at];
            for (std::size_t line = 0; line < problem_.lines.size(); ++line) {
                if (can_undo(place, line, step)) {
                    candidates_.push_back(candidate(at, line, step));
                    if (stopped_) {
                        return;
                    }
                }
            }
        }
    }

    [[nodiscard]] Candidate candidate(std::size_t at, std::size_t line, std::size_t step) {
        const Place& place = places_[at];
        const std::size_t count = place.counts[line];
        const Move* const move = &problem_.lines[line].moves[count - 1];
        Candidate found;
        found.hash = place.hash ^ number_of(line, count) ^ number_of(line, count - 1);
        found.place = static_cast<std::uint32_t>(at);
        found.line = static_cast<std::uint32_t>(line);
        seen_.clear();
        for (std::size_t party = 0; party < usual_.size(); ++party) {
            seen_.push_back(before(place.seen[party], move, party, step));
            found.rank.count(scale_, party, seen_.back().asked);
        }
        found.room = room(found.rank, step - 1);
        return found;
    }

    /// The least room of a party up to what the rank allows it anyway, in its usual changes.
    [[nodiscard]] double room(const Rank& rank, std::size_t step) const {
        double least = std::numeric_limits<double>::max();
        for (std::size_t party = 0; party < usual_.size(); ++party) {
            const auto allowed = static_cast<Units>(rank.worst / scale_.weights[party]);
            const Units room = seen_[party].value - seen_[party].war + allowed +
                               scale_.offsets[party] + standing_at(problem_, party, step);
            least = std::min(least, static_cast<double>(room) * usual_[party]);
        }
        return least;
    }

    /// Of candidates for the same state the best, of these the best `width_`, best first.
    void keep_best(std::size_t step) {
        std::unordered_map<std::uint64_t, std::size_t> by_hash;
        by_hash.reserve(candidates_.size());
        std::size_t kept = 0;
        for (const Candidate& each : candidates_) {
            const auto [found, is_new] = by_hash.try_emplace(each.hash, kept);
            if (is_new) {
                candidates_[kept++] = each;
            } else if (each.better_than(candidates_[found->second])) {
                candidates_[found->second] = each;
            }
        }
        const auto first = candidates_.begin();
        const std::size_t most = std::min(kept, stopped_ ? 1 : width_);
        std::partial_sort(first, first + static_cast<std::ptrdiff_t>(most),
                          first + static_cast<std::ptrdiff_t>(kept),
                          [](const Candidate& a, const Candidate& b) { return a.better_than(b); });
        std::vector<Place> next;
        for (std::size_t at = 0; at < most; ++at) {
            next.push_back(reached(candidates_[at], step));
        }
        places_ = std::move(next);
    }

    [[nodiscard]] Place reached(const Candidate& candidate, std::size_t step) {
        Place place = places_[candidate.place];
        const Move* const move =
            &problem_.lines[candidate.line].moves[--place.counts[candidate.line]];
        for (std::size_t party = 0; party < usual_.size(); ++party) {
            place.seen[party] = before(place.seen[party], move, party, step);
        }
        place.hash = candidate.hash;
        history_.push_back({place.came, candidate.line});
        place.came = history_.size() - 1;
        return place;
    }

    const Problem& problem_;
    Discounting discounting_;
    const Scale& scale_;
    std::size_t width_;
    const Stop& stop_;
    std::size_t moves_;
    std::vector<std::vector<std::size_t>> waiting_;  ///< by line: lines that wait for it
    std::vector<double> usual_;                      ///< by party: one over the sum of changes
    std::vector<Place> places_;
    std::vector<Candidate> candidates_;
    std::vector<Seen> seen_;  ///< of the candidate at hand
    std::vector<Came> history_{1};
    bool stopped_ = false;
};

}  // namespace

std::vector<std::size_t> beam_order(const Problem& problem, const Scale& scale, std::size_t width,
                                    const Stop& stop) {
    return Beam(problem, scale, width, stop).run();
}

}  // namespace irenic::phases
