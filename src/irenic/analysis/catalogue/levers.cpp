#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "break-evens",
        .verb = "levers",
        .question = "how far must one thing move for a deal to exist?",
        .function = "levers::break_evens",
        .guarantee = "exact on a grid of 1e-9: the value holds, the next one does not",
        .cost = "one search a party, or about thirty looks at the zone",
        .source = "our own",
        .tests = "random cases: at the value, one step short of it, and a grid",
    },
    Method{
        .name = "minimal sets of levers",
        .verb = "levers",
        .question = "which levers together would open a deal, and none could be left out?",
        .function = "levers::find_minimal_sets",
        .guarantee = "all of them, or it says how far it looked; no monotonicity assumed",
        .cost = "at most 2^levers looks at a frontier, shared where utilities do not change",
        .source = "our own",
        .tests = "random cases against all subsets",
    },
    Method{
        .name = "smallest clash",
        .verb = "levers",
        .question = "which requirements cannot all be met?",
        .function = "levers::find_clash",
        .guarantee = "none can be left out; no clash has fewer, where it says so",
        .cost = "a look at the zone a requirement, some hundreds for the proof",
        .source = "Chinneck & Dravnieks 1991; after Ignatiev et al. 2015",
        .tests = "random cases against all subsets",
    },
};

}  // namespace

std::span<const Method> methods_of_levers() { return all; }

}  // namespace irenic::analysis
