#include "cli/arguments/shared_options.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    points_option,
    VerbOption{"--everything", "frontier of all packages, whoever would refuse them",
               &Arguments::everything},
    VerbOption{"--weights g=2,h=1", "also the Nash solution with these weights",
               &Arguments::weights},
    VerbOption{"--from '{issue: option, ...}'",
               "also what is better for some than this "
               "package and worse for none",
               &Arguments::from},
    VerbOption{"--holds",
               "also which packages of the frontier could be carried out so that nobody gains "
               "by stopping; needs `phases` with `follows`",
               &Arguments::holds},
};

constexpr std::array<std::string_view, 1> examples{
    "irenic deals cases/two-valleys --weights g=2,h=1"};

}  // namespace

constexpr VerbUsage deals_usage{
    .verb = "deals",
    .forms = case_form,
    .purpose =
        "Looks for packages that all who must agree would accept: how many there are, which "
        "of them cannot be bettered for everyone, what several solutions of bargaining "
        "theory pick out, what mixing adds, and who blocks which offer.",
    .options = options,
    .examples = examples,
};

}  // namespace irenic::cli
