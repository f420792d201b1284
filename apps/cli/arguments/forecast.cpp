#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array<std::string_view, 2> forms{"CASE [options]",
                                                "--merge FILE... [--shared] [--json] [--out FILE]"};

constexpr std::array options{
    VerbOption{"--samples N", "how many versions of the assumptions to look at (10000)",
               WholeNumber{&Arguments::samples, 1, 100'000'000}},
    VerbOption{"--precision P",
               "in place of --samples: go on until every share is known to within P, 95 times of "
               "100; as in 0.01",
               &Arguments::precision, "--samples"},
    VerbOption{"--packages N", "list at most N packages (20)",
               WholeNumber{&Arguments::packages, 0, 1000}},
    VerbOption{"--shared",
               "for sharing: leave out what shows what one party could be asked or held to",
               &Arguments::shared},
    VerbOption{"--shard K/N",
               "do part K of N alone and print it as JSON, with or without --json; for --merge",
               &Arguments::shard, "--precision --shared"},
    VerbOption{"--merge FILE...",
               "without CASE: the answer from all parts that --shard wrote, as one run gives it",
               &Arguments::merge, "--samples --precision --packages --shard --seed"},
};

constexpr std::array<std::string_view, 4> examples{
    "irenic forecast cases/two-valleys",
    "irenic forecast cases/two-valleys --shard 1/2 --out a.json",
    "irenic forecast cases/two-valleys --shard 2/2 --out b.json",
    "irenic forecast --merge a.json b.json",
};

}  // namespace

constexpr VerbUsage forecast_usage{
    .verb = "forecast",
    .forms = forms,
    .purpose =
        "Draws all uncertain numbers of a case anew, together and many times, and asks each "
        "version what the other verbs ask: in which share of them there is a deal, the plan "
        "holds, a package is acceptable; what is so whatever the numbers are; and which "
        "assumption decides.",
    .options = options,
    .examples = examples,
};

}  // namespace irenic::cli
