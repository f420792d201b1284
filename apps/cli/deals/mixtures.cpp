#include <algorithm>

#include <fmt/format.h>

#include "cli/deals/sections.hpp"
#include "cli/deals/words.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

/// What lies below the accuracy of mixtures is 0.
double cleaned(double value) { return value > -1e-9 && value < 1e-9 ? 0 : value; }

std::vector<std::string> surplus_cells(const DealsView& view, const std::vector<double>& utility) {
    std::vector<std::string> cells;
    for (std::size_t index = 0; index < utility.size(); ++index) {
        const double surplus = utility[index] - view.answer().disagreement[index].value.to_double();
        cells.push_back(signed_number(cleaned(surplus)) + " (" + shown(cleaned(utility[index])) +
                        ")");
    }
    return cells;
}

/// "Aid (owed in any case): More"
std::string choice_in_words(const Negotiation& negotiation, IssueId id, OptionId option) {
    const Issue& issue = negotiation.issue(id);
    return issue.label + (issue.obligation ? " (owed in any case): " : ": ") +
           issue.options[option.at()].label;
}

/// A solution's mixtures with every issue on which the shares agree moved to what is settled.
struct Mixture {
    std::vector<deals::MixedIssues> mixed;
    Package settled;

    bool operator==(const Mixture& other) const {
        const auto same = [](const deals::MixedIssues& a, const deals::MixedIssues& b) {
            return std::equal(a.shares.begin(), a.shares.end(), b.shares.begin(), b.shares.end(),
                              [](const auto& left, const auto& right) {
                                  return percent(left.share) == percent(right.share) &&
                                         left.choices == right.choices;
                              });
        };
        return settled == other.settled &&
               std::equal(mixed.begin(), mixed.end(), other.mixed.begin(), other.mixed.end(), same);
    }
};

/// Takes out of the shares of `mixed` what is the same in all of them.
Package take_common(deals::MixedIssues& mixed) {
    Package common;
    for (const auto& choice : mixed.shares.front().choices.choices) {
        const bool same = std::all_of(mixed.shares.begin(), mixed.shares.end(), [&](const auto& s) {
            return s.choices.on(choice.first) == choice.second;
        });
        if (same) {
            common.choices.push_back(choice);
        }
    }
    for (auto& share : mixed.shares) {
        std::erase_if(share.choices.choices,
                      [&](const auto& choice) { return common.on(choice.first).has_value(); });
    }
    std::erase_if(mixed.issues, [&](IssueId issue) { return common.on(issue).has_value(); });
    return common;
}

Mixture mixture_of(const deals::DivisibleSolution& solution) {
    Mixture mixture{solution.mixed, solution.settled};
    for (auto& mixed : mixture.mixed) {
        const Package common = take_common(mixed);
        mixture.settled.choices.insert(mixture.settled.choices.end(), common.choices.begin(),
                                       common.choices.end());
    }
    std::sort(mixture.settled.choices.begin(), mixture.settled.choices.end());
    return mixture;
}

void add_shares(const Negotiation& negotiation, const deals::MixedIssues& mixed, Page& page) {
    const bool divisible = std::all_of(mixed.issues.begin(), mixed.issues.end(),
                                       [&](IssueId id) { return negotiation.issue(id).divisible; });
    page.paragraph(divisible ? "split:" : "by lot or in turn:", 5);
    for (const auto& share : mixed.shares) {
        std::string choices;
        for (const auto& [issue, option] : share.choices.choices) {
            choices += choices.empty() ? "" : "; ";
            choices += choice_in_words(negotiation, issue, option);
        }
        page.item(percent(share.share), choices, 7, 8);
    }
}

/// The issues of `settled` on which `package` chooses otherwise.
std::size_t departures(const Package& settled, const Package& package) {
    return static_cast<std::size_t>(std::count_if(
        settled.choices.begin(), settled.choices.end(),
        [&](const auto& choice) { return package.on(choice.first) != choice.second; }));
}

