#include "irenic/analysis/sliders.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/frontier.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::analysis {
namespace {

std::vector<PartyId> parties_of(const deals::Setting& setting,
                                const std::vector<std::size_t>& players) {
    std::vector<PartyId> parties;
    for (const std::size_t player : players) {
        parties.push_back(setting.scoring.players[player].party);
    }
    return parties;
}

std::vector<PartyId> all_who_agree(const deals::Setting& setting) {
    std::set<std::size_t> players;
    for (const auto& each : setting.branches) {
        players.insert(each.branch.agree.begin(), each.branch.agree.end());
    }
    return parties_of(setting, {players.begin(), players.end()});
}

deals::Point point_at(const deals::Setting& setting, const deals::Problem& problem,
                      const deals::UnitedFrontier& frontier, std::size_t index) {
    deals::Point point;
    for (std::size_t dim = 0; dim < frontier.dims; ++dim) {
        point.utility.push_back(setting.points(frontier.value(index)[dim]));
    }
    point.package = deals::package_of(problem, frontier.choices(index));
    return point;
}

std::string why_incomplete(const deals::UnitedFrontier& frontier) {
    return frontier.stopped ? "the time limit was reached before all efficient packages were found"
                            : "there are more efficient packages than memory allows to compare";
}

std::string too_many(std::size_t points) {
    return "there are more than " + std::to_string(points) + " efficient packages to list";
}

/// The frontiers, branch by branch, up to a number of points in all.
class Listing {
public:
    Listing(const deals::Setting& setting, std::size_t points, const Limits& limits)
        : setting_(setting), points_(points), limits_(limits) {}

    Sliders run() && {
        sliders_.parties = all_who_agree(setting_);
        if (setting_.branches.empty()) {
            sliders_.why_not =
                "agreement is out of reach: too few of those who could make one have preferences";
        }
        for (const auto& branch : setting_.branches) {
            add(branch);
            if (!sliders_.why_not.empty()) {
                sliders_.branches.clear();
                break;
            }
        }
        return std::move(sliders_);
    }

private:
    void add(const deals::BranchProblem& branch) {
        deals::Problem problem = branch.problem;
        problem.floors.assign(problem.dims, deals::no_floor);
        const auto frontier = deals::unite_frontiers({&problem}, problem.dims, limits_);
        if (!frontier.complete) {
            sliders_.why_not = why_incomplete(frontier);
            return;
        }
        listed_ += frontier.size();
        if (listed_ > points_) {
            sliders_.why_not = too_many(points_);
            return;
        }
        AnyFrontier any{parties_of(setting_, branch.branch.agree),
                        branch.branch.now,
                        parties_of(setting_, branch.players),
                        {}};
        for (std::size_t index = 0; index < frontier.size(); ++index) {
            any.points.push_back(point_at(setting_, problem, frontier, index));
        }
        sliders_.branches.push_back(std::move(any));
    }

    const deals::Setting& setting_;
    std::size_t points_;
    const Limits& limits_;
    std::size_t listed_ = 0;
    Sliders sliders_;
};

class Writer {
public:
    explicit Writer(const Negotiation& negotiation) : negotiation_(negotiation) {}

    [[nodiscard]] Value write(const Sliders& sliders) const {
        Value::Map map;
        map.emplace_back("parties", ids(sliders.parties));
        map.emplace_back("branches", list_of(sliders.branches, [this](const AnyFrontier& each) {
                             return branch(each);
                         }));
        map.emplace_back("why_not", text_or_null(sliders.why_not));
        return map;
    }

private:
    [[nodiscard]] Value ids(const std::vector<PartyId>& parties) const {
        return list_of(parties,
                       [this](PartyId party) { return Value(negotiation_.party(party).id); });
    }

    [[nodiscard]] Value branch(const AnyFrontier& branch) const {
        Value::Map map;
        map.emplace_back("agree", ids(branch.agree));
        map.emplace_back("now", list_of(branch.now, [this](IssueId issue) {
                             return Value(negotiation_.issue(issue).id);
                         }));
        map.emplace_back("parties", ids(branch.parties));
        map.emplace_back("points", list_of(branch.points, [this](const deals::Point& each) {
                             return deals::to_value(negotiation_, each);
                         }));
        return map;
    }

    const Negotiation& negotiation_;
};

}  // namespace

Result<Sliders> find_sliders(const Negotiation& negotiation, std::size_t points,
                             const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return Listing(opened->setting, points, limits).run();
}

Value to_value(const Negotiation& negotiation, const Sliders& sliders) {
    return Writer(negotiation).write(sliders);
}

}  // namespace irenic::analysis
