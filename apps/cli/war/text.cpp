#include "cli/war/text.hpp"

#include "cli/war/sections.hpp"
#include "cli/words/basis.hpp"
#include "cli/words/break_even_list.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view caution =
    "These are the sides' own beliefs as the case has them. Nothing here says how the fighting "
    "will go or whether talks succeed, and no cost of fighting is a means to a deal.";

}  // namespace

void add_conditions(const WarView& view, Page& page) {
    const auto empty = view.zone_empty();
    if (!empty || view.answer.break_even.empty()) {
        return;
    }
    page.heading("What would have to be true");
    add_break_evens(view.negotiation, view.answer.break_even,
                    {!*empty,
                     "There would be a deal among these options",
                     "There is a deal among these options",
                     {}},
                    page);
}

std::string war_text(const format::CaseFile& file, const analysis::FightingOn& answer,
                     const NumberCount& numbers, bool colour) {
    const WarView view{file.negotiation, answer};
    const bool placeholders = are_placeholders(numbers);
    Page page(colour);
    open_answer(
        file, "what is no deal worth, and why might no deal exist?", placeholders,
        [&] { add_conditions(view, page); }, page);
    add_verdict(view, page);
    add_sides(view, page);
    add_obstacles(view, page);
    if (!placeholders) {
        add_conditions(view, page);
    }
    add_risks(view, page);
    add_basis(file, {numbers, answer.rounded, caution, answer.notes, answer.limit_reached}, page);
    return page.take();
}

}  // namespace irenic::cli
