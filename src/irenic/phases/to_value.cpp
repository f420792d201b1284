#include <array>

#include "irenic/base/value_parts.hpp"
#include "irenic/phases/phases.hpp"

namespace irenic::phases {
namespace {

Value vectors(const std::vector<std::vector<Decimal>>& lists) {
    return list_of(lists, [](const std::vector<Decimal>& list) { return decimals(list); });
}

const char* name(Help help) {
    constexpr std::array<const char*, 8> names{"guarantor",       "escrow",     "monitoring",
                                               "donor_first",     "donor_last", "one_more_tranche",
                                               "one_after_other", "lever"};
    return names.at(static_cast<std::size_t>(help));
}

/// Writes the parts of one answer, with ids taken from its case.
class Writer {
public:
    Writer(const Negotiation& negotiation, const Phases& answer)
        : negotiation_(negotiation), answer_(answer) {}

    [[nodiscard]] Value whole() const {
        Value::Map map;
        map.emplace_back("self_enforcing", answer_.self_enforcing);
        map.emplace_back("possible", answer_.possible);
        map.emplace_back("why", text_or_null(answer_.why_impossible));
        map.emplace_back("start_slack", decimals(answer_.start_slack));
        map.emplace_back("start_shortfall", decimals(answer_.start_shortfall));
        map.emplace_back("end_slack", decimals(answer_.end_slack));
        map.emplace_back("end_shortfall", decimals(answer_.end_shortfall));
        map.emplace_back("guarantees", by_party(answer_.plan.guarantees));
        map.emplace_back("pareto_guarantees", vectors(answer_.pareto_guarantees));
        map.emplace_back("exact", answer_.exact);
        map.emplace_back("bound", bound());
        map.emplace_back("steps", steps(answer_.plan));
        map.emplace_back("weakest", weakest(answer_.plan));
        map.emplace_back("plans", list_of(answer_.plans, [&](const ShownPlan& plan) {
                             Value::Map each;
                             each.emplace_back("guarantees", decimals(plan.guarantees));
                             each.emplace_back("order", order(plan));
                             return each;
                         }));
        map.emplace_back("cheapest", cheapest());
        map.emplace_back("order", proposed());
        map.emplace_back("one_side_first", one_side_first());
        map.emplace_back(
            "what_if", list_of(answer_.what_if, [&](const WhatIf& each) { return what_if(each); }));
        map.emplace_back("tranches", list_of(answer_.tranches, [&](const TrancheCounts& each) {
                             return tranches(each);
                         }));
        map.emplace_back("sizes", sizes());
        map.emplace_back("one_sided", one_sided());
        map.emplace_back("peace", stakes(answer_.peace, answer_.peace_derived));
        map.emplace_back("war", stakes(answer_.war, answer_.war_derived));
        map.emplace_back("standing", standing());
        map.emplace_back(
            "owed", list_of(answer_.owed, [&](DeliverableId owed) { return Value(id(owed)); }));
        map.emplace_back("notes", list_of_texts(answer_.notes));
        map.emplace_back("rounded", answer_.rounded ? Value(1e-9) : Value());
        map.emplace_back("limit_reached", answer_.limit_reached);
        return map;
    }

private:
    [[nodiscard]] const std::string& id(PartyId party) const {
        return negotiation_.party(party).id;
    }
    [[nodiscard]] const std::string& id(std::size_t position) const {
        return id(answer_.parties.at(position));
    }
    [[nodiscard]] const Deliverable& deliverable(DeliverableId each) const {
        return negotiation_.phases->deliverables[each.at()];
    }
    [[nodiscard]] const std::string& id(DeliverableId each) const { return deliverable(each).id; }

    [[nodiscard]] Value by_party(const std::vector<Decimal>& amounts) const {
        if (amounts.empty()) {
            return {};
        }
        Value::Map map;
        for (std::size_t party = 0; party < amounts.size(); ++party) {
            map.emplace_back(id(party), amounts[party]);
        }
        return map;
    }

