#include <algorithm>

#include <fmt/format.h>

#include "cli/forecast/input_words.hpp"
#include "cli/talks/changes.hpp"
#include "cli/talks/sections.hpp"
#include "cli/text/numbers.hpp"
#include "irenic/forecast/run/chosen_value.hpp"

namespace irenic::cli {
namespace {

using talks::AskFirst;

constexpr std::size_t most_questions = 3;
constexpr std::size_t most_conditions = 2;  ///< questions among what would have to be true

std::string whether_first(const AskFirst& ask) {
    return fmt::format(
        "{} (over two rounds {} against {}). In brackets: versions of 100 in which a text suits "
        "all that an answer adds.",
        ask.recommended() ? "Ask before proposing" : "Propose before asking",
        shown(std::max(ask.asking, ask.proposing)), shown(std::min(ask.asking, ask.proposing)));
}

void add_list(const TalksView& view, const std::vector<AskFirst::Question>& questions,
              std::size_t most, Page& page) {
    const Value labels = forecast::labels_of(view.negotiation());
    const auto error = largest_error(view.next().willingness.counting().count());
    for (std::size_t at = 0; at < std::min(questions.size(), most); ++at) {
        const AskFirst::Question& question = questions[at];
        const bool last = at + 1 == most && questions.size() > most;
        page.item("-",
                  fmt::format("{}{} ({}){}",
                              question.of ? "ask " + view.name(*question.of) + " openly: " : "",
                              input_in_words(labels, question.input),
                              added_of_hundred(question.adds, error),
                              last ? fmt::format("; {} more", questions.size() - most) : ""),
                  2, 2);
    }
}

/// A change of text A that turns who stands in the way alone, and costs none of the others so much
/// that fewer versions suit all.
bool helps(const talks::NextText& text, const talks::Refusal& refusal) {
    return refusal.turned_by && refusal.alone.share > 0 &&
           refusal.turned_by->accepted.share >= text.accept.share;
}

/// Acceptance in more than half of the versions, party by party.
void add_turns(const TalksView& view, Page& page) {
    const talks::NextText& first = *view.first();
    for (const talks::Refusal& refusal : first.refusals) {
        if (helps(first, refusal)) {
            page.item("-",
                      fmt::format("for {} to accept in more than half of the versions: {}; all "
                                  "then accept in {}",
                                  view.seat_name(refusal.seat),
                                  changes_in_line(view.negotiation(), view.options_of(first),
                                                  refusal.turned_by->options),
                                  view.briefly(refusal.turned_by->accepted)),
                      2, 2);
        }
    }
}

bool any_turns(const TalksView& view) {
    const talks::NextText* first = view.first();
    return first != nullptr &&
           std::any_of(first->refusals.begin(), first->refusals.end(),
                       [&](const auto& refusal) { return helps(*first, refusal); });
}

}  // namespace

void add_questions(const TalksView& view, Page& page) {
    const AskFirst& ask = view.next().ask;
    if (ask.questions.empty()) {
        return;
    }
    page.heading("What to ask first");
    page.paragraph(whether_first(ask), 2);
    add_list(view, ask.questions, most_questions, page);
}

void add_conditions(const TalksView& view, Page& page) {
    const AskFirst& ask = view.next().ask;
    if (view.first() != nullptr && !any_turns(view) && ask.questions.empty()) {
        return;
    }
    page.heading("What would have to be true");
    if (view.first() == nullptr) {
        page.paragraph(
            "No text within reach suits all: `irenic levers` tells under which other numbers or "
            "options one would, and who decides them.",
            2);
    }
    if (any_turns(view)) {
        page.paragraph("Changes to text A, which is told below:", 2);
        add_turns(view, page);
    }
    if (!ask.questions.empty()) {
        page.paragraph("What it hangs on. " + whether_first(ask), 2);
        add_list(view, ask.questions, most_conditions, page);
    }
}

}  // namespace irenic::cli
