#include "cli/read/inputs.hpp"
#include "cli/read/tasks.hpp"
#include "cli/read/timeline.hpp"
#include "irenic/format/json.hpp"

namespace irenic::cli {

Outcome show_timeline(const Arguments& arguments, bool colour) {
    const auto lexicon = load_lexicon(arguments);
    auto store = record::Store::open(*arguments.timeline, false);
    if (!lexicon || !store) {
        return refused(lexicon ? std::vector{store.error()} : lexicon.error());
    }
    const auto acts = store->acts();
    if (!acts) {
        return refused({acts.error()});
    }
    const record::Timeline timeline = record::timeline(*acts);
    Outcome outcome;
    outcome.text =
        arguments.json
            ? format::to_json(timeline_value(timeline, *acts, *arguments.timeline), 2) + "\n"
            : timeline_text(timeline, *acts, ReadNames(*lexicon, actors_in(*acts, {})), colour);
    return outcome;
}

}  // namespace irenic::cli
