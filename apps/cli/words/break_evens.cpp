#include "cli/words/break_evens.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/conditions.hpp"
#include "cli/words/effects.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using levers::BreakEven;
using levers::InputKind;

/// "2.2 % a period or less"
std::string hazard(const Decimal& value, bool below) {
    return percent(value, below ? Rounding::down : Rounding::up) + " a period or " +
           (below ? "less" : "more");
}

std::string hazard_now(const Decimal& value) { return percent(value, Rounding::nearest); }

/// Puts one break-even into words, seen from the party whose number it is.
class Voice {
public:
    Voice(const Negotiation& negotiation, const BreakEven& found)
        : negotiation_(negotiation), found_(found) {}

    [[nodiscard]] std::string opening() const {
        switch (found_.kind) {
            case InputKind::belief:
                return opening_belief();
            case InputKind::hazard:
                return fmt::format("the hazard of {} were {} instead of {}", risk(),
                                   hazard(*found_.opens_at, !found_.rises),
                                   hazard_now(*found_.now));
            case InputKind::disagreement:
                return fmt::format("no agreement were worth {} to {} instead of {}",
                                   at_most(*found_.opens_at), party(), shown(*found_.now));
            case InputKind::side_payment:
                return opening_payment();
            case InputKind::red_line:
                return fmt::format("{} dropped its red line ({})", party(), requirement());
            case InputKind::constraint:
                return fmt::format("the constraint \"{}\" were relaxed", requirement());
            case InputKind::war_cost:
            case InputKind::lever:
                break;
        }
        return subject();
    }

    [[nodiscard]] std::string closing() const {
        if (found_.kind == InputKind::belief) {
            const OwnBelief own = own_belief(negotiation_, *found_.party);
            const Decimal now = own.number(*found_.now);
            const bool below = found_.rises != own.turned;
            return fmt::format("{} puts {} at {} (now {})", party(), own.of,
                               apart_from(now, own.number(*found_.closes_beyond), below),
                               shown(now));
        }
        if (found_.kind == InputKind::hazard) {
            return fmt::format("the hazard of {} is {} (now {})", risk(),
                               hazard(*found_.closes_beyond, found_.rises),
                               hazard_now(*found_.now));
        }
        return fmt::format("no agreement is worth {} to {} (now {})",
                           apart_from(*found_.now, *found_.closes_beyond, found_.rises), party(),
                           shown(*found_.now));
    }

    [[nodiscard]] std::string subject() const {
        switch (found_.kind) {
            case InputKind::belief:
                return "what " + party() + " believes about the fighting";
            case InputKind::hazard:
                return "the hazard of " + risk();
            case InputKind::disagreement:
                return "what no agreement is worth to " + party();
            case InputKind::side_payment:
                return "points from outside";
            case InputKind::red_line:
                return fmt::format("a red line of {} ({})", party(), requirement());
            case InputKind::constraint:
                return fmt::format("the constraint \"{}\"", requirement());
            case InputKind::war_cost:
            case InputKind::lever:
                break;
        }
        return found_.lever;
    }

private:
    [[nodiscard]] const std::string& party() const {
        return negotiation_.party(*found_.party).name;
    }

    [[nodiscard]] std::string opening_belief() const {
        const OwnBelief own = own_belief(negotiation_, *found_.party);
        const Decimal value = own.number(*found_.opens_at);
        const bool below = found_.rises == own.turned;
        return fmt::format("{}, on true evidence, put {} at {} instead of {}", party(), own.of,
                           below ? at_most(value) : at_least(value),
                           shown(own.number(*found_.now)));
    }

    [[nodiscard]] std::string opening_payment() const {
        std::vector<std::string> shares;
        for (const auto& [to, amount] : found_.to) {
            shares.push_back(shown(amount, Rounding::up) + " to " + negotiation_.party(to).name);
        }
        return fmt::format("there were {} from outside: {} *",
                           points(*found_.opens_at, Rounding::up), join(shares));
    }

    [[nodiscard]] std::string risk() const {
        const auto found = std::find_if(
            negotiation_.risks.begin(), negotiation_.risks.end(),
            [&](const Risk& each) { return "risks." + each.id + ".hazard" == found_.lever; });
        return '"' + (found == negotiation_.risks.end() ? found_.lever : name_of(*found)) + '"';
    }

    /// The red line or constraint that the path speaks of.
    [[nodiscard]] std::string requirement() const {
        const std::size_t index = std::stoul(found_.lever.substr(found_.lever.rfind('[') + 1));
        return found_.kind == InputKind::constraint
                   ? in_words(negotiation_, negotiation_.constraints[index])
                   : in_words(negotiation_,
                              negotiation_.preferences[found_.party->at()]->red_lines[index]);
    }

    const Negotiation& negotiation_;
    const BreakEven& found_;
};

}  // namespace

bool is_condition(const BreakEven& found) {
    return found.suggested && found.kind != InputKind::lever;
}

std::string at_most(const Decimal& value) { return shown(value, Rounding::down) + " or less"; }

std::string at_least(const Decimal& value) { return shown(value, Rounding::up) + " or more"; }

std::string apart_from(const Decimal& now, const Decimal& value, bool below) {
    const auto rounded = parse_decimal(shown(value, below ? Rounding::down : Rounding::up));
    const bool keeps = rounded && (below ? rounded->value >= now : rounded->value <= now);
    return (keeps ? rounded->value : value).to_string() + (below ? " or less" : " or more");
}

std::string opening_in_words(const Negotiation& negotiation, const BreakEven& found) {
    return Voice(negotiation, found).opening() +
           (found.opens_until ? " (much further it closes again)" : "");
}

std::string closing_in_words(const Negotiation& negotiation, const BreakEven& found) {
    return Voice(negotiation, found).closing();
}

std::string subject_in_words(const Negotiation& negotiation, const BreakEven& found) {
    return Voice(negotiation, found).subject();
}

}  // namespace irenic::cli
