#include <array>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all{
    Method{
        .name = "the record of offers",
        .verb = "talks",
        .question = "who moved, towards whom, and how far apart are they?",
        .function = "talks::standing_of",
        .guarantee =
            "exact at the centre of every number; nobody's points are set against another's",
        .cost = "linear in offers and issues",
        .source = "our own",
        .tests = "random records against definitions",
    },
    Method{
        .name = "what offers and refusals tell",
        .verb = "talks",
        .question = "what is the least a party would agree to?",
        .function = "talks::Threshold",
        .guarantee =
            "exact for a first belief that is even; tactical refusals as a share that is assumed",
        .cost = "linear in offers",
        .source = "Bayes",
        .tests = "worked values; random records against a grid",
    },
    Method{
        .name = "willingness",
        .verb = "talks",
        .question = "how often would all accept a package?",
        .function = "talks::Willingness",
        .guarantee = "versions weighed by the record; shares with standard errors",
        .cost = "one reading of the case a version",
        .source = "our own",
        .tests = "the closed form for one party; random versions against the definition",
    },
    Method{
        .name = "the next text",
        .verb = "talks",
        .question = "which texts near the one on the table are accepted and kept most often?",
        .function = "talks::choose_texts",
        .guarantee = "all texts within reach up to 20,000, else the most promising and it says so; "
                     "what is listed no text looked at beats in both shares",
        .cost = "one look at all versions a text",
        .source = "single negotiating text: Fisher & Ury 1981, Raiffa 1982",
        .tests = "random cases against all packages",
    },
    Method{
        .name = "carrying a text out",
        .verb = "talks",
        .question = "how often would carrying a text out hold?",
        .function = "talks::find_holding",
        .guarantee = "the plan fixed beforehand, replayed in the first versions",
        .cost = "one search a set of deliverables, one replay a set and version",
        .source = "our own",
        .tests = "random cases against a replay of every text",
    },
    Method{
        .name = "proposals ahead",
        .verb = "talks",
        .question = "what to propose, and what next if that is refused?",
        .function = "talks::best_texts",
        .guarantee = "the best sequence, proven, or it says it is not",
        .cost = "branch and bound over texts",
        .source = "maximum coverage, in order",
        .tests = "random sets against all orders",
    },
    Method{
        .name = "what to ask first",
        .verb = "talks",
        .question = "is asking worth more than proposing?",
        .function = "talks::what_to_ask",
        .guarantee = "an estimate, chosen on one half of the versions and counted on the other",
        .cost = "questions x texts x versions",
        .source = "expected value of information: Raiffa & Schlaifer 1961",
        .tests = "cases of known worth",
    },
    Method{
        .name = "a blind round",
        .verb = "talks",
        .question = "which texts to show to all at once?",
        .function = "talks::blind_sheet",
        .guarantee = "the sheet found most often to hold an overlap, proven, or at least 63 of 100 "
                     "of it; marks that do not overlap are never told",
        .cost = "branch and bound over texts",
        .source = "maximum coverage: Nemhauser, Wolsey & Fisher 1978",
        .tests = "random sets against all sheets",
    },
    Method{
        .name = "concession by risk",
        .verb = "talks",
        .question = "where do two parties meet who concede by who risks less?",
        .function = "talks::concede_in_turn",
        .guarantee = "exact on the frontier; ends at the largest product",
        .cost = "linear in the frontier",
        .source = "Zeuthen 1930; Harsanyi 1956",
        .tests = "worked steps; random frontiers against the largest product",
    },
    Method{
        .name = "looking ahead from the last round",
        .verb = "talks",
        .question = "what is agreed when everybody looks ahead?",
        .function = "talks::play_exactly",
        .guarantee = "exact but for rounding to nine places",
        .cost = "one frontier, then rounds x its vectors",
        .source = "Rubinstein 1982; backward induction",
        .tests = "random small trees",
    },
    Method{
        .name = "sessions",
        .verb = "talks",
        .question = "how do talks run under given rules and strategies?",
        .function = "talks::play",
        .guarantee = "an agreement is allowed and accepted by all who must; what is played is a "
                     "model, not these parties",
        .cost = "microseconds a session",
        .source = "Faratin, Sierra & Jennings 1998; de Jonge 2022; Rosenschein & Zlotkin 1994",
        .tests = "every agreement replayed by other code; strategies' invariants",
    },
    Method{
        .name = "packages without a list",
        .verb = "talks",
        .question = "what may a party offer among very many packages?",
        .function = "talks::Space",
        .guarantee = "never below what is asked; listed up to 65,536 packages, put together issue "
                     "by issue beyond",
        .cost = "issues x options x levels",
        .source = "our own",
        .tests = "random domains against all packages",
    },
    Method{
        .name = "a single text by small changes",
        .verb = "talks",
        .question = "how good a text do small changes reach?",
        .function = "talks::mediate_text",
        .guarantee = "a search by chance; what all vote for",
        .cost = "conditions that name the issue, a proposal",
        .source = "Klein, Faratin, Sayama & Bar-Yam 2003",
        .tests = "the order of outcomes over 60 runs",
    },
    Method{
        .name = "spread of sessions",
        .verb = "talks",
        .question = "how much do outcomes depend on what is not known?",
        .function = "talks::play_many",
        .guarantee =
            "counts with standard errors; the same versions and chances for all strategies",
        .cost = "a version and a session each",
        .source = "common random numbers",
        .tests = "against single sessions; parts against the whole",
    },
    Method{
        .name = "tournament",
        .verb = "talks",
        .question = "which rules and strategies go with good joint outcomes?",
        .function = "talks::play_tournament",
        .guarantee = "joint outcomes with standard errors, never a ranking by what one party "
                     "gains; parts join byte for byte",
        .cost = "cells x sessions",
        .source = "our own",
        .tests = "parts and resumed runs against one run",
    },
    Method{
        .name = "a mediator's word",
        .verb = "talks",
        .question = "would a mediator be believed?",
        .function = "talks::truthful_weights",
        .guarantee = "exact for the two-signal model",
        .cost = "constant",
        .source = "Kydd 2003",
        .tests = "worked values; incentives by cases",
    },
};

}  // namespace

std::span<const Method> methods_of_talks() { return all; }

}  // namespace irenic::analysis
