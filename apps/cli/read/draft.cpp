#include "cli/read/draft.hpp"

#include <utility>

#include <fmt/format.h>

#include "cli/read/names.hpp"
#include "cli/text/numbers.hpp"
#include "irenic/format/case_writer.hpp"

namespace irenic::cli {
namespace {

void name_by_lexicon(record::ActorMet& actor, const record::Lexicon& lexicon) {
    const auto name = lexicon.actor_names.find(actor.id);
    if (name != lexicon.actor_names.end()) {
        actor.name = name->second;
    }
    if (actor.kind.empty()) {
        const record::KnownActor* known = lexicon.actors.find(lower_case(actor.name));
        actor.kind = known != nullptr ? known->kind : "group";
    }
}

std::vector<record::ActorMet> everybody(const DraftInputs& inputs, const record::Lexicon& lexicon) {
    auto actors = actors_in(inputs.acts, inputs.actors);
    for (record::ActorMet& actor : actors) {
        name_by_lexicon(actor, lexicon);
    }
    return actors;
}

}  // namespace

std::optional<Error> add_record(record::Store& store, DraftInputs& inputs) {
    const auto documents = store.documents();
    if (!documents) {
        return documents.error();
    }
    for (const record::KeptDocument& each : *documents) {
        inputs.sources.push_back({each.id, each.path, each.title, each.date, each.text});
    }
    const auto acts = store.acts();
    if (!acts) {
        return acts.error();
    }
    inputs.acts.insert(inputs.acts.end(), acts->begin(), acts->end());
    return std::nullopt;
}

void add_reading(const record::Reading& reading, DraftInputs& inputs) {
    const record::Document& document = reading.document;
    inputs.sources.push_back(
        {document.id, document.path, document.title, document.date, document.text});
    inputs.acts.insert(inputs.acts.end(), reading.acts.begin(), reading.acts.end());
}

Result<DraftText> draft_case(DraftInputs inputs, const record::Lexicon& lexicon,
                             const std::string& path) {
    inputs.actors = everybody(inputs, lexicon);
    const auto draft = record::make_draft(inputs.acts, inputs.sources, inputs.actors, lexicon);
    if (!draft) {
        return tl::unexpected(draft.error());
    }
    const Negotiation& made = draft->negotiation;
    DraftText text{format::to_yaml(format::to_value(made)), {}};
    text.notes.push_back(fmt::format(
        "{}: a case with {}, {}, {} and {}, to be corrected by hand; irenic check tells what it "
        "rests on",
        path, counted(std::to_string(made.parties.size()), "participant"),
        counted(std::to_string(made.issues.size()), "issue"),
        counted(std::to_string(made.offers.size()), "offer"),
        counted(std::to_string(made.positions.size()), "position")));
    text.notes.insert(text.notes.end(), draft->notes.begin(), draft->notes.end());
    return text;
}

}  // namespace irenic::cli
