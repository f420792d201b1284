#include "irenic/analysis/carried_out.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "irenic/analysis/nash_order.hpp"
#include "irenic/phases/called_for.hpp"
#include "irenic/phases/plan_check.hpp"
#include "irenic/phases/reading/stakes.hpp"

namespace irenic::analysis {
namespace {

Decimal largest(const std::vector<Decimal>& amounts) {
    return amounts.empty() ? Decimal() : *std::max_element(amounts.begin(), amounts.end());
}

Decimal total(const std::vector<Decimal>& amounts) {
    return std::accumulate(amounts.begin(), amounts.end(), Decimal(), sum);
}

class CarryingOut {
public:
    CarryingOut(const Negotiation& negotiation, const deals::Answer& deals, const Limits& limits)
        : negotiation_(negotiation), deals_(deals), limits_(limits) {}

    Result<CarriedOut> run() {
        answer_.listed = deals_.frontier.points.size();
        if (answer_.listed == 0) {
            return std::move(answer_);
        }
        if (auto error = find_stakes()) {
            if (error->code != ErrorCode::limit) {
                return tl::unexpected(std::move(*error));
            }
            answer_.limit_reached = true;
            answer_.notes.push_back(error->what);
            return std::move(answer_);
        }
        for (const std::size_t index : by_nash_product(deals_)) {
            ask(index);
        }
        const auto checks = phases::check_plans(negotiation_, questions_, limits_);
        if (!checks) {
            return tl::unexpected(checks.error());
        }
        take_over(*checks);
        choose();
        add_notes();
        return std::move(answer_);
    }

private:
    [[nodiscard]] const PhasePlan& plan() const { return *negotiation_.phases; }
    [[nodiscard]] const deals::Point& point(std::size_t index) const {
        return deals_.frontier.points[index];
    }
    [[nodiscard]] Decimal utility(std::size_t index, PartyId party) const {
        const auto& parties = deals_.parties;
        const auto place = std::find(parties.begin(), parties.end(), party);
        IRENIC_CHECK(place != parties.end());
        return point(index).utility[static_cast<std::size_t>(place - parties.begin())];
    }

    /// Who takes part, and all of peace and war that no delivery changes: those of the first point,
    /// with nothing delivered.
    std::optional<Error> find_stakes() {
        PhasePlan nothing = plan();
        nothing.deliverables.clear();
        nothing.package = point(0).package;
        auto stakes = phases::find_stakes(negotiation_, nothing, limits_);
        if (!stakes) {
            return stakes.error();
        }
        stakes_ = std::move(*stakes);
        answer_.parties = stakes_.parties;
        answer_.rounded = stakes_.rounded;
        return std::nullopt;
    }

    /// Packages that call for the same at the same peace values share one question.
    void ask(std::size_t index) {
        CarriedPackage package;
        package.index = index;
        package.point = point(index);
        package.deliverables = phases::called_for(plan(), package.point.package);
        package.unmet_duties = phases::duties_left(plan(), package.deliverables);
        phases::PlanQuestion question{
            phases::restricted(plan(), package.deliverables), stakes_.parties, {}, stakes_.war};
        for (std::size_t at = 0; at < stakes_.parties.size(); ++at) {
            question.peace.push_back(peace(index, at, question.plan));
        }
        const auto [place, is_new] =
            asked_.try_emplace({package.deliverables, question.peace}, questions_.size());
        if (is_new) {
            questions_.push_back(std::move(question));
        }
        question_of_.push_back(place->second);
        ranked_.push_back(std::move(package));
    }

    [[nodiscard]] Decimal peace(std::size_t index, std::size_t at, const PhasePlan& part) const {
        const Decimal& with_nothing = stakes_.peace[at];
        if (!stakes_.peace_derived[at]) {
            return with_nothing;
        }
        const PartyId party = stakes_.parties[at];
        const Decimal more = difference(utility(index, party), utility(0, party));
        return difference(sum(with_nothing, more), phases::delivered_to(party, part));
    }

