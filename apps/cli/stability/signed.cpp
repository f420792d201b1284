#include <algorithm>
#include <bit>
#include <span>

#include <fmt/format.h>

#include "cli/stability/explain_words.hpp"
#include "cli/stability/sections.hpp"
#include "cli/words/packages.hpp"

namespace irenic::cli {
namespace {

using stability::PartySet;
using stability::State;

/// The parties for which `state` is stable by fewer concepts than those of `strength`.
PartySet stable_by_less(const StabilityView& view, State state, Strength strength) {
    PartySet parties = 0;
    for (std::size_t party = 0; party < view.parties(); ++party) {
        if (view.strength_for(party, state) < strength) {
            parties |= stability::only(party);
        }
    }
    return parties;
}

/// Who could better itself there, and whether others could answer that; empty where nobody could.
std::string whose_move(const StabilityView& view, State state) {
    const bool deterred = view.strength(state) != 0;
    const PartySet movers =
        stable_by_less(view, state, deterred ? strengths.front() : strengths.back());
    if (movers == 0) {
        return "";
    }
    return fmt::format(" {} {} that {}.", view.names(movers),
                       std::has_single_bit(movers) ? "has a better move" : "have better moves",
                       deterred ? "others could answer" : "nothing deters");
}

void add_state(const StabilityView& view, const std::string& head, const std::string& id,
               Page& page) {
    page.gap();
    const auto state = find_state(view.answer().graph, view.answer().states.count, id);
    if (!state) {
        page.paragraph(head + ": a constraint of the case rules that out.", 2);
        return;
    }
    const auto at = static_cast<State>(*state);
    page.paragraph(fmt::format("{}: state {}. {}{}", head, id, stands_by(view.strength(at)),
                               whose_move(view, at)),
                   2);
    const std::span<const stability::Explained> all = view.answer().also_explained;
    const auto first =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.state == at; });
    if (first != all.end() && view.strength(at) != strengths.front()) {
        add_explained_state(
            view, all.subspan(static_cast<std::size_t>(first - all.begin()), view.parties()), page);
    }
}

}  // namespace

void add_signed(const StabilityView& view, Page& page) {
    const auto& agreement = view.answer().agreement;
    if (!agreement) {
        return;
    }
    page.heading("Will they sign, and do as they signed?");
    page.paragraph("What is signed:", 2);
    for (const std::string& line : lines_of(in_words(view.negotiation(), agreement->package))) {
        page.paragraph(line, 4);
    }
    if (agreement->carried_out == agreement->signed_only) {
        add_state(view, "Signed; there is nothing for a party to carry out alone",
                  agreement->carried_out, page);
    } else {
        add_state(view, "Signed and carried out", agreement->carried_out, page);
        add_state(view, "Signed, and nothing done", agreement->signed_only, page);
    }
    if (!view.equilibria().empty()) {
        page.heading("All states that stand");
    }
}

}  // namespace irenic::cli
