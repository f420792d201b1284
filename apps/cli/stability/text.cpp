#include "cli/stability/text.hpp"

#include "cli/stability/sections.hpp"
#include "cli/words/basis.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view caution =
    "The rankings are the user's own. Nothing here says what parties will do, when, or how surely: "
    "a graph knows which moves there are and what is held better, and no time, cost or likelihood.";

void add_conditions(const StabilityView& view, Page& page) {
    if (view.answer().target) {
        add_target(view, page);
        return;
    }
    page.heading("What would have to be true");
    page.paragraph(
        "That each party holds better what its ranking says: what stands hangs on that. With "
        "--target STATE: on which comparisons a state stands or falls.",
        2);
}

}  // namespace

std::string stability_text(const format::CaseFile& file, const stability::Stability& answer,
                           const StabilityAsked& asked, bool colour) {
    const StabilityView view(file.negotiation, answer, asked.question);
    const bool placeholders = are_placeholders(asked.numbers);
    Page page(colour);
    open_answer(
        file, "is a situation stable when everyone can move?", placeholders,
        [&] { add_conditions(view, page); }, page);
    add_verdict(view, page);
    add_signed(view, page);
    add_equilibria(view, page);
    add_coalitions(view, page);
    add_unknown_ties(view, page);
    add_rankings(view, page);
    add_from_now(view, page);
    add_explained(view, page);
    if (!placeholders) {
        add_target(view, page);
    }
    add_basis(file, {asked.numbers, answer.rounded, caution, answer.notes, answer.limit_reached},
              page);
    return page.take();
}

}  // namespace irenic::cli
