#include "irenic/levers/package_view.hpp"

#include <algorithm>

#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

bool breaks(const Constraint& constraint, const std::vector<OptionId>& options) {
    return constraint.when.holds(options) &&
           (constraint.kind == Constraint::Kind::never || !constraint.then.holds(options));
}

}  // namespace

Result<PackageView> view_package(const Negotiation& negotiation, const Package& package,
                                 const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    const auto open = is_open(pin(negotiation, package), limits);
    if (!opened || !open) {
        return tl::unexpected(opened ? open.error() : opened.error());
    }
    const deals::Setting& setting = opened->setting;
    const auto options = deals::completed(negotiation, package);
    PackageView view;
    view.package = deals::package_of(options);
    view.acceptable = *open;
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        if (!package.on(IssueId(issue))) {
            view.as_now.emplace_back(issue);
        }
    }
    for (const std::size_t player : setting.table.deciding) {
        view.surplus.emplace_back(setting.points(setting.scoring.utility(player, options) -
                                                 setting.disagreement[player]));
    }
    for (const auto& players : {setting.table.deciding, setting.table.conditional}) {
        for (const std::size_t player : players) {
            const auto& lines = setting.scoring.players[player].red_lines;
            for (std::size_t index = 0; index < lines.size(); ++index) {
                if (lines[index].holds(options)) {
                    view.breaks.push_back({Requirement::Kind::red_line,
                                           setting.scoring.players[player].party, index});
                }
            }
        }
    }
    for (std::size_t index = 0; index < negotiation.constraints.size(); ++index) {
        const Constraint& constraint = negotiation.constraints[index];
        if (breaks(constraint, options) && !constraint.norm.empty()) {
            view.norms.push_back(index);
        } else if (breaks(constraint, options)) {
            view.breaks.push_back({Requirement::Kind::constraint, std::nullopt, index});
        }
    }
    return view;
}

}  // namespace irenic::levers
