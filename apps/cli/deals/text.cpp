#include "cli/deals/text.hpp"

#include "cli/deals/sections.hpp"
#include "cli/words/basis.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view caution =
    "'None' means none among the options listed; other options may open what these leave closed. "
    "No package here is the right one: these are several views of the same numbers.";

}  // namespace

std::string deals_text(const format::CaseFile& file, const analysis::DealsAnswer& answer,
                       const NumberCount& numbers, bool everything, bool colour) {
    const DealsView view(file.negotiation, answer);
    const bool placeholders = are_placeholders(numbers);
    Page page(colour);
    open_answer(file, "is there a deal?", placeholders, [&] { add_conditions(view, page); }, page);
    add_verdict(view, page);
    add_parties(view, page);
    add_panel(view, page);
    add_packages(file.negotiation, view.packages(), page);
    add_others(view, page);
    add_mixtures(view, page);
    add_frontier(view, everything, page);
    add_carried_out(view, page);
    add_offers(view, page);
    add_improvements(view, page);
    if (!placeholders) {
        add_conditions(view, page);
    }
    add_basis(file, {numbers, answer.rounded, caution, answer.notes, answer.limit_reached}, page);
    return page.take();
}

}  // namespace irenic::cli
