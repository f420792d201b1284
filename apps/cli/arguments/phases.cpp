#include "cli/arguments/usage.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    VerbOption{"--order a,b,a+c,b", "check this order: + for one step, a*3 for three in a row",
               &Arguments::order},
    VerbOption{"--why", "explain the first state that fails in one sentence", &Arguments::why},
    VerbOption{"--stops anyone|mover", "who may stop: anyone (the rule), or who is to deliver",
               &Arguments::stops},
    VerbOption{"--weights g=2,h=1", "also the cheapest guarantees where g's counts twice",
               &Arguments::weights},
    VerbOption{"--payment 17", "one side delivers: the total that the other side pays",
               &Arguments::payment},
    VerbOption{"--what-if", "look at every kind of help, even where that takes long",
               &Arguments::what_if},
    VerbOption{"--no-what-if", "leave out what each kind of help would do", &Arguments::no_what_if,
               "--what-if"},
};

constexpr std::array<std::string_view, 1> examples{"irenic phases cases/two-valleys --why"};

}  // namespace

constexpr VerbUsage phases_usage{
    .verb = "phases",
    .forms = case_form,
    .purpose =
        "Looks for an order in which a deal can be carried out so that at every step each "
        "party loses by going back to war; where there is none, for the smallest guarantees "
        "that make one, at which step they are needed, and what each kind of help would do.",
    .options = options,
    .examples = examples,
};

}  // namespace irenic::cli
