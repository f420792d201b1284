#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    VerbOption{"--coalitions all|none|a+b,a+c",
               "which parties might act together (all, up to 512 states)", &Arguments::coalitions},
    VerbOption{"--explain [STATE]",
               "why each party would stay there or leave, and what deters it; without STATE at "
               "the equilibria and the status quo",
               &Arguments::explain},
    VerbOption{"--target STATE",
               "the smallest changes of a ranking that make this state stand, or fall",
               &Arguments::target},
    VerbOption{"--now STATE", "where things stand, in place of the graph's own status quo",
               &Arguments::now},
    VerbOption{"--from-case",
               "make the graph of the issues: will they sign, and do as they signed?",
               &Arguments::from_case},
    VerbOption{"--package '{issue: option, ...}'",
               "with --from-case: what is signed, as for `levers`", &Arguments::package},
    VerbOption{"--table", "print the graph as a table (CSV) instead: states, options, ranks",
               &Arguments::table, "--json --coalitions --explain --target --now"},
};

constexpr std::array<std::string_view, 1> examples{"irenic stability cases/gaza-2024"};

}  // namespace

constexpr VerbUsage stability_usage{
    .verb = "stability",
    .forms = case_form,
    .purpose =
        "Tells which situations would stand once everyone can move and answer the moves of "
        "others, from rankings alone: for each party and five concepts of stability, against "
        "coalitions too, and how they are reached from where things stand.",
    .options = options,
    .examples = examples,
};

}  // namespace irenic::cli
