#include "irenic/levers/standing.hpp"

#include <algorithm>
#include <span>

#include "irenic/deals/closest.hpp"
#include "irenic/deals/combine.hpp"
#include "irenic/deals/objective.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/deals/search.hpp"

namespace irenic::levers {
namespace {

using deals::BranchProblem;
using deals::Setting;

Error limit_reached() {
    return {ErrorCode::limit, "",
            "the limit was reached before it was certain whether there is a deal",
            "give more seconds"};
}

/// From where each dimension counts, and in what unit; no unit for those who need not agree.
struct Scales {
    std::vector<deals::Units> origin;
    std::vector<deals::Units> scale;
};

Scales scales_of(const Setting& setting, const BranchProblem& branch) {
    Scales scales;
    for (const deals::Units floor : branch.problem.floors) {
        const bool agrees = floor != deals::no_floor;
        scales.origin.push_back(agrees ? floor : 0);
        scales.scale.push_back(agrees ? setting.point() : 0);
    }
    return scales;
}

deals::Combination list_acceptable(const BranchProblem& branch, const Limits& limits) {
    constexpr std::size_t most_vectors = std::size_t{1} << 16;
    return deals::combine(branch.problem, {branch.problem.floors, {}},
                          {.stop = limits.stop, .most_vectors = most_vectors});
}

/// Where combining takes too much: whether the largest smallest surplus is 0 or more.
Result<bool> is_open_by_search(const Setting& setting, const BranchProblem& branch,
                               const Limits& limits) {
    const Scales scales = scales_of(setting, branch);
    const deals::Goal goal{deals::Goal::Kind::least, scales.origin, scales.scale, {}};
    const std::vector<deals::Units> no_floors(branch.problem.dims, deals::no_floor);
    const deals::Found found = deals::search(branch.problem, goal, no_floors, limits);
    if (!found.best.empty()) {
        const auto ratios =
            deals::sorted_ratios(found.best.front().utility, goal.origin, goal.scale);
        if (ratios.front().numerator >= 0) {
            return true;
        }
    }
    if (found.status == deals::Found::Status::bounded && found.bound >= 0) {
        return tl::unexpected(limit_reached());
    }
    return false;
}

/// Where every branch has only few acceptable packages that matter: the one with the best sorted
/// surpluses. Nothing where there is none, or where there are too many to list.
Standing widest_listed(const Setting& setting, const Limits& limits) {
    Standing widest;
    std::vector<deals::Ratio> best;
    for (const BranchProblem& branch : setting.branches) {
        if (branch.problem.impossible() || branch.branch.agree.empty()) {
            continue;
        }
        const auto listed = list_acceptable(branch, limits);
        if (listed.status != deals::Combination::Status::complete) {
            return {};
        }
        const Scales scales = scales_of(setting, branch);
        for (std::size_t index = 0; index < listed.size(); ++index) {
            const std::span<const deals::Units> utility(listed.value(index), listed.dims);
            auto ratios = deals::sorted_ratios(utility, scales.origin, scales.scale);
            if (best.empty() || std::lexicographical_compare(best.begin(), best.end(),
                                                             ratios.begin(), ratios.end())) {
                best = std::move(ratios);
                widest.width = setting.points(best.front().numerator);
                widest.package =
                    deals::point_of(setting, branch.problem,
                                    {{utility.begin(), utility.end()}, listed.choices(index)});
            }
        }
    }
    return widest;
}

/// The least surplus of those who agree in a branch, or nothing where the branch rules the package
/// out.
std::optional<deals::Units> least_in(const Setting& setting, const deals::Branch& branch,
                                     const std::vector<OptionId>& options) {
    const bool stays = std::all_of(branch.now.begin(), branch.now.end(), [&](IssueId issue) {
        return options[issue.at()] == setting.negotiation.issue(issue).now;
    });
    std::optional<deals::Units> least;
    for (const std::size_t player : branch.agree) {
        if (!stays || setting.scoring.crosses_red_line(player, options)) {
            return std::nullopt;
        }
        const deals::Units surplus =
            setting.scoring.utility(player, options) - setting.disagreement[player];
        least = std::min(least.value_or(surplus), surplus);
    }
    return least;
}

/// Works the width out anew from the package alone.
void bear_witness(const Setting& setting, const Standing& standing) {
    const auto options = deals::options_of(standing.package->package);
    IRENIC_CHECK(setting.scoring.allowed(options));
    std::optional<deals::Units> widest;
    for (const BranchProblem& branch : setting.branches) {
        if (const auto least = least_in(setting, branch.branch, options)) {
            widest = std::max(widest.value_or(*least), *least);
        }
    }
    IRENIC_CHECK(widest && setting.points(*widest) == *standing.width);
}

}  // namespace

Result<bool> is_open(const Setting& setting, const BranchProblem& branch, const Limits& limits) {
    if (branch.problem.impossible()) {
        return false;
    }
    if (branch.branch.agree.empty()) {
        return true;
    }
    const auto acceptable = list_acceptable(branch, limits);
    if (acceptable.status == deals::Combination::Status::complete) {
        return acceptable.size() > 0;
    }
    return is_open_by_search(setting, branch, limits);
}

Result<bool> is_open(const Negotiation& negotiation, const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    return opened ? is_open(opened->setting, limits) : tl::unexpected(opened.error());
}

Result<bool> is_open(const Setting& setting, const Limits& limits) {
    std::optional<Error> unsure;
    for (const BranchProblem& branch : setting.branches) {
        const auto open = is_open(setting, branch, limits);
        if (!open) {
            unsure = open.error();
        } else if (*open) {
            return true;
        }
    }
    if (unsure) {
        return tl::unexpected(*unsure);
    }
    return false;
}

Result<Standing> standing_of(const Negotiation& negotiation, const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    return opened ? standing_of(opened->setting, limits) : tl::unexpected(opened.error());
}

Result<Standing> standing_of(const Setting& setting, const Limits& limits) {
    Standing standing = widest_listed(setting, limits);
    if (!standing.width) {
        std::string why;
        const auto nearest = deals::nearest_in_points(setting, limits, why);
        if (!why.empty()) {
            return tl::unexpected(limit_reached());
        }
        if (nearest) {
            standing = {nearest->least_surplus, nearest->point};
        }
    }
    if (standing.width) {
        bear_witness(setting, standing);
    }
    return standing;
}

}  // namespace irenic::levers
