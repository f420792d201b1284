#include <utility>

#include "cli/read/found.hpp"
#include "cli/read/inputs.hpp"
#include "cli/read/tasks.hpp"
#include "irenic/format/json.hpp"

namespace irenic::cli {

Outcome find_in_record(const Arguments& arguments, bool colour) {
    const auto lexicon = load_lexicon(arguments);
    auto store = record::Store::open(*arguments.record, false);
    if (!lexicon || !store) {
        return refused(lexicon ? std::vector{store.error()} : lexicon.error());
    }
    auto hits = store->find(*arguments.find, most_hits);
    auto acts = store->acts();
    if (!hits || !acts) {
        return refused({hits ? acts.error() : hits.error()});
    }
    const Found found{*arguments.find, std::move(*hits), std::move(*acts)};
    Outcome outcome;
    outcome.text = arguments.json
                       ? format::to_json(found_value(found, *arguments.record), 2) + "\n"
                       : found_text(found, ReadNames(*lexicon, actors_in(found.acts, {})), colour);
    return outcome;
}

}  // namespace irenic::cli
