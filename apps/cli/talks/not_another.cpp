#include <algorithm>

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/talks/improvements.hpp"
#include "cli/talks/sections.hpp"

namespace irenic::cli {
namespace {

using talks::TextSequence;

const std::vector<OptionId>& options_of(const TalksView& view, const LetteredText& text) {
    return view.next().candidates.texts[text.candidate].options;
}

bool leaves_duty(const TalksView& view, const LetteredText& text) {
    return !unmet_duties(view.negotiation(), options_of(view, text)).empty();
}

/// Each text but A by what it has instead of what A has.
void add_table(const TalksView& view, Page& page) {
    if (view.texts().size() < 2) {
        return;
    }
    Table table({{}, {"all accept", true}, {"holds", true}, {"instead of what A has"}});
    for (const LetteredText& text : view.texts()) {
        const auto& accepted = view.next().candidates.texts[text.candidate].accepted;
        const bool holds = text.listed != nullptr && text.listed->hold;
        const bool is_first = &text == &view.texts().front();
        table.add(
            {text.letter, percent_of(view.next().willingness.share(accepted)),
             holds ? percent_of(*text.listed->hold) : "-",
             (is_first ? "-"
                       : changes_in_line(view.negotiation(), options_of(view, view.texts().front()),
                                         options_of(view, text))) +
                 (leaves_duty(view, text) ? " (+)" : "")});
    }
    page.table(table);
    if (std::any_of(view.texts().begin(), view.texts().end(),
                    [&](const auto& text) { return leaves_duty(view, text); })) {
        page.paragraph("(+) leaves a duty unmet.", 2);
    }
}

std::string why(const TalksView& view) {
    const talks::Candidates& candidates = view.next().candidates;
    const std::size_t listed = view.next().texts.size();
    std::string text = fmt::format("Of {} looked at{} none is accepted more often than A",
                                   grouped(std::to_string(candidates.looked_at), "text"),
                                   candidates.complete ? "" : " (not all within reach)");
    if (!view.next().why_not_holding.empty()) {
        return text + ".";
    }
    return text + (listed == 1 ? ", and of those accepted as often none holds more often."
                               : fmt::format("; from A to {} what is accepted less often holds "
                                             "more often.",
                                             view.letter(view.next().texts.back().candidate)));
}

/// What to put forward one after the other as long as nobody agrees.
void add_sequence(const TalksView& view, Page& page) {
    const TextSequence& sequence = view.next().sequence;
    if (sequence.texts.size() < 2) {
        return;
    }
    std::string text = "If nobody says who refused, one after the other:";
    forecast::RowSet accepted(view.next().willingness.rows());
    for (std::size_t at = 0; at < sequence.texts.size(); ++at) {
        forecast::add_rows(accepted, view.next().candidates.texts[sequence.texts[at]].accepted);
        text += fmt::format("{} {} (adds {})", at == 0 ? "" : ", then",
                            view.letter(sequence.texts[at]), percent_of(sequence.adds[at]));
    }
    page.paragraph(text + fmt::format("; one of them suits all in {}{}.",
                                      view.briefly(view.next().willingness.share(accepted)),
                                      sequence.exact ? "" : "; better ones may exist"),
                   2);
}

}  // namespace

void add_not_another(const TalksView& view, Page& page) {
    const talks::NextText* first = view.first();
    if (first == nullptr) {
        return;
    }
    page.heading("Why not another");
    add_table(view, page);
    const std::string better = improvements_in_words(view, *first, "A");
    page.paragraph(why(view) + (better.empty() ? "" : " ") + better, 2);
    if (view.agreed() == nullptr) {
        add_sequence(view, page);
    }
}

}  // namespace irenic::cli
