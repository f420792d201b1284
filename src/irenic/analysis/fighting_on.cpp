#include "irenic/analysis/fighting_on.hpp"

#include <algorithm>

#include "irenic/analysis/optimism_in_zone.hpp"
#include "irenic/analysis/risk_view.hpp"
#include "irenic/analysis/side_view.hpp"
#include "irenic/deals/divisible.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/apply.hpp"
#include "irenic/levers/break_even.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::analysis {
namespace {

/// The answer, put together part by part; each part may take a share of the time left.
class Asking {
public:
    Asking(const Negotiation& negotiation, const Limits& limits)
        : negotiation_(negotiation), limits_(limits) {}

    Result<FightingOn> run() {
        answer_.parties = negotiation_.deciding_parties();
        for (const auto step : {&Asking::view_war, &Asking::look_at_zone}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(*error);
            }
        }
        answer_.risks = view_risks(negotiation_, answer_.break_even, zone_open());
        answer_.rounded = answer_.rounded || !answer_.sides.empty() || !answer_.risks.empty();
        return std::move(answer_);
    }

private:
    std::optional<Error> view_war() {
        if (!negotiation_.war) {
            return std::nullopt;
        }
        const War& war = *negotiation_.war;
        answer_.battles = war.attrition.has_value();
        auto sides = view_sides(negotiation_);
        if (!sides) {
            return sides.error();
        }
        answer_.sides = std::move(*sides);
        if (answer_.sides.empty()) {
            answer_.notes.emplace_back(
                "no side has beliefs or payoffs, so fighting on has no value");
        } else {
            answer_.optimism.emplace().excess = excess_of(war, answer_.sides);
        }
        return view_power(war);
    }

    std::optional<Error> view_power(const War& war) {
        if (war.shift) {
            const auto commitment = war::commitment_problem(war);
            if (!commitment) {
                return commitment.error();
            }
            answer_.commitment = *commitment;
        }
        if (war.first_strike) {
            const auto first_strike = war::first_strike(war);
            if (!first_strike) {
                return first_strike.error();
            }
            answer_.first_strike = *first_strike;
        }
        return std::nullopt;
    }

    std::optional<Error> look_at_zone() {
        const auto settled = levers::settle_record(negotiation_, limits_);
        if (!settled) {
            return without_zone(settled.error());
        }
        const auto opened = deals::open_setting(*settled, limits_);
        if (!opened) {
            return without_zone(opened.error());
        }
        const deals::Setting& setting = opened->setting;
        note_what_counts(setting);
        view_zones(setting);
        judge_optimism(setting);
        if (auto error = find_break_evens(*settled)) {
            return error;
        }
        look_for_mixture(setting);
        return std::nullopt;
    }

    std::optional<Error> without_zone(const Error& error) {
        if (error.code == ErrorCode::bad_input) {
            return error;
        }
        answer_.limit_reached = error.code == ErrorCode::limit;
        answer_.notes.push_back("nothing is said about the zone: " + error.what);
        if (answer_.optimism) {
            answer_.optimism->why = error.what;
        }
        return std::nullopt;
    }

    void note_what_counts(const deals::Setting& setting) {
        answer_.rounded = setting.scoring.rounded;
        answer_.notes.insert(answer_.notes.end(), setting.table.notes.begin(),
                             setting.table.notes.end());
        for (const SideView& side : answer_.sides) {
            const auto player = setting.scoring.player_of(side.party);
            if (!player || side.counts) {
                continue;
            }
            const auto& stated = negotiation_.preferences[side.party.at()]->disagreement;
            const bool record = std::holds_alternative<DisagreementByRecord>(stated);
            if (record || std::holds_alternative<UncertainNumber>(stated)) {
                answer_.notes.push_back(
                    "the value of no agreement of '" + negotiation_.party(side.party).id +
                    (record ? "' is read off the record of offers" : "' is a number") +
                    ", so its belief does not move the answer");
            }
        }
    }

    /// Notes a limit that cut something short.
    template <class T>
    std::optional<T> unless_limit(const Result<T>& result) {
        if (result) {
            return *result;
        }
        answer_.limit_reached = answer_.limit_reached || result.error().code == ErrorCode::limit;
        return std::nullopt;
    }

