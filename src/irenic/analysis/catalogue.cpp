#include "irenic/analysis/catalogue.hpp"

#include <array>

namespace irenic::analysis {
namespace {

constexpr std::array all_verbs{
    Verb{"check", "is the case well-formed; what does it rest on", true},
    Verb{"read", "who said and did what, in documents"},
    Verb{"deals", "is there a deal?", true},
    Verb{"war", "what is no deal worth, and why might no deal exist?"},
    Verb{"levers", "what would have to change, and who decides it?"},
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
        .question = "which packages cannot be bettered for everyone?",
        .function = "deals::find_deals",
        .guarantee = "exact: every efficient utility vector of the zone, each once",
        .cost = "grows with the partial frontiers, not with the number of packages",
        .source = "Nemhauser & Ullmann 1969; Kung, Luccio & Preparata 1975",
        .tests = "against a listing of all packages on random cases; Nash 1950",
    },
    Method{
        .name = "frontier within epsilon",
        .verb = "deals",
        .question = "and where there are too many of them to hold?",
        .function = "deals::find_deals",
        .guarantee = "each acceptable u has a listed v with v >= u - epsilon (ideal - d)",
        .cost = "grows with (1 / epsilon) to the power of parties - 1",
        .source = "Papadimitriou & Yannakakis 2000",
        .tests = "the certificate is checked against listed packages",
    },
    Method{
        .name = "search with a separable bound",
        .verb = "deals",
        .question = "what do the solutions of bargaining theory pick out?",
        .function = "deals::find_deals",
        .guarantee = "exact, ties counted; else a bound on what is missed",
        .cost = "one pass over the frontier, or branch and bound where it is too large",
        .source = "Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977",
        .tests = "against a listing of all packages on random cases; published values",
    },
    Method{
        .name = "counting acceptable packages",
        .verb = "deals",
        .question = "how many packages would all who must agree accept?",
        .function = "deals::find_deals",
        .guarantee = "exact, or none with the reason",
        .cost = "h log^(d-1) h for h partial vectors held (at most 10^6), d parties",
        .source = "Horowitz & Sahni 1974",
        .tests = "against a listing of all packages on random cases",
    },
    Method{
        .name = "mixtures of packages",
        .verb = "deals",
        .question = "does splitting, taking turns or drawing lots help?",
        .function = "deals::find_deals",
        .guarantee = "within 1e-7 of the optimum, proven by prices; at most parties - 1 mixed",
        .cost = "a few dozen small linear programs",
        .source = "Dantzig & Wolfe 1960; Starr 1969 (after Shapley & Folkman)",
        .tests = "recomputed mixture and prices; three-party test with a known product",
    },
    Method{
        .name = "equal gains with one issue split",
        .verb = "deals",
        .question = "how do two parties share divisible issues?",
        .function = "deals::find_deals",
        .guarantee = "the egalitarian mixture; for points of equal total, adjusted winner",
        .cost = "as mixtures",
        .source = "Brams & Taylor 1996",
        .tests = "Camp David 1978 and Panama 1977 as point cases",
    },
    Method{
        .name = "value of fighting on, as a lottery",
        .verb = "deals",
        .question = "what is no agreement worth to a side?",
        .function = "war::lottery_value",
        .guarantee = "exact to 1e-9 for the beliefs and payoffs given",
        .cost = "constant",
        .source = "after Fearon 1995",
        .tests = "values worked out by hand",
    },
    Method{
        .name = "loss from the first breach",
        .verb = "deals",
        .question = "what does the fear that a deal is not kept cost its bearer?",
        .function = "war::expected_breach_loss",
        .guarantee = "closed form, rounded to 1e-9",
        .cost = "constant",
        .source = "geometric series of a constant hazard",
        .tests = "values worked out by hand",
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