    /// By rank; those that were not looked at stay behind.
    void take_over(const std::vector<phases::PlanCheck>& checks) {
        for (std::size_t rank = 0; rank < ranked_.size(); ++rank) {
            const phases::PlanCheck& check = checks[question_of_[rank]];
            look_for_best(ranked_[rank].index, check);
            if (!check.looked_at) {
                continue;
            }
            CarriedPackage& package = ranked_[rank];
            package.holds = check.holds;
            package.possible = check.possible;
            package.guarantees = check.guarantees;
            package.start_shortfall = check.start_shortfall;
            package.end_shortfall = check.end_shortfall;
            package.exact = check.exact;
            answer_.rounded = answer_.rounded || check.rounded;
            answer_.packages.push_back(std::move(package));
        }
        std::sort(answer_.packages.begin(), answer_.packages.end(),
                  [](const auto& a, const auto& b) { return a.index < b.index; });
    }

    /// The first that holds; for sure the best where everything before it does not hold.
    void look_for_best(std::size_t index, const phases::PlanCheck& check) {
        if (best_) {
            return;
        }
        if (check.holds.value_or(false)) {
            best_ = index;
        } else if (!check.holds) {
            best_is_proven_ = false;
        }
    }

    void choose() {
        const auto& packages = answer_.packages;
        for (std::size_t at = 0; at < packages.size(); ++at) {
            if (best_ == packages[at].index) {
                answer_.best = at;
            }
            const bool found = !packages[at].guarantees.empty();
            if (!best_ && found && (!answer_.nearest || nearer(at, *answer_.nearest))) {
                answer_.nearest = at;
            }
        }
        const bool open = !best_ && std::any_of(packages.begin(), packages.end(),
                                                [](const auto& each) { return !each.exact; });
        answer_.limit_reached = open || packages.size() < answer_.listed || answer_.undecided() > 0;
    }

    [[nodiscard]] bool nearer(std::size_t a, std::size_t b) const {
        const auto need = [this](std::size_t at) {
            const CarriedPackage& each = answer_.packages[at];
            return std::tuple(largest(each.start_shortfall), largest(each.guarantees),
                              total(each.guarantees));
        };
        return need(a) < need(b);
    }

    void add_notes() {
        note_given_peace();
        const auto& frontier = deals_.frontier;
        if (answer_.listed < frontier.count || !frontier.exact) {
            answer_.notes.push_back("Only the listed packages of the frontier were asked about: " +
                                    std::to_string(answer_.listed) + ".");
        }
        if (const std::size_t left = answer_.listed - answer_.packages.size(); left > 0) {
            answer_.notes.push_back("There was no time to look at " + std::to_string(left) +
                                    " of the listed packages.");
        }
        if (best_ && !best_is_proven_) {
            answer_.notes.emplace_back(
                "Packages with a larger product could not be decided within the limit.");
        }
    }

    void note_given_peace() {
        std::string ids;
        for (std::size_t at = 0; at < stakes_.parties.size(); ++at) {
            if (!stakes_.peace_derived[at]) {
                ids += (ids.empty() ? "" : ", ") + negotiation_.party(stakes_.parties[at]).id;
            }
        }
        if (!ids.empty()) {
            answer_.notes.push_back("The completed peace is worth what the case gives (" + ids +
                                    "), alike for every package.");
        }
    }

    const Negotiation& negotiation_;
    const deals::Answer& deals_;
    const Limits& limits_;
    phases::Stakes stakes_;
    std::vector<CarriedPackage> ranked_;
    std::vector<std::size_t> question_of_;         ///< by rank
    std::vector<phases::PlanQuestion> questions_;  ///< each once, by the best rank that asks it
    std::map<std::pair<std::vector<DeliverableId>, std::vector<Decimal>>, std::size_t> asked_;
    std::optional<std::size_t> best_;  ///< index in the frontier
    bool best_is_proven_ = true;
    CarriedOut answer_;
};

}  // namespace

std::size_t CarriedOut::holding() const {
    return static_cast<std::size_t>(
        std::count_if(packages.begin(), packages.end(),
                      [](const auto& each) { return each.holds.value_or(false); }));
}

std::size_t CarriedOut::undecided() const {
    return static_cast<std::size_t>(std::count_if(packages.begin(), packages.end(),
                                                  [](const auto& each) { return !each.holds; }));
}

Result<CarriedOut> carry_out(const Negotiation& negotiation, const deals::Answer& deals,
                             const Limits& limits) {
    if (auto error = phases::cannot_carry_out(negotiation)) {
        return tl::unexpected(std::move(*error));
    }
    return CarryingOut(negotiation, deals, limits).run();
}

}  // namespace irenic::analysis
