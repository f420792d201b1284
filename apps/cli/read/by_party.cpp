#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cli/help.hpp"
#include "cli/read/act_words.hpp"
#include "cli/read/sections.hpp"

namespace irenic::cli {
namespace {

struct Deeds {
    std::size_t acts = 0;
    std::size_t addressed = 0;
    std::map<std::pair<record::ActKind, record::ActTense>, std::pair<std::string, std::size_t>>
        by_kind;  ///< words and how often
};

void count(const record::Act& act, std::map<std::string, Deeds>& parties) {
    for (const record::Participant& actor : act.actors) {
        Deeds& deeds = parties[actor.id];
        ++deeds.acts;
        auto& [words, times] = deeds.by_kind[{act.kind, act.tense}];
        words = act_in_words(act);
        ++times;
    }
    for (const record::Participant& recipient : act.recipients) {
        ++parties[recipient.id].addressed;
    }
}

std::string in_words(const Deeds& deeds) {
    std::vector<std::string> parts;
    for (const auto& [key, deed] : deeds.by_kind) {
        parts.push_back(fmt::format("{} {}", deed.first, deed.second));
    }
    return join_words(parts);
}

}  // namespace

void add_by_party(const DocumentsRead& read, const ReadNames& names, Page& page) {
    std::map<std::string, Deeds> parties;
    for (const record::Reading& reading : read.readings) {
        for (const record::Act& act : reading.acts) {
            count(act, parties);
        }
    }
    if (parties.empty()) {
        return;
    }
    std::vector<std::pair<std::string, std::string>> order;
    for (const auto& [id, deeds] : parties) {
        order.emplace_back(lower_case(names.actor(id)), id);
    }
    std::sort(order.begin(), order.end());
    page.heading("Acts by party");
    Table table({{"party"}, {"id"}, {"acts", true}, {"of these"}, {"acted upon", true}});
    for (const auto& [key, id] : order) {
        const Deeds& deeds = parties[id];
        table.add({names.actor(id), id, std::to_string(deeds.acts), in_words(deeds),
                   std::to_string(deeds.addressed)});
    }
    page.table(table);
}

}  // namespace irenic::cli
