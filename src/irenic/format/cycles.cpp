#include "irenic/format/cycles.hpp"

#include <algorithm>

namespace irenic::format {
namespace {

/// Walks depth first without recursion, so that long chains do no harm.
class Walk {
public:
    Walk(const Arrows& arrows, std::size_t most)
        : arrows_(arrows), most_(most), tried_(arrows.size(), 0), seen_(arrows.size(), Seen::no) {}

    std::vector<std::vector<std::size_t>> run() {
        for (std::size_t node = 0; node < arrows_.size(); ++node) {
            if (seen_[node] == Seen::no) {
                enter(node);
                while (!path_.empty() && cycles_.size() < most_) {
                    advance();
                }
            }
        }
        return std::move(cycles_);
    }

private:
    enum class Seen { no, on_path, done };

    void enter(std::size_t node) {
        seen_[node] = Seen::on_path;
        path_.push_back(node);
    }

    void advance() {
        const std::size_t node = path_.back();
        if (tried_[node] == arrows_[node].size()) {
            seen_[node] = Seen::done;
            path_.pop_back();
            return;
        }
        const std::size_t next = arrows_[node][tried_[node]++];
        if (seen_[next] == Seen::no) {
            enter(next);
        } else if (seen_[next] == Seen::on_path) {
            note_cycle(next);
        }
    }

    void note_cycle(std::size_t start) {
        const auto first = std::find(path_.begin(), path_.end(), start);
        std::vector<std::size_t> cycle(first, path_.end());
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        cycles_.push_back(std::move(cycle));
    }

    const Arrows& arrows_;
    std::size_t most_;
    std::vector<std::size_t> tried_;  ///< by node: arrows followed
    std::vector<Seen> seen_;
    std::vector<std::size_t> path_;
    std::vector<std::vector<std::size_t>> cycles_;
};

}  // namespace

std::vector<std::vector<std::size_t>> find_cycles(const Arrows& arrows, std::size_t most) {
    return Walk(arrows, most).run();
}

}  // namespace irenic::format
