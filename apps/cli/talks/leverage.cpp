#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/talks/sections.hpp"

namespace irenic::cli {
namespace {

using talks::Leverage;

constexpr std::size_t most_levers = 3;

/// Without brackets within brackets.
std::string name_with_owner(const TalksView& view, const Leverage& leverage) {
    const Lever& lever = view.negotiation().levers[leverage.lever];
    return name_of(lever) + (lever.owner ? " - " + view.name(*lever.owner) : "") +
           (leverage.withdrawable ? "; may lapse" : "");
}

/// Those with which all accept most often, then those with which it holds most often.
std::vector<Leverage> best_first(std::vector<Leverage> levers) {
    const auto holds = [](const Leverage& leverage) {
        return leverage.hold ? leverage.hold->share : 0;
    };
    std::stable_sort(levers.begin(), levers.end(), [&](const auto& one, const auto& other) {
        return std::pair(one.accept.share, holds(one)) >
               std::pair(other.accept.share, holds(other));
    });
    return levers;
}

std::string percent_or_none(const std::optional<forecast::Share>& share) {
    return share ? percent_of(*share) : "-";
}

/// The row without levers is the same for every lever: they are looked at in the same versions.
void add_table(const TalksView& view, const std::vector<Leverage>& levers, Page& page) {
    Table table({{}, {"all accept", true}, {"holds", true}});
    for (std::size_t at = 0; at < std::min(levers.size(), most_levers); ++at) {
        const Leverage& leverage = levers[at];
        table.add({name_with_owner(view, leverage), percent_of(leverage.accept),
                   percent_or_none(leverage.hold)});
    }
    table.add({"without any, or once it has lapsed", percent_of(levers.front().accept_without),
               percent_or_none(levers.front().hold_without)});
    page.table(table);
}

}  // namespace

void add_leverage(const TalksView& view, Page& page) {
    const std::vector<Leverage> levers = best_first(view.next().leverage.levers);
    if (view.first() == nullptr || levers.empty()) {
        return;
    }
    page.heading("What levers would do for A, in the " + first_versions(view.next().leverage.rows));
    add_table(view, levers, page);
    page.paragraph(fmt::format("That a lever would do does not say that it should be used{}.",
                               levers.size() > most_levers
                                   ? fmt::format("; {} more in --json", levers.size() - most_levers)
                                   : ""),
                   2);
}

}  // namespace irenic::cli
