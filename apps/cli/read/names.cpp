#include "cli/read/names.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "irenic/record/mentions/mentions.hpp"

namespace irenic::cli {
namespace {

const std::string& named(const std::unordered_map<std::string, std::string>& names,
                         const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() || found->second.empty() ? id : found->second;
}

}  // namespace

ReadNames::ReadNames(const record::Lexicon& lexicon, const std::vector<record::ActorMet>& actors)
    : actors_(lexicon.actor_names) {
    for (const record::ActorMet& each : actors) {
        actors_.try_emplace(each.id, each.name);
    }
    for (const record::KnownIssue& issue : lexicon.issues) {
        issues_.insert_or_assign(issue.id, issue.label);
        for (const auto& option : issue.options) {
            options_[issue.id].insert_or_assign(option.id, option.label);
        }
    }
}

const std::string& ReadNames::actor(const std::string& id) const { return named(actors_, id); }

const std::string& ReadNames::issue(const std::string& id) const { return named(issues_, id); }

const std::string& ReadNames::option(const std::string& issue, const std::string& id) const {
    const auto found = options_.find(issue);
    return found == options_.end() ? id : named(found->second, id);
}

std::string lower_case(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a')
                                          : static_cast<char>(byte);
    });
    return text;
}

std::vector<record::ActorMet> actors_of(const std::vector<record::Reading>& readings) {
    std::vector<record::ActorMet> actors;
    std::unordered_set<std::string> ids;
    for (const record::Reading& reading : readings) {
        for (const record::ActorMet& each : reading.actors) {
            if (ids.insert(each.id).second) {
                actors.push_back(each);
            }
        }
    }
    return actors;
}

std::vector<record::ActorMet> actors_in(const std::vector<record::Act>& acts,
                                        std::vector<record::ActorMet> known) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t index = 0; index < known.size(); ++index) {
        places.emplace(known[index].id, index);
    }
    for (const record::Act& act : acts) {
        for (const auto* participants : {&act.actors, &act.recipients}) {
            for (const record::Participant& each : *participants) {
                const auto [at, added] = places.try_emplace(each.id, known.size());
                if (added) {
                    known.push_back({each.id, each.id, "", 0});
                }
                record::ActorMet& actor = known[at->second];
                ++actor.mentions;
                if (actor.name == actor.id && record::id_from(each.text) == actor.id) {
                    actor.name = each.text;
                }
            }
        }
    }
    return known;
}

}  // namespace irenic::cli
