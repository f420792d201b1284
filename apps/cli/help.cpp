#include "cli/help.hpp"

#include <array>

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

void add_common_options(std::string_view verb, Table& table) {
    table.add({"--json", verb == "read" ? "print one JSON object an act, a line each"
                                        : "print one JSON object"});
    table.add({"--out FILE", "write the answer to FILE, whole or not at all"});
    table.add({"--seed N", "seed of random numbers, for verbs that draw any (1)"});
    table.add({"--threads N", "threads to use (all); the answer is the same"});
    table.add({"--limit-seconds S", "stop after S seconds with a partial answer (20)"});
    table.add({"--help", "this text"});
}

void add_read_options(Table& table) {
    table.add({"--case CASE", "names of parties and issues are those of this case"});
    table.add({"--lexicon FILE", "more words, names and issues; may be given several times"});
    table.add({"--record FILE", "keep what was read in FILE, made where there is none"});
    table.add({"--draft FILE",
               "write a draft case to FILE: of the documents, of the record, or of both"});
    table.add({"--review",
               "with --record: go through what nobody decided about yet: accept, change, drop"});
    table.add({"--by NAME", "with --review: who decides (the name you are logged in with)"});
    table.add({"--timeline FILE", "who moved on which issue, when, and what contradicts what"});
    table.add({"--find WORDS", "with --record: the sentences that hold all these words"});
}

void add_own_options(std::string_view verb, Table& table) {
    if (verb == "read") {
        add_read_options(table);
    }
    if (verb == "check") {
        table.add(
            {"--canonical", "print the case itself in a fixed order, as YAML or with --json"});
    }
    if (verb == "deals") {
        table.add({"--points N", "list at most N points of the frontier (5000)"});
        table.add({"--everything", "frontier of all packages, whoever would refuse them"});
        table.add({"--weights g=2,h=1", "also the Nash solution with these weights"});
        table.add({"--from '{issue: option, ...}'",
                   "also what is better for some than this "
                   "package and worse for none"});
        table.add({"--holds",
                   "also which packages of the frontier could be carried out so that nobody gains "
                   "by stopping; needs `phases` with `follows`"});
    }
    if (verb == "levers") {
        table.add({"--package '{issue: option, ...}'",
                   "ask about this package alone; issues left out stay as they are now"});
        table.add({"--package OFFER", "the same for the offer on record with this id"});
    }
    if (verb == "phases") {
        table.add(
            {"--order a,b,a+c,b", "check this order: + for one step, a*3 for three in a row"});
        table.add({"--why", "explain the first state that fails in one sentence"});
        table.add(
            {"--stops anyone|mover", "who may stop: anyone (the rule), or who is to deliver"});
        table.add({"--weights g=2,h=1", "also the cheapest guarantees where g's counts twice"});
        table.add({"--payment 17", "one side delivers: the total that the other side pays"});
        table.add({"--what-if", "look at every kind of help, even where that takes long"});
        table.add({"--no-what-if", "leave out what each kind of help would do"});
    }
    if (verb == "stability") {
        table.add({"--coalitions all|none|a+b,a+c",
                   "which parties might act together (all, up to 512 states)"});
        table.add({"--explain [STATE]",
                   "why each party would stay there or leave, and what deters it; without STATE at "
                   "the equilibria and the status quo"});
        table.add({"--target STATE",
                   "the smallest changes of a ranking that make this state stand, or fall"});
        table.add({"--now STATE", "where things stand, in place of the graph's own status quo"});
        table.add({"--from-case",
                   "make the graph of the issues: will they sign, and do as they signed?"});
        table.add({"--package '{issue: option, ...}'",
                   "with --from-case: what is signed, as for `levers`"});
        table.add({"--table", "print the graph as a table (CSV) instead: states, options, ranks"});
    }
}

