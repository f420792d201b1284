#include "cli/words/names.hpp"

#include <fmt/format.h>

#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t widest_column = 12;

std::string agreement_words(const Negotiation& negotiation, const Agreement& agreement) {
    if (agreement.kind == Agreement::Kind::party) {
        return negotiation.party(agreement.party).name;
    }
    std::vector<std::string> parts;
    for (const Agreement& part : agreement.parts) {
        const bool nested = part.kind != Agreement::Kind::party;
        const std::string words = agreement_words(negotiation, part);
        parts.push_back(nested ? "(" + words + ")" : words);
    }
    switch (agreement.kind) {
        case Agreement::Kind::any:
            return join(parts, "or");
        case Agreement::Kind::at_least:
            return fmt::format("at least {} of {}", agreement.needed, join(parts));
        default:
            return join(parts);
    }
}

}  // namespace

std::string column_of(const Negotiation& negotiation, PartyId party) {
    const std::string& id = negotiation.party(party).id;
    return id.size() <= widest_column ? id : fmt::format("({})", party.at() + 1);
}

std::string names_of(const Negotiation& negotiation, const std::vector<PartyId>& parties) {
    std::vector<std::string> names;
    names.reserve(parties.size());
    for (const PartyId party : parties) {
        names.push_back(negotiation.party(party).name);
    }
    return join(names);
}

std::string agreement_in_words(const Negotiation& negotiation) {
    return negotiation.agreement ? agreement_words(negotiation, *negotiation.agreement)
                                 : "all who must agree";
}

}  // namespace irenic::cli
