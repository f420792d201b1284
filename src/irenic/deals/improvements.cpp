#include "irenic/deals/improvements.hpp"

#include <algorithm>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/deals/frontier.hpp"

namespace irenic::deals {
namespace {

using BigInteger = boost::multiprecision::cpp_int;
using Options = std::vector<OptionId>;

/// Walks over whole packages issue by issue, leaving out beginnings that cannot come back up to
/// the floors however the rest is settled.
class Enumeration {
public:
    Enumeration(const Setting& setting, const std::vector<Units>& floors, std::size_t most,
                const Stop& stop)
        : setting_(setting),
          floors_(floors),
          most_(most),
          stop_(stop),
          options_(setting.negotiation.issues.size()) {
        best_rest_.assign(options_.size() + 1, std::vector<Units>(setting.deciding(), 0));
        for (const Extra& extra : setting.scoring.extras) {
            for (std::size_t dim = 0; dim < setting.deciding(); ++dim) {
                if (setting.table.deciding[dim] == extra.player) {
                    best_rest_.back()[dim] += std::max<Units>(0, extra.units);
                }
            }
        }
        for (std::size_t issue = options_.size(); issue-- > 0;) {
            for (std::size_t dim = 0; dim < setting.deciding(); ++dim) {
                const auto& row = table(dim)[issue];
                best_rest_[issue][dim] =
                    best_rest_[issue + 1][dim] + *std::max_element(row.begin(), row.end());
            }
        }
    }

    /// False where there were more than `most`, or the stop was reached.
    template <class Keep>
    bool run(Keep keep) {
        return descend(0, std::vector<Units>(setting_.deciding(), 0), keep);
    }

private:
    [[nodiscard]] const std::vector<std::vector<Units>>& table(std::size_t dim) const {
        return setting_.scoring.players[setting_.table.deciding[dim]].table;
    }

    template <class Keep>
    bool descend(std::size_t issue, const std::vector<Units>& sum, Keep& keep) {
        for (std::size_t dim = 0; dim < sum.size(); ++dim) {
            if (sum[dim] + best_rest_[issue][dim] < floors_[dim]) {
                return true;
            }
        }
        constexpr std::uint64_t look_every = 4096;
        if (++visited_ % look_every == 0 && stop_.reached()) {
            return false;
        }
        if (issue == options_.size()) {
            if (setting_.scoring.allowed(options_) && keep(options_)) {
                return ++kept_ <= most_;
            }
            return true;
        }
        for (std::size_t option = 0; option < setting_.negotiation.issues[issue].options.size();
             ++option) {
            options_[issue] = OptionId(option);
            auto next = sum;
            for (std::size_t dim = 0; dim < sum.size(); ++dim) {
                next[dim] += table(dim)[issue][option];
            }
            if (!descend(issue + 1, next, keep)) {
                return false;
            }
        }
        return true;
    }

