#include "irenic/record/draft/roles.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <tuple>
#include <utility>

#include "irenic/record/draft/no_party.hpp"
#include "irenic/record/draft/parts.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_parties = 12;

bool is_negotiating(const Act& act) {
    return !is_among(act.kind, {ActKind::force, ActKind::pressure});
}

/// Whether an act says that its recipients take part: a position about an issue does not.
bool involves_recipients(const Act& act) {
    return is_negotiating(act) && (act.kind != ActKind::position || act.issues.empty());
}

/// Acts upon another that make two the main parties.
bool is_dealing(ActKind kind) {
    return !is_among(kind, {ActKind::support, ActKind::mediate, ActKind::state_belief});
}

bool is_bargaining(ActKind kind) {
    return is_among(kind, {ActKind::propose, ActKind::counter, ActKind::accept, ActKind::reject,
                           ActKind::concede, ActKind::demand});
}

/// Counts of what each participant does and receives.
struct Tally {
    std::string id;
    std::size_t acts = 0;
    std::size_t mediates = 0;
    std::size_t bargains = 0;  ///< offers, answers, demands, concessions
    std::size_t takes_sides = 0;
    std::map<std::string, std::size_t> backs;
    std::map<std::string, std::size_t> faces;  ///< dealings with each other participant

    [[nodiscard]] bool mostly_mediates() const { return mediates > bargains; }
};

using Tallies = std::vector<Tally>;

Tally& tally_of(Tallies& tallies, const std::string& id) {
    const auto at = std::find_if(tallies.begin(), tallies.end(),
                                 [&](const Tally& tally) { return tally.id == id; });
    if (at != tallies.end()) {
        return *at;
    }
    tallies.emplace_back().id = id;
    return tallies.back();
}

void count_actor(Tally& tally, const Act& act) {
    const bool backs = act.kind == ActKind::support;
    tally.mediates += act.kind == ActKind::mediate ? 1U : 0U;
    tally.bargains += is_bargaining(act.kind) ? 1U : 0U;
    tally.takes_sides += backs || act.kind == ActKind::position ? 1U : 0U;
    for (const Participant& other : act.recipients) {
        tally.backs[other.id] += backs ? 1U : 0U;
        tally.faces[other.id] += is_dealing(act.kind) ? 1U : 0U;
    }
}

Tallies count(const std::vector<Act>& acts) {
    Tallies tallies;
    for (const Act& act : acts) {
        for (const Participant& actor : act.actors) {
            tally_of(tallies, actor.id).acts += is_negotiating(act) ? 1U : 0U;
        }
        for (const Participant& recipient : act.recipients) {
            tally_of(tallies, recipient.id).acts += involves_recipients(act) ? 1U : 0U;
        }
        for (const Participant& actor : act.actors) {
            if (act.tense != ActTense::denied) {
                count_actor(tally_of(tallies, actor.id), act);
            }
        }
    }
    std::erase_if(tallies, [](const Tally& tally) { return tally.acts == 0; });
    return tallies;
}

/// The 12 that act most, in their order.
void keep_the_busiest(Tallies& tallies) {
    if (tallies.size() <= most_parties) {
        return;
    }
    std::vector<std::size_t> acts;
    for (const Tally& tally : tallies) {
        acts.push_back(tally.acts);
    }
    std::sort(acts.rbegin(), acts.rend());
    const std::size_t least = acts[most_parties - 1];
    const auto more =
        std::count_if(acts.begin(), acts.end(), [&](std::size_t number) { return number > least; });
    std::size_t places_left = most_parties - static_cast<std::size_t>(more);
    std::erase_if(tallies, [&](const Tally& tally) {
        if (tally.acts != least) {
            return tally.acts < least;
        }
        const bool drop = places_left == 0;
        places_left -= drop ? 0U : 1U;
        return drop;
    });
}

std::size_t found_in(const std::map<std::string, std::size_t>& counts, const std::string& id) {
    const auto at = counts.find(id);
    return at == counts.end() ? 0 : at->second;
}

/// The two that act upon each other most, mediators counted last; of equals those that bargain
/// most.
std::pair<std::size_t, std::size_t> main_pair(const Tallies& tallies) {
    std::pair<std::size_t, std::size_t> pair{0, 1};
    std::tuple<bool, std::size_t, std::size_t> best{false, 0, 0};
    for (std::size_t one = 0; one < tallies.size(); ++one) {
        for (std::size_t two = one + 1; two < tallies.size(); ++two) {
            const Tally& first = tallies[one];
            const Tally& second = tallies[two];
            const bool plain = !first.mostly_mediates() && !second.mostly_mediates();
            const std::tuple score{
                plain, found_in(first.faces, second.id) + found_in(second.faces, first.id),
                first.bargains + second.bargains};
            if (score > best) {
                pair = {one, two};
                best = score;
            }
        }
    }
    return pair;
}

Role role_of(const Tally& tally, bool main) {
    if (main) {
        return Role::principal;
    }
    if (tally.mediates > 0) {
        return Role::mediator;
    }
    if (tally.bargains > 0) {
        return Role::principal;
    }
    return tally.takes_sides > 0 ? Role::sponsor : Role::affected;
}

std::string backed_most(const Tally& tally, const std::vector<DraftParty>& parties) {
    std::string backed;
    std::size_t most = 0;
    for (const DraftParty& party : parties) {
        const std::size_t times = found_in(tally.backs, party.id);
        if (party.role == Role::principal && times > most) {
            backed = party.id;
            most = times;
        }
    }
    return backed;
}

std::string name_of(const std::string& id, const std::vector<ActorMet>& actors) {
    const auto at = std::find_if(actors.begin(), actors.end(),
                                 [&](const ActorMet& actor) { return case_id(actor.id) == id; });
    return at == actors.end() || at->name.empty() ? id : at->name;
}

}  // namespace

DraftParties draft_parties(const std::vector<Act>& acts, const std::vector<ActorMet>& actors,
                           const Lexicon& lexicon) {
    Tallies tallies = count(acts);
    std::erase_if(tallies,
                  [&](const Tally& tally) { return is_no_party(tally.id, actors, lexicon); });
    DraftParties parties;
    parties.left_out = tallies.size();
    keep_the_busiest(tallies);
    parties.left_out -= tallies.size();
    const auto [one, two] = main_pair(tallies);
    for (std::size_t index = 0; index < tallies.size(); ++index) {
        const std::string& id = tallies[index].id;
        const bool main = index == one || index == two;
        parties.list.push_back({id, name_of(id, actors), role_of(tallies[index], main), main, {}});
    }
    for (std::size_t index = 0; index < tallies.size(); ++index) {
        DraftParty& party = parties.list[index];
        if (party.role == Role::sponsor) {
            party.backs = backed_most(tallies[index], parties.list);
        }
    }
    return parties;
}

}  // namespace irenic::record
