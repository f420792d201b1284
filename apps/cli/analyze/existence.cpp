#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "cli/analyze/verdict.hpp"
#include "cli/forecast/parts.hpp"
#include "cli/levers/view.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/break_evens.hpp"
#include "cli/words/names.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

using analysis::Analysis;
using levers::BreakEven;

constexpr std::size_t most_conditions = 2;

std::string at_centre(bool empty) {
    return empty ? "there is no deal among these options" : "there is a deal among these options";
}

/// How the case stands where every number is at its centre; with a share that says otherwise, or
/// says nothing, it is the reader's anchor.
std::string of_zone(const Negotiation& negotiation, const deals::Answer& answer) {
    if (answer.zone.packages) {
        return fmt::format("{} of {} {} {}", grouped(*answer.zone.packages),
                           grouped(answer.packages, "package"),
                           *answer.zone.packages == "1" ? "is" : "are", acceptable(negotiation));
    }
    return "some packages are " + acceptable(negotiation);
}

std::string of_room(const Negotiation& negotiation, const Analysis& analysis) {
    if (!analysis.levers || !analysis.levers->width || *analysis.levers->width < Decimal()) {
        return "";
    }
    return fmt::format("; one of them leaves {} at least {} of its own above no agreement",
                       negotiation.agreement ? "each who agrees to it" : "each of these",
                       points(*analysis.levers->width, Rounding::down));
}

std::string of_gap(const Negotiation& negotiation, const Analysis& analysis) {
    const std::string someone =
        negotiation.agreement ? "someone whose agreement it takes" : "someone who must agree";
    if (!analysis.levers || !analysis.levers->width) {
        return "every package is ruled out or crosses a red line of " + someone;
    }
    return fmt::format("{} stays at least {} short, whatever the package", someone,
                       points(-*analysis.levers->width, Rounding::down));
}

bool is_empty(const std::optional<analysis::ZoneView>& zone) {
    return zone && zone->empty.value_or(false);
}

bool is_open(const std::optional<analysis::ZoneView>& zone) {
    return zone && !zone->empty.value_or(true);
}

/// Which obstacle keeps the zone empty, as far as the war block tells.
std::vector<std::string> obstacles(const Analysis& analysis) {
    if (!analysis.war) {
        return {};
    }
    const analysis::FightingOn& war = *analysis.war;
    std::vector<std::string> found;
    if (war.optimism && war.optimism->blocks.value_or(false)) {
        found.emplace_back(
            "there would be a deal under some belief about the fighting that both sides shared");
    }
    if (is_open(war.face_value) && is_empty(war.credible)) {
        found.emplace_back("there would be one if every promise were sure to be kept");
    }
    if (war.indivisible.value_or(false)) {
        found.emplace_back("there would be one if what stands as a whole were split or shared");
    }
    return found;
}

/// Where most of the case stands as given, shares of versions tell less than they seem to.
std::string of_ranges(const Negotiation& negotiation, const Analysis& analysis) {
    const NumberCount numbers = count_numbers(negotiation);
    const std::size_t all = numbers.sourced + numbers.assumed;
    const std::uint64_t inputs = varies(analysis) ? count_in((*analysis.forecast)["inputs"]) : 0;
    return inputs == 0 || 2 * inputs >= all
               ? ""
               : fmt::format(
                     " Only {} of {} {} a range; the others stand as given in every version.",
                     inputs, counted(std::to_string(all), "number"), inputs == 1 ? "has" : "have");
}

std::string reason_of(const Negotiation& negotiation, const Analysis& analysis, bool empty) {
    const deals::Answer& answer = *analysis.deals;
    const std::string anchor = centre_anchor(analysis);
    const std::string ranges = of_ranges(negotiation, analysis);
    if (!empty) {
        return behind(anchor, of_zone(negotiation, answer)) + of_room(negotiation, analysis) + "." +
               ranges;
    }
    const auto found = obstacles(analysis);
    return behind(anchor, of_gap(negotiation, analysis)) + "." +
           (found.empty() ? "" : " But " + join(found, "and") + ".") + ranges;
}

