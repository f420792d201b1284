#include <cstdlib>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/read/inputs.hpp"
#include "cli/read/review.hpp"
#include "cli/read/tasks.hpp"

namespace irenic::cli {
namespace {

/// Who decides: --by, or else whom the system says is at work.
Result<std::string> who_decides(const Arguments& arguments) {
    if (arguments.by && arguments.by->find_first_not_of(' ') != std::string::npos) {
        return *arguments.by;
    }
    for (const char* variable : {"USER", "LOGNAME"}) {
        const char* name = arguments.by ? nullptr : std::getenv(variable);
        if (name != nullptr && *name != '\0') {
            return std::string(name);
        }
    }
    return tl::unexpected(Error{ErrorCode::bad_input, "--review", "nobody is named who decides",
                                "name yourself with --by NAME"});
}

std::string in_words(const Tally& tally) {
    return fmt::format("\n{} accepted, {} changed, {} dropped; {} left undecided.\n",
                       tally.confirmed, tally.changed, tally.dropped, tally.left);
}

/// What a review needs of a record.
struct Desk {
    std::vector<record::Act> undecided;
    std::vector<record::KeptDocument> documents;
    std::vector<record::Act> all;
};

Result<Desk> lay_out(record::Store& store) {
    auto undecided = store.undecided();
    auto documents = store.documents();
    auto all = store.acts();
    if (!undecided || !documents || !all) {
        return tl::unexpected(!undecided   ? undecided.error()
                              : !documents ? documents.error()
                                           : all.error());
    }
    return Desk{std::move(*undecided), std::move(*documents), std::move(*all)};
}

}  // namespace

Outcome review_record(const Arguments& arguments, const Stop& stop) {
    const auto lexicon = load_lexicon(arguments);
    const auto by = who_decides(arguments);
    auto store = record::Store::open(*arguments.record, false);
    std::vector<Error> errors = lexicon ? std::vector<Error>{} : lexicon.error();
    for (const auto& failed : {by ? std::nullopt : std::optional(by.error()),
                               store ? std::nullopt : std::optional(store.error())}) {
        if (failed) {
            errors.push_back(*failed);
        }
    }
    if (!errors.empty()) {
        return refused(std::move(errors));
    }
    const auto desk = lay_out(*store);
    if (!desk) {
        return refused({desk.error()});
    }
    const Terminal terminal = standard_terminal(stop);
    const ReadNames names(*lexicon, actors_in(desk->all, {}));
    const KnownIssues issues(*lexicon, desk->all);
    const Tally tally = review({desk->undecided, desk->documents, names, issues}, terminal,
                               [&](const record::Act& act, record::Decision decision) {
                                   return store->decide(act, decision, *by);
                               });
    if (tally.failure) {
        terminal.write(in_words(tally));
        return refused({*tally.failure});
    }
    Outcome outcome;
    outcome.text = desk->undecided.empty() ? "Nothing is left to decide.\n" : in_words(tally);
    outcome.limit_reached = stop.was_asked();
    return outcome;
}

}  // namespace irenic::cli
