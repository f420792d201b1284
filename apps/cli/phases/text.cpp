#include "cli/phases/text.hpp"

#include "cli/phases/sections.hpp"
#include "cli/words/basis.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view caution =
    "Nothing here says that parties will act so. What peace and war are worth, what each delivery "
    "costs and how it shifts power are the user's own numbers.";

}  // namespace

std::string phases_text(const format::CaseFile& file, const phases::Phases& answer,
                        const PhasesAsked& asked, bool colour) {
    const PhasesView view(file.negotiation, answer, asked.question);
    const bool placeholders = are_placeholders(asked.numbers);
    Page page(colour);
    open_answer(
        file, "in which order can it be carried out so that nobody gains by stopping?",
        placeholders, [&] { add_conditions(view, page); }, page);
    add_verdict(view, page);
    if (asked.why) {
        add_failure(view, page);
    }
    add_proposed(view, page);
    add_plan(view, page);
    add_guarantees(view, page);
    if (!placeholders) {
        add_conditions(view, page);
    }
    add_one_side_first(view, page);
    add_helps(view, page);
    add_tranche_counts(view, page);
    add_sizes(view, page);
    add_payments(view, page);
    add_duties(view, page);
    if (view.parties() > 1) {
        page.gap();
        page.paragraph("* compares one party's points with another's", 2);
    }
    add_basis(file, {asked.numbers, answer.rounded, caution, answer.notes, answer.limit_reached},
              page);
    return page.take();
}

}  // namespace irenic::cli
