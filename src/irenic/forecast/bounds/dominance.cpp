#include "irenic/forecast/bounds/dominance.hpp"

#include "irenic/deals/scoring.hpp"
#include "irenic/forecast/bounds/utility_program.hpp"

namespace irenic::forecast {
namespace {

/// Those who decide and have preferences.
std::vector<PartyId> deciding(const Negotiation& negotiation) {
    std::vector<PartyId> parties;
    for (const PartyId party : negotiation.deciding_parties()) {
        if (negotiation.preferences[party.at()]) {
            parties.push_back(party);
        }
    }
    return parties;
}

/// Why utilities cannot be had, if so.
std::optional<Error> trouble(const Negotiation& negotiation, PartyId party) {
    if (!negotiation.preferences[party.at()]) {
        return Error{ErrorCode::missing, "preferences." + negotiation.party(party).id,
                     "a party that compares packages needs preferences", "add them"};
    }
    const auto scoring = deals::score(negotiation);
    return scoring ? std::nullopt : std::optional(scoring.error());
}

Comparison compare(const UtilityModel& model, const std::vector<OptionId>& first,
                   const std::vector<OptionId>& second) {
    const UtilityRange apart = model.difference(first, second);
    return {{apart.range.low, apart.range.high}, apart.exact};
}

/// Whether the first is better for some of these and no worse for any, whatever the numbers are.
bool beats(const std::vector<UtilityModel>& models, const std::vector<OptionId>& first,
           const std::vector<OptionId>& second) {
    constexpr double margin = 1e-9;
    bool better = false;
    for (const UtilityModel& model : models) {
        const UtilityRange apart = model.difference(first, second);
        if (!apart.never_below && apart.range.low < margin) {
            return false;
        }
        better = better || apart.range.low > margin;
    }
    return better;
}

}  // namespace

Result<Comparison> compare_surely(const Negotiation& negotiation, PartyId party,
                                  const std::vector<OptionId>& first,
                                  const std::vector<OptionId>& second, const Limits& /*limits*/) {
    if (auto error = trouble(negotiation, party)) {
        return tl::unexpected(*error);
    }
    return compare(UtilityModel(negotiation, party), first, second);
}

Result<std::vector<std::vector<std::size_t>>> surely_better(
    const Negotiation& negotiation, const std::vector<std::vector<OptionId>>& packages,
    const Limits& limits) {
    std::vector<UtilityModel> models;
    for (const PartyId party : deciding(negotiation)) {
        if (auto error = trouble(negotiation, party)) {
            return tl::unexpected(*error);
        }
        models.emplace_back(negotiation, party);
    }
    std::vector<std::vector<std::size_t>> better(packages.size());
    for (std::size_t package = 0; package < packages.size(); ++package) {
        if (limits.stop.reached()) {
            return tl::unexpected(Error{ErrorCode::limit, "", "the limit was reached first",
                                        "give more seconds or fewer packages"});
        }
        for (std::size_t other = 0; other < packages.size(); ++other) {
            if (beats(models, packages[other], packages[package])) {
                better[package].push_back(other);
            }
        }
    }
    return better;
}

/// By package a program: the most by which it can be ahead of all others, or behind the best.
Result<std::vector<bool>> possibly_best(const Negotiation& negotiation, PartyId party,
                                        const std::vector<std::vector<OptionId>>& packages,
                                        const Limits& limits) {
    constexpr double margin = 1e-9;
    if (auto error = trouble(negotiation, party)) {
        return tl::unexpected(*error);
    }
    const UtilityModel model(negotiation, party);
    UtilityProgram utilities(model);
    std::vector<LinearForm> forms;
    for (const auto& package : packages) {
        forms.push_back(utilities.form(package));
    }
    lp::LinearProgram& program = utilities.program();
    const Range widest = model.widest();
    const std::size_t best = program.add_column(0, widest.low / utilities.unit() - margin,
                                                widest.high / utilities.unit() + margin);
    for (LinearForm form : forms) {
        form.entries.push_back({best, -1});
        program.add_row(-lp::infinity, -form.constant, form.entries);
    }
    program.set_objective(best, -1);
    std::vector<bool> possible;
    for (const LinearForm& form : forms) {
        for (const lp::Entry& entry : form.entries) {
            program.set_objective(entry.at, entry.value);
        }
        const lp::Solution solution = program.solve(limits.stop);
        for (const lp::Entry& entry : form.entries) {
            program.set_objective(entry.at, 0);
        }
        if (solution.status != lp::Status::optimal) {
            return tl::unexpected(Error{ErrorCode::limit, "", "the limit was reached first",
                                        "give more seconds or fewer packages"});
        }
        possible.push_back(solution.objective + form.constant >= -margin);
    }
    return possible;
}

}  // namespace irenic::forecast
