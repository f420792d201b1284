#include "irenic/analysis/catalogue.hpp"

#include <array>

namespace irenic::analysis {
namespace {

constexpr std::array all_verbs{
    Verb{"check", "is the case well-formed; what does it rest on", true},
    Verb{"read", "who said and did what, in documents"},
    Verb{"deals", "is there a deal?", true},
    Verb{"war", "what is no deal worth, and why might no deal exist?", true},
    Verb{"levers", "what would have to change, and who decides it?", true},
    Verb{"phases", "in which order can it be carried out so that nobody gains by stopping?"},
    Verb{"stability", "is a situation stable when everyone can move?"},
    Verb{"forecast", "how sure is all that?"},
    Verb{"talks", "will they reach one? what next?"},
    Verb{"analyze", "all that the case has blocks for"},
    Verb{"report", "the same as one self-contained HTML page"},
    Verb{"methods", "every method, its guarantee, cost, source, how far tested", true},
};

constexpr std::array all_methods{
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
    Method{
        .name = "value of fighting on, as a lottery",
        .verb = "war",
        .question = "what is no agreement worth to a side, going by its own beliefs?",
        .function = "war::lottery_value",
        .guarantee = "exact to 1e-9 for the beliefs and payoffs given",
        .cost = "constant",
        .source = "after Fearon 1995",
        .tests = "values worked out by hand",
    },
    Method{
        .name = "value of fighting on, battle by battle",
        .verb = "war",
        .question = "and where the war is a row of battles with costs?",
        .function = "war::attrition_value",
        .guarantee = "recursion or closed form in floating point, rounded to 1e-9",
        .cost = "positions x periods, under a nanosecond each; constant without a horizon",
        .source = "ruin problem, after Feller 1968",
        .tests = "listing of all courses; recursion against closed form and a linear system",
    },
    Method{
        .name = "mutual optimism",
        .verb = "war",
        .question = "do the sides together expect more from fighting than there is?",
        .function = "war::excess_optimism",
        .guarantee =
            "exact for one stake that can be divided; whether it blocks is read off the zone",
        .cost = "constant; the zone: one frontier over the two sides",
        .source = "after Fearon 1995",
        .tests = "golden values; a grid of shared beliefs on random cases",
    },
    Method{
        .name = "learning by fighting",
        .verb = "war",
        .question = "after how many battles would beliefs have come close enough?",
        .function = "war::learned",
        .guarantee = "exact for beta beliefs and the results assumed; a range, never a date",
        .cost = "a look at the frontier a battle",
        .source = "after Slantchev 2003",
        .tests = "golden values; battle by battle on random cases",
    },
    Method{
        .name = "commitment problem of shifting power",
        .verb = "war",
        .question = "does the declining side rather fight now than be weak later?",
        .function = "war::commitment_problem",
        .guarantee = "exact comparison; values of fighting later never below 0",
        .cost = "constant",
        .source = "Fearon 1995; Powell 2006",
        .tests = "golden values; the inequalities on a grid",
    },
    Method{
        .name = "first strike",
        .verb = "war",
        .question = "does striking first promise more than the costs of war deter?",
        .function = "war::first_strike",
        .guarantee = "exact comparison",
        .cost = "constant",
        .source = "Fearon 1995",
        .tests = "golden values",
    },
    Method{
        .name = "demand under unknown costs",
        .verb = "war",
        .question = "what would a side demand, not knowing what fighting costs the other?",
        .function = "war::best_demand",
        .guarantee = "closed form for a cost that is anywhere in a range alike",
        .cost = "constant",
        .source = "risk-return trade-off, after Fearon 1995",
        .tests = "golden values; a fine grid",
    },
    Method{
        .name = "loss from the first breach",
        .verb = "war",
        .question = "what does the fear that a deal is not kept take from it?",
        .function = "war::expected_breach_loss",
        .guarantee = "closed form, rounded to 1e-9",
        .cost = "constant",
        .source = "geometric series of a constant hazard",
        .tests = "values worked out by hand",
    },
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

std::span<const Verb> verbs() { return all_verbs; }

std::span<const Method> methods() { return all_methods; }

Value methods_value() {
    Value::List list;
    for (const Method& method : all_methods) {
        Value::Map map;
        map.emplace_back("name", method.name);
        map.emplace_back("verb", method.verb);
        map.emplace_back("question", method.question);
        map.emplace_back("function", method.function);
        map.emplace_back("guarantee", method.guarantee);
        map.emplace_back("cost", method.cost);
        map.emplace_back("source", method.source);
        map.emplace_back("tests", method.tests);
        list.emplace_back(std::move(map));
    }
    return list;
}

}  // namespace irenic::analysis
