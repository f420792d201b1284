#include "cli/read/keep.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/text/numbers.hpp"

namespace irenic::cli {

Result<std::vector<std::string>> keep_readings(const DocumentsRead& read, record::Store& store) {
    std::vector<std::string> done;
    for (const record::Reading& reading : read.readings) {
        const std::string& id = reading.document.id;
        if (reading.limit_reached) {
            done.push_back(id + ": not added, for it was not read to its end");
            continue;
        }
        const auto added = store.add(reading);
        if (!added) {
            return tl::unexpected(added.error());
        }
        done.push_back(added->known ? id + ": nothing added; the same document was there already"
                                    : fmt::format("{}: added with {}", id,
                                                  counted(std::to_string(added->acts), "act")));
    }
    return done;
}

bool holds(const std::vector<record::KeptDocument>& documents, const record::Document& document) {
    return std::any_of(documents.begin(), documents.end(),
                       [&](const auto& each) { return each.sha256 == document.sha256; });
}

}  // namespace irenic::cli
