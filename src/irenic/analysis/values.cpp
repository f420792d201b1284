#include "irenic/analysis/values.hpp"

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/make_problem.hpp"
#include "irenic/deals/record.hpp"

namespace irenic::analysis {
namespace {

Error missing(std::string where, std::string what, std::string hint) {
    return {ErrorCode::missing, std::move(where), std::move(what), std::move(hint)};
}

Negotiation without_interactions_and_risks(Negotiation negotiation) {
    for (auto& preference : negotiation.preferences) {
        if (preference) {
            preference->interactions.clear();
        }
    }
    negotiation.risks.clear();
    return negotiation;
}

std::vector<std::pair<deals::Units, deals::Units>> ranges(const deals::Extent& extent) {
    std::vector<std::pair<deals::Units, deals::Units>> ranges;
    for (std::size_t player = 0; player < extent.least.size(); ++player) {
        ranges.emplace_back(extent.least[player], extent.most[player]);
    }
    return ranges;
}

std::optional<Decimal> disagreement_of(const Negotiation& negotiation,
                                       const deals::Scoring& scoring, const deals::Extent& extent,
                                       std::size_t player) {
    const PartyId party = scoring.players[player].party;
    const auto& stated = negotiation.preferences[party.at()]->disagreement;
    if (std::holds_alternative<DisagreementByRecord>(stated)) {
        const bool nothing = extent.least.empty();
        return deals::disagreement_from_record(negotiation, scoring, player,
                                               nothing ? 0 : extent.least[player],
                                               nothing ? 0 : extent.most[player])
            .value;
    }
    const auto& units = scoring.disagreement[player];
    return units ? std::optional(scoring.points(*units)) : std::nullopt;
}

/// Writes the parts under the ids of the case.
class Writer {
public:
    Writer(const Negotiation& negotiation, const Values& values)
        : negotiation_(negotiation), values_(values), scoring_(values.scoring) {}

    [[nodiscard]] Value write() const {
        Value::Map all;
        all.emplace_back("worth", by_player([this](std::size_t player) { return worth(player); }));
        all.emplace_back("aside", by_player([this](std::size_t player) { return aside(player); }));
        all.emplace_back(
            "extras", list_of(scoring_.extras, [this](const auto& each) { return extra(each); }));
        all.emplace_back("forbidden", conditions(scoring_.forbidden));
        all.emplace_back("red_lines", by_player([this](std::size_t player) {
                             return conditions(scoring_.players[player].red_lines);
                         }));
        all.emplace_back("disagreement", by_player([this](std::size_t player) {
                             return or_null(values_.disagreement[player]);
                         }));
        all.emplace_back("range", by_player([this](std::size_t player) { return range(player); }));
        return all;
    }

private:
    template <class Part>
    [[nodiscard]] Value by_player(Part part) const {
        Value::Map map;
        for (std::size_t player = 0; player < scoring_.players.size(); ++player) {
            map.emplace_back(party_id(player), part(player));
        }
        return map;
    }

    [[nodiscard]] const std::string& party_id(std::size_t player) const {
        return negotiation_.party(scoring_.players[player].party).id;
    }

    [[nodiscard]] Decimal worth_of(std::size_t player, std::size_t issue,
                                   std::size_t option) const {
        return values_.worth.points(values_.worth.players[player].table[issue][option]);
    }

    [[nodiscard]] Value worth(std::size_t player) const {
        Value::Map map;
        for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
            Value::Map options;
            for (std::size_t option = 0; option < options_of(issue).size(); ++option) {
                options.emplace_back(options_of(issue)[option].id, worth_of(player, issue, option));
            }
            map.emplace_back(negotiation_.issues[issue].id, std::move(options));
        }
        return map;
    }

    [[nodiscard]] Value aside(std::size_t player) const {
        Value::Map map;
        for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
            Value::Map options;
            for (std::size_t option = 0; option < options_of(issue).size(); ++option) {
                const Decimal all = scoring_.points(scoring_.players[player].table[issue][option]);
                const Decimal rest = difference(all, worth_of(player, issue, option));
                if (rest != Decimal(0)) {
                    options.emplace_back(options_of(issue)[option].id, rest);
                }
            }
            if (!options.empty()) {
                map.emplace_back(negotiation_.issues[issue].id, std::move(options));
            }
        }
        return map;
    }

    [[nodiscard]] const std::vector<Option>& options_of(std::size_t issue) const {
        return negotiation_.issues[issue].options;
    }

    [[nodiscard]] Value extra(const deals::Extra& extra) const {
        Value::Map map;
        map.emplace_back("party", party_id(extra.player));
        map.emplace_back("when", condition(extra.when));
        map.emplace_back("points", scoring_.points(extra.units));
        return map;
    }

    [[nodiscard]] Value conditions(const std::vector<Condition>& all) const {
        return list_of(all, [this](const Condition& each) { return condition(each); });
    }

    [[nodiscard]] Value condition(const Condition& condition) const {
        Value::Map map;
        for (const auto& [issue_id, options] : condition.any_of) {
            const Issue& issue = negotiation_.issue(issue_id);
            map.emplace_back(issue.id, list_of(options, [&issue](OptionId option) {
                                 return Value(issue.options[option.at()].id);
                             }));
        }
        return map;
    }

    [[nodiscard]] Value range(std::size_t player) const {
        if (values_.range.empty()) {
            return {};
        }
        const auto& [least, most] = values_.range[player];
        return Value::List{scoring_.points(least), scoring_.points(most)};
    }

    const Negotiation& negotiation_;
    const Values& values_;
    const deals::Scoring& scoring_;
};

}  // namespace

Result<Values> find_values(const Negotiation& negotiation, const Limits& limits) {
    if (negotiation.issues.empty()) {
        return tl::unexpected(
            missing("issues", "this question needs issues", "add an `issues` block"));
    }
    auto scoring = deals::score(negotiation);
    if (!scoring) {
        return tl::unexpected(scoring.error());
    }
    if (scoring->players.empty()) {
        return tl::unexpected(
            missing("preferences", "no party has preferences", "add a `preferences` block"));
    }
    auto worth = deals::score(without_interactions_and_risks(negotiation));
    if (!worth) {
        return tl::unexpected(worth.error());
    }
    deals::Selection all;
    for (std::size_t player = 0; player < scoring->players.size(); ++player) {
        all.players.push_back(player);
    }
    const auto extent = deals::measure(negotiation, *scoring, all, limits);
    if (!extent) {
        return tl::unexpected(extent.error());
    }
    Values values{std::move(*scoring), std::move(*worth), ranges(*extent), {}};
    for (const std::size_t player : all.players) {
        values.disagreement.push_back(
            disagreement_of(negotiation, values.scoring, *extent, player));
    }
    return values;
}

Value to_value(const Negotiation& negotiation, const Values& values) {
    return Writer(negotiation, values).write();
}

}  // namespace irenic::analysis
