#include "irenic/talks/next/carrying.hpp"

#include <algorithm>
#include <utility>

#include "irenic/phases/called_for.hpp"
#include "irenic/phases/proposed_order.hpp"
#include "irenic/phases/reading/replay_slacks.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/phases/solve.hpp"

namespace irenic::talks {
namespace {

using phases::Units;

__extension__ using Wide = __int128;

constexpr Wide most_nano = Wide{1} << 62;

/// The plan with nothing delivered, for a text that leaves all as it is now.
PhasePlan nothing_of(const PhasePlan& plan) {
    PhasePlan nothing;
    nothing.package = Package{};
    nothing.peace = plan.peace;
    nothing.more_peace = plan.more_peace;
    nothing.war = plan.war;
    return nothing;
}

/// In units of 1e-9; what is beyond 2^62 of them counts as that.
Units nano(Units units, int places) {
    Wide value = units;
    for (int place = places; place < Decimal::max_places; ++place) {
        value *= 10;
    }
    return static_cast<Units>(std::clamp(value, -most_nano, most_nano));
}

/// By party: the least of all that keeps it from stopping.
std::vector<Units> least_of(const phases::ReplayedSlacks& slacks) {
    std::vector<Units> least = slacks.start;
    for (const phases::ReplayedState& state : slacks.states) {
        least[state.party] = std::min(least[state.party], state.slack + state.stands);
    }
    return least;
}

/// Nothing is delivered: no step, and nobody stops midway.
std::vector<Units> lasting_slacks(const phases::PlanQuestion& question) {
    std::vector<Units> slacks;
    for (std::size_t party = 0; party < question.parties.size(); ++party) {
        const Decimal slack = difference(question.peace[party], question.war[party]);
        slacks.push_back(nano(slack.mantissa(), slack.places()));
    }
    return slacks;
}

}  // namespace

Result<Carrying> Carrying::make(const deals::Setting& setting, const Limits& limits) {
    IRENIC_CHECK(setting.negotiation.phases.has_value());
    auto stakes = phases::find_stakes(setting.negotiation, nothing_of(*setting.negotiation.phases),
                                      limits, &setting);
    if (!stakes) {
        return tl::unexpected(stakes.error());
    }
    return Carrying(setting, std::move(*stakes));
}

Result<Carrying::Ordered> Carrying::best_order(const std::vector<OptionId>& text,
                                               const Limits& limits) const {
    CarryingOrder order{phases::called_for(*setting_->negotiation.phases, deals::package_of(text)),
                        {}};
    if (order.delivered.empty()) {
        return Ordered{std::move(order), false};
    }
    const Negotiation asked =
        phases::case_of(setting_->negotiation, question(text, order.delivered));
    const auto set_up = phases::set_up(asked, phases::Stops::anyone, limits);
    if (!set_up) {
        return tl::unexpected(set_up.error());
    }
    const phases::Solved solved =
        phases::solve(set_up->problem, {.most_vectors = 1000, .most_plans = 1}, limits);
    const phases::Plan plan = phases::chosen_plan(solved);
    if (plan.empty()) {
        return Ordered{std::nullopt, solved.guarantees.feasible};
    }
    order.steps = phases::tranches_of(set_up->problem, plan);
    return Ordered{std::move(order), false};
}

Result<std::vector<Units>> Carrying::least_slacks(const std::vector<OptionId>& text,
                                                  const CarryingOrder& order,
                                                  const Limits& limits) const {
    const phases::PlanQuestion asked = question(text, order.delivered);
    if (order.delivered.empty()) {
        return lasting_slacks(asked);
    }
    const Negotiation version = phases::case_of(setting_->negotiation, asked);
    const auto set_up = phases::set_up(version, phases::Stops::anyone, limits);
    if (!set_up) {
        return tl::unexpected(set_up.error());
    }
    std::vector<Units> least =
        least_of(phases::replay_slacks(*version.phases, set_up->problem, order.steps));
    for (Units& slack : least) {
        slack = nano(slack, set_up->problem.places);
    }
    return least;
}

phases::PlanQuestion Carrying::question(const std::vector<OptionId>& text,
                                        const std::vector<DeliverableId>& delivered) const {
    const Negotiation& negotiation = setting_->negotiation;
    phases::PlanQuestion question{phases::restricted(*negotiation.phases, delivered),
                                  stakes_.parties, stakes_.peace, stakes_.war};
    const auto now = deals::completed(negotiation, {});
    for (std::size_t at = 0; at < stakes_.parties.size(); ++at) {
        if (stakes_.peace_derived[at]) {
            const PartyId party = stakes_.parties[at];
            const Decimal more = difference(worth(party, text), worth(party, now));
            question.peace[at] = difference(sum(question.peace[at], more),
                                            phases::delivered_to(party, question.plan));
        }
    }
    return question;
}

Decimal Carrying::worth(PartyId party, const std::vector<OptionId>& text) const {
    const deals::Scoring& scoring = setting_->scoring;
    return scoring.points(scoring.utility(scoring.player_of(party).value(), text));
}

}  // namespace irenic::talks