void add_deciders(const std::vector<PartyId>& parties, Verdict& verdict) {
    for (const PartyId party : parties) {
        if (std::find(verdict.decided_by.begin(), verdict.decided_by.end(), party) ==
            verdict.decided_by.end()) {
            verdict.decided_by.push_back(party);
        }
    }
}

/// How far the first few things may move before there is no deal.
void say_what_has_to_stay(const Negotiation& negotiation, const levers::Answer& answer,
                          Verdict& verdict) {
    std::vector<std::string> conditions;
    for (const BreakEven& each : answer.break_even) {
        if (is_condition(each) && each.closes_beyond && conditions.size() < most_conditions) {
            conditions.push_back(closing_in_words(negotiation, each));
            add_deciders(each.decided_by, verdict);
        }
    }
    if (!conditions.empty()) {
        verdict.change = "It stays as long as " + join(conditions) + ", each on its own.";
    }
}

/// "with "Monitors" and "Fund" (cost 5)"
std::string set_in_words(const levers::Answer& answer, const levers::MinimalSet& set) {
    std::vector<std::string> names;
    for (const std::size_t lever : set.levers) {
        names.push_back('"' + name_of(answer.levers[lever]) + '"');
    }
    return join(names) + (set.cost ? fmt::format(" (cost {})", shown(*set.cost)) : "");
}

/// The cheapest levers that open the zone, else the first thing that alone would.
void say_what_would_open(const Negotiation& negotiation, const levers::Answer& answer,
                         Verdict& verdict) {
    const LeversView view(negotiation, answer);
    const Negotiation& named = view.negotiation();
    if (!answer.built_in && !answer.minimal_sets.empty()) {
        const levers::MinimalSet& set = answer.minimal_sets[answer.cheapest.value_or(0)];
        verdict.change = "There would be a deal with " + set_in_words(answer, set) +
                         unmet_duty(named, set.package) + "." +
                         (set.width_when_lapsed && *set.width_when_lapsed < Decimal()
                              ? " Once what can be withdrawn is gone there is none."
                              : "");
        add_deciders(set.decided_by, verdict);
        return;
    }
    const auto found =
        std::find_if(answer.break_even.begin(), answer.break_even.end(),
                     [](const auto& each) { return is_condition(each) && each.opens; });
    if (found != answer.break_even.end()) {
        verdict.change = "There would be a deal if " + opening_in_words(negotiation, *found) +
                         unmet_duty(named, found->package) + ".";
        add_deciders(found->decided_by, verdict);
    }
}

}  // namespace

Verdict existence(const Negotiation& negotiation, const Analysis& analysis) {
    Verdict verdict;
    verdict.question = "Does a deal exist?";
    verdict.more = "deals";
    if (!analysis.deals) {
        verdict.text = why_not_asked(analysis, "deals");
        return verdict;
    }
    const auto empty = deals::zone_is_empty(*analysis.deals);
    if (const auto share = forecast_share(analysis, "zone")) {
        set_share(share->share, share_word(share->versions), verdict);
        verdict.text = "Some package is " + acceptable(negotiation) + " in " +
                       versions_in_words(share->versions) + ".";
    } else if (contradicts_record(analysis)) {
        verdict.finding = Finding::open;
        verdict.text =
            "Not settled: every version of your assumptions contradicts the record of "
            "offers.";
    } else if (empty) {
        verdict.finding = *empty ? Finding::no : Finding::yes;
        verdict.text = "As the case stands " + at_centre(*empty) + ".";
    } else {
        verdict.finding = Finding::open;
        verdict.text = "Not settled: a limit came first.";
    }
    if (empty) {
        verdict.reason = reason_of(negotiation, analysis, *empty);
    }
    if (analysis.levers && empty) {
        *empty ? say_what_would_open(negotiation, *analysis.levers, verdict)
               : say_what_has_to_stay(negotiation, *analysis.levers, verdict);
    }
    return verdict;
}

}  // namespace irenic::cli