    void view_zones(const deals::Setting& setting) {
        constexpr double share = 0.3;
        answer_.credible = view_zone(setting, limits_.part(share));
        if (setting.negotiation.risks.empty()) {
            return;
        }
        Negotiation without_risks = setting.negotiation;
        without_risks.risks.clear();
        const Limits limits = limits_.part(share);
        const auto opened = deals::open_setting(without_risks, limits);
        if (!opened) {
            answer_.limit_reached =
                answer_.limit_reached || opened.error().code == ErrorCode::limit;
        }
        answer_.face_value = opened ? view_zone(opened->setting, limits) : ZoneView{};
    }

    ZoneView view_zone(const deals::Setting& setting, const Limits& limits) {
        ZoneView view;
        if (const auto open = unless_limit(levers::is_open(setting, limits))) {
            view.empty = !*open;
        }
        if (const auto standing = unless_limit(levers::standing_of(setting, limits))) {
            view.width = standing->width;
        }
        view.packages =
            view.empty.value_or(false) ? std::optional<std::string>("0") : count(setting, limits);
        return view;
    }

    static std::optional<std::string> count(const deals::Setting& setting, const Limits& limits) {
        std::vector<deals::Branch> branches;
        for (const auto& branch : setting.branches) {
            branches.push_back(branch.branch);
        }
        return deals::count_zone(setting.negotiation, setting.scoring, branches,
                                 setting.disagreement, limits)
            .count;
    }

    std::optional<bool> zone_open() const {
        return answer_.credible && answer_.credible->empty
                   ? std::optional(!*answer_.credible->empty)
                   : std::nullopt;
    }

    void judge_optimism(const deals::Setting& setting) {
        constexpr double share = 0.5;
        if (answer_.optimism) {
            const bool cut_short =
                judge_by_zone(setting, answer_.sides, limits_.part(share), *answer_.optimism);
            answer_.limit_reached = answer_.limit_reached || cut_short;
        }
    }

    std::optional<Error> find_break_evens(const Negotiation& settled) {
        constexpr double share = 0.6;
        const auto open = zone_open();
        if (!open) {
            return std::nullopt;
        }
        auto found = levers::break_evens_of_war(settled, *open, limits_.part(share));
        if (!found) {
            answer_.limit_reached = found.error().code == ErrorCode::limit;
            return answer_.limit_reached ? std::nullopt : std::optional(found.error());
        }
        answer_.break_even = std::move(*found);
        answer_.limit_reached = answer_.limit_reached ||
                                std::any_of(answer_.break_even.begin(), answer_.break_even.end(),
                                            [](const auto& each) { return each.unsure; });
        return std::nullopt;
    }

    void look_for_mixture(const deals::Setting& setting) {
        const auto open = zone_open();
        if (!open || *open) {
            answer_.indivisible = open ? std::optional(false) : std::nullopt;
            return;
        }
        const deals::Divisible mixtures = deals::solve_mixtures(setting, {}, limits_);
        if (!mixtures.opens && limits_.stop.reached()) {
            answer_.limit_reached = true;
            return;
        }
        answer_.indivisible = mixtures.opens;
        if (mixtures.opens) {
            answer_.split = issues_split(mixtures);
        }
    }

    std::vector<std::string> issues_split(const deals::Divisible& mixtures) const {
        std::vector<IssueId> issues;
        const auto found = std::find_if(mixtures.solutions.begin(), mixtures.solutions.end(),
                                        [](const auto& solution) { return solution.found; });
        if (found != mixtures.solutions.end()) {
            for (const auto& mixed : found->mixed) {
                issues.insert(issues.end(), mixed.issues.begin(), mixed.issues.end());
            }
        }
        std::sort(issues.begin(), issues.end());
        std::vector<std::string> ids;
        for (const IssueId issue : issues) {
            ids.push_back(negotiation_.issue(issue).id);
        }
        return ids;
    }

    const Negotiation& negotiation_;
    const Limits& limits_;
    FightingOn answer_;
};

}  // namespace

Result<FightingOn> analyse_war(const Negotiation& negotiation, const Limits& limits) {
    if (!negotiation.war && negotiation.risks.empty()) {
        return tl::unexpected(Error{ErrorCode::missing, "war",
                                    "this question needs a `war` or a `risks` block", "add one"});
    }
    return Asking(negotiation, limits).run();
}

}  // namespace irenic::analysis