    [[nodiscard]] Value bound() const {
        if (!answer_.bound) {
            return {};
        }
        Value::Map map;
        map.emplace_back("by_party", decimals(answer_.bound->by_party));
        map.emplace_back("largest", answer_.bound->largest);
        map.emplace_back("gap", answer_.bound->gap);
        return map;
    }

    [[nodiscard]] Value::Map delivered(const Tranche& tranche) const {
        Value::Map map;
        map.emplace_back("deliver", id(tranche.deliverable));
        map.emplace_back("tranche", tranche.number);
        map.emplace_back("by", id(deliverable(tranche.deliverable).giver));
        return map;
    }

    [[nodiscard]] Value step(const ShownStep& each) const {
        Value::Map map = delivered(each.tranches.front());
        Value::List with;
        for (std::size_t at = 1; at < each.tranches.size(); ++at) {
            with.emplace_back(delivered(each.tranches[at]));
        }
        map.emplace_back("with", std::move(with));
        map.emplace_back("slack", decimals(each.slack));
        bool any = false;
        for (const auto& withheld : each.withheld) {
            any = any || withheld;
        }
        map.emplace_back("withheld", any ? list_of(each.withheld,
                                                   [](const std::optional<Decimal>& amount) {
                                                       return or_null(amount);
                                                   })
                                         : Value());
        return map;
    }

    [[nodiscard]] Value steps(const ShownPlan& plan) const {
        return list_of(plan.steps, [&](const ShownStep& each) { return step(each); });
    }

    /// One text a step, as an order is given on the command line.
    [[nodiscard]] Value order(const ShownPlan& plan) const {
        return list_of(plan.steps, [&](const ShownStep& each) {
            std::string text;
            for (const Tranche& tranche : each.tranches) {
                text += (text.empty() ? "" : "+") + id(tranche.deliverable);
            }
            return Value(text);
        });
    }

    [[nodiscard]] Value weakest(const ShownPlan& plan) const {
        if (!plan.weakest) {
            return {};
        }
        Value::Map map;
        map.emplace_back("step", static_cast<std::uint64_t>(plan.weakest->step));
        map.emplace_back("party", id(plan.weakest->party));
        map.emplace_back("margin", plan.weakest->margin);
        map.emplace_back("withholding", plan.weakest->withholding);
        return map;
    }

    [[nodiscard]] Value cheapest() const {
        if (!answer_.cheapest) {
            return {};
        }
        Value::Map map;
        map.emplace_back("weights", by_party(answer_.cheapest->weights));
        map.emplace_back("guarantees", by_party(answer_.cheapest->plan.guarantees));
        map.emplace_back("cost", answer_.cheapest->cost);
        map.emplace_back("order", order(answer_.cheapest->plan));
        return map;
    }

    [[nodiscard]] Value proposed() const {
        if (!answer_.order) {
            return {};
        }
        const ShownPlan& plan = answer_.order->plan;
        const auto shortfall = [](const Decimal& slack) {
            return Value(slack < Decimal(0) ? -slack : Decimal(0));
        };
        Value::Map map;
        map.emplace_back("holds", !answer_.order->failure.has_value());
        map.emplace_back("guarantees", by_party(plan.guarantees));
        map.emplace_back("start_slack", decimals(plan.start_slack));
        map.emplace_back("start_shortfall", list_of(plan.start_slack, shortfall));
        map.emplace_back("steps", steps(plan));
        map.emplace_back("weakest", weakest(plan));
        map.emplace_back("fails", failure());
        return map;
    }

    [[nodiscard]] Value failure() const {
        const auto& failure = answer_.order->failure;
        if (!failure) {
            return {};
        }
        Value::Map map;
        map.emplace_back("step", static_cast<std::uint64_t>(failure->step));
        map.emplace_back("party", id(failure->party));
        map.emplace_back("shortfall", failure->shortfall);
        map.emplace_back("withholding", failure->withholding);
        return map;
    }

