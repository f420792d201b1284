#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array<std::string_view, 1> examples{"irenic war cases/two-valleys/optimists.yaml"};

}  // namespace

constexpr VerbUsage war_usage{
    .verb = "war",
    .forms = case_form,
    .purpose =
        "Tells what fighting on is worth to each side under its own belief, and which of "
        "the known reasons for which bargaining fails are present: optimism that cannot be "
        "mutual, promises that cannot bind, stakes that cannot be divided.",
    .examples = examples,
};

}  // namespace irenic::cli
