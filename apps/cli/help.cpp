#include "cli/help.hpp"

#include "cli/arguments/usage.hpp"
#include "cli/text/page.hpp"
#include "irenic/analysis/catalogue.hpp"
#include "irenic/base/version.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view case_words =
    "CASE is a YAML or JSON file, a folder that holds case.yaml, or - for standard input.";

constexpr std::string_view document_words =
    "DOCUMENT is English text, Markdown, HTML or PDF, or - for standard input.";

constexpr std::string_view exit_words =
    "Exit status: 0 the analysis ran, whatever its verdict; 2 bad input or usage; 3 a limit was "
    "reached and the answer is partial; 1 a fault of ours.";

void add_common_options(std::string_view json, Table& table) {
    table.add({"--json", std::string(json)});
    table.add({"--out FILE", "write the answer to FILE, whole or not at all"});
    table.add({"--seed N", "seed of random numbers, for verbs that draw any (1)"});
    table.add({"--threads N", "threads to use (all); the answer is the same"});
    table.add({"--limit-seconds S", "stop after S seconds with a partial answer (20)"});
    table.add({"--help", "this text"});
}

void add_forms(const VerbUsage& usage, Page& page) {
    std::string start = "usage: ";
    for (const std::string_view form : usage.forms) {
        page.line(start + "irenic " + std::string(usage.verb) + " " + std::string(form));
        start.assign(start.size(), ' ');
    }
}

}  // namespace

std::string program_help() {
    Page page(false);
    page.paragraph("irenic " + std::string(version()) +
                   ": analysis of mediated, multi-party, multi-issue negotiations");
    page.heading("usage: irenic VERB CASE [options]");
    page.paragraph(case_words, 2);
    page.paragraph("`read` takes documents instead.", 2);
    page.heading("verbs");
    Table verbs({{}, {}});
    for (const auto& verb : analysis::verbs()) {
        verbs.add({std::string(verb.name), std::string(verb.question)});
    }
    page.table(verbs);
    page.heading("options of every verb");
    Table options({{}, {}});
    add_common_options(VerbUsage{}.json, options);
    options.add({"--version", "the version of this program"});
    page.table(options);
    page.heading("example");
    page.line("  irenic deals cases/two-valleys");
    page.gap();
    page.paragraph(exit_words);
    return page.take();
}

std::string verb_help(std::string_view verb) {
    const VerbUsage& usage = usage_of(verb);
    Page page(false);
    add_forms(usage, page);
    page.gap();
    page.paragraph(usage.purpose);
    if (usage.operand == Operand::documents) {
        page.paragraph(document_words);
    }
    if (usage.operand != Operand::none) {
        page.paragraph(case_words);
    }
    page.heading("options");
    Table options({{}, {}});
    for (const VerbOption& option : usage.options) {
        options.add({std::string(option.written), std::string(option.help)});
    }
    add_common_options(usage.json, options);
    page.table(options);
    page.heading("example");
    for (const std::string_view example : usage.examples) {
        page.line("  " + std::string(example));
    }
    page.gap();
    page.paragraph(exit_words);
    return page.take();
}

std::string join_words(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? word : ", " + word;
    }
    return text;
}

}  // namespace irenic::cli
