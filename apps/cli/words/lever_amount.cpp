#include "cli/words/lever_amount.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/text/numbers.hpp"
#include "cli/words/effects.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using levers::BreakEven;

/// The number that a lever sets, as a reader meets it.
struct LeverNumber {
    std::string name;
    Decimal needed;
    Decimal now;
    Decimal offered;
    bool below = false;  ///< less is enough as well
    bool share = false;  ///< shown as a percentage
};

std::string written(const LeverNumber& number, const Decimal& value, Rounding rounding) {
    return number.share ? percent(value, rounding) : shown(value, rounding);
}

std::string number_in_words(const LeverNumber& number) {
    const bool reached =
        number.below ? number.offered <= number.needed : number.offered >= number.needed;
    const std::string needed =
        written(number, number.needed, number.below ? Rounding::down : Rounding::up);
    return fmt::format("it brings {} to {} instead of {}; {} or {} {} enough", number.name,
                       written(number, number.offered, Rounding::nearest),
                       written(number, number.now, Rounding::nearest), needed,
                       number.below ? "less" : "more", reached ? "is" : "would be");
}

/// Fills in what the number of one effect is; false for an effect that sets none.
class NumberOf {
public:
    NumberOf(const Negotiation& negotiation, LeverNumber& number)
        : negotiation_(negotiation), number_(number) {}

    bool operator()(const SetDisagreement& effect) const {
        number_.name = "what no agreement is worth to " + negotiation_.party(effect.party).name;
        return true;
    }
    bool operator()(const SetBelief& effect) const {
        const OwnBelief own = own_belief(negotiation_, effect.party);
        number_.name = "the belief of " + negotiation_.party(effect.party).name + " in " + own.of;
        number_.needed = own.number(number_.needed);
        number_.now = own.number(number_.now);
        number_.offered = own.number(number_.offered);
        number_.below = number_.below != own.turned;
        return true;
    }
    bool operator()(const SetRisk& effect) const {
        const std::string risk = '"' + name_of(negotiation_.risks[effect.risk.at()]) + '"';
        number_.name = (effect.hazard ? "the hazard of " : "the loss from ") + risk;
        number_.share = effect.hazard.has_value();
        return true;
    }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }

private:
    const Negotiation& negotiation_;
    LeverNumber& number_;
};

std::string points_in_words(const BreakEven& found) {
    if (*found.offered < *found.opens_at) {
        return fmt::format("it would take {} instead of the {} offered",
                           points(*found.opens_at, Rounding::up), shown(*found.offered));
    }
    const auto needed = parse_decimal(shown(*found.opens_at, Rounding::up));
    const bool passes = !needed || needed->value > *found.offered;
    return fmt::format("it takes {} of the {} offered",
                       passes ? found.opens_at->to_string() : needed->value.to_string(),
                       points(*found.offered));
}

std::string share_in_words(const Decimal& share) {
    const std::string needed = percent(share, Rounding::up);
    return needed == percent(Decimal(1), Rounding::up) ? "it takes all of it"
                                                       : needed + " of it is enough";
}

std::string needed_in_words(const Negotiation& negotiation, const Lever& lever,
                            const BreakEven& found) {
    switch (found.scale) {
        case BreakEven::Scale::whole:
            return "it is enough";
        case BreakEven::Scale::share:
            return share_in_words(*found.opens_at);
        case BreakEven::Scale::number:
            break;
    }
    LeverNumber number{"", *found.opens_at, *found.now, *found.offered, !found.rises, false};
    const bool named = std::any_of(
        lever.effects.begin(), lever.effects.end(),
        [&](const Effect& effect) { return std::visit(NumberOf(negotiation, number), effect); });
    return named ? number_in_words(number) : points_in_words(found);
}

/// Whether the lever brings at least what is needed, and so much that it closes again.
bool is_too_much(const BreakEven& found) {
    if (!found.offered || !found.opens_at) {
        return false;
    }
    const bool reached =
        found.rises ? *found.offered >= *found.opens_at : *found.offered <= *found.opens_at;
    return reached && !found.opens_in_full;
}

}  // namespace

std::string amount_in_words(const Negotiation& negotiation, const Lever& lever,
                            const BreakEven& found) {
    return needed_in_words(negotiation, lever, found) +
           (is_too_much(found) ? ", but all of it is too much and closes it again" : "");
}

}  // namespace irenic::cli
