#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array<std::string_view, 3> forms{"CASE [options]", "FOLDER --tournament [options]",
                                                "--merge FILE... [--json] [--out FILE]"};

constexpr std::array options{
    VerbOption{"--from TEXT",
               "the text on the table: the id of an offer on record, or a package as "
               "'{issue: option, ...}' (the latest offer)",
               &Arguments::from},
    VerbOption{"--changes N", "propose texts that change at most N issues of it (3)",
               WholeNumber{&Arguments::changes, 1, 1000}},
    VerbOption{"--texts N", "list at most N texts (5)", WholeNumber{&Arguments::texts, 1, 100}},
    VerbOption{"--samples N", "how many versions of the assumptions to look at (10000)",
               WholeNumber{&Arguments::samples, 1, 1'000'000}},
    VerbOption{"--tactical P",
               "the share of refusals that would come whatever the offer (0.1, assumed)",
               &Arguments::tactical},
    VerbOption{"--ahead N", "look N proposals ahead (3)", WholeNumber{&Arguments::ahead, 1, 6}},
    VerbOption{"--discount D",
               "what a round later counts (0.95, assumed), or by party as in g=0.9,h=0.95",
               &Arguments::discount},
    VerbOption{"--mediator PARTY", "this mediator proposes alone: its own red lines count",
               &Arguments::mediator},
    VerbOption{"--blind N", "also a sheet of N texts for a round of hidden acceptances",
               WholeNumber{&Arguments::blind, 1, 20}},
    VerbOption{"--marks FILE...",
               "with --blind: every party's marks on the sheet; only what overlaps is told",
               &Arguments::marks},
    VerbOption{"--protocol NAME",
               "play a session: alternating_offers, zeuthen, single_text, mediator_pool or "
               "simultaneous_offers",
               &Arguments::protocol},
    VerbOption{"--strategy PARTY=NAME...",
               "how a party concedes: boulware (all, if not said), linear, conceder, tit_for_tat, "
               "random_tit_for_tat, micro, hybrid, hard_liner, random, zeuthen or recorded; in "
               "single_text hill_climber or annealer",
               &Arguments::strategy},
    VerbOption{"--rounds N", "a session ends after N rounds (100; single_text 2000)",
               WholeNumber{&Arguments::rounds, 1, 100'000}},
    VerbOption{"--deadline DATE", "in place of --rounds: as many as begin before that day",
               &Arguments::deadline, "--rounds"},
    VerbOption{"--round-days N", "with --deadline: how many days a round takes (7, assumed)",
               WholeNumber{&Arguments::round_days, 1, 3650}},
    VerbOption{"--breakdown P", "the chance, after each round, that talks break down (0)",
               &Arguments::breakdown},
    VerbOption{"--battles", "one battle of the case's war is fought each round",
               &Arguments::battles},
    VerbOption{"--cap N",
               "single_text: no party is asked for N more votes for something worse than another "
               "gave (0: no cap)",
               WholeNumber{&Arguments::cap, 0, 1'000'000}},
    VerbOption{"--play", "print the session move by move", &Arguments::play},
    VerbOption{"--sessions N", "play N sessions, each in another version of the assumptions",
               WholeNumber{&Arguments::sessions, 1, 100'000'000}},
    VerbOption{"--tournament",
               "play every assignment of strategies on every case of a folder (--sessions each)",
               &Arguments::tournament},
    VerbOption{"--strategies A,B", "with --tournament: which take part", &Arguments::strategies},
    VerbOption{"--resume FILE",
               "with --tournament: keep what is done in FILE and go on from what it holds",
               &Arguments::resume},
    VerbOption{"--shard K/N", "with --tournament: do part K of N alone and print it as JSON",
               &Arguments::shard},
    VerbOption{"--merge FILE...", "without CASE: the tournament from all parts that --shard wrote",
               &Arguments::merge, "--tournament --shard --resume --strategies"},
};

constexpr std::array<std::string_view, 4> examples{
    "irenic talks cases/gaza-2024",
    "irenic talks cases/two-valleys --changes 2 --blind 4",
    "irenic talks cases/nash-1950 --protocol zeuthen --play",
    "irenic talks cases/two-valleys --strategy g=micro h=conceder --sessions 5000",
};

}  // namespace

constexpr VerbUsage talks_usage{
    .verb = "talks",
    .forms = forms,
    .purpose =
        "Where the talks stand by the record of offers; which text a mediator could put on the "
        "table next, how often all would accept it and carrying it out would hold, who would "
        "refuse and why; what to ask first; and how sessions of talks play out under given rules "
        "and strategies.",
    .options = options,
    .examples = examples,
};

}  // namespace irenic::cli
