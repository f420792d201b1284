#include "irenic/deals/zone.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include <boost/multiprecision/cpp_int.hpp>

namespace irenic::deals {
namespace {

using BigInteger = boost::multiprecision::cpp_int;
using Branches = std::vector<Branch>;

constexpr std::size_t most_branches = 20'000;

template <class Item>
std::vector<Item> united(const std::vector<Item>& a, const std::vector<Item>& b) {
    std::vector<Item> both;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

Branch united(const Branch& a, const Branch& b) {
    return {united(a.agree, b.agree), united(a.now, b.now)};
}

bool within(const Branch& inner, const Branch& outer) {
    return std::includes(outer.agree.begin(), outer.agree.end(), inner.agree.begin(),
                         inner.agree.end()) &&
           std::includes(outer.now.begin(), outer.now.end(), inner.now.begin(), inner.now.end());
}

Branches without_supersets(Branches branches) {
    std::sort(branches.begin(), branches.end(), [](const Branch& a, const Branch& b) {
        const std::size_t size_a = a.agree.size() + a.now.size();
        const std::size_t size_b = b.agree.size() + b.now.size();
        return size_a != size_b ? size_a < size_b : a < b;
    });
    Branches minimal;
    for (Branch& branch : branches) {
        const bool covered =
            std::any_of(minimal.begin(), minimal.end(),
                        [&](const Branch& smaller) { return within(smaller, branch); });
        if (!covered) {
            minimal.push_back(std::move(branch));
        }
    }
    std::sort(minimal.begin(), minimal.end());
    return minimal;
}

Result<Branches> product(const Branches& a, const Branches& b) {
    Branches all;
    for (const Branch& left : a) {
        for (const Branch& right : b) {
            all.push_back(united(left, right));
            if (all.size() > most_branches) {
                return tl::unexpected(
                    Error{ErrorCode::limit, "agreement",
                          "there are too many ways to reach agreement to look at each",
                          "name fewer alternatives"});
            }
        }
    }
    return without_supersets(std::move(all));
}

/// All ways to have `needed` of the parts, which each have their own ways.
Result<Branches> at_least(const std::vector<Branches>& parts, std::size_t needed) {
    // ways[k]: ways to have k of the parts looked at so far
    std::vector<Branches> ways(needed + 1);
    ways[0].push_back({});
    for (const Branches& part : parts) {
        for (std::size_t have = needed; have > 0; --have) {
            auto more = product(ways[have - 1], part);
            if (!more) {
                return more;
            }
            std::move(more->begin(), more->end(), std::back_inserter(ways[have]));
            ways[have] = without_supersets(std::move(ways[have]));
        }
    }
    return ways[needed];
}

/// The ways to satisfy one clause of `agreement`; nothing where no voter is named in it.
Result<std::optional<Branches>> ways_of(const Agreement& agreement, const Scoring& scoring) {
    if (agreement.kind == Agreement::Kind::party) {
        const auto player = scoring.player_of(agreement.party);
        return player ? std::optional(Branches{{{*player}, {}}}) : std::nullopt;
    }
    std::vector<Branches> parts;
    for (const Agreement& part : agreement.parts) {
        auto ways = ways_of(part, scoring);
        if (!ways) {
            return ways;
        }
        if (*ways) {
            parts.push_back(std::move(**ways));
        }
    }
    if (parts.empty()) {
        return std::nullopt;
    }
    std::size_t needed = parts.size();
    if (agreement.kind == Agreement::Kind::any) {
        needed = 1;
    } else if (agreement.kind == Agreement::Kind::at_least) {
        needed = agreement.needed;
    }
    return at_least(parts, needed).transform([](Branches ways) {
        return std::optional(std::move(ways));
    });
}

Selection selection_of(const Negotiation& negotiation, const Branch& branch) {
    Selection selection;
    selection.red_lines_of = branch.agree;
    selection.only.resize(negotiation.issues.size());
    for (const IssueId issue : branch.now) {
        selection.only[issue.at()] = {negotiation.issue(issue).now};
    }
    return selection;
}

}  // namespace

Table seat_parties(const Negotiation& negotiation, const Scoring& scoring) {
    Table table;
    std::vector<char> seated(scoring.players.size(), 0);
    for (const PartyId party : negotiation.deciding_parties()) {
        if (const auto player = scoring.player_of(party)) {
            table.deciding.push_back(*player);
            seated[*player] = 1;
        } else {
            table.notes.push_back("'" + negotiation.party(party).id +
                                  "' must agree but has no preferences, so it has no vote here");
        }
    }
    for (std::size_t player = 0; player < scoring.players.size(); ++player) {
        if (seated[player] != 0) {
            continue;
        }
        table.others.push_back(player);
        if (!negotiation.party(scoring.players[player].party).veto_on.empty()) {
            table.conditional.push_back(player);
        }
    }
    return table;
}

Result<std::vector<Branch>> minimal_branches(const Negotiation& negotiation, const Scoring& scoring,
                                             const Table& table) {
    Branches branches{{}};
    if (negotiation.agreement) {
        auto ways = ways_of(*negotiation.agreement, scoring);
        if (!ways) {
            return tl::unexpected(ways.error());
        }
        branches = *ways ? std::move(**ways) : Branches{{}};
    } else {
        branches.front().agree = table.deciding;
    }
    for (const std::size_t player : table.conditional) {
        std::vector<IssueId> issues = negotiation.party(scoring.players[player].party).veto_on;
        std::sort(issues.begin(), issues.end());
        auto more = product(branches, {{{player}, {}}, {{}, issues}});
        if (!more) {
            return more;
        }
        branches = std::move(*more);
    }
    return branches;
}

BranchSelection select_branch(const Negotiation& negotiation, const Table& table,
                              const Branch& branch, const std::vector<Units>& disagreement) {
    BranchSelection result{selection_of(negotiation, branch), {}};
    const auto agrees = [&](std::size_t player) {
        return std::binary_search(branch.agree.begin(), branch.agree.end(), player);
    };
    for (const std::size_t player : table.deciding) {
        result.selection.players.push_back(player);
        result.floors.push_back(agrees(player) ? disagreement[player] : no_floor);
    }
    for (const std::size_t player : table.conditional) {
        if (agrees(player)) {
            result.selection.players.push_back(player);
            result.floors.push_back(disagreement[player]);
        }
    }
    return result;
}

CountResult count_zone(const Negotiation& negotiation, const Scoring& scoring,
                       const std::vector<Branch>& branches, const std::vector<Units>& disagreement,
                       const Limits& limits) {
    constexpr std::size_t most_terms = 4096;
    std::map<Branch, BigInteger> terms;  // how often the packages of a union of branches count
    for (const Branch& branch : branches) {
        std::map<Branch, BigInteger> further = terms;
        further[branch] += 1;
        for (const auto& [other, times] : terms) {
            further[united(other, branch)] -= times;
        }
        std::erase_if(further, [](const auto& term) { return term.second == 0; });
        terms = std::move(further);
        if (terms.size() > most_terms) {
            return {std::nullopt, "there are too many ways to reach agreement to count over them"};
        }
    }
    BigInteger total = 0;
    for (const auto& [branch, times] : terms) {
        Selection selection = selection_of(negotiation, branch);
        std::vector<Units> floors;
        for (const std::size_t player : branch.agree) {
            selection.players.push_back(player);
            floors.push_back(disagreement[player]);
        }
        const CountResult part = count_selected(negotiation, scoring, selection, floors, limits);
        if (!part.count) {
            return part;
        }
        total += times * BigInteger(*part.count);
    }
    return {total.str(), ""};
}

}  // namespace irenic::deals
