#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    VerbOption{"--canonical", "print the case itself in a fixed order, as YAML or with --json",
               &Arguments::canonical},
};

constexpr std::array<std::string_view, 1> examples{"irenic check cases/two-valleys"};

}  // namespace

constexpr VerbUsage check_usage{
    .verb = "check",
    .forms = case_form,
    .purpose =
        "Reads a case and names every error with its line. For a well-formed case: what it "
        "holds, how many of its numbers rest on a source, and what is probably not meant.",
    .options = options,
    .examples = examples,
};

}  // namespace irenic::cli
