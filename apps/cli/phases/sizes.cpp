#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

constexpr double not_lower = 1e-6;  // points
constexpr std::size_t most_shares = 12;

std::string amounts(const PhasesView& view, const std::vector<double>& by_party) {
    std::vector<std::string> parts;
    for (std::size_t party = 0; party < by_party.size(); ++party) {
        if (by_party[party] > not_lower) {
            parts.push_back(fmt::format("{} for {}", shown(by_party[party]), view.name(party)));
        }
    }
    return parts.empty() ? "no guarantees" : "guarantees of " + join(parts);
}

bool lower(const std::vector<double>& sizes, const std::vector<Decimal>& plan) {
    double saved = 0;
    for (std::size_t party = 0; party < std::min(sizes.size(), plan.size()); ++party) {
        saved = std::max(saved, plan[party].to_double() - sizes[party]);
    }
    return saved > not_lower;
}

using Together = std::vector<DeliverableId>;

/// Whether a step is about a part of something, and what it is about.
std::optional<Together> parts_in(const PhasesView& view, const phases::ShownStep& step) {
    Together ids;
    bool cut = false;
    for (const phases::Tranche& tranche : step.tranches) {
        ids.push_back(tranche.deliverable);
        cut = cut || view.deliverable(tranche.deliverable).tranches > 1;
    }
    return cut ? std::optional(ids) : std::nullopt;
}

/// What is delivered in several tranches, with the share of each, in the order of the plan.
std::vector<std::pair<Together, std::vector<double>>> shares_of(const PhasesView& view) {
    std::vector<std::pair<Together, std::vector<double>>> lists;
    const auto& steps = view.answer().plan.steps;
    const auto& shares = view.answer().sizes->shares;
    for (std::size_t step = 0; step < std::min(steps.size(), shares.size()); ++step) {
        const auto ids = parts_in(view, steps[step]);
        if (!ids) {
            continue;
        }
        const auto found = std::find_if(lists.begin(), lists.end(),
                                        [&](const auto& list) { return list.first == *ids; });
        if (found == lists.end()) {
            lists.push_back({*ids, {shares[step]}});
        } else {
            found->second.push_back(shares[step]);
        }
    }
    return lists;
}

bool holds_duty(const PhasesView& view, const Together& ids) {
    return std::any_of(ids.begin(), ids.end(),
                       [&](DeliverableId id) { return view.deliverable(id).obligation; });
}

std::string names_of(const PhasesView& view, const Together& ids) {
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const DeliverableId id : ids) {
        names.push_back(name_of(view.deliverable(id)));
    }
    return join(names);
}

}  // namespace

void add_sizes(const PhasesView& view, Page& page) {
    const auto& sizes = view.answer().sizes;
    if (!sizes || !any_above_zero(view.answer().plan.guarantees)) {
        return;
    }
    page.heading("Other sizes of the tranches");
    if (!lower(sizes->guarantees, view.answer().plan.guarantees)) {
        page.paragraph("In this order no other sizes would lower the guarantees.", 2);
        return;
    }
    page.paragraph(
        "In this order, and where things can be divided as one likes, the best sizes take " +
            amounts(view, sizes->guarantees) + " *:",
        2);
    bool owed = false;
    for (const auto& [ids, shares] : shares_of(view)) {
        if (holds_duty(view, ids)) {
            owed = true;
            continue;
        }
        std::vector<std::string> parts;
        for (std::size_t index = 0; index < std::min(shares.size(), most_shares); ++index) {
            parts.push_back(percent(shares[index]));
        }
        if (shares.size() > most_shares) {
            parts.emplace_back("...");
        }
        page.item("-", names_of(view, ids) + ": " + join(parts, "then"), 4, 2);
    }
    if (owed) {
        page.paragraph("It also cuts what is owed in any case, which is no bargain; see --json.",
                       2);
    }
}

}  // namespace irenic::cli
