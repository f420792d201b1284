#include "irenic/forecast/bounds/utility_program.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace irenic::forecast {
namespace {

double unit_of(const UtilityModel& model) {
    const Range widest = model.widest();
    return std::max({1.0, std::abs(widest.low), std::abs(widest.high)});
}

void add_to(LinearForm& form, std::size_t column, double value) {
    const auto place = std::find_if(form.entries.begin(), form.entries.end(),
                                    [&](const lp::Entry& entry) { return entry.at == column; });
    if (place == form.entries.end()) {
        form.entries.push_back({column, value});
    } else {
        place->value += value;
    }
}

}  // namespace

double LinearForm::at(const std::vector<double>& primal) const {
    double value = constant;
    for (const lp::Entry& entry : entries) {
        value += entry.value * primal[entry.at];
    }
    return value;
}

LinearForm difference(const LinearForm& a, const LinearForm& b) {
    LinearForm result = a;
    result.constant -= b.constant;
    for (const lp::Entry& entry : b.entries) {
        add_to(result, entry.at, -entry.value);
    }
    return result;
}

UtilityProgram::UtilityProgram(const UtilityModel& model) : model_(model), unit_(unit_of(model)) {
    add_weights();
    values_.resize(model_.issues().size());
    for (std::size_t issue = 0; issue < values_.size(); ++issue) {
        add_issue(issue);
    }
    for (const auto& bonus : model_.interactions()) {
        const Range shares{bonus.points.low / unit_, bonus.points.high / unit_};
        interactions_.push_back(shares.apart()
                                    ? Term{program_.add_column(0, shares.low, shares.high), 1}
                                    : Term{std::nullopt, shares.low});
    }
    losses_.resize(model_.risks().size());
    for (std::size_t risk = 0; risk < losses_.size(); ++risk) {
        const Range& loss = model_.risks()[risk].loss();
        if (loss.apart() && loss.low >= 0) {
            losses_[risk].whole = program_.add_column(0, loss.low / unit_, loss.high / unit_);
        }
    }
}

void UtilityProgram::add_weights() {
    const WeightSet& weights = model_.weights();
    std::vector<lp::Entry> all;
    for (const Range& range : weights.ranges()) {
        if (range.apart()) {
            weights_.push_back({program_.add_column(0, range.low, range.high), 1});
            all.push_back({*weights_.back().column, 1});
        } else {
            weights_.push_back({std::nullopt, range.low});
        }
    }
    if (weights.kind() == WeightSet::Kind::free) {
        return;
    }
    double known = 0;
    for (const Term& weight : weights_) {
        known += weight.column ? 0 : weight.factor;
    }
    program_.add_row(1 - known, 1 - known, all);
    add_order_of_weights();
}

void UtilityProgram::add_order_of_weights() {
    const auto& tiers = model_.weights().tiers();
    for (std::size_t tier = 1; tier < tiers.size(); ++tier) {
        for (const IssueId larger : tiers[tier - 1]) {
            for (const IssueId smaller : tiers[tier]) {
                program_.add_row(0, lp::infinity,
                                 std::array{lp::Entry{*weights_[larger.at()].column, 1},
                                            lp::Entry{*weights_[smaller.at()].column, -1}});
            }
        }
    }
}

void UtilityProgram::add_issue(std::size_t issue) {
    const IssueValues& values = model_.issues()[issue];
    exact_ = exact_ && values.differences_exact();
    if (values.ranked()) {
        add_ranked_options(issue);
        return;
    }
    for (std::size_t option = 0; option < values.options(); ++option) {
        values_[issue].push_back(add_product(weights_[issue], model_.weights().ranges()[issue],
                                             values.of(OptionId(option))));
    }
}

/// Weight times points of each tier: those of the best tier are 100 weights, those of the worst 0.
void UtilityProgram::add_ranked_options(std::size_t issue) {
    const IssueValues& values = model_.issues()[issue];
    const Term& weight = weights_[issue];
    const Range& range = model_.weights().ranges()[issue];
    std::vector<Term> by_tier(std::max<std::size_t>(1, values.tiers()));
    if (values.tiers() > 1) {
        by_tier.front() = weighted(weight, 100);
    }
    for (std::size_t tier = 1; tier + 1 < values.tiers(); ++tier) {
        by_tier[tier] = add_product(weight, range, {0, 100});
        if (tier > 1 && by_tier[tier].column) {
            program_.add_row(0, lp::infinity,
                             std::array{lp::Entry{*by_tier[tier - 1].column, 1},
                                        lp::Entry{*by_tier[tier].column, -1}});
        }
    }
    for (std::size_t option = 0; option < values.options(); ++option) {
        values_[issue].push_back(by_tier[values.tier(OptionId(option))]);
    }
}

