#include "irenic/record/draft/no_party.hpp"

#include <algorithm>
#include <cstddef>

#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

const ActorMet* met_as(const std::string& id, const std::vector<ActorMet>& actors) {
    const auto at = std::find_if(actors.begin(), actors.end(),
                                 [&](const ActorMet& actor) { return case_id(actor.id) == id; });
    return at == actors.end() ? nullptr : &*at;
}

bool are_captives(std::string id, const Lexicon& lexicon) {
    std::replace(id.begin(), id.end(), '_', ' ');
    const KnownSense* sense = lexicon.nouns.find(id);
    return sense != nullptr && sense->family == "captives";
}

/// Whether an id is made of somebody's and of captives: "mali_prisoners".
bool are_captives_of_somebody(const std::string& id, const std::vector<ActorMet>& actors,
                              const Lexicon& lexicon) {
    for (std::size_t at = id.find('_'); at != std::string::npos; at = id.find('_', at + 1)) {
        const std::string of = id.substr(0, at);
        const bool somebody = lexicon.actor_names.contains(of) || met_as(of, actors) != nullptr;
        if (somebody && are_captives(id.substr(at + 1), lexicon)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_no_party(const std::string& id, const std::vector<ActorMet>& actors,
                 const Lexicon& lexicon) {
    if (lexicon.actor_names.contains(id)) {
        return false;
    }
    const ActorMet* met = met_as(id, actors);
    return (met != nullptr && met->kind == "place") || are_captives(id, lexicon) ||
           are_captives_of_somebody(id, actors, lexicon);
}

}  // namespace irenic::record