/// What is settled, told by way of the package shown that is nearest to it.
std::string settled_in_words(const DealsView& view, const Package& settled) {
    const auto& packages = view.packages().all();
    const auto nearest = std::min_element(packages.begin(), packages.end(),
                                          [&](const auto& left, const auto& right) {
                                              return departures(settled, left.point.package) <
                                                     departures(settled, right.point.package);
                                          });
    const bool near = nearest != packages.end() &&
                      2 * departures(settled, nearest->point.package) <= settled.choices.size();
    std::string choices;
    for (const auto& [issue, option] : settled.choices) {
        if (!near || nearest->point.package.on(issue) != option) {
            choices += choices.empty() ? "" : "; ";
            choices += choice_in_words(view.negotiation(), issue, option);
        }
    }
    if (!near) {
        return "all else: " + choices;
    }
    return "all else as in " + nearest->label + (choices.empty() ? "" : ", but " + choices);
}

/// Duties that a mixture leaves as they are now, with some share or altogether.
std::vector<std::string> unmet_duties(const Negotiation& negotiation, const Mixture& mixture) {
    std::vector<std::string> unmet = in_words(negotiation, mixture.settled).unmet;
    for (const auto& mixed : mixture.mixed) {
        for (const auto& share : mixed.shares) {
            for (const std::string& each : in_words(negotiation, share.choices).unmet) {
                unmet.push_back(each + " (" + percent(share.share) + ")");
            }
        }
    }
    return unmet;
}

void explain(const DealsView& view, const std::vector<std::string>& names, const Mixture& mixture,
             Page& page) {
    page.paragraph(join(names), 2);
    for (const auto& mixed : mixture.mixed) {
        add_shares(view.negotiation(), mixed, page);
    }
    if (mixture.mixed.empty()) {
        page.paragraph("nothing is mixed", 5);
    }
    if (!mixture.settled.choices.empty()) {
        page.paragraph(settled_in_words(view, mixture.settled), 5);
    }
    const auto unmet = unmet_duties(view.negotiation(), mixture);
    if (!unmet.empty()) {
        page.paragraph("leaves a duty unmet: " + join(unmet), 5);
    }
}

/// Each mixture once, under the names of all solutions that it is.
void explain_all(const DealsView& view, Page& page) {
    std::vector<std::pair<Mixture, std::vector<std::string>>> told;
    for (const auto& solution : view.answer().divisible.solutions) {
        if (!solution.found) {
            continue;
        }
        Mixture mixture = mixture_of(solution);
        const auto same = std::find_if(told.begin(), told.end(),
                                       [&](const auto& each) { return each.first == mixture; });
        if (same != told.end()) {
            same->second.push_back(short_name(solution.kind));
        } else {
            told.emplace_back(std::move(mixture), std::vector{short_name(solution.kind)});
        }
    }
    for (const auto& [mixture, names] : told) {
        explain(view, names, mixture, page);
    }
}

}  // namespace

void add_mixtures(const DealsView& view, Page& page) {
    const auto& divisible = view.answer().divisible;
    PartyTables table(view, {{"solution"}, {"value", true}});
    bool any = false;
    bool any_mixed = false;
    for (const auto& solution : divisible.solutions) {
        if (solution.found) {
            any = true;
            any_mixed = any_mixed || !solution.mixed.empty();
            table.add({solution_in_words(solution.kind), shown(cleaned(solution.value))},
                      surplus_cells(view, solution.utility));
        }
    }
    if (!any) {
        return;
    }
    page.heading("With mixtures: issues split, taken in turn or drawn by lot");
    if (!any_mixed) {
        page.paragraph("They add nothing to any of the solutions above.", 2);
        return;
    }
    if (divisible.opens) {
        page.paragraph("No single package is acceptable, but a mixture is.", 2);
    }
    table.print(page);
    explain_all(view, page);
    for (const auto& solution : divisible.solutions) {
        if (!solution.why.empty()) {
            page.paragraph(short_name(solution.kind) + ": " + solution.why, 2);
        }
    }
}

}  // namespace irenic::cli