UtilityProgram::Term UtilityProgram::weighted(const Term& weight, double value) const {
    return {weight.column, weight.factor * value / unit_};
}

UtilityProgram::Term UtilityProgram::add_product(const Term& weight, const Range& weights,
                                                 const Range& values) {
    if (!values.apart()) {
        return weighted(weight, values.low);
    }
    if (weight.column && weights.low >= 0) {
        return {add_between(weight, weights, values.low / unit_, values.high / unit_), 1};
    }
    exact_ = exact_ && !weight.column;
    const Range product = product_range(weights, values);
    if (!product.apart()) {
        return {std::nullopt, product.low / unit_};
    }
    return {program_.add_column(0, product.low / unit_, product.high / unit_), 1};
}

std::size_t UtilityProgram::add_between(const Term& of, const Range& range, double low,
                                        double high) {
    const Range widest = product_range(range, {low, high});
    const std::size_t column = program_.add_column(0, widest.low, widest.high);
    program_.add_row(0, lp::infinity,
                     std::array{lp::Entry{column, 1}, lp::Entry{*of.column, -low * of.factor}});
    program_.add_row(-lp::infinity, 0,
                     std::array{lp::Entry{column, 1}, lp::Entry{*of.column, -high * of.factor}});
    return column;
}

UtilityProgram::Term UtilityProgram::expected_loss(std::size_t risk,
                                                   const RiskRange::Chosen& chosen) {
    auto& known = losses_[risk].expected;
    const auto place = std::find_if(known.begin(), known.end(),
                                    [&](const auto& entry) { return entry.first == chosen; });
    if (place != known.end()) {
        return place->second;
    }
    return known.emplace_back(chosen, add_loss(risk, chosen)).second;
}

UtilityProgram::Term UtilityProgram::add_loss(std::size_t risk, const RiskRange::Chosen& chosen) {
    const Range share = model_.risks()[risk].share(chosen);
    if (const auto& whole = losses_[risk].whole) {
        const Term loss{*whole, 1};
        const Range& points = model_.risks()[risk].loss();
        return share.apart() ? Term{add_between(loss, {points.low / unit_, points.high / unit_},
                                                share.low, share.high),
                                    1}
                             : Term{*whole, share.low};
    }
    const Range cost = model_.risks()[risk].cost(chosen);
    return cost.apart() ? Term{program_.add_column(0, cost.low / unit_, cost.high / unit_), 1}
                        : Term{std::nullopt, cost.low / unit_};
}

bool UtilityProgram::exact_for(const std::vector<std::vector<OptionId>>& packages) const {
    for (std::size_t risk = 0; exact_ && risk < losses_.size(); ++risk) {
        const RiskRange& range = model_.risks()[risk];
        std::vector<RiskRange::Chosen> met;
        bool apart = true;
        for (const auto& package : packages) {
            auto chosen = range.chosen(package);
            if (std::find(met.begin(), met.end(), chosen) == met.end()) {
                apart = apart && std::none_of(met.begin(), met.end(), [&](const auto& other) {
                            return overlap(other, chosen);
                        });
                met.push_back(std::move(chosen));
            }
        }
        const bool one_loss = !range.loss().apart() || losses_[risk].whole;
        if (met.size() > 1 && !(apart && one_loss && range.discount_known())) {
            return false;
        }
    }
    return exact_;
}

LinearForm UtilityProgram::form(const std::vector<OptionId>& options) {
    LinearForm form;
    const auto add = [&](const Term& term, double times) {
        if (!term.column) {
            form.constant += times * term.factor;
        } else if (term.factor != 0) {
            add_to(form, *term.column, times * term.factor);
        }
    };
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        add(values_[issue][options[issue].at()], 1);
    }
    for (std::size_t index = 0; index < interactions_.size(); ++index) {
        if (model_.interactions()[index].when.holds(options)) {
            add(interactions_[index], 1);
        }
    }
    for (std::size_t risk = 0; risk < losses_.size(); ++risk) {
        add(expected_loss(risk, model_.risks()[risk].chosen(options)), -1);
    }
    return form;
}

}  // namespace irenic::forecast
