#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "all questions of a case",
        .verb = "analyze",
        .question = "does a deal exist, can it be reached now, would it hold?",
        .function = "analysis::analyze",
        .guarantee = "each answer is that of its own verb with the same samples and seed; three "
                     "shares, never multiplied; what is left out is named",
        .cost = "as the questions themselves, side by side",
        .source = "our own",
        .tests = "every answer against its verb; one, two and four threads; stopped midway",
    },
    Method{
        .name = "utilities taken apart",
        .verb = "report",
        .question = "what does each issue bring to whom?",
        .function = "analysis::find_values",
        .guarantee = "exact at the centre of every number: the parts add up to the utility",
        .cost = "linear in the case",
        .source = "our own",
        .tests = "random packages of random cases against their utility",
    },
    Method{
        .name = "frontiers whatever no agreement is worth",
        .verb = "report",
        .question = "is there a deal, and which, if no agreement were worth something else?",
        .function = "analysis::find_sliders",
        .guarantee = "exact: zone, ideal and every solution follow from the points listed; else "
                     "none are listed",
        .cost = "one frontier without floors for each way to reach agreement",
        .source = "our own",
        .tests = "random values of no agreement: all solutions against find_deals",
    },
    Method{
        .name = "a copy for one party",
        .verb = "report",
        .question = "what may be shown to one party?",
        .function = "analysis::shared_with",
        .guarantee = "all else is gone before anything is worked out, so that nothing in the copy "
                     "can depend on it",
        .cost = "linear in the case",
        .source = "our own",
        .tests = "pairs of cases that differ in what is kept out give the same bytes",
    },
};

}  // namespace

std::span<const Method> methods_of_report() { return all; }

}  // namespace irenic::analysis
