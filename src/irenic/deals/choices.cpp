#include "irenic/deals/choices.hpp"

#include <algorithm>

#include "irenic/deals/nondominated.hpp"
#include "irenic/deals/pattern_states.hpp"
#include "irenic/deals/scan_questions.hpp"

namespace irenic::deals {
namespace {

/// How much work following open patterns may be before looking at every combination is cheaper.
double work_worth_it(const Tie& tie) {
    constexpr double always = 2000;
    constexpr double most = 1e7;
    constexpr double dearer_than_a_look = 2000;
    return std::clamp(tie.combinations() / dearer_than_a_look, always, most);
}

}  // namespace

Result<Census> take_census(const Tie& tie, std::size_t dims, const Limits& limits) {
    if (auto census = census_by_states(tie, dims, work_worth_it(tie))) {
        return *census;
    }
    return census_by_scan(tie, dims, limits);
}

Result<Group> list_efficient(const Tie& tie, std::size_t dims, const Limits& limits) {
    if (auto group = efficient_by_states(tie, dims, work_worth_it(tie), limits.stop)) {
        return std::move(*group);
    }
    return efficient_by_scan(tie, dims, limits);
}

std::optional<CountedGroup> list_distinct(const Tie& tie, std::size_t dims, std::size_t most) {
    return distinct_by_states(tie, dims, most, 4.0 * static_cast<double>(most));
}

}  // namespace irenic::deals
