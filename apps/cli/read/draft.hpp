#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/record/draft/draft.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::cli {

/// What a draft is made of.
struct DraftInputs {
    std::vector<record::Act> acts;
    std::vector<record::DraftSource> sources;
    std::vector<record::ActorMet> actors;
};

/// Adds all that a record holds, as it stands after people's changes.
[[nodiscard]] std::optional<Error> add_record(record::Store& store, DraftInputs& inputs);

/// Adds a reading.
void add_reading(const record::Reading& reading, DraftInputs& inputs);

/// A draft as text of a case file, and what to know of it.
struct DraftText {
    std::string yaml;
    std::vector<std::string> notes;
};

/// Drafts a case. Those who act or are acted upon get the name and kind that the lexicon knows,
/// else those of `inputs.actors`, else the words they were named by. path  the file to be written,
/// for the notes.
[[nodiscard]] Result<DraftText> draft_case(DraftInputs inputs, const record::Lexicon& lexicon,
                                           const std::string& path);

}  // namespace irenic::cli
