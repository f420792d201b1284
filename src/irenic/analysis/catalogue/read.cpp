#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "text and its encoding",
        .verb = "read",
        .question = "what does a file say, in characters that can be counted?",
        .function = "record::read_document",
        .guarantee = "every span counts characters of the text shown; what cannot be told is "
                     "refused",
        .cost = "linear in the bytes, at most 16 MiB; PDF by pdftotext",
        .source = "ICU for encodings, libxml2 for HTML, pdftotext for PDF",
        .tests = "files of each kind and encoding; what is refused",
    },
    Method{
        .name = "sentences",
        .verb = "read",
        .question = "where does a sentence begin and end?",
        .function = "record::split_sentences",
        .guarantee = "none overlap, no word is lost; where one ends is a rule and can be wrong",
        .cost = "linear in the text",
        .source = "Unicode text segmentation (UAX 29) by ICU; what mends it is ours",
        .tests = "abbreviations, quotations, headings, lists",
    },
    Method{
        .name = "syntax of a sentence",
        .verb = "read",
        .question = "which word hangs on which?",
        .function = "record::Parser::parse",
        .guarantee = "a heuristic; says of each sentence whether all, some or no words found a "
                     "place",
        .cost = "cubic in the words at worst, bounded in time a sentence",
        .source = "link grammar: Sleator & Temperley 1991; relations as in dependency grammar",
        .tests = "constructions of news, one by one",
    },
    Method{
        .name = "who is meant",
        .verb = "read",
        .question = "whom do a name, a title or a pronoun stand for?",
        .function = "record::Memory::mentions",
        .guarantee = "a heuristic; who cannot be told is left out",
        .cost = "words times names met",
        .source = "our own lexicon and rules",
        .tests = "documents in which the answer is plain to a reader",
    },
    Method{
        .name = "acts of a negotiation",
        .verb = "read",
        .question = "who did or said what to whom, about which issue?",
        .function = "record::find_acts",
        .guarantee = "a heuristic: proposals with their exact words, to be confirmed by a person",
        .cost = "linear in the sentences, some 20 ms each",
        .source = "CAMEO and PLOVER for the codes; lexicon and composition are ours",
        .tests = "a labelled collection of sentences of our own, guarded against loss",
    },
    Method{
        .name = "record of documents and decisions",
        .verb = "read",
        .question = "what was read, and what did people say to it?",
        .function = "record::Store",
        .guarantee = "each change whole or not at all, whoever else writes; the same bytes once",
        .cost = "some milliseconds a change",
        .source = "SQLite",
        .tests = "killed while writing; two writers at once",
    },
    Method{
        .name = "timeline and contradictions",
        .verb = "read",
        .question = "who moved on which issue, and what does not go together?",
        .function = "record::timeline",
        .guarantee = "every pair that the stated rules forbid, up to 50 a party and issue",
        .cost = "moves of a party on an issue, squared",
        .source = "our own",
        .tests = "histories worked out by hand",
    },
    Method{
        .name = "draft of a case",
        .verb = "read",
        .question = "which case would an analyst start from?",
        .function = "record::make_draft",
        .guarantee = "passes every check of a case; no number has a source, wide intervals alike "
                     "for all",
        .cost = "acts times parties",
        .source = "our own",
        .tests = "drafts checked and run through deals",
    },
};

}  // namespace

std::span<const Method> methods_of_read() { return all; }

}  // namespace irenic::analysis
