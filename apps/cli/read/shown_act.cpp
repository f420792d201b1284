#include <algorithm>

#include <fmt/format.h>

#include "cli/read/act_words.hpp"
#include "cli/read/review.hpp"
#include "cli/text/page.hpp"
#include "irenic/base/utf8.hpp"
#include "irenic/record/documents/sentences.hpp"

namespace irenic::cli {
namespace {

/// The sentence that holds the act, its own words marked; those words alone where no sentence of
/// the document does.
std::string marked_sentence(const record::Act& act, const std::string& text) {
    record::Document document;
    document.text = text;
    std::string words = ">>" + act.text + "<<";
    const auto sentences = record::split_sentences(document);
    const auto found = std::find_if(sentences.begin(), sentences.end(), [&](const auto& each) {
        return each.start <= act.start && act.end <= each.end;
    });
    return found == sentences.end()
               ? words
               : slice(text, found->start, act.start) + words + slice(text, act.end, found->end);
}

}  // namespace

std::string show_for_review(const record::Act& act,
                            const std::vector<record::KeptDocument>& documents,
                            const ReadNames& names) {
    const auto document = std::find_if(documents.begin(), documents.end(),
                                       [&](const auto& each) { return each.id == act.source; });
    const std::string text = document == documents.end() ? "" : document->text;
    Page page(false);
    page.paragraph(fmt::format("{}, sentence {}{}", act.source, act.sentence,
                               act.date.empty() ? "" : ", " + act.date));
    page.paragraph(marked_sentence(act, text), 2);
    Table table({{}, {}});
    table.add({"act", act_in_words(act)});
    table.add({"who", participants_in_words(act.actors, names)});
    table.add({"to whom", participants_in_words(act.recipients, names)});
    const std::string issues = issues_in_words(act, names);
    table.add({"issues", issues.empty() ? "none" : issues});
    table.add({"codes", codes_in_words(act)});
    if (act.quote) {
        table.add({"quoted", quote_in_words(act, names)});
    }
    if (!act.speaker.empty()) {
        table.add({"as told by", names.actor(act.speaker)});
    }
    table.add({"sure?", confidence_in_words(act.confidence)});
    page.table(table);
    return page.take();
}

}  // namespace irenic::cli
