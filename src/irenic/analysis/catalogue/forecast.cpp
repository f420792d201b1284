#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "sampling of assumptions",
        .verb = "forecast",
        .question = "which versions of the assumptions are there?",
        .function = "forecast::Version",
        .guarantee = "each version a function of seed and number; rankings, weights and the "
                     "record as their definitions say",
        .cost = "linear in what is uncertain; where the record counts, one scoring a version",
        .source = "rank-order centroid: Barron & Barrett 1996; hit and run: Smith 1984",
        .tests = "known shares and means; weights within intervals evenly spread; the record in "
                 "each version",
    },
    Method{
        .name = "scrambled Sobol points",
        .verb = "forecast",
        .question = "where are versions taken, and how far off are shares?",
        .function = "forecast::Points",
        .guarantee = "evenly spread; errors from 32 independent scramblings; no thread and no "
                     "order counts",
        .cost = "some 30 operations a number; random numbers beyond 3,667",
        .source = "Sobol 1967; Joe & Kuo 2008; Owen 1995; Laine & Karras 2011; Salmon et al. 2011",
        .tests = "every slice hit once; known integrals; errors cover the truth in 93 to 97 of 100",
    },
    Method{
        .name = "sure bounds",
        .verb = "forecast",
        .question = "which packages are acceptable whatever the numbers, and which for none?",
        .function = "forecast::find_bounds",
        .guarantee = "from the ends of the ranges and linear programs, never sampled; a count "
                     "that is a bound says so",
        .cost = "counting problems, or a look at each package, 200,000 at most",
        .source = "interval arithmetic of linear utilities; the joint ends are ours",
        .tests = "closed forms against linear programs; random cases against versions drawn",
    },
    Method{
        .name = "sure dominance",
        .verb = "forecast",
        .question = "which package is better for somebody and worse for nobody, whatever the "
                    "numbers?",
        .function = "forecast::surely_better",
        .guarantee = "exact where ends are attained, else left unsaid",
        .cost = "one linear program or closed form a pair and party",
        .source = "after necessary preference: Greco, Mousseau & Slowinski 2008",
        .tests = "random cases against versions drawn",
    },
    Method{
        .name = "best robust packages",
        .verb = "forecast",
        .question = "which one package is best when the version is not known?",
        .function = "forecast::best_package",
        .guarantee = "exact over all packages for the first 4,096 versions, or a bound that none "
                     "exceeds",
        .cost = "branch and bound: versions x parties a partial package",
        .source = "after Wald 1950 and Savage 1951; acceptability: Lahdelma, Hokkanen & Salminen "
                  "1998",
        .tests = "random cases against a listing of all packages",
    },
    Method{
        .name = "Sobol indices",
        .verb = "forecast",
        .question = "which assumption decides?",
        .function = "forecast::sobol_indices",
        .guarantee = "estimates with errors from 32 scramblings; inputs that hang together count "
                     "as one",
        .cost = "at most 16,384 looks; 24 groups one by one, the rest as one",
        .source = "Saltelli et al. 2010; Jansen 1999",
        .tests = "Ishigami's function, additive and multiplicative ones; coverage of errors",
    },
    Method{
        .name = "values that turn the verdict",
        .verb = "forecast",
        .question = "how far can one uncertain number go, all else at its centre?",
        .function = "forecast::find_flips",
        .guarantee = "exact on a grid of 1e-9; two turns within a sixty-fourth of the way to an "
                     "end can go unseen",
        .cost = "at most 128 looks at the zone a number, and 40 more",
        .source = "our own",
        .tests = "values worked out by hand",
    },
    Method{
        .name = "value of learning",
        .verb = "forecast",
        .question = "what would it help to know an input before proposing?",
        .function = "forecast::value_of_learning",
        .guarantee = "an estimate, chosen and counted on different halves; for several numbers at "
                     "once a lower bound",
        .cost = "numbers x 16 bins x at most 64 packages, in bits",
        .source = "expected value of partial perfect information: Raiffa & Schlaifer 1961",
        .tests = "cases worked out by hand; noise adds nothing",
    },
    Method{
        .name = "rule of two conditions",
        .verb = "forecast",
        .question = "what tells versions with a deal from those without?",
        .function = "forecast::best_rule",
        .guarantee = "right most often on one half among bounds at sixteenths; how often is told "
                     "of the other half",
        .cost = "numbers squared x versions; beyond 64 numbers, pairs of those that tell most",
        .source = "after scenario discovery: Bryant & Lempert 2010",
        .tests = "random tables against all rules",
    },
    Method{
        .name = "parts of a forecast",
        .verb = "forecast",
        .question = "can it be done on many machines?",
        .function = "forecast::join",
        .guarantee = "byte for byte what one run gives; parts that do not belong together are "
                     "refused",
        .cost = "linear in the parts",
        .source = "our own",
        .tests = "parts in any order against one run; parts missing, twice or of another forecast",
    },
};

}  // namespace

std::span<const Method> methods_of_forecast() { return all; }

}  // namespace irenic::analysis