std::string_view purpose(std::string_view verb) {
    if (verb == "check") {
        return "Reads a case and names every error with its line. For a well-formed case: what it "
               "holds, how many of its numbers rest on a source, and what is probably not meant.";
    }
    if (verb == "read") {
        return "Reads documents and proposes who said and did what, each with its exact words; "
               "keeps that in a record, where people confirm, change or drop it; and drafts a "
               "case. A draft is there to be corrected.";
    }
    if (verb == "deals") {
        return "Looks for packages that all who must agree would accept: how many there are, which "
               "of them cannot be bettered for everyone, what several solutions of bargaining "
               "theory pick out, what mixing adds, and who blocks which offer.";
    }
    if (verb == "war") {
        return "Tells what fighting on is worth to each side under its own belief, and which of "
               "the known reasons for which bargaining fails are present: optimism that cannot be "
               "mutual, promises that cannot bind, stakes that cannot be divided.";
    }
    if (verb == "levers") {
        return "Tells how far each number would have to move for a deal, which sets of levers "
               "bring one about and who decides them, and which requirements cannot all be met.";
    }
    if (verb == "phases") {
        return "Looks for an order in which a deal can be carried out so that at every step each "
               "party loses by going back to war; where there is none, for the smallest guarantees "
               "that make one, at which step they are needed, and what each kind of help would do.";
    }
    if (verb == "stability") {
        return "Tells which situations would stand once everyone can move and answer the moves of "
               "others, from rankings alone: for each party and five concepts of stability, "
               "against "
               "coalitions too, and how they are reached from where things stand.";
    }
    return "Lists every method of this version with what it guarantees, what it costs, where it "
           "comes from and how far it is tested.";
}

std::string_view example(std::string_view verb) {
    if (verb == "check") {
        return "irenic check cases/two-valleys";
    }
    if (verb == "read") {
        return "irenic read cases/read/border-water.md --lexicon cases/read/border-water.txt";
    }
    if (verb == "deals") {
        return "irenic deals cases/two-valleys --weights g=2,h=1";
    }
    if (verb == "war") {
        return "irenic war cases/two-valleys/optimists.yaml";
    }
    if (verb == "levers") {
        return "irenic levers cases/two-valleys/optimists.yaml --package o3";
    }
    if (verb == "phases") {
        return "irenic phases cases/two-valleys --why";
    }
    if (verb == "stability") {
        return "irenic stability cases/gaza-2024";
    }
    return "irenic methods";
}

constexpr std::array<std::string_view, 5> more_read_examples{
    "irenic read report.pdf notes.md --case cases/gaza-2024 --record talks.db",
    "irenic read --review --record talks.db --by Ann", "irenic read --timeline talks.db",
    "irenic read --find '\"water share\" commission*' --record talks.db",
    "irenic read --draft draft.yaml --record talks.db"};

void add_usage(std::string_view verb, Page& page) {
    if (verb != "read") {
        page.line("usage: irenic " + std::string(verb) + (verb == "methods" ? "" : " CASE") +
                  " [options]");
        return;
    }
    page.line("usage: irenic read DOCUMENT... [options]");
    page.line("       irenic read --review --record FILE [--by NAME]");
    page.line("       irenic read --timeline FILE");
    page.line("       irenic read --find WORDS --record FILE");
    page.line("       irenic read --draft FILE --record FILE");
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
        if (verb.built) {
            verbs.add({std::string(verb.name), std::string(verb.question)});
        }
    }
    page.table(verbs);
    page.heading("options of every verb");
    Table options({{}, {}});
    add_common_options("", options);
    options.add({"--version", "the version of this program"});
    page.table(options);
    page.heading("example");
    page.line("  irenic deals cases/two-valleys");
    page.gap();
    page.paragraph(exit_words);
    return page.take();
}

std::string verb_help(std::string_view verb) {
    Page page(false);
    add_usage(verb, page);
    page.gap();
    page.paragraph(purpose(verb));
    if (verb == "read") {
        page.paragraph(document_words);
    }
    if (verb != "methods") {
        page.paragraph(case_words);
    }
    page.heading("options");
    Table options({{}, {}});
    add_own_options(verb, options);
    add_common_options(verb, options);
    page.table(options);
    page.heading("example");
    page.line("  " + std::string(example(verb)));
    if (verb == "read") {
        for (const std::string_view more : more_read_examples) {
            page.line("  " + std::string(more));
        }
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
