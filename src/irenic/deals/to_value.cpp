#include "irenic/deals/to_value.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "irenic/base/value_parts.hpp"

namespace irenic::deals {
namespace {

/// A floating number; as an integer where it is whole and small enough to be exact.
Value number(double value) {
    constexpr double exact_integers = 9007199254740992.0;  // 2^53
    if (std::abs(value) < exact_integers && value == std::trunc(value)) {
        return Value(static_cast<std::int64_t>(value));
    }
    return Value(value);
}

/// Writes the parts of one answer, with ids taken from its case.
class Writer {
public:
    Writer(const Negotiation& negotiation, const Answer& answer)
        : negotiation_(negotiation), answer_(answer) {}

    [[nodiscard]] Value write() const {
        Value::Map all;
        all.emplace_back("disagreement", disagreement());
        all.emplace_back("disagreement_basis", disagreement_basis());
        all.emplace_back("packages", answer_.packages);
        all.emplace_back("zone", zone());
        all.emplace_back("frontier", frontier());
        all.emplace_back("ideal", answer_.ideal ? decimals(*answer_.ideal) : Value());
        all.emplace_back("solutions", solutions());
        all.emplace_back("divisible", divisible());
        all.emplace_back("others", others());
        all.emplace_back("closest", answer_.closest ? closest(*answer_.closest) : Value());
        all.emplace_back("offers", list_of(answer_.offers,
                                           [this](const OfferView& view) { return offer(view); }));
        all.emplace_back("improvements",
                         answer_.improvements ? improvements(*answer_.improvements) : Value());
        all.emplace_back("rounded", answer_.rounded ? Value(1e-9) : Value());
        all.emplace_back(
            "notes", list_of(answer_.notes, [](const std::string& note) { return Value(note); }));
        all.emplace_back("limit_reached", answer_.limit_reached);
        return all;
    }

private:
    [[nodiscard]] const std::string& party_id(PartyId party) const {
        return negotiation_.party(party).id;
    }

    [[nodiscard]] Value package(const Package& package) const {
        return to_value(negotiation_, package);
    }

    [[nodiscard]] Value party_list(const std::vector<PartyId>& parties) const {
        return list_of(parties, [this](PartyId party) { return Value(party_id(party)); });
    }

    [[nodiscard]] Value disagreement() const {
        return list_of(answer_.disagreement,
                       [](const DisagreementValue& value) { return Value(value.value); });
    }

    [[nodiscard]] Value disagreement_basis() const {
        Value::Map map;
        for (const auto& value : answer_.disagreement) {
            Value::Map basis;
            basis.emplace_back("basis", name(value.basis));
            basis.emplace_back("low", or_null(value.low));
            basis.emplace_back("high", or_null(value.high));
            basis.emplace_back("note", text_or_null(value.note));
            map.emplace_back(party_id(value.party), std::move(basis));
        }
        return map;
    }

    [[nodiscard]] Value zone() const {
        Value::Map map;
        map.emplace_back("empty", or_null(zone_is_empty(answer_)));
        map.emplace_back("packages", or_null(answer_.zone.packages));
        map.emplace_back("packages_reason", text_or_null(answer_.zone.packages_reason));
        return map;
    }

    [[nodiscard]] Value point(const Point& point) const { return to_value(negotiation_, point); }

    [[nodiscard]] Value points(const std::vector<Point>& all) const {
        return list_of(all, [this](const Point& each) { return point(each); });
    }

    [[nodiscard]] Value frontier() const {
        const Frontier& frontier = answer_.frontier;
        Value::Map map;
        map.emplace_back("exact", frontier.exact);
        map.emplace_back("epsilon", number(frontier.epsilon));
        map.emplace_back("count", frontier.count);
        map.emplace_back("listed", static_cast<std::uint64_t>(frontier.points.size()));
        map.emplace_back("points", points(frontier.points));
        map.emplace_back("reason", text_or_null(frontier.reason));
        return map;
    }