    const Setting& setting_;
    const std::vector<Units>& floors_;
    std::size_t most_;
    const Stop& stop_;
    Options options_;
    std::vector<std::vector<Units>> best_rest_;
    std::uint64_t visited_ = 0;
    std::size_t kept_ = 0;
};

std::vector<Units> utility_of(const Setting& setting, const Options& options) {
    std::vector<Units> utility;
    for (const std::size_t player : setting.table.deciding) {
        utility.push_back(setting.scoring.utility(player, options));
    }
    return utility;
}

/// Whether some branch's parties could sign it: no red line of theirs, no issue moved that has to
/// stay, conditional parties satisfied.
bool signable(const Setting& setting, const Options& options) {
    return std::any_of(
        setting.branches.begin(), setting.branches.end(), [&](const BranchProblem& branch) {
            for (const IssueId issue : branch.branch.now) {
                if (options[issue.at()] != setting.negotiation.issue(issue).now) {
                    return false;
                }
            }
            return std::none_of(
                branch.branch.agree.begin(), branch.branch.agree.end(), [&](std::size_t player) {
                    const bool decides =
                        std::find(setting.table.deciding.begin(), setting.table.deciding.end(),
                                  player) != setting.table.deciding.end();
                    return setting.scoring.crosses_red_line(player, options) ||
                           (!decides && setting.scoring.utility(player, options) <
                                            setting.disagreement[player]);
                });
        });
}

bool better(const std::vector<Units>& utility, const std::vector<Units>& than) {
    bool strictly = false;
    for (std::size_t dim = 0; dim < utility.size(); ++dim) {
        if (utility[dim] < than[dim]) {
            return false;
        }
        strictly = strictly || utility[dim] > than[dim];
    }
    return strictly;
}

/// Packages at or above `floors` in one branch, for one choice of raised floors.
CountResult count_at(const Setting& setting, const Branch& branch, const std::vector<Units>& floors,
                     const Limits& limits) {
    auto [selection, branch_floors] =
        select_branch(setting.negotiation, setting.table, branch, setting.disagreement);
    std::copy(floors.begin(), floors.end(), branch_floors.begin());
    return count_selected(setting.negotiation, setting.scoring, selection, branch_floors, limits);
}

/// Better for at least one: some dimension at least a unit higher, by inclusion and exclusion.
std::optional<std::string> count_better(const Setting& setting, const std::vector<Units>& from,
                                        const Limits& limits) {
    constexpr std::size_t most_parties = 6;
    if (setting.branches.size() != 1 || from.size() > most_parties) {
        return std::nullopt;
    }
    BigInteger total = 0;
    for (unsigned raised = 1; raised < 1U << from.size(); ++raised) {
        auto floors = from;
        int sign = -1;
        for (std::size_t dim = 0; dim < from.size(); ++dim) {
            if ((raised >> dim & 1U) != 0) {
                ++floors[dim];
                sign = -sign;
            }
        }
        const auto part = count_at(setting, setting.branches.front().branch, floors, limits);
        if (!part.count) {
            return std::nullopt;
        }
        total += sign * BigInteger(*part.count);
    }
    return total.str();
}

std::vector<Point> efficient_improvements(const Setting& setting, const std::vector<Units>& from,
                                          std::size_t most_listed, const Limits& limits) {
    std::vector<Problem> problems;
    for (const auto& branch : setting.branches) {
        problems.push_back(branch.problem);
        std::copy(from.begin(), from.end(), problems.back().floors.begin());
    }
    std::vector<const Problem*> pointers;
    for (const Problem& problem : problems) {
        pointers.push_back(&problem);
    }
    const UnitedFrontier frontier = unite_frontiers(pointers, setting.deciding(), limits);
    std::vector<Point> points;
    for (std::size_t index = 0; index < frontier.size() && points.size() < most_listed; ++index) {
        if (!std::equal(from.begin(), from.end(), frontier.value(index))) {
            points.push_back(
                {utilities(setting, frontier.value(index)),
                 package_of(problems[frontier.problem(index)], frontier.choices(index))});
        }
    }
    return points;
}

}  // namespace

Result<Improvements> find_improvements(const Setting& setting, const Package& from,
                                       std::size_t most_listed, const Limits& limits) {
    if (from.choices.size() != setting.negotiation.issues.size()) {
        return tl::unexpected(Error{ErrorCode::bad_input, "--from",
                                    "the package does not settle every issue",
                                    "name one option for each issue"});
    }
    const Options options = options_of(from);
    if (!setting.scoring.allowed(options)) {
        return tl::unexpected(Error{ErrorCode::bad_input, "--from",
                                    "the constraints forbid this package",
                                    "start from a package that can occur"});
    }
    const auto start = utility_of(setting, options);
    Improvements improvements;
    improvements.from = {utilities(setting, start.data()), from};
    std::vector<Point> all;
    constexpr double share_of_time = 0.2;
    const Stop stop = limits.stop.part(share_of_time);
    Enumeration enumeration(setting, start, most_listed, stop);
    improvements.complete = enumeration.run([&](const Options& candidate) {
        const auto utility = utility_of(setting, candidate);
        if (!better(utility, start) || !signable(setting, candidate)) {
            return false;
        }
        all.push_back({utilities(setting, utility.data()), package_of(candidate)});
        return true;
    });
    if (improvements.complete) {
        improvements.count = std::to_string(all.size());
        improvements.points = std::move(all);
        std::stable_sort(improvements.points.begin(), improvements.points.end(),
                         [](const Point& a, const Point& b) { return a.utility < b.utility; });
        return improvements;
    }
    improvements.count = count_better(setting, start, limits);
    improvements.points = efficient_improvements(setting, start, most_listed, limits);
    return improvements;
}

}  // namespace irenic::deals
