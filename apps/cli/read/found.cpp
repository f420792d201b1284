#include "cli/read/found.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/read/act_words.hpp"
#include "cli/text/numbers.hpp"
#include "cli/text/page.hpp"
#include "irenic/base/version.hpp"

namespace irenic::cli {

std::string found_text(const Found& found, const ReadNames& names, bool colour) {
    Page page(colour);
    page.strong(fmt::format("{} with: {}", counted(std::to_string(found.hits.size()), "sentence"),
                            found.words));
    for (const record::Hit& hit : found.hits) {
        page.gap();
        page.paragraph(fmt::format("{}, sentence {}", hit.document, hit.sentence), 2);
        page.paragraph(hit.text, 4);
        for (const record::Act& act : found.acts) {
            if (std::find(hit.acts.begin(), hit.acts.end(), act.id) != hit.acts.end()) {
                page.item("-", act_in_words(act) + ": " + who_to_whom(act, names), 4, 2);
            }
        }
    }
    if (found.hits.size() == most_hits) {
        page.gap();
        page.paragraph("There may be more: only the best are shown.");
    }
    return page.take();
}

Value found_value(const Found& found, const std::string& record) {
    Value::List hits;
    for (const record::Hit& hit : found.hits) {
        Value::List acts(hit.acts.begin(), hit.acts.end());
        hits.emplace_back(Value::Map{{"source", hit.document},
                                     {"sentence", static_cast<std::uint64_t>(hit.sentence)},
                                     {"text", hit.text},
                                     {"acts", std::move(acts)}});
    }
    return Value::Map{{"irenic", version()},
                      {"verb", "read"},
                      {"record", record},
                      {"words", found.words},
                      {"hits", std::move(hits)}};
}

}  // namespace irenic::cli
