#include "irenic/forecast/run/choice.hpp"

#include <algorithm>
#include <utility>

#include "irenic/base/parallel.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t most_looked_at = 2000;
constexpr std::size_t most_kept = 64;
constexpr std::size_t most_candidates = 16;

struct Candidate {
    std::vector<OptionId> options;
    RowSet acceptable;
    std::size_t versions = 0;
};

/// Packages met, those acceptable most often first.
std::vector<Candidate> candidates_of(const Pilot& pilot, unsigned threads) {
    std::vector<Candidate> candidates(std::min(most_looked_at, pilot.met.size()));
    share_out(candidates.size(), threads, [&](std::size_t at) {
        Candidate& candidate = candidates[at];
        candidate.options = pilot.met[at].options;
        candidate.acceptable = pilot.table.acceptable(candidate.options);
        candidate.versions = candidate.acceptable.count();
    });
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.versions > b.versions; });
    return candidates;
}

Decimal points(Units units) { return Decimal::from_mantissa(units, Decimal::max_places); }

class Choosing {
public:
    Choosing(const Pilot& pilot, std::size_t count, const Limits& limits)
        : pilot_(pilot),
          count_(count),
          limits_(limits),
          candidates_(candidates_of(pilot, limits.threads)) {}

    Choice run() {
        for (std::size_t at = 0; at < std::min(count_, candidates_.size()); ++at) {
            choice_.packages.push_back(candidates_[at].options);
        }
        for (std::size_t at = 0; at < std::min(most_kept, candidates_.size()); ++at) {
            choice_.acceptable.push_back(candidates_[at].acceptable);
        }
        find_widths();
        for (std::size_t at = 0; at < aims.size(); ++at) {
            add_best(aims[at], 1.0 / static_cast<double>(aims.size() - at));
        }
        for (const auto& options : choice_.packages) {
            choice_.at_worst.push_back(at_worst(options));
        }
        return std::move(choice_);
    }

private:
    void find_widths() {
        for (const auto& width : pilot_.width) {
            widths_.push_back(width ? width->scaled(Decimal::max_places).value_or(0) : 0);
        }
    }

    void add_best(Aim aim, double share_of_time) {
        std::vector<std::vector<OptionId>> from;
        for (std::size_t at = 0; at < std::min(most_candidates, candidates_.size()); ++at) {
            from.push_back(candidates_[at].options);
        }
        for (const RobustPackage& robust : choice_.robust) {
            from.push_back(robust.best.options);
        }
        const auto best =
            best_package(pilot_.table, aim, widths_, from, limits_.part(share_of_time));
        const bool never = best && aim == Aim::acceptable_most_often && best->value == 0;
        if (!best || never) {
            return;
        }
        choice_.cut_short = choice_.cut_short || !best->exact;
        choice_.robust.push_back({aim, *best, position_of(best->options)});
    }

    std::size_t position_of(const std::vector<OptionId>& options) {
        auto& packages = choice_.packages;
        const auto found = std::find(packages.begin(), packages.end(), options);
        const auto position = static_cast<std::size_t>(found - packages.begin());
        if (found == packages.end()) {
            packages.push_back(options);
        }
        return position;
    }

    [[nodiscard]] AtWorst at_worst(const std::vector<OptionId>& options) const {
        const auto least = pilot_.table.least_surplus(options);
        bool first = true;
        Units worst = 0;
        Units regret = 0;
        for (std::size_t row = 0; least && row < pilot_.rows; ++row) {
            if (!pilot_.table.counting().has(row)) {
                continue;
            }
            worst = first ? (*least)[row] : std::min(worst, (*least)[row]);
            const Units behind = widths_[row] - (*least)[row];
            regret = first ? behind : std::max(regret, behind);
            first = false;
        }
        return {points(worst), points(regret)};
    }

    const Pilot& pilot_;
    std::size_t count_;
    const Limits& limits_;
    std::vector<Candidate> candidates_;
    std::vector<Units> widths_;
    Choice choice_;
};

}  // namespace

Choice choose_packages(const Pilot& pilot, std::size_t count, const Limits& limits) {
    return Choosing(pilot, count, limits).run();
}

}  // namespace irenic::forecast
