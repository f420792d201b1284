#include "cli/levers/text.hpp"

#include <algorithm>

#include "cli/levers/sections.hpp"
#include "cli/words/basis.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view caution =
    "That a lever would be enough does not say that it should be used, or will be. Duties are owed "
    "in any case, and norms stand.";

std::string question(const levers::Answer& answer) {
    return answer.package ? "what would make this package acceptable, and who decides it?"
                          : "what would have to change, and who decides it?";
}

bool compares_parties(const levers::Answer& answer) {
    const bool outside_points = std::any_of(
        answer.break_even.begin(), answer.break_even.end(), [](const levers::BreakEven& found) {
            return found.kind == levers::InputKind::side_payment && found.opens;
        });
    return !answer.package || outside_points || !answer.minimal_sets.empty();
}

}  // namespace

std::string levers_text(const format::CaseFile& file, const levers::Answer& answer,
                        const NumberCount& numbers, bool colour) {
    const LeversView view(file.negotiation, answer);
    const bool placeholders = are_placeholders(numbers);
    Page page(colour);
    open_answer(file, question(answer), placeholders, [&] { add_singles(view, page); }, page);
    add_verdict(view, page);
    add_asked(view, page);
    add_sets(view, page);
    if (!placeholders) {
        add_singles(view, page);
    }
    add_clash(view, page);
    add_packages(view.negotiation(), view.packages(), page);
    if (compares_parties(answer)) {
        page.gap();
        page.paragraph("* compares one party's points with another's", 2);
    }
    add_basis(file, {numbers, answer.rounded, caution, answer.notes, answer.limit_reached}, page);
    return page.take();
}

}  // namespace irenic::cli
