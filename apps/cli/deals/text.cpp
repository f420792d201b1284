#include "cli/deals/text.hpp"

#include "cli/deals/sections.hpp"

namespace irenic::cli {

std::string deals_text(const format::CaseFile& file, const deals::Answer& answer,
                       const NumberCount& numbers, bool everything, bool colour) {
    const DealsView view(file.negotiation, answer);
    const bool placeholders = numbers.assumed > numbers.sourced;
    Page page(colour);
    const std::string& title = file.negotiation.title;
    page.strong((title.empty() ? "This case" : title) + ": is there a deal?");
    if (placeholders) {
        page.paragraph("placeholder numbers: this says nothing about these parties");
        add_conditions(view, page);
        page.heading("On these numbers");
        add_verdict(view, page);
    } else {
        page.gap();
        add_verdict(view, page);
    }
    add_parties(view, page);
    add_panel(view, page);
    add_packages(view, page);
    add_others(view, page);
    add_mixtures(view, page);
    add_frontier(view, everything, page);
    add_offers(view, page);
    add_improvements(view, page);
    if (!placeholders) {
        add_conditions(view, page);
    }
    add_basis(view, file, numbers.sourced, numbers.assumed, page);
    return page.take();
}

}  // namespace irenic::cli
