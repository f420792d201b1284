#include "irenic/record/timeline.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace irenic::record {
namespace {

constexpr std::size_t most_of_a_pair = 50;

/// What an act says of an issue it touches.
enum class Stance { yes, no, neither };

/// All that one act of a party says of one issue.
struct Saying {
    std::size_t act = 0;
    std::string_view date;
    Stance stance = Stance::neither;
    bool wants = false;
    std::string_view verb;
    std::set<std::string_view> options;
};

bool is_yes(ActKind kind) {
    return kind == ActKind::propose || kind == ActKind::accept || kind == ActKind::concede ||
           kind == ActKind::deliver;
}

bool is_no(ActKind kind) { return kind == ActKind::reject || kind == ActKind::breach; }

bool is_wish(ActKind kind) {
    return kind == ActKind::propose || kind == ActKind::counter || kind == ActKind::accept ||
           kind == ActKind::demand || kind == ActKind::concede || kind == ActKind::appeal ||
           kind == ActKind::position;
}

Stance stance_of(const Act& act) {
    const bool denied = act.tense == ActTense::denied;
    if (is_yes(act.kind)) {
        return denied ? Stance::no : Stance::yes;
    }
    return is_no(act.kind) && !denied ? Stance::no : Stance::neither;
}

/// The verb of a yes or a no.
std::string_view verb_of(const Act& act) {
    const bool denied = act.tense == ActTense::denied;
    switch (act.kind) {
        case ActKind::propose:
            return denied ? "denies a proposal" : "proposes";
        case ActKind::accept:
            return denied ? "denies accepting" : "accepts";
        case ActKind::concede:
            return denied ? "denies conceding" : "concedes";
        case ActKind::deliver:
            return denied ? "denies delivering" : "delivers";
        case ActKind::reject:
            return "rejects";
        case ActKind::breach:
            return "breaches";
        default:
            return {};
    }
}

Saying say(const std::vector<Act>& acts, std::size_t index) {
    const Act& act = acts[index];
    Saying saying;
    saying.act = index;
    saying.date = act.date;
    saying.stance = stance_of(act);
    saying.wants = is_wish(act.kind) && act.tense != ActTense::denied;
    saying.verb = verb_of(act);
    return saying;
}

bool share_one(const std::set<std::string_view>& a, const std::set<std::string_view>& b) {
    return std::any_of(a.begin(), a.end(), [&](std::string_view one) { return b.contains(one); });
}

bool are_opposed(const Saying& a, const Saying& b) {
    const bool yes_and_no = (a.stance == Stance::yes && b.stance == Stance::no) ||
                            (a.stance == Stance::no && b.stance == Stance::yes);
    return yes_and_no &&
           (a.options.empty() || b.options.empty() || share_one(a.options, b.options));
}

bool want_different_options(const Saying& a, const Saying& b) {
    return a.wants && b.wants && !a.options.empty() && !b.options.empty() &&
           !share_one(a.options, b.options);
}

std::string listed(const std::set<std::string_view>& options) {
    std::string list;
    for (const std::string_view option : options) {
        list += list.empty() ? "" : " or ";
        list += option;
    }
    return list;
}

std::string_view between(const Saying& first, const Saying& second) {
    const bool known = !first.date.empty() && !second.date.empty() && first.date != second.date;
    return known ? ", then " : " and ";
}

/// Why two sayings do not go together, or nothing.
std::optional<std::string> clash(const Saying& first, const Saying& second) {
    const std::string joint(between(first, second));
    if (are_opposed(first, second)) {
        return std::string(first.verb) + joint + std::string(second.verb);
    }
    if (want_different_options(first, second)) {
        return "wants " + listed(first.options) + joint + listed(second.options);
    }
    return std::nullopt;
}

void find_clashes(const std::string& party, const std::string& issue,
                  const std::vector<Saying>& sayings, std::vector<Contradiction>& found) {
    const std::size_t most = found.size() + most_of_a_pair;
    for (auto first = sayings.begin(); first != sayings.end(); ++first) {
        for (auto second = std::next(first); second != sayings.end(); ++second) {
            if (found.size() == most) {
                return;
            }
            if (auto why = clash(*first, *second)) {
                const bool same_day = !first->date.empty() && first->date == second->date;
                found.push_back({party, issue, first->act, second->act, *std::move(why), same_day});
            }
        }
    }
}

/// The moves of one act, each once.
void add_moves(const Act& act, std::size_t index, std::vector<Move>& moves) {
    std::set<std::tuple<std::string_view, std::string_view, std::string_view>> seen;
    const auto add = [&](const std::string& party, const std::string& issue,
                         const std::string& option) {
        if (!party.empty() && seen.emplace(party, issue, option).second) {
            moves.push_back({party, issue, option, act.date, index});
        }
    };
    for (const Participant& actor : act.actors) {
        for (const IssueTouched& touched : act.issues) {
            add(actor.id, touched.issue, touched.option);
        }
        if (act.issues.empty()) {
            add(actor.id, {}, {});
        }
    }
}

std::vector<Move> moves_of(const std::vector<Act>& acts) {
    std::vector<Move> moves;
    for (std::size_t index = 0; index < acts.size(); ++index) {
        add_moves(acts[index], index, moves);
    }
    std::stable_sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) {
        return std::pair(a.date.empty(), std::string_view(a.date)) <
               std::pair(b.date.empty(), std::string_view(b.date));
    });
    return moves;
}

using PartyAndIssue = std::pair<std::string, std::string>;

/// What each party says on each issue, in the order of the moves.
std::map<PartyAndIssue, std::vector<Saying>> sayings_of(const std::vector<Act>& acts,
                                                        const std::vector<Move>& moves) {
    std::map<PartyAndIssue, std::vector<Saying>> sayings;
    for (const Move& move : moves) {
        auto& of_pair = sayings[{move.party, move.issue}];
        if (of_pair.empty() || of_pair.back().act != move.act) {
            of_pair.push_back(say(acts, move.act));
        }
        if (!move.option.empty()) {
            of_pair.back().options.insert(move.option);
        }
    }
    return sayings;
}

}  // namespace

Timeline timeline(const std::vector<Act>& acts) {
    Timeline timeline;
    timeline.moves = moves_of(acts);
    for (const auto& [pair, sayings] : sayings_of(acts, timeline.moves)) {
        if (!pair.second.empty()) {
            find_clashes(pair.first, pair.second, sayings, timeline.contradictions);
        }
    }
    return timeline;
}

}  // namespace irenic::record
