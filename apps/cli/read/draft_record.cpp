#include <utility>

#include "cli/output.hpp"
#include "cli/read/draft.hpp"
#include "cli/read/inputs.hpp"
#include "cli/read/tasks.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {
namespace {

std::string text_of(const std::vector<std::string>& notes) {
    Page page(false);
    page.strong("The draft");
    for (const std::string& note : notes) {
        page.item("-", note, 2, 2);
    }
    return page.take();
}

}  // namespace

Outcome draft_record(const Arguments& arguments) {
    auto lexicon = load_lexicon(arguments);
    auto store = record::Store::open(*arguments.record, false);
    std::vector<Error> errors = lexicon ? std::vector<Error>{} : lexicon.error();
    if (!store) {
        errors.push_back(store.error());
    }
    if (const auto refusal = refuse_file(*arguments.draft)) {
        errors.push_back(*refusal);
    }
    if (!errors.empty()) {
        return refused(std::move(errors));
    }
    DraftInputs inputs;
    if (const auto failure = add_record(*store, inputs)) {
        return refused({*failure});
    }
    const auto draft = draft_case(inputs, *lexicon, *arguments.draft);
    if (!draft) {
        return refused({draft.error()});
    }
    if (const auto failure = write_file(*arguments.draft, draft->yaml)) {
        return refused({*failure});
    }
    Outcome outcome;
    if (arguments.json) {
        outcome.text = act_lines(inputs.acts);
        outcome.remarks = draft->notes;
    } else {
        outcome.text = text_of(draft->notes);
    }
    return outcome;
}

}  // namespace irenic::cli
