#include <optional>
#include <utility>

#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/read/draft.hpp"
#include "cli/read/inputs.hpp"
#include "cli/read/keep.hpp"
#include "cli/read/tasks.hpp"
#include "cli/read/text.hpp"

namespace irenic::cli {
namespace {

/// Reads one document after the other, as far as the limit allows.
Result<DocumentsRead> read_all(ReadInputs& inputs, const Stop& stop, Progress& progress) {
    DocumentsRead all;
    for (const record::Document& document : inputs.documents) {
        auto reading = record::read(
            document, inputs.lexicon, *inputs.parser, stop,
            [&](std::size_t done, std::size_t of) { progress.tell(done, of, "sentences"); });
        if (reading) {
            all.readings.push_back(std::move(*reading));
        } else if (reading.error().code == ErrorCode::limit && !all.readings.empty()) {
            all.unread.push_back(document.path);
        } else {
            return tl::unexpected(reading.error());
        }
    }
    return all;
}

/// A draft of what the record holds and of the documents that are new to it.
Result<DraftText> draft_of(const DocumentsRead& read, ReadInputs& inputs, const std::string& path) {
    DraftInputs parts;
    parts.actors = actors_of(read.readings);
    std::vector<record::KeptDocument> kept;
    if (inputs.store) {
        if (const auto failure = add_record(*inputs.store, parts)) {
            return tl::unexpected(*failure);
        }
        auto documents = inputs.store->documents();
        if (!documents) {
            return tl::unexpected(documents.error());
        }
        kept = std::move(*documents);
    }
    for (const record::Reading& reading : read.readings) {
        if (!holds(kept, reading.document)) {
            add_reading(reading, parts);
        }
    }
    return draft_case(std::move(parts), inputs.lexicon, path);
}

Result<std::vector<std::string>> keep(const Arguments& arguments, const DocumentsRead& read,
                                      ReadInputs& inputs) {
    if (!inputs.store) {
        auto made = record::Store::open(*arguments.record, true);
        if (!made) {
            return tl::unexpected(made.error());
        }
        inputs.store.emplace(std::move(*made));
    }
    return keep_readings(read, *inputs.store);
}

/// Writes record and draft, the draft thought out before anything is written.
Result<Kept> keep_all(const Arguments& arguments, const DocumentsRead& read, ReadInputs& inputs) {
    Kept kept;
    std::string draft;
    if (arguments.draft) {
        auto made = draft_of(read, inputs, *arguments.draft);
        if (!made) {
            return tl::unexpected(made.error());
        }
        draft = std::move(made->yaml);
        kept.draft = std::move(made->notes);
    }
    if (arguments.record) {
        auto added = keep(arguments, read, inputs);
        if (!added) {
            return tl::unexpected(added.error());
        }
        kept.record = std::move(*added);
    }
    if (arguments.draft) {
        if (const auto failure = write_file(*arguments.draft, draft)) {
            return tl::unexpected(*failure);
        }
    }
    return kept;
}

std::string json_of(const DocumentsRead& read) {
    std::string lines;
    for (const record::Reading& reading : read.readings) {
        lines += act_lines(reading.acts);
    }
    return lines;
}

}  // namespace

Outcome read_documents(const Arguments& arguments, const Stop& stop, bool colour) {
    auto inputs = load_inputs(arguments, stop);
    if (!inputs) {
        return refused(inputs.error());
    }
    std::optional<Progress> progress(std::in_place, arguments.limit_seconds);
    const auto read = read_all(*inputs, stop, *progress);
    progress.reset();
    if (!read) {
        return refused({read.error()});
    }
    const auto kept = keep_all(arguments, *read, *inputs);
    if (!kept) {
        return refused({kept.error()});
    }
    Outcome outcome;
    outcome.limit_reached = read->limit_reached();
    outcome.remarks = inputs->remarks;
    if (arguments.json) {
        outcome.text = json_of(*read);
        outcome.remarks.insert(outcome.remarks.end(), kept->record.begin(), kept->record.end());
        outcome.remarks.insert(outcome.remarks.end(), kept->draft.begin(), kept->draft.end());
        return outcome;
    }
    const ReadNames names(inputs->lexicon, actors_of(read->readings));
    outcome.text = read_text(*read, names, *kept, colour);
    return outcome;
}

}  // namespace irenic::cli
