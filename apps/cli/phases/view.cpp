#include "cli/phases/view.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using phases::Failure;
using phases::ShownPlan;
using phases::ShownStep;
using phases::Tranche;

std::vector<DeliverableId> ids_in(const ShownStep& step) {
    std::vector<DeliverableId> ids;
    ids.reserve(step.tranches.size());
    for (const Tranche& tranche : step.tranches) {
        ids.push_back(tranche.deliverable);
    }
    return ids;
}

/// Tranches of one deliverable that follow one another.
struct Run {
    DeliverableId deliverable;
    int first = 1;
    int last = 1;
};

std::vector<Run> runs_of(const std::vector<Tranche>& tranches) {
    std::vector<Run> runs;
    for (const Tranche& tranche : tranches) {
        if (!runs.empty() && runs.back().deliverable == tranche.deliverable &&
            runs.back().last + 1 == tranche.number) {
            runs.back().last = tranche.number;
        } else {
            runs.push_back({tranche.deliverable, tranche.number, tranche.number});
        }
    }
    return runs;
}

/// "3", or "3 to 5".
std::string numbers_of(const Run& run) {
    return run.first == run.last ? std::to_string(run.first)
                                 : fmt::format("{} to {}", run.first, run.last);
}

}  // namespace

bool any_above_zero(const std::vector<Decimal>& amounts) {
    return std::any_of(amounts.begin(), amounts.end(),
                       [](const Decimal& amount) { return amount > Decimal(); });
}

Decimal value_for(const Deliverable& deliverable, PartyId party) {
    const auto found = std::find_if(deliverable.value.begin(), deliverable.value.end(),
                                    [&](const auto& entry) { return entry.first == party; });
    return found == deliverable.value.end() ? Decimal() : found->second.center();
}

const std::string& PhasesView::name(std::size_t party) const {
    return negotiation_.party(answer_.parties.at(party)).name;
}

std::string PhasesView::column(std::size_t party) const {
    return column_of(negotiation_, answer_.parties.at(party));
}

const Deliverable& PhasesView::deliverable(DeliverableId id) const {
    return negotiation_.phases->deliverables.at(id.at());
}

std::string PhasesView::in_words(const std::vector<Tranche>& tranches) const {
    std::string text;
    for (const Run& run : runs_of(tranches)) {
        const Deliverable& delivered = deliverable(run.deliverable);
        text += text.empty() ? "" : " + ";
        text += name_of(delivered);
        text += delivered.tranches == 1
                    ? ""
                    : fmt::format(" {} of {}", numbers_of(run), delivered.tranches);
    }
    return text;
}

std::string PhasesView::in_sentence(const std::vector<Tranche>& tranches) const {
    std::vector<std::string> parts;
    for (const Run& run : runs_of(tranches)) {
        const Deliverable& delivered = deliverable(run.deliverable);
        parts.push_back(delivered.tranches == 1
                            ? name_of(delivered)
                            : fmt::format("{}, {} {} of {}", name_of(delivered),
                                          run.first == run.last ? "tranche" : "tranches",
                                          numbers_of(run), delivered.tranches));
    }
    return join(parts);
}

std::string PhasesView::gathered(const std::vector<Tranche>& tranches) const {
    std::vector<std::pair<DeliverableId, int>> counts;
    for (const Tranche& tranche : tranches) {
        const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& count) {
            return count.first == tranche.deliverable;
        });
        if (found == counts.end()) {
            counts.emplace_back(tranche.deliverable, 1);
        } else {
            ++found->second;
        }
    }
    std::vector<std::string> parts;
    for (const auto& [id, count] : counts) {
        const Deliverable& delivered = deliverable(id);
        parts.push_back(delivered.tranches == 1 ? name_of(delivered)
                                                : fmt::format("{} ({} of {})", name_of(delivered),
                                                              count, delivered.tranches));
    }
    return join(parts);
}

std::string PhasesView::givers(const ShownStep& step) const {
    std::vector<std::string> columns;
    std::string text;
    for (const Tranche& tranche : step.tranches) {
        const std::string giver = column_of(negotiation_, deliverable(tranche.deliverable).giver);
        if (std::find(columns.begin(), columns.end(), giver) == columns.end()) {
            text += (text.empty() ? "" : "+") + giver;
            columns.push_back(giver);
        }
    }
    return text;
}

