#include <algorithm>
#include <set>

#include "irenic/record/documents/dates.hpp"
#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

bool fits_an_id(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

bool is_null(std::string id) {
    std::transform(id.begin(), id.end(), id.begin(),
                   [](char letter) { return static_cast<char>(letter | 0x20); });
    return id == "null";
}

void fit(std::vector<Participant>& participants) {
    std::set<std::string> ids;
    for (Participant& participant : participants) {
        participant.id = case_id(participant.id);
    }
    std::erase_if(participants, [&](const Participant& participant) {
        return participant.id.empty() || !ids.insert(participant.id).second;
    });
}

void fit(std::vector<IssueTouched>& issues) {
    for (IssueTouched& touched : issues) {
        touched.issue = case_id(touched.issue);
    }
    std::erase_if(issues, [](const IssueTouched& touched) { return touched.issue.empty(); });
}

}  // namespace

std::string case_id(std::string id) {
    constexpr std::size_t longest = 64;
    std::replace_if(id.begin(), id.end(), [](char byte) { return !fits_an_id(byte); }, '_');
    id.resize(std::min(id.size(), longest));
    return is_null(id) ? id + "_" : id;
}

std::vector<Act> acts_for_case(std::vector<Act> acts, const std::vector<DraftSource>& sources) {
    std::set<std::string> known;
    for (const DraftSource& source : sources) {
        known.insert(case_id(source.id));
    }
    for (Act& act : acts) {
        fit(act.actors);
        fit(act.recipients);
        fit(act.issues);
        act.date = date_of(act.date).value_or("");
        act.source = case_id(act.source);
        if (!known.contains(act.source)) {
            act.source.clear();
        }
    }
    return acts;
}

}  // namespace irenic::record
