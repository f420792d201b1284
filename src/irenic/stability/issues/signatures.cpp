#include "irenic/stability/issues/signatures.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "irenic/deals/zone.hpp"

namespace irenic::stability {
namespace {

using Signers = std::vector<std::size_t>;  ///< positions in Scoring::players, ascending

Error refuse(ErrorCode code, std::string where, std::string what, std::string hint) {
    return Error{code, std::move(where), std::move(what), std::move(hint)};
}

bool moves(const Negotiation& negotiation, const Package& package, IssueId issue) {
    return package.on(issue) != negotiation.issue(issue).now;
}

/// Sets of signatures that suffice, none of which holds another one.
std::vector<Signers> smallest(std::vector<Signers> sets) {
    std::stable_sort(sets.begin(), sets.end(),
                     [](const auto& a, const auto& b) { return a.size() < b.size(); });
    std::vector<Signers> kept;
    for (Signers& set : sets) {
        const bool holds_one = std::any_of(kept.begin(), kept.end(), [&](const Signers& smaller) {
            return std::includes(set.begin(), set.end(), smaller.begin(), smaller.end());
        });
        if (!holds_one) {
            kept.push_back(std::move(set));
        }
    }
    return kept;
}

Result<std::vector<Signers>> find_sufficient(const Negotiation& negotiation,
                                             const deals::Scoring& scoring,
                                             const Package& package) {
    const deals::Table table = deals::seat_parties(negotiation, scoring);
    const auto branches = deals::minimal_branches(negotiation, scoring, table);
    if (!branches) {
        return tl::unexpected(branches.error());
    }
    std::vector<Signers> sets;
    for (const deals::Branch& branch : *branches) {
        const bool open = std::none_of(branch.now.begin(), branch.now.end(), [&](IssueId issue) {
            return moves(negotiation, package, issue);
        });
        if (open) {
            sets.push_back(branch.agree);
        }
    }
    return smallest(std::move(sets));
}

/// By set of signatures: whether it holds one of the sufficient sets.
std::vector<bool> tell_sufficient(const std::vector<Signers>& sets, const Signers& signers) {
    std::vector<bool> suffice(std::size_t{1} << signers.size(), false);
    for (const Signers& set : sets) {
        std::size_t bits = 0;
        for (const std::size_t player : set) {
            const auto place = std::lower_bound(signers.begin(), signers.end(), player);
            bits |= std::size_t{1} << (place - signers.begin());
        }
        suffice[bits] = true;
    }
    for (std::size_t bits = 0; bits < suffice.size(); ++bits) {
        for (std::size_t signer = 0; signer < signers.size() && !suffice[bits]; ++signer) {
            const std::size_t without = bits & ~(std::size_t{1} << signer);
            suffice[bits] = suffice[without];
        }
    }
    return suffice;
}

std::vector<PartyId> find_unasked(const Negotiation& negotiation, const Package& package) {
    const auto deciding = negotiation.deciding_parties();
    std::vector<PartyId> unasked;
    for (std::size_t index = 0; index < negotiation.parties.size(); ++index) {
        const auto& veto_on = negotiation.parties[index].veto_on;
        const bool has_say = std::binary_search(deciding.begin(), deciding.end(), PartyId(index)) ||
                             std::any_of(veto_on.begin(), veto_on.end(), [&](IssueId issue) {
                                 return moves(negotiation, package, issue);
                             });
        if (has_say && !negotiation.preferences[index]) {
            unasked.emplace_back(index);
        }
    }
    return unasked;
}

}  // namespace

Result<Signatures> find_signatures(const Negotiation& negotiation, const deals::Scoring& scoring,
                                   const Package& package) {
    const auto sets = find_sufficient(negotiation, scoring, package);
    if (!sets) {
        return tl::unexpected(sets.error());
    }
    if (sets->empty()) {
        return tl::unexpected(refuse(ErrorCode::missing, "agreement",
                                     "too few of those it names have preferences to reach it",
                                     "add their preferences, or ask for fewer parties"));
    }
    std::set<std::size_t> distinct;
    for (const Signers& set : *sets) {
        distinct.insert(set.begin(), set.end());
    }
    if (distinct.empty()) {
        return tl::unexpected(refuse(ErrorCode::missing, "preferences",
                                     "no party that must agree has preferences",
                                     "add preferences for each party with a veto"));
    }
    if (distinct.size() > most_signatures) {
        return tl::unexpected(refuse(ErrorCode::limit, "agreement",
                                     "more than 20 parties would sign", "ask for fewer parties"));
    }
    const Signers signers(distinct.begin(), distinct.end());
    Signatures signatures;
    for (const std::size_t player : signers) {
        signatures.parties.push_back(scoring.players[player].party);
    }
    signatures.suffice = tell_sufficient(*sets, signers);
    signatures.unasked = find_unasked(negotiation, package);
    return signatures;
}

}  // namespace irenic::stability
