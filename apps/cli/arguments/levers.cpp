#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    VerbOption{"--package '{issue: option, ...}'",
               "ask about this package alone; issues left out stay as they are now",
               &Arguments::package},
    VerbOption{"--package OFFER", "the same for the offer on record with this id"},
};

constexpr std::array<std::string_view, 1> examples{
    "irenic levers cases/two-valleys/optimists.yaml --package o3"};

}  // namespace

constexpr VerbUsage levers_usage{
    .verb = "levers",
    .forms = case_form,
    .purpose =
        "Tells how far each number would have to move for a deal, which sets of levers "
        "bring one about and who decides them, and which requirements cannot all be met.",
    .options = options,
    .examples = examples,
};

}  // namespace irenic::cli
