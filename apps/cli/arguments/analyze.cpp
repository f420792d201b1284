#include "cli/arguments/shared_options.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    fewer_samples_option,
    points_option,
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
