#include "cli/talks/text.hpp"

#include "cli/talks/sections.hpp"
#include "cli/words/basis.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view question =
    "will they reach a deal, and what should be put on the table next?";
constexpr std::string_view caution =
    "A share counts versions of your assumptions in which a text is accepted: willingness, "
    "not the chance of peace. Duties are owed in any case; norms stand.";
constexpr std::string_view caution_on_play =
    "A share counts versions of your assumptions in which a text would be accepted: willingness on "
    "these numbers, not the chance of peace. A session shows what these strategies do with these "
    "numbers; it is no forecast of these parties. Duties are owed in any case, and norms stand.";

/// What comes first where numbers are placeholders.
void add_first(const TalksView& view, Page& page) {
    add_agreed(view, page);
    add_conditions(view, page);
}

}  // namespace

std::string talks_text(const format::CaseFile& file, const talks::Answer& answer,
                       const TalksShown& shown, bool colour) {
    const NumberCount numbers = count_numbers(file.negotiation);
    const TalksView view(file.negotiation, answer, shown);
    const bool placeholders = are_placeholders(numbers);
    Page page(colour);
    open_answer(file, question, placeholders, [&] { add_first(view, page); }, page);
    if (!placeholders) {
        add_agreed(view, page);
    }
    add_standing(view, page);
    add_on_the_table(view, page);
    add_next_text(view, page);
    add_not_another(view, page);
    add_refusals(view, page);
    if (!placeholders) {
        add_questions(view, page);
    }
    add_mediators(view, page);
    add_leverage(view, page);
    add_blind_round(view, page);
    add_session(view, page);
    add_exchange(view, page);
    add_spread(view, page);
    add_basis(file,
              {numbers, answer.rounded, answer.play ? caution_on_play : caution, answer.notes,
               answer.limit_reached},
              page);
    return page.take();
}

}  // namespace irenic::cli
