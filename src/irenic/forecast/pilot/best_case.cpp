#include "irenic/forecast/pilot/best_case.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace irenic::forecast {
namespace {

constexpr std::size_t block_size = SearchedRows::block;

/// The least of a block, in lanes that can be compared side by side.
float least_of(const std::vector<float>& values) {
    std::array<float, 16> lanes{};
    lanes.fill(Outlook::beyond);
    for (std::size_t row = 0; row < block_size; row += lanes.size()) {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const float value = values[row + lane];
            lanes[lane] = value < lanes[lane] ? value : lanes[lane];
        }
    }
    return *std::min_element(lanes.begin(), lanes.end());
}

}  // namespace

BestCase::BestCase(const VersionsTable& table, const std::vector<std::vector<Blend>>& by_branch,
                   SearchedRows rows)
    : rows_(std::move(rows)), first_column_(table.columns().first) {
    std::vector<Blend> known;
    for (const auto& blends : by_branch) {
        auto& own = outlooks_of_branch_.emplace_back();
        for (const Blend& blend : blends) {
            const auto found = std::find(known.begin(), known.end(), blend);
            own.push_back(static_cast<std::size_t>(found - known.begin()));
            if (found == known.end()) {
                known.push_back(blend);
                outlooks_.push_back(make_outlook(table, blend, rows_));
            }
        }
    }
    reach_.resize(first_column_.size() + 1);
    for (auto& reach : reach_) {
        reach.resize(place(outlooks_.size(), 0));
    }
    for (std::size_t outlook = 0; outlook < outlooks_.size(); ++outlook) {
        const auto& start = outlooks_[outlook].start;
        std::copy(start.begin(), start.end(),
                  reach_[0].begin() + static_cast<std::ptrdiff_t>(place(outlook, 0)));
    }
}

std::vector<float> BestCase::at_start() const {
    std::vector<std::size_t> all(outlooks_of_branch_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<float> values;
    std::vector<float> best(block_size);
    for (std::size_t block = 0; block < rows_.blocks(); ++block) {
        reach(0, all, block, best);
        values.insert(values.end(), best.begin(), best.end());
    }
    values.resize(rows_.versions.size());
    return values;
}

std::vector<std::size_t> BestCase::outlooks_of(const std::vector<std::size_t>& open) const {
    std::vector<std::size_t> needed;
    for (const std::size_t branch : open) {
        const auto& own = outlooks_of_branch_[branch];
        needed.insert(needed.end(), own.begin(), own.end());
    }
    std::sort(needed.begin(), needed.end());
    needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
    return needed;
}

void BestCase::take_up(std::size_t settled, std::size_t column, const Choice& choice,
                       const std::vector<std::size_t>& outlooks, std::size_t block) {
    for (const std::size_t index : outlooks) {
        const Outlook& outlook = outlooks_[index];
        const float* before = reach_[settled].data() + place(index, block);
        const float* loss = outlook.chosen[column].data() + block * block_size;
        float* after = reach_[settled + 1].data() + place(index, block);
        for (std::size_t row = 0; row < block_size; ++row) {
            after[row] = before[row] + loss[row];
        }
        float* whole = reach_[settled + 1].data() + place(index, 0);
        const auto lose = [&](const Outlook::Loss& further) {
            for (std::size_t at = further.first[block]; at < further.first[block + 1]; ++at) {
                whole[further.rows[at]] += further.points[at];
            }
        };
        for (const std::size_t condition : choice.held) {
            lose(outlook.held[condition]);
        }
        for (const std::size_t condition : choice.failed) {
            lose(outlook.failed[condition]);
        }
    }
}

void BestCase::reach(std::size_t settled, const std::vector<std::size_t>& open, std::size_t block,
                     std::vector<float>& best) const {
    std::fill(best.begin(), best.end(), -Outlook::beyond);
    std::vector<float> least(block_size);
    for (const std::size_t branch : open) {
        std::fill(least.begin(), least.end(), Outlook::beyond);
        for (const std::size_t outlook : outlooks_of_branch_[branch]) {
            const float* values = reach_[settled].data() + place(outlook, block);
            for (std::size_t row = 0; row < block_size; ++row) {
                least[row] = values[row] < least[row] ? values[row] : least[row];
            }
        }
        for (std::size_t row = 0; row < block_size; ++row) {
            best[row] = best[row] < least[row] ? least[row] : best[row];
        }
    }
}

Units BestCase::most_versions(std::size_t settled, std::size_t issue, OptionId option,
                              const Choice& choice, Units needed) {
    const auto outlooks = outlooks_of(choice.open);
    const std::size_t column = first_column_[issue] + option.at();
    std::vector<float> best(block_size);
    auto count = static_cast<Units>(rows_.versions.size());
    for (std::size_t block = 0; block < rows_.blocks() && count >= needed; ++block) {
        take_up(settled, column, choice, outlooks, block);
        reach(settled + 1, choice.open, block, best);
        const std::size_t used = std::min(block_size, rows_.versions.size() - block * block_size);
        int below = 0;
        for (std::size_t row = 0; row < used; ++row) {
            below += best[row] < 0 ? 1 : 0;
        }
        count -= below;
    }
    return count;
}

Units BestCase::most_in_worst(std::size_t settled, std::size_t issue, OptionId option,
                              const Choice& choice, Units needed) {
    constexpr double units_a_point = 1e9;
    const auto outlooks = outlooks_of(choice.open);
    const std::size_t column = first_column_[issue] + option.at();
    std::vector<float> best(block_size);
    Units worst = std::numeric_limits<Units>::max();
    for (std::size_t block = 0; block < rows_.blocks() && worst >= needed; ++block) {
        take_up(settled, column, choice, outlooks, block);
        reach(settled + 1, choice.open, block, best);
        const float least = least_of(best);
        worst = std::min(worst,
                         static_cast<Units>(std::ceil(static_cast<double>(least) * units_a_point)));
    }
    return worst;
}

}  // namespace irenic::forecast
