#include <algorithm>

#include "cli/analyze/findings.hpp"
#include "cli/analyze/verdict.hpp"
#include "cli/levers/view.hpp"
#include "cli/phases/sections.hpp"
#include "cli/text/layout.hpp"
#include "cli/words/break_evens.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_of_deals = 5;
constexpr std::size_t most_of_plan = 3;

void add_of_deals(const Negotiation& negotiation, const levers::Answer& answer,
                  std::vector<std::string>& sentences) {
    const LeversView view(negotiation, answer);
    const Negotiation& named = view.negotiation();
    for (const levers::BreakEven& each : answer.break_even) {
        if (!is_condition(each) || sentences.size() >= most_of_deals) {
            continue;
        }
        if (!answer.zone_empty && each.closes_beyond) {
            sentences.push_back("There is a deal among these options only as long as " +
                                closing_in_words(negotiation, each) + ".");
        } else if (answer.zone_empty && each.opens) {
            sentences.push_back("There would be a deal among these options if " +
                                opening_in_words(negotiation, each) +
                                unmet_duty(named, each.package) + ".");
        }
    }
}

void add_of_plan(const Negotiation& negotiation, const phases::Phases& answer,
                 std::vector<std::string>& sentences) {
    const phases::Question question;
    const PlanConditions found = conditions_of(PhasesView(negotiation, answer, question));
    if (!answer.self_enforcing && !found.items.empty()) {
        sentences.push_back(found.opening + ": " + listed(found.items) + ".");
        return;
    }
    for (std::size_t at = 0; at < std::min(found.items.size(), most_of_plan); ++at) {
        sentences.push_back("The plan holds as long as " + found.items[at] + ".");
    }
}

}  // namespace

std::vector<std::string> must_be_true(const Negotiation& negotiation,
                                      const analysis::Analysis& analysis) {
    std::vector<std::string> sentences;
    if (analysis.levers) {
        add_of_deals(negotiation, *analysis.levers, sentences);
    }
    if (analysis.phases) {
        add_of_plan(negotiation, *analysis.phases, sentences);
    }
    return sentences;
}

}  // namespace irenic::cli
