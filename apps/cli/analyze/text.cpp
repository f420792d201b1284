#include "cli/analyze/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/text/page.hpp"
#include "cli/words/basis.hpp"
#include "cli/words/names.hpp"
#include "irenic/analysis/catalogue.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view caution =
    "Shares count versions of your assumptions; they say nothing about how events will turn out. "
    "The three answers are separate: do not multiply them.";

std::string heading_of(const Verdict& verdict) {
    switch (verdict.finding) {
        case Finding::yes:
            return verdict.question + " Yes, on these assumptions";
        case Finding::no:
            return verdict.question + " No, on these assumptions";
        case Finding::open:
            return verdict.question + " That is open";
        case Finding::not_asked:
            break;
    }
    return verdict.question;
}

void add_verdict(const Analyzed& answer, const Verdict& verdict, Page& page) {
    page.heading(heading_of(verdict));
    page.strong(verdict.text, 2);
    if (!verdict.reason.empty()) {
        page.paragraph(verdict.reason, 2);
    }
    if (!verdict.change.empty()) {
        page.paragraph(verdict.change, 2);
    }
    if (!verdict.decided_by.empty()) {
        page.paragraph(
            "Who decides that: " + names_of(answer.file.negotiation, verdict.decided_by) + ".", 2);
    }
}

/// What the star means, where any of the sentences has one.
void add_star_note(const std::vector<std::string>& sentences, Page& page) {
    if (std::any_of(sentences.begin(), sentences.end(), [](const std::string& sentence) {
            return sentence.find(" *") != std::string::npos;
        })) {
        page.paragraph("* compares one party's points with another's", 2);
    }
}

void add_conditions(const Analyzed& answer, Page& page) {
    if (answer.must_be_true.empty()) {
        return;
    }
    page.heading("What would have to be true");
    for (const std::string& sentence : answer.must_be_true) {
        page.item("-", sentence, 2, 2);
    }
    add_star_note(answer.must_be_true, page);
}

void add_matters(const Analyzed& answer, Page& page) {
    if (answer.matters.empty()) {
        return;
    }
    page.heading("The assumptions that matter most");
    std::vector<std::string> sentences;
    for (const Deciding& each : answer.matters) {
        sentences.push_back(fmt::format("{}: {}{}", each.words, each.text,
                                        each.assumed ? "; assumed" : "; on a source"));
        page.item(std::to_string(sentences.size()), sentences.back(), 2, 3);
    }
    page.paragraph(
        "In brackets the standard error. Together they can make more than 100 %, as assumptions "
        "also act through each other.",
        2);
    add_star_note(sentences, page);
}

bool is_left_out(const analysis::Analysis& analysis, std::string_view verb) {
    return std::any_of(analysis.left_out.begin(), analysis.left_out.end(),
                       [&](const analysis::LeftOut& each) { return each.verb == verb; });
}

bool is_part(std::string_view verb) {
    constexpr std::array parts{"deals",     "war",      "levers", "phases",
                               "stability", "forecast", "talks"};
    return std::find(parts.begin(), parts.end(), verb) != parts.end();
}

void add_more(const Analyzed& answer, const std::string& case_path, Page& page) {
    page.heading("Where to read more: irenic VERB " + case_path);
    Table table({{}, {}});
    for (const analysis::Verb& verb : analysis::verbs()) {
        if (is_part(verb.name) && !is_left_out(answer.analysis, verb.name)) {
            table.add({std::string(verb.name), std::string(verb.question)});
        }
    }
    table.add({"report", "the same as one page, with pictures: --out report.html"});
    page.table(table);
    for (const analysis::LeftOut& each : answer.analysis.left_out) {
        page.paragraph(
            fmt::format("{}: {}: {}.", each.verb, each.block_missing ? "not asked" : "not answered",
                        each.why.what),
            2);
    }
}

}  // namespace

std::string analyze_text(const Analyzed& answer, const std::string& case_path, bool colour) {
    const NumberCount numbers = count_numbers(answer.file.negotiation);
    Page page(colour);
    open_answer(
        answer.file, "can there be a deal, can it be reached, would it hold?",
        are_placeholders(numbers), [&] { add_conditions(answer, page); }, page);
    add_verdict(answer, answer.verdicts.exists, page);
    add_verdict(answer, answer.verdicts.reachable, page);
    add_verdict(answer, answer.verdicts.holds, page);
    if (!are_placeholders(numbers)) {
        add_conditions(answer, page);
    }
    add_matters(answer, page);
    add_more(answer, case_path, page);
    add_basis(
        answer.file,
        {numbers, answer.analysis.rounded, caution, answer.notes, answer.analysis.limit_reached},
        page);
    return page.take();
}

}  // namespace irenic::cli
