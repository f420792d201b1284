#include "irenic/levers/package_view.hpp"

#include <algorithm>

#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/dials.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

bool breaks(const Constraint& constraint, const std::vector<OptionId>& options) {
    return constraint.when.holds(options) &&
           (constraint.kind == Constraint::Kind::never || !constraint.then.holds(options));
}

/// Whether agreement on the package can depend on a player; one with only `veto_on` counts where
/// one of its issues leaves what is so now.
bool is_needed(const deals::Setting& setting, std::size_t player,
               const std::vector<OptionId>& options) {
    const Negotiation& negotiation = setting.negotiation;
    const PartyId party = setting.scoring.players[player].party;
    const auto& conditional = setting.table.conditional;
    if (std::find(conditional.begin(), conditional.end(), player) == conditional.end()) {
        return has_a_say(setting, party);
    }
    const auto& issues = negotiation.party(party).veto_on;
    return std::any_of(issues.begin(), issues.end(), [&](IssueId issue) {
        return options[issue.at()] != negotiation.issue(issue).now;
    });
}

void add_party(const deals::Setting& setting, std::size_t player,
               const std::vector<OptionId>& options, PackageView& view) {
    const deals::Player& seen = setting.scoring.players[player];
    const bool needed = is_needed(setting, player, options);
    view.surplus.push_back(
        {seen.party,
         setting.points(setting.scoring.utility(player, options) - setting.disagreement[player]),
         needed});
    for (std::size_t index = 0; index < seen.red_lines.size() && needed; ++index) {
        if (seen.red_lines[index].holds(options)) {
            view.breaks.push_back({Requirement::Kind::red_line, seen.party, index});
        }
    }
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
    for (const auto& players : {setting.table.deciding, setting.table.conditional}) {
        for (const std::size_t player : players) {
            add_party(setting, player, options, view);
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
