#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array<std::string_view, 5> forms{
    "DOCUMENT... [options]",      "--review --record FILE [--by NAME]", "--timeline FILE",
    "--find WORDS --record FILE", "--draft FILE --record FILE",
};

constexpr std::array options{
    VerbOption{"--case CASE", "names of parties and issues are those of this case",
               &Arguments::case_path},
    VerbOption{"--lexicon FILE", "more words, names and issues; may be given several times",
               &Arguments::lexicons},
    VerbOption{"--record FILE", "keep what was read in FILE, made where there is none",
               &Arguments::record},
    VerbOption{"--draft FILE",
               "write a draft case to FILE: of the documents, of the record, or of both",
               &Arguments::draft},
    VerbOption{"--review",
               "with --record: go through what nobody decided about yet: accept, change, drop",
               &Arguments::review},
    VerbOption{"--by NAME", "with --review: who decides (the name you are logged in with)",
               &Arguments::by},
    VerbOption{"--timeline FILE", "who moved on which issue, when, and what contradicts what",
               &Arguments::timeline},
    VerbOption{"--find WORDS", "with --record: the sentences that hold all these words",
               &Arguments::find},
};

constexpr std::array<std::string_view, 6> examples{
    "irenic read cases/read/border-water.md --lexicon cases/read/border-water.txt",
    "irenic read report.pdf notes.md --case cases/gaza-2024 --record talks.db",
    "irenic read --review --record talks.db --by Ann",
    "irenic read --timeline talks.db",
    "irenic read --find '\"water share\" commission*' --record talks.db",
    "irenic read --draft draft.yaml --record talks.db",
};

}  // namespace

constexpr VerbUsage read_usage{
    .verb = "read",
    .operand = Operand::documents,
    .forms = forms,
    .purpose =
        "Reads documents and proposes who said and did what, each with its exact words; "
        "keeps that in a record, where people confirm, change or drop it; and drafts a "
        "case. A draft is there to be corrected.",
    .options = options,
    .examples = examples,
    .json = "print one JSON object an act, a line each",
};

}  // namespace irenic::cli