    [[nodiscard]] Value one_side_first() const {
        return list_of(answer_.one_side_first, [&](const auto& each) {
            Value::Map map;
            map.emplace_back("by", id(each.first));
            map.emplace_back("guarantees", by_party(each.second.guarantees));
            map.emplace_back("order", order(each.second));
            return map;
        });
    }

    [[nodiscard]] Value what_if(const WhatIf& each) const {
        Value::Map map;
        map.emplace_back("help", name(each.help));
        map.emplace_back("of", text_or_null(each.of));
        map.emplace_back("possible", each.possible);
        map.emplace_back("guarantees", by_party(each.guarantees));
        map.emplace_back("pareto_guarantees", vectors(each.pareto));
        map.emplace_back("start_shortfall", decimals(each.start_shortfall));
        map.emplace_back("end_shortfall", decimals(each.end_shortfall));
        map.emplace_back("exact", each.exact);
        return map;
    }

    [[nodiscard]] Value tranches(const TrancheCounts& counts) const {
        Value::Map map;
        map.emplace_back("of", counts.of);
        map.emplace_back("now", static_cast<std::uint64_t>(counts.now));
        map.emplace_back("needs", list_of(counts.needs, [&](const TrancheCount& each) {
                             Value::Map need;
                             need.emplace_back("count", static_cast<std::uint64_t>(each.count));
                             need.emplace_back("guarantees", by_party(each.guarantees));
                             return need;
                         }));
        return map;
    }

    [[nodiscard]] Value sizes() const {
        if (!answer_.sizes) {
            return {};
        }
        const auto numbers = [](const std::vector<double>& list) {
            return list_of(list, [](double number) { return nine_places(number); });
        };
        Value::Map map;
        map.emplace_back("order", order(answer_.plan));
        map.emplace_back("shares", numbers(answer_.sizes->shares));
        map.emplace_back("guarantees", numbers(answer_.sizes->guarantees));
        map.emplace_back("residual", answer_.sizes->residual);
        return map;
    }

    [[nodiscard]] Value one_sided() const {
        if (!answer_.one_sided) {
            return {};
        }
        const OneSided& view = *answer_.one_sided;
        Value::Map map;
        map.emplace_back("supplier", id(view.supplier));
        map.emplace_back("receiver", id(view.receiver));
        map.emplace_back("order", list_of(view.order, [&](const Tranche& tranche) {
                             return Value(id(tranche.deliverable));
                         }));
        map.emplace_back("needed", view.needed);
        map.emplace_back("worst", view.worst);
        map.emplace_back("at_once", view.at_once);
        map.emplace_back("total", or_null(view.total));
        map.emplace_back("paid", list_of(view.paid, [](const std::array<Decimal, 2>& range) {
                             return Value(Value::List{range[0], range[1]});
                         }));
        return map;
    }

    [[nodiscard]] Value stakes(const std::vector<Decimal>& amounts,
                               const std::vector<bool>& derived) const {
        Value::Map map;
        for (std::size_t party = 0; party < amounts.size(); ++party) {
            Value::Map each;
            each.emplace_back("value", amounts[party]);
            each.emplace_back("derived", static_cast<bool>(derived[party]));
            map.emplace_back(id(party), std::move(each));
        }
        return map;
    }

    [[nodiscard]] Value standing() const {
        Value::Map map;
        for (std::size_t party = 0; party < answer_.standing.size(); ++party) {
            const Standing& each = answer_.standing[party];
            if (each.amount == 0) {
                continue;
            }
            Value::Map guarantee;
            guarantee.emplace_back("amount", Decimal::from_mantissa(each.amount, answer_.places));
            guarantee.emplace_back(
                "until_step",
                each.until_step ? Value(static_cast<std::uint64_t>(*each.until_step)) : Value());
            map.emplace_back(id(party), std::move(guarantee));
        }
        return map;
    }

    const Negotiation& negotiation_;
    const Phases& answer_;
};

}  // namespace

Value to_value(const Negotiation& negotiation, const Phases& answer) {
    return Writer(negotiation, answer).whole();
}

}  // namespace irenic::phases
