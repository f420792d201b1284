#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "order in which nobody gains by stopping",
        .verb = "phases",
        .question = "is there an order in which each party, at each step, loses by stopping?",
        .function = "phases::solve",
        .guarantee = "exact in whole units; where a limit comes first, a plan, a bound and the gap",
        .cost = "states times steps between them; alike tranches count as one kind",
        .source = "after Sandholm & Lesser 1995 and Sandholm & Ferrandon 2000; the search is ours",
        .tests = "golden values; random cases against all orders; every plan replayed apart",
    },
    Method{
        .name = "Pareto-minimal guarantees",
        .verb = "phases",
        .question = "which guarantees are enough, and none could be smaller?",
        .function = "phases::pareto_guarantees",
        .guarantee = "all such vectors, or those found and a bound that no plan can go below",
        .cost = "about 3 searches a vector with two parties, 5 with three",
        .source = "local upper bounds: Klamroth, Lacour & Vanderpooten 2015",
        .tests = "golden values; random cases against all orders; more help never hurts",
    },
    Method{
        .name = "orders by best-first search",
        .verb = "phases",
        .question = "and where there are too many states to hold?",
        .function = "phases::best_first_search",
        .guarantee = "proves what it can and says how far; never a claim beyond its bound",
        .cost = "as much time and memory as given",
        .source = "bottleneck shortest paths; the stock size problem after Kellerer et al. 1998",
        .tests = "random cases against all orders; bounds with any memory",
    },
    Method{
        .name = "good plans by beam search",
        .verb = "phases",
        .question = "is there a plan at all, in a short time?",
        .function = "phases::good_plans",
        .guarantee = "feasible plans, none proven; each replayed",
        .cost = "beam width times steps times moves, under several scales",
        .source = "our own",
        .tests = "random cases against all orders; 60 deliverables beside the bound",
    },
    Method{
        .name = "orders with a discount",
        .verb = "phases",
        .question = "and where what comes later counts less?",
        .function = "phases::discounted_guarantees",
        .guarantee = "all Pareto-minimal vectors, or an error where labels do not fit",
        .cost = "labels that none dominates, state by state",
        .source = "our own",
        .tests = "random cases against all orders",
    },
    Method{
        .name = "one-sided exchange by greedy order",
        .verb = "phases",
        .question = "one side delivers, the other pays: in which order, and how much before each?",
        .function = "phases::safest_order",
        .guarantee = "no order needs less of both sides' guarantees together",
        .cost = "m log m for m deliveries",
        .source = "after Sandholm & Lesser 1995; Abdel-Wahab & Kameda 1978",
        .tests = "golden values; random items against all orders",
    },
    Method{
        .name = "sizes of phases in closed form",
        .verb = "phases",
        .question = "in how many and how large parts should a total be cut?",
        .function = "phases::shrinking_phases",
        .guarantee = "exact for one total against a return in proportion, without a discount",
        .cost = "linear in the phases",
        .source = "after Sandholm & Ferrandon 2000",
        .tests = "golden values; replayed; no other sizes need less",
    },
    Method{
        .name = "best sizes of tranches",
        .verb = "phases",
        .question = "which sizes of the tranches of this order need the smallest guarantees?",
        .function = "phases::best_sizes",
        .guarantee = "optimal for the order, within the residual stated",
        .cost = "two linear programs of steps x parties rows",
        .source = "our own",
        .tests = "closed forms; golden orders; no other sizes need less",
    },
    Method{
        .name = "gradual exchange",
        .verb = "phases",
        .question = "how must the steps of an exchange without an end shrink?",
        .function = "phases::gradual_exchange",
        .guarantee = "closed form where both sides are alike and everything is linear",
        .cost = "constant",
        .source = "after Lockwood & Thomas 2002",
        .tests = "golden values; the conditions hold with equality",
    },
    Method{
        .name = "guarantee under imperfect detection",
        .verb = "phases",
        .question = "what must stand behind a promise whose breach may go unseen?",
        .function = "phases::guarantee_under_detection",
        .guarantee = "closed form for one breach, with false alarms",
        .cost = "constant",
        .source = "our own",
        .tests = "golden values",
    },
    Method{
        .name = "kinds of help side by side",
        .verb = "phases",
        .question = "what would a guarantor, escrow, monitoring or a donor's timing change?",
        .function = "phases::what_ifs",
        .guarantee = "each as exact as it says, all else as it stands",
        .cost = "one search for guarantees each",
        .source = "our own",
        .tests = "values worked out by hand; each against the changed case",
    },
    Method{
        .name = "guarantees by the number of tranches",
        .verb = "phases",
        .question = "what would fewer or more tranches of one total take?",
        .function = "phases::tranche_counts",
        .guarantee = "exact for equal tranches; amounts stay whole, shown rounded up to 1e-9",
        .cost = "one search for guarantees a number",
        .source = "equal phases: closed form",
        .tests = "closed form; the changed case",
    },
};

}  // namespace

std::span<const Method> methods_of_phases() { return all; }

}  // namespace irenic::analysis
