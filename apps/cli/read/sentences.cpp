#include <fmt/format.h>

#include "cli/read/act_words.hpp"
#include "cli/read/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t number_width = 4;
constexpr std::size_t act_indent = 2 + number_width;

std::string facts_of(const record::Reading& reading) {
    const record::Document& document = reading.document;
    const std::string date = document.date.empty() ? "no date found" : "dated " + document.date;
    return fmt::format("{}, {}, {}; {}, {} found",
                       document.path == "-" ? "standard input" : document.path, document.encoding,
                       date, counted(std::to_string(reading.sentences.size()), "sentence"),
                       counted(std::to_string(reading.acts.size()), "act"));
}

void add_act(const record::Act& act, const record::Document& document, const ReadNames& names,
             Page& page) {
    const std::string issues = issues_in_words(act, names);
    page.item("-",
              act_in_words(act) + ": " + who_to_whom(act, names) +
                  (issues.empty() ? "" : "; on " + issues),
              act_indent, 2);
    const std::string date =
        act.date.empty() || act.date == document.date ? "" : "; on " + act.date;
    const std::string reporter =
        act.speaker.empty() ? "" : "; as told by " + names.actor(act.speaker);
    page.paragraph(codes_in_words(act) + date + reporter + "; " +
                       confidence_in_words(act.confidence) +
                       (act.confirmed ? ", confirmed by " + act.confirmed_by : ""),
                   act_indent + 2);
    if (act.quote) {
        page.paragraph(quote_in_words(act, names), act_indent + 2);
    }
}

}  // namespace

void add_sentences(const record::Reading& reading, const ReadNames& names, Page& page) {
    const record::Document& document = reading.document;
    page.heading(document.title.empty() ? document.id : document.title);
    page.paragraph(facts_of(reading), 2);
    page.gap();
    for (const record::SentenceRead& each : reading.sentences) {
        page.item(std::to_string(each.sentence.number), each.sentence.text, 2, number_width);
        if (each.coverage == record::Coverage::none) {
            page.item("-", "not understood: " + each.why, act_indent, 2);
        }
        for (const std::size_t act : each.acts) {
            add_act(reading.acts[act], document, names, page);
        }
    }
    if (reading.limit_reached) {
        page.paragraph("A limit was reached: what follows in this document was not read.", 2);
    }
}

}  // namespace irenic::cli
