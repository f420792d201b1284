#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "stability by five concepts",
        .verb = "stability",
        .question = "which states would nobody leave, once others can answer?",
        .function = "stability::find_stable",
        .guarantee = "exact for the graph given: Nash, GMR, SMR, SEQ, SSEQ by legal sequences of "
                     "any length",
        .cost = "a search backwards a party and concept, near linear in states; no list of edges",
        .source = "Nash 1951; Howard 1971; Fraser & Hipel 1979; Rêgo & Vieira 2017",
        .tests = "golden values; random graphs against the definitions and the matrix form",
    },
    Method{
        .name = "sanctions as paths",
        .verb = "stability",
        .question = "what keeps a party from a better move, or fails to?",
        .function = "stability::explain",
        .guarantee = "a shortest sanction of each improvement by each concept, or none exists",
        .cost = "a walk of the others for each improvement and concept",
        .source = "legal sequences: Fang, Hipel & Kilgour 1993",
        .tests = "random graphs: every path replayed, its length against all sequences",
    },
    Method{
        .name = "stability against coalitions",
        .verb = "stability",
        .question = "what stands if parties can act together?",
        .function = "stability::find_coalitions",
        .guarantee = "exact CNash, CGMR, CSMR, CSEQ for every coalition or those named; members "
                     "keep their own moves",
        .cost = "for each coalition and state what its members reach; 2 bits a pair of states",
        .source = "Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008",
        .tests = "golden values; random graphs against the definitions",
    },
    Method{
        .name = "status-quo analysis",
        .verb = "stability",
        .question = "which equilibria are reached from where things stand, and how?",
        .function = "stability::find_from_now",
        .guarantee = "shortest ways by improvements alone and by any moves, or there is none",
        .cost = "two walks",
        .source = "Li, Kilgour & Hipel 2005",
        .tests = "random graphs against all sequences",
    },
    Method{
        .name = "attitudes to unknown preference",
        .verb = "stability",
        .question = "what remains if a tie means that the ranking is not known there?",
        .function = "stability::find_stable",
        .guarantee = "exact for each of four attitudes",
        .cost = "four times stability by five concepts",
        .source = "Li, Hipel, Kilgour & Fang 2004",
        .tests = "random graphs with ties against the definitions",
    },
    Method{
        .name = "smallest changes of a ranking",
        .verb = "stability",
        .question = "what would one party have to see differently for a state to stand, or to "
                    "fall?",
        .function = "stability::find_target",
        .guarantee = "all minimal sets of its comparisons with the state, or it says how far it "
                     "looked; every shift named was tried",
        .cost = "a walk a move, then sets by growing size; shifts by growing number of comparisons",
        .source = "after Kinsara, Kilgour & Hipel 2015",
        .tests = "random graphs against all subsets and all shifts",
    },
    Method{
        .name = "graph from issues",
        .verb = "stability",
        .question = "will they sign, and do as they signed?",
        .function = "stability::graph_from_issues",
        .guarantee = "exact utilities to 1e-9; what is taken for granted stands in the notes",
        .cost = "combinations of signatures and acts times issues, and a sort a party",
        .source = "our own",
        .tests = "cases worked out by hand; random cases against slow code",
    },
};

}  // namespace

std::span<const Method> methods_of_stability() { return all; }

}  // namespace irenic::analysis
