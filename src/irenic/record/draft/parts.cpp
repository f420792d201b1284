#include "irenic/record/draft/parts.hpp"

#include <algorithm>
#include <cstddef>

#include "irenic/record/documents/dates.hpp"

namespace irenic::record {

std::vector<PartyId> parties_among(const Negotiation& negotiation,
                                   const std::vector<Participant>& participants) {
    std::vector<PartyId> parties;
    for (const Participant& participant : participants) {
        if (const auto party = negotiation.find_party(participant.id)) {
            parties.push_back(*party);
        }
    }
    return parties;
}

std::optional<PartyId> party_other_than(PartyId than, const Negotiation& negotiation,
                                        const std::vector<Participant>& participants) {
    const auto parties = parties_among(negotiation, participants);
    const auto other =
        std::find_if(parties.begin(), parties.end(), [&](PartyId party) { return party != than; });
    return other == parties.end() ? std::nullopt : std::optional(*other);
}

bool is_principal(const Negotiation& negotiation, PartyId party) {
    return negotiation.party(party).role == Role::principal;
}

std::optional<OptionId> option_told(const Negotiation& negotiation, IssueId issue,
                                    const IssueTouched& touched) {
    return touched.option.empty() ? std::nullopt : negotiation.find_option(issue, touched.option);
}

OptionId least_step_from_now(const Issue& issue) {
    const std::size_t after = issue.now.at() + 1;
    return OptionId(after < issue.options.size() ? after : after - 2);
}

bool may_be_there(const std::string& date, const std::string& on) {
    return date.empty() || on.empty() || date <= on;
}

UncertainNumber assumed_between(int low_hundredths, int high_hundredths,
                                const std::string& because) {
    UncertainNumber number;
    number.shape = UncertainNumber::Shape::interval;
    number.low = Decimal::from_mantissa(low_hundredths, 2);
    number.high = Decimal::from_mantissa(high_hundredths, 2);
    number.provenance.because = because;
    return number;
}

void add_sources(DraftWork& work) {
    auto& added = work.negotiation().sources;
    for (const DraftSource& source : work.sources) {
        const std::string id = case_id(source.id);
        const bool known = std::any_of(added.begin(), added.end(),
                                       [&](const Source& other) { return other.id == id; });
        if (!id.empty() && !known) {
            added.push_back({id,
                             source.path == "-" ? std::string() : source.path,
                             source.title,
                             date_of(source.date).value_or(""),
                             {}});
        }
    }
}

}  // namespace irenic::record