    [[nodiscard]] Value solution(const Solution& solution) const {
        const bool found = solution.point.has_value();
        Value::Map map;
        map.emplace_back("utility", found ? decimals(solution.point->utility) : Value());
        map.emplace_back("package", found ? package(solution.point->package) : Value());
        map.emplace_back("value", found ? number(solution.value) : Value());
        map.emplace_back("ties", or_null(solution.ties));
        map.emplace_back("tied", points(solution.tied));
        map.emplace_back("needs_common_units", needs_common_units(solution.kind));
        map.emplace_back("exact", found ? Value(solution.exact) : Value());
        map.emplace_back("bound", found && !solution.exact ? number(solution.bound) : Value());
        map.emplace_back("why", text_or_null(solution.why));
        return map;
    }

    /// By name, in the order of SolutionKind; null where one was not asked for.
    [[nodiscard]] Value solutions() const {
        Value::Map map;
        for (const SolutionKind kind : all_kinds) {
            const auto found =
                std::find_if(answer_.solutions.begin(), answer_.solutions.end(),
                             [&](const Solution& each) { return each.kind == kind; });
            map.emplace_back(std::string(name(kind)),
                             found == answer_.solutions.end() ? Value() : solution(*found));
        }
        return map;
    }

    [[nodiscard]] Value mixed(const MixedIssues& mixed) const {
        Value::Map map;
        map.emplace_back("issues", issue_list(mixed.issues));
        map.emplace_back("shares", list_of(mixed.shares, [this](const MixedIssues::Share& share) {
                             Value::Map entry;
                             entry.emplace_back("share", nine_places(share.share));
                             entry.emplace_back("choices", package(share.choices));
                             return Value(std::move(entry));
                         }));
        return map;
    }

    [[nodiscard]] Value issue_list(const std::vector<IssueId>& issues) const {
        return list_of(issues, [this](IssueId id) { return Value(negotiation_.issue(id).id); });
    }

    [[nodiscard]] Value mixture(const DivisibleSolution& solution) const {
        std::vector<IssueId> split;
        for (const auto& group : solution.mixed) {
            split.insert(split.end(), group.issues.begin(), group.issues.end());
        }
        std::sort(split.begin(), split.end());
        const bool found = solution.found;
        Value::Map map;
        map.emplace_back("utility", found ? list_of(solution.utility, nine_places) : Value());
        map.emplace_back("value", found ? nine_places(solution.value) : Value());
        map.emplace_back("split", issue_list(split));
        map.emplace_back("settled", found ? package(solution.settled) : Value());
        map.emplace_back("mixed", list_of(solution.mixed,
                                          [this](const MixedIssues& each) { return mixed(each); }));
        map.emplace_back("residual", found ? number(solution.residual) : Value());
        map.emplace_back("needs_common_units", needs_common_units(solution.kind));
        map.emplace_back("why", text_or_null(solution.why));
        return map;
    }

    [[nodiscard]] Value divisible() const {
        Value::Map map;
        map.emplace_back("opens", answer_.divisible.opens);
        for (const SolutionKind kind : all_kinds) {
            const auto& all = answer_.divisible.solutions;
            const auto found = std::find_if(all.begin(), all.end(),
                                            [&](const auto& each) { return each.kind == kind; });
            map.emplace_back(std::string(name(kind)),
                             found == all.end() ? Value() : mixture(*found));
        }
        return map;
    }

    [[nodiscard]] Value others() const {
        Value::Map map;
        for (std::size_t index = 0; index < answer_.others.size(); ++index) {
            const bool known = index < answer_.others_utility.size();
            map.emplace_back(party_id(answer_.others[index]),
                             known ? decimals(answer_.others_utility[index]) : Value::List{});
        }
        return map;
    }

    [[nodiscard]] Value maximin(const ClosestPackage& closest) const {
        Value map = point(closest.point);
        map.add("shortfall", decimals(closest.shortfall));
        map.add("needs_common_units", true);
        return map;
    }

