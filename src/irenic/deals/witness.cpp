#include "irenic/deals/witness.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"
#include "irenic/deals/nondominated.hpp"

namespace irenic::deals {
namespace {

class Witness {
public:
    explicit Witness(const Setting& setting) : setting_(setting) {}

    void same_utilities(const Point& point) const {
        IRENIC_CHECK(point.package.choices.size() == setting_.negotiation.issues.size());
        const auto options = options_of(point.package);
        IRENIC_CHECK(setting_.scoring.allowed(options));
        for (std::size_t dim = 0; dim < setting_.deciding(); ++dim) {
            const Units units = setting_.scoring.utility(setting_.table.deciding[dim], options);
            IRENIC_CHECK(setting_.points(units) == point.utility[dim]);
        }
    }

    void in_zone(const Point& point) const {
        same_utilities(point);
        const auto options = options_of(point.package);
        const bool agreed = std::any_of(
            setting_.branches.begin(), setting_.branches.end(),
            [&](const BranchProblem& branch) { return in_branch(branch.branch, options); });
        IRENIC_CHECK(agreed);
    }

    void undominated(const std::vector<Point>& points) const {
        std::vector<Units> units;
        for (const Point& point : points) {
            for (const Decimal& utility : point.utility) {
                units.push_back(utility.scaled(setting_.scoring.places).value());
            }
        }
        IRENIC_CHECK(nondominated(units, setting_.deciding()).size() == points.size());
    }

    void not_dominated_by(const Point& point, const std::vector<Point>& others) const {
        for (const Point& other : others) {
            bool dominates = other.utility != point.utility;
            for (std::size_t dim = 0; dim < point.utility.size(); ++dim) {
                dominates = dominates && other.utility[dim] >= point.utility[dim];
            }
            IRENIC_CHECK(!dominates);
        }
    }

private:
    [[nodiscard]] bool in_branch(const Branch& branch, const std::vector<OptionId>& options) const {
        for (const IssueId issue : branch.now) {
            if (options[issue.at()] != setting_.negotiation.issue(issue).now) {
                return false;
            }
        }
        return std::all_of(branch.agree.begin(), branch.agree.end(), [&](std::size_t player) {
            return setting_.scoring.utility(player, options) >= setting_.disagreement[player] &&
                   !setting_.scoring.crosses_red_line(player, options);
        });
    }

    const Setting& setting_;
};

}  // namespace

void bear_witness(const Setting& setting, const Answer& answer, bool whole_space) {
    const Witness witness(setting);
    for (const Point& point : answer.frontier.points) {
        whole_space ? witness.same_utilities(point) : witness.in_zone(point);
    }
    witness.undominated(answer.frontier.points);
    for (const Solution& solution : answer.solutions) {
        if (solution.point) {
            witness.in_zone(*solution.point);
            if (solution.exact && !whole_space) {
                witness.not_dominated_by(*solution.point, answer.frontier.points);
            }
        }
    }
    if (answer.closest) {
        for (const auto& closest : {answer.closest->maximin, answer.closest->margin}) {
            if (closest) {
                witness.same_utilities(closest->point);
            }
        }
        if (answer.closest->outside_money) {
            witness.same_utilities(answer.closest->outside_money->point);
        }
    }
    for (const OfferView& offer : answer.offers) {
        if (offer.changed_to) {
            witness.in_zone(*offer.changed_to);
        }
    }
    if (answer.improvements) {
        for (const Point& point : answer.improvements->points) {
            witness.same_utilities(point);
        }
    }
}

}  // namespace irenic::deals
