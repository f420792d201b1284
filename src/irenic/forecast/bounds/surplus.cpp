#include "irenic/forecast/bounds/surplus.hpp"

#include <cmath>

namespace irenic::forecast {
namespace {

Known known(bool yes) { return yes ? Known::yes : Known::no; }

class AddedUp final : public Surplus {
public:
    AddedUp(const EndScorings& ends, std::size_t player, bool exact)
        : ends_(ends), player_(player), exact_(exact) {}

    SurplusRange range(const std::vector<OptionId>& options) override {
        const auto points = [&](const deals::Scoring& end) {
            return end.points(surplus(end, options)).to_double();
        };
        return {points(ends_.least), points(ends_.most), exact_};
    }

    Standing standing(const std::vector<OptionId>& options) override {
        const Known always = known(surplus(ends_.least, options) >= 0);
        const Known sometimes = known(surplus(ends_.most, options) >= 0);
        return exact_ ? Standing{always, sometimes}
                      : Standing{at_least_unknown(always),
                                 always == Known::yes ? Known::yes : at_most_unknown(sometimes)};
    }

private:
    [[nodiscard]] deals::Units surplus(const deals::Scoring& end,
                                       const std::vector<OptionId>& options) const {
        return end.utility(player_, options) - end.disagreement[player_].value();
    }

    const EndScorings& ends_;
    std::size_t player_;
    bool exact_;
};

class OverWeights final : public Surplus {
public:
    OverWeights(UtilityModel model, const DisagreementRange& disagreement)
        : model_(std::move(model)),
          disagreement_{disagreement.ends.low.to_double(), disagreement.ends.high.to_double()},
          exact_(disagreement.exact) {}

    SurplusRange range(const std::vector<OptionId>& options) override {
        const UtilityRange utility = model_.of(options);
        const Range surplus = sum(utility.range, negated(disagreement_));
        return {surplus.low, surplus.high, exact_ && utility.exact};
    }

    Standing standing(const std::vector<OptionId>& options) override {
        const SurplusRange surplus = range(options);
        const double margin =
            1e-9 * std::max({1.0, std::abs(disagreement_.low), std::abs(disagreement_.high)});
        Standing standing;
        if (surplus.least > margin) {
            standing = {Known::yes, Known::yes};
        } else if (surplus.least < -margin && surplus.exact) {
            standing.always = Known::no;
        }
        if (surplus.most < -margin) {
            standing = {Known::no, Known::no};
        } else if (surplus.most > margin && surplus.exact) {
            standing.sometimes = Known::yes;
        }
        return standing;
    }

private:
    UtilityModel model_;
    Range disagreement_;
    bool exact_;
};

}  // namespace

std::unique_ptr<Surplus> added_up(const EndScorings& ends, std::size_t player, bool exact) {
    return std::make_unique<AddedUp>(ends, player, exact);
}

std::unique_ptr<Surplus> over_weights(UtilityModel model, const DisagreementRange& disagreement) {
    return std::make_unique<OverWeights>(std::move(model), disagreement);
}

}  // namespace irenic::forecast
