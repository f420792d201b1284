#include "irenic/deals/offers.hpp"

#include <algorithm>
#include <iterator>

namespace irenic::deals {
namespace {

/// Leaves on every issue named in a package only the option it names.
std::vector<std::vector<OptionId>> only_completions(const Setting& setting,
                                                    const Package& package) {
    std::vector<std::vector<OptionId>> only(setting.negotiation.issues.size());
    for (const auto& [issue, option] : package.choices) {
        only[issue.at()] = {option};
    }
    return only;
}

/// Whether some completion is acceptable to one deciding player by itself.
Result<bool> can_accept(const Setting& setting, const Offer& offer, std::size_t player,
                        const Limits& limits) {
    Selection selection;
    selection.players = {player};
    selection.red_lines_of = {player};
    selection.only = only_completions(setting, offer.package);
    return measure(setting.negotiation, setting.scoring, selection, limits)
        .transform([&](const Extent& extent) {
            return !extent.most.empty() && extent.most.front() >= setting.disagreement[player];
        });
}

/// A table that takes one away for every issue settled otherwise than the package says.
std::vector<std::vector<Units>> changes_from(const Setting& setting, const Package& package) {
    std::vector<std::vector<Units>> table;
    for (std::size_t issue = 0; issue < setting.negotiation.issues.size(); ++issue) {
        const auto wanted = package.on(IssueId(issue));
        auto& row = table.emplace_back(setting.negotiation.issues[issue].options.size(), 0);
        for (std::size_t option = 0; option < row.size() && wanted; ++option) {
            row[option] = OptionId(option) == *wanted ? 0 : -1;
        }
    }
    return table;
}

struct Change {
    Units changes = 0;  ///< minus the number of issues changed
    std::vector<Units> utility;
    Package package;
};

/// The packages of a branch that change as little as possible.
Result<std::vector<Change>> least_changes(const Setting& setting, const BranchProblem& branch,
                                          const Offer& offer, const Limits& limits, bool& certain) {
    auto [selection, floors] =
        select_branch(setting.negotiation, setting.table, branch.branch, setting.disagreement);
    selection.added.push_back(changes_from(setting, offer.package));
    floors.push_back(no_floor);
    const auto problem =
        make_problem(setting.negotiation, setting.scoring, selection, floors, limits);
    if (!problem) {
        return tl::unexpected(problem.error());
    }
    Goal goal{Goal::Kind::least,
              std::vector<Units>(problem->dims, 0),
              std::vector<Units>(problem->dims, 0),
              {}};
    goal.scale.back() = 1;
    const Found found = search(*problem, goal, floors, limits);
    certain = certain && found.status != Found::Status::bounded;
    std::vector<Change> changes;
    for (const Located& located : found.best) {
        changes.push_back({located.utility.back(),
                           std::vector<Units>(located.utility.begin(),
                                              located.utility.begin() +
                                                  static_cast<std::ptrdiff_t>(setting.deciding())),
                           package_of(*problem, located.choices)});
    }
    return changes;
}

const Change& shown_change(const std::vector<Change>& changes,
                           const std::optional<Yardstick>& yardstick) {
    if (yardstick) {
        std::vector<Units> vectors;
        for (const Change& change : changes) {
            vectors.insert(vectors.end(), change.utility.begin(), change.utility.end());
        }
        if (const auto picked = pick(SolutionKind::kalai_smorodinsky, *yardstick, vectors,
                                     changes.front().utility.size())) {
            return changes[picked->shown];
        }
    }
    return changes.back();
}

std::optional<Error> find_smallest_change(const Setting& setting, const Offer& offer,
                                          const std::optional<Yardstick>& yardstick,
                                          const Limits& limits, OfferView& view) {
    std::vector<Change> best;
    bool certain = true;
    for (const auto& branch : setting.branches) {
        auto changes = least_changes(setting, branch, offer, limits, certain);
        if (!changes) {
            return changes.error();
        }
        if (changes->empty() ||
            (!best.empty() && changes->front().changes < best.front().changes)) {
            continue;
        }
        if (!best.empty() && changes->front().changes > best.front().changes) {
            best.clear();
        }
        std::move(changes->begin(), changes->end(), std::back_inserter(best));
    }
    if (!certain) {
        view.why = "the limit was reached before the smallest change was certain";
        return std::nullopt;
    }
    if (best.empty()) {
        view.why = "no change of options makes a package acceptable to all";
        return std::nullopt;
    }
    const Change& change = shown_change(best, yardstick);
    view.changed_to = Point{utilities(setting, change.utility.data()), change.package};
    view.smallest_change.emplace();
    for (const auto& [issue, option] : offer.package.choices) {
        if (change.package.on(issue) != option) {
            view.smallest_change->choices.emplace_back(issue, *change.package.on(issue));
        }
    }
    return std::nullopt;
}

}  // namespace

Result<std::vector<OfferView>> view_offers(const Setting& setting,
                                           const std::optional<Yardstick>& yardstick,
                                           const Limits& limits) {
    std::vector<OfferView> views;
    for (const Offer& offer : setting.negotiation.offers) {
        OfferView view;
        view.id = offer.id;
        view.by = offer.by;
        Selection selection;
        selection.players = setting.table.deciding;
        selection.only = only_completions(setting, offer.package);
        const auto extent = measure(setting.negotiation, setting.scoring, selection, limits);
        if (!extent) {
            return tl::unexpected(extent.error());
        }
        view.allowed = !extent->most.empty();
        for (std::size_t dim = 0; dim < setting.deciding(); ++dim) {
            const std::size_t player = setting.table.deciding[dim];
            if (view.allowed) {
                view.surplus.emplace_back(
                    setting.points(extent->least[dim] - setting.disagreement[player]),
                    setting.points(extent->most[dim] - setting.disagreement[player]));
            }
            const auto accepts = can_accept(setting, offer, player, limits);
            if (!accepts) {
                return tl::unexpected(accepts.error());
            }
            if (!*accepts) {
                view.blocked_by.push_back(setting.scoring.players[player].party);
            }
        }
        if (const auto error = find_smallest_change(setting, offer, yardstick, limits, view)) {
            return tl::unexpected(*error);
        }
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace irenic::deals
