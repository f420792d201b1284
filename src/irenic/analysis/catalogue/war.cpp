#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
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
};

}  // namespace

std::span<const Method> methods_of_war() { return all; }

}  // namespace irenic::analysis
