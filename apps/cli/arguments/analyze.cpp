#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    VerbOption{"--samples N",
               "how many versions of the assumptions to look at (2048: fewer than `forecast`, for "
               "a first look)",
               WholeNumber{&Arguments::fewer_samples, 1, 1'000'000}},
    VerbOption{"--points N", "list at most N points of the frontier (5000)",
               WholeNumber{&Arguments::points, 1, 10'000'000}},
};

constexpr std::array<std::string_view, 2> examples{"irenic analyze cases/gaza-2024",
                                                   "irenic analyze cases/two-valleys --json"};

}  // namespace

constexpr VerbUsage analyze_usage{
    .verb = "analyze",
    .forms = case_form,
    .purpose =
        "Asks everything that the case has blocks for and gives three separate answers: does a "
        "deal exist, can it be reached now, would it hold; each with its share of the versions of "
        "your assumptions, its main reason, what would have to change and who decides that; then "
        "the assumptions that matter most.",
    .options = options,
    .examples = examples,
    .json = "print one JSON object that holds the answers of all verbs",
};

}  // namespace irenic::cli
