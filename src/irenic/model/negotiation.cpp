#include "irenic/model/negotiation.hpp"

#include <algorithm>

namespace irenic {
namespace {

template <class Id, class Items>
std::optional<Id> find_by_id(const Items& items, const std::string& id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    if (found == items.end()) {
        return std::nullopt;
    }
    return Id(static_cast<std::size_t>(found - items.begin()));
}

void collect_parties(const Agreement& agreement, std::vector<bool>& named) {
    if (agreement.kind == Agreement::Kind::party) {
        named[agreement.party.at()] = true;
    }
    for (const auto& part : agreement.parts) {
        collect_parties(part, named);
    }
}

}  // namespace

std::optional<PartyId> Negotiation::find_party(const std::string& id) const {
    return find_by_id<PartyId>(parties, id);
}

std::optional<IssueId> Negotiation::find_issue(const std::string& id) const {
    return find_by_id<IssueId>(issues, id);
}

std::optional<OptionId> Negotiation::find_option(IssueId issue_id, const std::string& id) const {
    return find_by_id<OptionId>(issue(issue_id).options, id);
}

std::vector<PartyId> Negotiation::deciding_parties() const {
    std::vector<bool> named(parties.size(), false);
    if (agreement) {
        collect_parties(*agreement, named);
    }
    std::vector<PartyId> deciding;
    for (std::size_t index = 0; index < parties.size(); ++index) {
        if (named[index] || parties[index].has_veto()) {
            deciding.emplace_back(index);
        }
    }
    return deciding;
}

}  // namespace irenic
