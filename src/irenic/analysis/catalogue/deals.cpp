#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "frontier by combination",
        .verb = "deals",
        .question = "which packages cannot be bettered for one party except at another's cost?",
        .function = "deals::unite_frontiers",
        .guarantee = "exact: every efficient utility vector of the zone, each once",
        .cost = "grows with the partial frontiers, not with the number of packages",
        .source = "Nemhauser & Ullmann 1969; Kung, Luccio & Preparata 1975",
        .tests = "random cases against a listing of all packages; Nash 1950",
    },
    Method{
        .name = "frontier within epsilon",
        .verb = "deals",
        .question = "and where it is too large to be held?",
        .function = "deals::approximate_frontier",
        .guarantee = "each acceptable u has a listed v with v >= u - epsilon (ideal - d); epsilon "
                     "is proven and stated",
        .cost = "as much time as given, two million cells",
        .source = "after Papadimitriou & Yannakakis 2000",
        .tests = "random cases against a listing of all packages",
    },
    Method{
        .name = "solutions by search behind prices",
        .verb = "deals",
        .question = "what do the rules of bargaining theory pick out, without the frontier?",
        .function = "deals::search",
        .guarantee = "exact where it says so; else nothing is better than the bound",
        .cost = "depends on how far the best package lies from the best mixture",
        .source =
            "Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977 for the rules; the search is ours",
        .tests = "random cases against a listing of all packages; golden values",
    },
    Method{
        .name = "issues tied by patterns",
        .verb = "deals",
        .question = "what if issues do not add up independently?",
        .function = "deals::list_efficient",
        .guarantee = "exact; issues that nothing ties stay apart",
        .cost = "open patterns as state; where too many are open, about 10 ns a combination",
        .source = "our own",
        .tests = "random cases with constraints, interactions and red lines against a listing",
    },
    Method{
        .name = "counting acceptable packages",
        .verb = "deals",
        .question = "how many packages would all who must agree accept?",
        .function = "deals::count_zone",
        .guarantee = "exact, or no number and the reason",
        .cost = "h log^(d-1) h for h partial vectors held (at most 10^6) and d parties",
        .source = "after Horowitz & Sahni 1974",
        .tests = "random cases against a listing of all packages; golden values",
    },
    Method{
        .name = "mixtures of packages",
        .verb = "deals",
        .question = "does splitting issues, taking turns or drawing lots help?",
        .function = "deals::maximise_mixture",
        .guarantee = "within 1e-7 of the optimum, proven by prices; at most parties - 1 mixed",
        .cost = "a few dozen small linear programs",
        .source = "column generation; Shapley & Folkman in Starr 1969",
        .tests = "random problems against a listing; a product known to three places",
    },
    Method{
        .name = "equal gains with one issue split",
        .verb = "deals",
        .question = "how would two parties share divisible issues evenly?",
        .function = "deals::maximise_mixture",
        .guarantee = "the egalitarian mixture; with equal totals of points, adjusted winner",
        .cost = "as mixtures",
        .source = "Brams & Taylor 1996",
        .tests = "Camp David 1978 and Panama 1977 as cases of points",
    },
    Method{
        .name = "disagreement value from the record",
        .verb = "deals",
        .question = "what can no agreement be worth, going by what was offered and refused?",
        .function = "deals::disagreement_from_record",
        .guarantee = "the bounds are exact, their middle is a convention; contradictions are said",
        .cost = "linear in the record",
        .source = "our own",
        .tests = "random cases against a second reading of the record",
    },
    Method{
        .name = "witness",
        .verb = "deals",
        .question = "is what is shown true of the case itself?",
        .function = "deals::bear_witness",
        .guarantee = "every package shown is recomputed apart from the search that found it",
        .cost = "linear in what is shown, and one comparison of all of it",
        .source = "our own",
        .tests = "runs with every answer",
    },
};

}  // namespace

std::span<const Method> methods_of_deals() { return all; }

}  // namespace irenic::analysis
