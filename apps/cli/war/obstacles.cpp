#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "cli/war/sections.hpp"

namespace irenic::cli {
namespace {

std::string in_words(const Obstacle& obstacle) {
    const std::string status = !obstacle.bites   ? ""
                               : *obstacle.bites ? "bites. "
                                                 : "does not bite. ";
    return obstacle.name + ": " + status + obstacle.words;
}

std::vector<Obstacle> all_obstacles(const WarView& view) {
    return {optimism_in(view), shifting_power_in(view), first_strike_in(view), breach_in(view),
            indivisible_stakes_in(view)};
}

/// "optimism and breach"
std::string biting(const WarView& view) {
    std::vector<std::string> names;
    for (Obstacle& obstacle : all_obstacles(view)) {
        if (obstacle.bites == true) {
            obstacle.name.front() =
                static_cast<char>(std::tolower(static_cast<unsigned char>(obstacle.name.front())));
            names.push_back(std::move(obstacle.name));
        }
    }
    return join(names);
}

/// Where there is no zone to speak of.
std::string nothing_bites(const WarView& view) {
    const auto all = all_obstacles(view);
    const bool any_settled = std::any_of(all.begin(), all.end(), [](const Obstacle& obstacle) {
        return obstacle.bites.has_value();
    });
    if (any_settled) {
        return "None of the obstacles that could be looked at bites.";
    }
    return view.answer.limit_reached ? "Not decided: a limit was reached before any obstacle could "
                                       "be looked at."
                                     : "None of the obstacles could be looked at.";
}

bool all_settled(const WarView& view) {
    const auto all = all_obstacles(view);
    return std::none_of(all.begin(), all.end(), [](const Obstacle& obstacle) {
        return !obstacle.bites && obstacle.words.starts_with("not settled");
    });
}

/// "none of the obstacles asked about bites"
std::string none_bites(const WarView& view) {
    return all_settled(view) ? "none of the obstacles asked about bites"
                             : "none of the obstacles that could be settled bites";
}

/// How many obstacles bite in the sense that without them there would be a deal; shifting power and
/// first strikes speak of a stake of their own.
std::size_t enough_alone(const WarView& view) {
    std::size_t count = 0;
    for (const Obstacle& obstacle :
         {optimism_in(view), breach_in(view), indivisible_stakes_in(view)}) {
        count += obstacle.bites == true ? 1U : 0U;
    }
    return count;
}

}  // namespace

Obstacle indivisible_stakes_in(const WarView& view) {
    Obstacle obstacle{"Stakes that cannot be divided", view.answer.indivisible, ""};
    if (!obstacle.bites) {
        obstacle.words = view.negotiation.issues.empty()
                             ? "not asked: the case has no `issues`."
                             : "not settled: there is no zone to look at.";
        return obstacle;
    }
    if (!*obstacle.bites) {
        obstacle.words = view.zone_empty() == true
                             ? "Splitting issues, taking turns or drawing lots opens nothing."
                             : "There is a deal without splitting anything.";
        return obstacle;
    }
    std::vector<std::string> labels;
    for (const std::string& id : view.answer.split) {
        const auto issue = view.negotiation.find_issue(id);
        labels.push_back(issue ? view.negotiation.issue(*issue).label : id);
    }
    obstacle.words = fmt::format(
        "No package suits all, but one would with {} split, taken in turn or drawn by lot, if all "
        "held to the outcome.",
        join(labels));
    return obstacle;
}

void add_verdict(const WarView& view, Page& page) {
    const std::string names = biting(view);
    const auto empty = view.zone_empty();
    if (!empty) {
        page.strong(names.empty() ? nothing_bites(view) : "What bites: " + names + ".");
    } else if (*empty) {
        page.strong("There is no deal among these options" +
                    (names.empty() ? ", though " + none_bites(view) + "."
                                   : ". What bites: " + names + "."));
    } else {
        page.strong("There is a deal among these options" +
                    (names.empty() ? ", and " + none_bites(view) + "."
                                   : ". What bites all the same: " + names + "."));
    }
}

void add_obstacles(const WarView& view, Page& page) {
    page.heading("Which obstacle bites");
    page.paragraph(in_words(optimism_in(view)), 2);
    if (const std::string learning = learning_in_words(view); !learning.empty()) {
        page.paragraph(learning, 4);
    }
    page.paragraph("Promises that cannot bind", 2);
    for (const Obstacle& obstacle :
         {shifting_power_in(view), first_strike_in(view), breach_in(view)}) {
        page.item("-", in_words(obstacle), 4, 2);
    }
    page.paragraph(in_words(indivisible_stakes_in(view)), 2);
    if (enough_alone(view) > 1) {
        page.paragraph(
            "Of those that stand in the way of a deal here, it is enough to take away "
            "one.",
            2);
    }
    page.paragraph(
        "Where none of these bites, that is no proof that a bargain exists: with three or more "
        "parties, or with stalemates, the values of fighting may add up to more than any deal has "
        "to give.",
        2);
}

}  // namespace irenic::cli
