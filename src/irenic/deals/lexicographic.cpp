#include "irenic/deals/lexicographic.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "irenic/deals/keyed_sort.hpp"

namespace irenic::deals {
namespace {

/// Stretches shorter than this on average are not worth merging.
constexpr std::size_t shortest_average_run = 8;

/// A stretch of vectors that are in descending order when read from `position` by `step`.
struct Run {
    std::uint32_t position = 0;
    std::uint32_t left = 0;
    int step = 1;
};

/// Vectors side by side in one array.
struct Rows {
    const Units* numbers;
    std::size_t dims;
    std::size_t count;

    [[nodiscard]] const Units* row(std::size_t position) const { return numbers + position * dims; }

    /// Negative, zero or positive as the first vector is less, equal or greater.
    [[nodiscard]] int compare(std::size_t first, std::size_t second) const {
        const Units* a = row(first);
        const Units* b = row(second);
        for (std::size_t dim = 0; dim < dims; ++dim) {
            if (a[dim] != b[dim]) {
                return a[dim] < b[dim] ? -1 : 1;
            }
        }
        return 0;
    }
};

/// The end of the longest stretch from `start` that never rises; one past it.
std::size_t end_of_descent(const Rows& rows, std::size_t start) {
    std::size_t end = start + 1;
    while (end < rows.count && rows.compare(end - 1, end) >= 0) {
        ++end;
    }
    return end;
}

/// As above for one that always rises, so that reading it backwards keeps equal vectors in order.
std::size_t end_of_ascent(const Rows& rows, std::size_t start) {
    std::size_t end = start + 1;
    while (end < rows.count && rows.compare(end - 1, end) < 0) {
        ++end;
    }
    return end;
}

/// The stretches in order of position; nothing where they are too many to be worth merging.
std::vector<Run> find_runs(const Rows& rows) {
    const std::size_t most = rows.count / shortest_average_run + 1;
    std::vector<Run> runs;
    for (std::size_t start = 0; start < rows.count;) {
        if (runs.size() == most) {
            return {};
        }
        std::size_t end = end_of_descent(rows, start);
        Run run{.position = static_cast<std::uint32_t>(start)};
        if (end == start + 1) {
            end = end_of_ascent(rows, start);
            run = {.position = static_cast<std::uint32_t>(end - 1), .step = -1};
        }
        run.left = static_cast<std::uint32_t>(end - start);
        runs.push_back(run);
        start = end;
    }
    return runs;
}

/// Merges runs by a tournament in which each inner node keeps the loser of its match.
class Tournament {
public:
    Tournament(const Rows& rows, std::vector<Run> runs)
        : rows_(rows), runs_(std::move(runs)), losers_(runs_.size()) {
        winner_ = runs_.size() == 1 ? player(0) : play_below(1);
    }

    [[nodiscard]] std::vector<std::uint32_t> order() {
        std::vector<std::uint32_t> result(rows_.count);
        for (auto& position : result) {
            position = runs_[winner_.run].position;
            advance();
        }
        return result;
    }

private:
    /// A run in a match, by the first number of the vector it has reached.
    struct Player {
        Units first;
        std::uint32_t run;
    };

    [[nodiscard]] Player player(std::size_t run) const {
        const Run& at = runs_[run];
        const Units first =
            at.left > 0 ? *rows_.row(at.position) : std::numeric_limits<Units>::min();
        return {first, static_cast<std::uint32_t>(run)};
    }

    /// Plays all matches at and below `node`; players stand at the nodes from runs_.size() on.
    Player play_below(std::size_t node) {
        if (node >= runs_.size()) {
            return player(node - runs_.size());
        }
        Player better = play_below(2 * node);
        Player worse = play_below(2 * node + 1);
        if (beats(worse, better)) {
            std::swap(better, worse);
        }
        losers_[node] = worse;
        return better;
    }

    /// Without a conditional: the processor could only guess how a match ends.
    static void swap_if(bool wanted, Player& a, Player& b) {
        const Units first = (a.first ^ b.first) & -Units{wanted};
        const std::uint32_t run = (a.run ^ b.run) & (0 - std::uint32_t{wanted});
        a = {a.first ^ first, a.run ^ run};
        b = {b.first ^ first, b.run ^ run};
    }

    [[nodiscard]] bool beats(const Player& a, const Player& b) const {
        return a.first != b.first ? a.first > b.first : beats_at_equal_first(a, b);
    }

    [[nodiscard]] bool beats_at_equal_first(const Player& a, const Player& b) const {
        const Run& run_a = runs_[a.run];
        const Run& run_b = runs_[b.run];
        if (run_a.left == 0 || run_b.left == 0) {
            return run_a.left > 0;
        }
        const int sign = rows_.compare(run_a.position, run_b.position);
        return sign != 0 ? sign > 0 : a.run < b.run;
    }

    /// Moves the winner's run on by one vector and repeats its matches.
    void advance() {
        Run& run = runs_[winner_.run];
        run.position =
            static_cast<std::uint32_t>(static_cast<std::int64_t>(run.position) + run.step);
        --run.left;
        Player now = player(winner_.run);
        for (std::size_t node = (winner_.run + runs_.size()) / 2; node > 0; node /= 2) {
            swap_if(beats(losers_[node], now), losers_[node], now);
        }
        winner_ = now;
    }

    Rows rows_;
    std::vector<Run> runs_;
    std::vector<Player> losers_;  ///< by inner node, from 1 on
    Player winner_{};
};

std::vector<std::uint32_t> sorted_order(const Rows& rows) {
    std::vector<Keyed> keys(rows.count);
    for (std::size_t position = 0; position < rows.count; ++position) {
        keys[position] = {*rows.row(position), static_cast<std::uint32_t>(position)};
    }
    sort_descending(keys);
    for (auto tied = keys.begin(); tied != keys.end();) {
        const auto end =
            std::find_if(tied, keys.end(), [&](const Keyed& key) { return key.key != tied->key; });
        std::sort(tied, end, [&](const Keyed& a, const Keyed& b) {
            const int sign = rows.compare(a.item, b.item);
            return sign != 0 ? sign > 0 : a.item < b.item;
        });
        tied = end;
    }
    std::vector<std::uint32_t> result(rows.count);
    std::transform(keys.begin(), keys.end(), result.begin(),
                   [](const Keyed& key) { return key.item; });
    return result;
}

}  // namespace

std::vector<std::uint32_t> descending_order(std::span<const Units> points, std::size_t dims) {
    if (points.empty()) {
        return {};
    }
    const Rows rows{points.data(), dims, points.size() / dims};
    std::vector<Run> runs = find_runs(rows);
    return runs.empty() ? sorted_order(rows) : Tournament(rows, std::move(runs)).order();
}

}  // namespace irenic::deals
