#include "irenic/deals/make_problem.hpp"

#include <cmath>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/deals/choices.hpp"
#include "irenic/deals/scan_questions.hpp"

namespace irenic::deals {
namespace {

using BigInteger = boost::multiprecision::cpp_int;

/// Looking at every combination takes a second at most.
bool quick_to_scan(const Tie& tie) { return tie.combinations() <= 1e8; }

}  // namespace

Result<Problem> make_problem(const Negotiation& negotiation, const Scoring& scoring,
                             const Selection& selection, std::vector<Units> floors,
                             const Limits& limits) {
    Problem problem;
    problem.dims = selection.dims();
    problem.floors = std::move(floors);
    problem.unit = std::pow(10.0, -scoring.places);
    for (const Tie& tie : make_ties(negotiation, scoring, selection)) {
        auto group = list_efficient(tie, problem.dims, limits);
        if (!group) {
            return tl::unexpected(group.error());
        }
        problem.groups.push_back(std::move(*group));
    }
    return problem;
}

Result<Extent> measure(const Negotiation& negotiation, const Scoring& scoring,
                       const Selection& selection, const Limits& limits) {
    const std::size_t dims = selection.dims();
    BigInteger packages = 1;
    Extent extent{"", std::vector<Units>(dims, 0), std::vector<Units>(dims, 0)};
    for (const Tie& tie : make_ties(negotiation, scoring, selection)) {
        const auto census = take_census(tie, dims, limits);
        if (!census) {
            return tl::unexpected(census.error());
        }
        packages *= BigInteger(census->count);
        for (std::size_t dim = 0; dim < dims && !census->least.empty(); ++dim) {
            extent.least[dim] += census->least[dim];
            extent.most[dim] += census->most[dim];
        }
    }
    extent.packages = packages.str();
    if (packages == 0) {
        extent.least.clear();
        extent.most.clear();
    }
    return extent;
}

CountResult count_selected(const Negotiation& negotiation, const Scoring& scoring,
                           const Selection& selection, const std::vector<Units>& floors,
                           const Limits& limits) {
    constexpr std::size_t most_held = 1'000'000;
    const std::size_t dims = selection.dims();
    const auto ties = make_ties(negotiation, scoring, selection);
    std::vector<CountedGroup> groups;
    for (const Tie& tie : ties) {
        const bool look_at_each = ties.size() == 1 && tie.issues.size() > 1 && quick_to_scan(tie);
        auto group = look_at_each ? std::nullopt : list_distinct(tie, dims, most_held);
        if (!group && ties.size() > 1) {
            return {std::nullopt, "tied issues have too many different values to be counted"};
        }
        if (!group) {
            const auto count = count_reaching_by_scan(tie, dims, floors, limits);
            return count ? CountResult{std::to_string(*count), ""}
                         : CountResult{std::nullopt, count.error().what};
        }
        groups.push_back(std::move(*group));
    }
    return count_reaching(groups, dims, floors, limits.stop, most_held);
}

}  // namespace irenic::deals