    [[nodiscard]] Value margin(const ClosestPackage& closest) const {
        Value map = point(closest.point);
        map.add("shortfall", decimals(closest.shortfall));
        map.add("share_of_range", number(closest.value));
        map.add("needs_common_units", false);
        return map;
    }

    [[nodiscard]] Value closest(const Closest& closest) const {
        Value::Map map;
        map.emplace_back("maximin", closest.maximin ? maximin(*closest.maximin) : Value());
        map.emplace_back("margin", closest.margin ? margin(*closest.margin) : Value());
        map.emplace_back("outside_money",
                         closest.outside_money ? outside_money(*closest.outside_money) : Value());
        map.emplace_back("why", text_or_null(closest.why));
        return map;
    }

    [[nodiscard]] Value outside_money(const OutsideMoney& money) const {
        Value::Map to;
        for (const auto& [party, amount] : money.to) {
            to.emplace_back(party_id(party), amount);
        }
        Value::Map map;
        map.emplace_back("amount", money.amount);
        map.emplace_back("utility", decimals(money.point.utility));
        map.emplace_back("package", package(money.point.package));
        map.emplace_back("to", std::move(to));
        map.emplace_back("needs_common_units", true);
        return map;
    }

    [[nodiscard]] Value offer(const OfferView& view) const {
        Value::Map surplus;
        for (std::size_t index = 0; index < view.surplus.size(); ++index) {
            const auto& [low, high] = view.surplus[index];
            surplus.emplace_back(party_id(answer_.parties[index]), Value::List{low, high});
        }
        Value::Map map;
        map.emplace_back("id", view.id);
        map.emplace_back("by", party_id(view.by));
        map.emplace_back("allowed", view.allowed);
        map.emplace_back("surplus", std::move(surplus));
        map.emplace_back("blocked_by", party_list(view.blocked_by));
        map.emplace_back("smallest_change",
                         view.smallest_change ? package(*view.smallest_change) : Value());
        map.emplace_back("changed_to", view.changed_to ? point(*view.changed_to) : Value());
        map.emplace_back("why", text_or_null(view.why));
        return map;
    }

    [[nodiscard]] Value improvements(const Improvements& improvements) const {
        Value::Map map;
        map.emplace_back("from", point(improvements.from));
        map.emplace_back("complete", improvements.complete);
        map.emplace_back("count", or_null(improvements.count));
        map.emplace_back("points", points(improvements.points));
        return map;
    }

    static constexpr std::array all_kinds{
        SolutionKind::nash,        SolutionKind::kalai_smorodinsky, SolutionKind::egalitarian,
        SolutionKind::utilitarian, SolutionKind::equal_loss,        SolutionKind::weighted_nash};

    const Negotiation& negotiation_;
    const Answer& answer_;
};

}  // namespace

Value to_value(const Negotiation& negotiation, const Answer& answer) {
    return Writer(negotiation, answer).write();
}

std::optional<bool> zone_is_empty(const Answer& answer) {
    if (answer.zone.empty || answer.ideal) {
        return answer.zone.empty;
    }
    return answer.zone.packages ? std::optional(*answer.zone.packages == "0") : std::nullopt;
}

Value to_value(const Negotiation& negotiation, const Package& package) {
    Value::Map map;
    for (const auto& [issue_id, option] : package.choices) {
        const Issue& issue = negotiation.issue(issue_id);
        map.emplace_back(issue.id, issue.options[option.at()].id);
    }
    return map;
}

Value to_value(const Negotiation& negotiation, const Point& point) {
    Value::Map map;
    map.emplace_back("utility", decimals(point.utility));
    map.emplace_back("package", to_value(negotiation, point.package));
    return map;
}

std::string_view name(DisagreementValue::Basis basis) {
    switch (basis) {
        case DisagreementValue::Basis::stated:
            return "stated";
        case DisagreementValue::Basis::war:
            return "war";
        case DisagreementValue::Basis::record:
            break;
    }
    return "record";
}

}  // namespace irenic::deals
