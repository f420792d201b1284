#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/apply.hpp"

namespace irenic::levers {

Result<Negotiation> settle_record(const Negotiation& negotiation, const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const deals::Setting& setting = opened->setting;
    Negotiation settled = negotiation;
    for (std::size_t player = 0; player < setting.scoring.players.size(); ++player) {
        auto& preference = settled.preferences[setting.scoring.players[player].party.at()];
        if (std::holds_alternative<DisagreementByRecord>(preference->disagreement)) {
            preference->disagreement =
                UncertainNumber::exact(setting.points(setting.disagreement[player]));
        }
    }
    return settled;
}

Negotiation pin(const Negotiation& negotiation, const Package& package) {
    Negotiation pinned = negotiation;
    Constraint only;
    only.kind = Constraint::Kind::implies;
    only.norm = "the package asked about";
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        const OptionId chosen = package.on(IssueId(issue)).value_or(negotiation.issues[issue].now);
        only.then.any_of.emplace_back(IssueId(issue), std::vector{chosen});
    }
    pinned.constraints.push_back(std::move(only));
    return pinned;
}

Negotiation with_added_options(const Negotiation& negotiation) {
    Negotiation all = negotiation;
    for (const Lever& lever : negotiation.levers) {
        for (const Effect& effect : lever.effects) {
            const auto* added = std::get_if<AddOption>(&effect);
            if (added != nullptr && !all.find_option(added->issue, added->option)) {
                all.issues[added->issue.at()].options.push_back({added->option, added->option});
            }
        }
    }
    return all;
}

Package recounted(const Negotiation& from, const Negotiation& to, Package package) {
    for (auto& [issue, option] : package.choices) {
        const std::string& id = from.issue(issue).options[option.at()].id;
        option = to.find_option(issue, id).value();
    }
    return package;
}

}  // namespace irenic::levers
