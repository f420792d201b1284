#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

/// Whom the bearer does not trust: another that the act names, else of the main parties the other.
std::optional<PartyId> feared(const DraftWork& work, const Act& act, PartyId bearer) {
    if (const auto named = party_other_than(bearer, work.negotiation(), act.recipients)) {
        return named;
    }
    if (bearer == work.sides[0]) {
        return work.sides[1];
    }
    return bearer == work.sides[1] ? std::optional(work.sides[0]) : std::nullopt;
}

std::string name_of(const Negotiation& negotiation, PartyId bearer, std::optional<PartyId> from) {
    const std::string& name = negotiation.party(bearer).name;
    return from ? fmt::format("{} fears that {} will not keep a deal", name,
                              negotiation.party(*from).name)
                : name + " fears that a deal will not be kept";
}

void add_risk(DraftWork& work, PartyId bearer, std::optional<PartyId> from) {
    Negotiation& negotiation = work.negotiation();
    const bool known =
        std::any_of(negotiation.risks.begin(), negotiation.risks.end(),
                    [&](const Risk& risk) { return risk.borne_by == bearer && risk.from == from; });
    if (known) {
        return;
    }
    const std::string because = "assumed, the same for every party";
    Risk risk;
    risk.id = fmt::format("not_kept_{}", negotiation.risks.size() + 1);
    risk.name = name_of(negotiation, bearer, from);
    risk.borne_by = bearer;
    risk.from = from;
    risk.loss = assumed_between(0, 1000, because);
    risk.hazard = assumed_between(1, 20, because);
    risk.discount = assumed_between(90, 99, because);
    work.draft.notes.push_back(
        fmt::format("risks.{}: loss, hazard and discount are assumed, wide", risk.id));
    negotiation.risks.push_back(std::move(risk));
}

}  // namespace

void add_risks(DraftWork& work) {
    const Negotiation& negotiation = work.negotiation();
    for (const Act& act : work.acts) {
        if (act.kind != ActKind::commitment_concern || act.tense == ActTense::denied) {
            continue;
        }
        for (const PartyId bearer : parties_among(negotiation, act.actors)) {
            if (is_principal(negotiation, bearer)) {
                add_risk(work, bearer, feared(work, act, bearer));
            }
        }
    }
}

}  // namespace irenic::record
