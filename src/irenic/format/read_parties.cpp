#include <string>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/read_informs.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

void read_party_fields(Draft& draft, const Node& node, PartyId id) {
    Party& party = draft.negotiation.parties[id.at()];
    const Fields fields(node, "a party",
                        {"name", "role", "channels", "of", "veto", "veto_on", "private", "informs"},
                        draft.problems);
    if (const std::string name = read_text(draft, fields["name"]); !name.empty()) {
        party.name = name;
    }
    party.role = read_word(draft, fields["role"], role_words).value_or(Role::principal);
    party.channels = read_ids<PartyId>(draft, fields["channels"], "party", draft.parties);
    party.of = read_ids<PartyId>(draft, fields["of"], "party", draft.parties);
    party.veto = read_truth(draft, fields["veto"]);
    party.veto_on = read_ids<IssueId>(draft, fields["veto_on"], "issue", draft.issues);
    party.keep_private = read_truth(draft, fields["private"], false);
    party.informs = read_informs(draft, fields["informs"], id);
}

Agreement read_agreement_part(Draft& draft, const Node& node);

std::vector<Agreement> read_agreement_parts(Draft& draft, const Node* node) {
    std::vector<Agreement> parts;
    if (node == nullptr) {
        return parts;
    }
    for (const Node& item : items_of(*node, "a rule of agreement", draft.problems)) {
        parts.push_back(read_agreement_part(draft, item));
    }
    if (is_list(*node) && parts.empty()) {
        draft.problems.error(node->place, "a rule of agreement needs at least one party");
    }
    return parts;
}

Agreement read_at_least(Draft& draft, const Fields& fields) {
    Agreement agreement;
    agreement.kind = Agreement::Kind::at_least;
    agreement.parts = read_agreement_parts(draft, fields.require("of"));
    const Node* needed = fields.require("at_least");
    const int most = agreement.parts.empty() ? 1 : static_cast<int>(agreement.parts.size());
    agreement.needed = static_cast<std::size_t>(read_whole(draft, needed, 1, most).value_or(1));
    return agreement;
}

Agreement read_agreement_part(Draft& draft, const Node& node) {
    Agreement agreement;
    if (node.kind != Node::Kind::map) {
        agreement.kind = Agreement::Kind::party;
        agreement.party = read_party(draft, &node).value_or(PartyId{});
        return agreement;
    }
    const Fields fields(node, "a rule of agreement", {"all", "any", "at_least", "of"},
                        draft.problems);
    if (fields.has("at_least") || fields.has("of")) {
        agreement = read_at_least(draft, fields);
    } else if (fields.has("any")) {
        agreement.kind = Agreement::Kind::any;
        agreement.parts = read_agreement_parts(draft, fields["any"]);
    } else {
        agreement.parts = read_agreement_parts(draft, fields.require("all"));
    }
    const int rules = (fields.has("all") ? 1 : 0) + (fields.has("any") ? 1 : 0) +
                      (fields.has("at_least") || fields.has("of") ? 1 : 0);
    if (rules > 1) {
        draft.problems.error(node.place, "a rule of agreement is one of all, any and at_least",
                             "nest them: {all: [a, {any: [b, c]}]}");
    }
    return agreement;
}

}  // namespace

void read_sources(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const auto& member : members_of(*node, "sources", draft.problems)) {
        check_id(draft, member.place, member.key, "a source");
        draft.sources.add(member.key);
        const Fields fields(member.value, "a source", {"file", "title", "date", "url"},
                            draft.problems);
        draft.negotiation.sources.push_back(
            {member.key, read_text(draft, fields["file"]), read_text(draft, fields["title"]),
             read_text(draft, fields["date"]), read_text(draft, fields["url"])});
    }
}

void declare_parties(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    if (is_none(node)) {
        draft.problems.error(node->place, "no parties", "name at least one, such as g: {}");
    }
    for (const auto& member : members_of(*node, "parties", draft.problems)) {
        check_id(draft, member.place, member.key, "a party");
        draft.parties.add(member.key);
        Party party;
        party.id = member.key;
        party.name = member.key;
        draft.negotiation.parties.push_back(std::move(party));
    }
}

void read_parties(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (std::size_t index = 0; index < node->members.size(); ++index) {
        read_party_fields(draft, node->members[index].value, PartyId(index));
    }
}

void read_agreement(Draft& draft, const Node* node) {
    if (!is_none(node)) {
        draft.negotiation.agreement = read_agreement_part(draft, *node);
    }
}

}  // namespace irenic::format