std::string PhasesView::order(const ShownPlan& plan) const {
    std::string text;
    for (std::size_t at = 0; at < plan.steps.size();) {
        const auto ids = ids_in(plan.steps[at]);
        std::size_t end = at + 1;
        while (ids.size() == 1 && end < plan.steps.size() && ids_in(plan.steps[end]) == ids) {
            ++end;
        }
        text += text.empty() ? "" : ", ";
        for (std::size_t index = 0; index < ids.size(); ++index) {
            text += (index == 0 ? "" : "+") + deliverable(ids[index]).id;
        }
        text += end - at > 1 ? fmt::format("*{}", end - at) : "";
        at = end;
    }
    return text;
}

std::string PhasesView::amounts(const std::vector<Decimal>& by_party) const {
    std::vector<std::string> parts;
    for (std::size_t party = 0; party < by_party.size(); ++party) {
        if (by_party[party] > Decimal()) {
            parts.push_back(points(by_party[party], Rounding::up) + " for " + name(party));
        }
    }
    return join(parts);
}

Decimal PhasesView::standing(std::size_t party, std::size_t step) const {
    if (party >= answer_.standing.size()) {
        return {};
    }
    const phases::Standing& standing = answer_.standing[party];
    const bool lapsed = standing.until_step && step > *standing.until_step;
    return lapsed ? Decimal() : Decimal::from_mantissa(standing.amount, answer_.places);
}

bool PhasesView::may_stop(const ShownPlan& plan, std::size_t party, std::size_t step) const {
    if (question_.stops == phases::Stops::anyone || step == plan.steps.size()) {
        return true;
    }
    const auto& next = plan.steps[step].tranches;
    return std::any_of(next.begin(), next.end(), [&](const Tranche& tranche) {
        return deliverable(tranche.deliverable).giver == answer_.parties[party];
    });
}

std::vector<Moment> PhasesView::moments(const ShownPlan& plan) const {
    std::vector<Moment> moments;
    for (std::size_t step = 1; step <= plan.steps.size(); ++step) {
        const ShownStep& shown = plan.steps[step - 1];
        for (std::size_t party = 0; party < parties(); ++party) {
            const Decimal stands = standing(party, step);
            if (may_stop(plan, party, step)) {
                moments.push_back({step, party, sum(shown.slack[party], stands), false});
            }
            if (party < shown.withheld.size() && shown.withheld[party]) {
                moments.push_back({step, party, sum(*shown.withheld[party], stands), true});
            }
        }
    }
    return moments;
}

std::optional<Failure> PhasesView::failure(const ShownPlan& plan) const {
    std::vector<Moment> all;
    for (std::size_t party = 0; party < plan.start_slack.size(); ++party) {
        all.push_back({0, party, plan.start_slack[party], false});
    }
    const auto later = moments(plan);
    all.insert(all.end(), later.begin(), later.end());
    std::optional<Moment> worst;
    for (const Moment& moment : all) {
        if (worst && moment.step > worst->step) {
            break;
        }
        if (moment.room < Decimal() && (!worst || moment.room < worst->room)) {
            worst = moment;
        }
    }
    if (!worst) {
        return std::nullopt;
    }
    Failure failure{worst->step, worst->party, -worst->room, worst->withholding, {}, {}};
    describe(plan, failure);
    return failure;
}

void PhasesView::describe(const ShownPlan& plan, Failure& failure) const {
    const PartyId party = answer_.parties[failure.party];
    for (std::size_t step = 1; step <= plan.steps.size(); ++step) {
        for (const Tranche& tranche : plan.steps[step - 1].tranches) {
            const Deliverable& delivered = deliverable(tranche.deliverable);
            if (step <= failure.step) {
                failure.delivered.push_back(tranche);
            } else if (delivered.giver != party && value_for(delivered, party) > Decimal()) {
                failure.awaits.push_back(tranche);
            }
        }
    }
}

}  // namespace irenic::cli
