#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "deals that hold",
        .verb = "deals",
        .question = "which packages can be carried out so that nobody gains by stopping?",
        .function = "analysis::carry_out",
        .guarantee = "exact, or it says what was not decided",
        .cost = "one search for guarantees a set of deliverables and peace values",
        .source = "our own",
        .tests = "random cases: every package, every order",
    },
};

}  // namespace

std::span<const Method> methods_of_several() { return all; }

}  // namespace irenic::analysis
