#include "irenic/format/read_informs.hpp"

#include <string>

#include "irenic/format/read_number.hpp"
#include "irenic/format/references.hpp"

namespace irenic::format {
namespace {

/// The party at a key that must be there; one that may not stand there is reported.
std::optional<PartyId> require_other(Draft& draft, const Fields& fields, std::string_view key,
                                     PartyId by) {
    const Node* node = fields.require(key);
    const auto party = read_party(draft, node);
    if (party == by) {
        draft.problems.error(node->place, "a mediator informs one party about another, not itself");
    }
    return party;
}

/// `tough` has to be above another number, whatever both turn out to be.
void check_above(Draft& draft, const Fields& fields, const Informs& informs,
                 const UncertainNumber& other, std::string_view key) {
    const Node* tough = fields["tough"];
    if (tough != nullptr && fields.has(key) && informs.tough.lowest() <= other.highest()) {
        draft.problems.error(tough->place, "tough is above " + std::string(key) +
                                               ", whatever both turn out to be; here it may be " +
                                               informs.tough.lowest().to_string() +
                                               " where that is " + other.highest().to_string());
    }
}

}  // namespace

std::optional<Informs> read_informs(Draft& draft, const Node* node, PartyId by) {
    if (is_none(node)) {
        return std::nullopt;
    }
    if (draft.negotiation.party(by).role != Role::mediator) {
        draft.problems.error(node->place, "only a mediator informs",
                             "write role: mediator, or leave informs out");
    }
    const Fields fields(*node, "informs",
                        {"about", "to", "tough", "soft", "war", "cost", "resolute_if_weak",
                         "resolute_if_resolute", "weight"},
                        draft.problems);
    const auto about = require_other(draft, fields, "about", by);
    const auto to = require_other(draft, fields, "to", by);
    if (about && about == to) {
        draft.problems.error(fields["to"]->place, "about and to are two different parties");
    }
    Informs informs;
    informs.about = about.value_or(PartyId{});
    informs.to = to.value_or(PartyId{});
    informs.tough = require_number(draft, fields, "tough", any_number);
    informs.soft = require_number(draft, fields, "soft", any_number);
    informs.war = require_number(draft, fields, "war", any_number);
    informs.cost = require_number(draft, fields, "cost", not_negative);
    informs.resolute_if_weak = require_number(draft, fields, "resolute_if_weak", probability);
    informs.resolute_if_resolute =
        require_number(draft, fields, "resolute_if_resolute", probability);
    informs.weight = read_number(draft, fields["weight"], not_negative);
    check_above(draft, fields, informs, informs.soft, "soft");
    check_above(draft, fields, informs, informs.war, "war");
    return informs;
}

}  // namespace irenic::format
