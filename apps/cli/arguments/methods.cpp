#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array<std::string_view, 1> forms{"[options]"};
constexpr std::array<std::string_view, 1> examples{"irenic methods"};

}  // namespace

constexpr VerbUsage methods_usage{
    .verb = "methods",
    .operand = Operand::none,
    .forms = forms,
    .purpose =
        "Lists every method of this version with what it guarantees, what it costs, where it "
        "comes from and how far it is tested.",
    .examples = examples,
};

}  // namespace irenic::cli
