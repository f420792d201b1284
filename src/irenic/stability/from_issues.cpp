#include "irenic/stability/from_issues.hpp"

#include <algorithm>
#include <compare>
#include <optional>
#include <utility>

#include "irenic/deals/setting.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/stability/issues/basis.hpp"
#include "irenic/stability/issues/layout.hpp"
#include "irenic/stability/issues/no_agreement.hpp"
#include "irenic/stability/issues/notes.hpp"
#include "irenic/stability/issues/outcomes.hpp"

namespace irenic::stability {
namespace {

using deals::Units;

Error limit(std::string what, std::string hint) {
    return Error{ErrorCode::limit, "issues", std::move(what), std::move(hint)};
}

/// What a state is worth to a party; more is better.
struct Worth {
    bool signable = true;  ///< false: the party has signed against a red line of its own
    Units units = 0;
    auto operator<=>(const Worth&) const = default;
};

/// Ids of states, best first, equal ones in their order.
std::vector<std::vector<std::string>> ranking_by(const std::vector<Worth>& worth) {
    std::vector<std::pair<Worth, std::size_t>> order;
    for (std::size_t state = 0; state < worth.size(); ++state) {
        order.emplace_back(worth[state], state);
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::vector<std::string>> tiers;
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (at == 0 || order[at].first != order[at - 1].first) {
            tiers.emplace_back();
        }
        tiers.back().push_back(std::to_string(order[at].second + 1));
    }
    return tiers;
}

/// The graph, made step by step.
class Making {
public:
    Making(const Negotiation& negotiation, Basis basis, Layout layout, const Limits& limits)
        : negotiation_(negotiation),
          basis_(std::move(basis)),
          layout_(std::move(layout)),
          limits_(limits) {}

    Result<FromIssues> run() {
        for (const auto step : {&Making::look_at_memory, &Making::find_voices,
                                &Making::find_what_comes, &Making::rank_states}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(std::move(*error));
            }
        }
        return finish();
    }

private:
    /// A party with preferences, and what it needs to compare states.
    struct Voice {
        std::size_t player = 0;  ///< in Scoring::players
        Units no_agreement = 0;
        std::size_t refused = 0;  ///< its bit of Combination::signatures, where it must not sign
    };

    std::optional<Error> look_at_memory() {
        std::size_t combinations = 1;
        for (const Slot& slot : layout_.slots) {
            combinations *= slot.options + 1;
        }
        constexpr std::size_t bytes = 150;  // in a ranking, or beside all
        if (combinations * (layout_.parties.size() + 1) * bytes > limits_.memory_bytes) {
            return limit("the rankings do not fit the memory limit",
                         "raise it, or name fewer issues that one party carries out");
        }
        return std::nullopt;
    }

    std::optional<Error> find_voices() {
        for (const PartyId party : layout_.parties) {
            voice_of_.emplace_back();
            const auto player = basis_.scoring.player_of(party);
            if (!player) {
                continue;
            }
            const auto value = find_no_agreement(negotiation_, basis_.scoring, *player, limits_);
            if (!value) {
                return value.error();
            }
            voice_of_.back() = voices_.size();
            voices_.push_back({*player, *value, refused_signature(*player)});
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t refused_signature(std::size_t player) const {
        const auto& signers = basis_.signatures.parties;
        const auto place =
            std::find(signers.begin(), signers.end(), basis_.scoring.players[player].party);
        const bool refuses = basis_.scoring.crosses_red_line(player, basis_.agreement);
        return place != signers.end() && refuses ? std::size_t{1} << (place - signers.begin()) : 0;
    }

    std::optional<Error> find_what_comes() {
        std::vector<std::size_t> players;
        for (const Voice& voice : voices_) {
            players.push_back(voice.player);
        }
        const auto come = [&](const std::vector<OptionId>& rest) {
            return find_outcomes(negotiation_, basis_.scoring, basis_.acts, rest, players,
                                 limits_.stop);
        };
        auto without = come(deals::completed(negotiation_, {}));
        auto with = come(basis_.agreement);
        if (!without || !with) {
            return out_of_time();
        }
        without_ = std::move(*without);
        with_ = std::move(*with);
        states_ = layout_.combinations();
        combinations_ = states_.size();
        std::erase_if(states_, [&](const Combination& each) {
            return !outcomes_of(each).allowed[each.acts];
        });
        return std::nullopt;
    }

    static Error out_of_time() {
        return limit("the time limit came before all states were ranked",
                     "raise it, or name fewer issues that one party carries out");
    }

    [[nodiscard]] bool in_force(const Combination& state) const {
        return basis_.signatures.suffice[state.signatures];
    }
    [[nodiscard]] const Outcomes& outcomes_of(const Combination& state) const {
        return in_force(state) ? with_ : without_;
    }

    std::optional<Error> rank_states() {
        for (std::size_t at = 0; at < layout_.parties.size(); ++at) {
            if (limits_.stop.reached()) {
                return out_of_time();
            }
            GraphPreference preference;
            preference.party = layout_.parties[at];
            preference.ranking = ranking_by(voice_of_[at] ? worth_to(*voice_of_[at])
                                                          : std::vector<Worth>(states_.size()));
            preference.provenance.because = voice_of_[at] ? "utilities of the case" : "none known";
            made_.graph.preferences.push_back(std::move(preference));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::vector<Worth> worth_to(std::size_t voice) const {
        const auto& [player, no_agreement, refused] = voices_[voice];
        const Units today = without_.utility[voice].front();
        std::vector<Worth> worth;
        for (const Combination& state : states_) {
            const Units utility = outcomes_of(state).utility[voice][state.acts];
            worth.push_back({(state.signatures & refused) == 0,
                             in_force(state) ? utility : no_agreement + (utility - today)});
        }
        return worth;
    }

    FromIssues finish() {
        made_.rounded = basis_.scoring.rounded;
        for (const Act& act : basis_.acts) {
            made_.acted.push_back(act.issue);
        }
        std::sort(made_.acted.begin(), made_.acted.end());
        made_.graph.parties = layout_.parties;
        made_.graph.options = layout_.options;
        states_.size() < combinations_ ? list_states() : exclude_pairs();
        if (states_.front().taken == 0) {
            made_.graph.now = state_id(made_.graph, 0);
        }
        made_.agreement = {deals::package_of(basis_.agreement), id_of_signed(agreed_acts()),
                           id_of_signed(0)};
        made_.notes = tell_assumptions(negotiation_, basis_, layout_.parties);
        note_left_out();
        return std::move(made_);
    }

    /// The acts of the agreement, as in Combination::acts.
    [[nodiscard]] std::size_t agreed_acts() const {
        std::size_t acts = 0;
        std::size_t step = 1;
        for (const Act& act : basis_.acts) {
            const auto agreed =
                std::find(act.options.begin(), act.options.end(), basis_.agreement[act.issue.at()]);
            if (agreed != act.options.end()) {
                acts += step * static_cast<std::size_t>(agreed - act.options.begin() + 1);
            }
            step *= act.options.size() + 1;
        }
        return acts;
    }

    /// The state in which all have signed and `acts` are done; empty where that is none.
    [[nodiscard]] std::string id_of_signed(std::size_t acts) const {
        const std::size_t all = basis_.signatures.suffice.size() - 1;
        const auto state = std::find_if(
            states_.begin(), states_.end(),
            [&](const Combination& each) { return each.signatures == all && each.acts == acts; });
        return state == states_.end()
                   ? std::string()
                   : state_id(made_.graph, static_cast<std::size_t>(state - states_.begin()));
    }

    void list_states() {
        for (std::size_t at = 0; at < states_.size(); ++at) {
            std::string pattern(layout_.options.size(), 'N');
            for (std::size_t option = 0; option < pattern.size(); ++option) {
                pattern[option] = (states_[at].taken >> option & 1) != 0 ? 'Y' : 'N';
            }
            made_.graph.states.push_back({std::to_string(at + 1), std::move(pattern)});
        }
    }

    /// No two options of one issue.
    void exclude_pairs() {
        for (const Slot& slot : layout_.slots) {
            const std::size_t end = slot.first + slot.options;
            for (std::size_t one = slot.first; one < end; ++one) {
                for (std::size_t other = one + 1; other < end; ++other) {
                    made_.graph.infeasible.push_back(
                        {{{GraphOptionId(one), true}, {GraphOptionId(other), true}}});
                }
            }
        }
    }

    void note_left_out() {
        if (states_.size() < combinations_) {
            made_.notes.push_back(std::to_string(combinations_ - states_.size()) + " of " +
                                  std::to_string(combinations_) +
                                  " combinations break a constraint and are no states.");
        }
        if (made_.graph.now.empty()) {
            made_.notes.emplace_back(
                "Things as they are break a constraint, so there is no status quo.");
        }
    }

    const Negotiation& negotiation_;
    Basis basis_;
    Layout layout_;
    const Limits& limits_;
    std::vector<Voice> voices_;
    std::vector<std::optional<std::size_t>> voice_of_;  ///< by party of the graph
    Outcomes without_;                                  ///< the agreement not in force
    Outcomes with_;
    std::vector<Combination> states_;
    std::size_t combinations_ = 0;
    FromIssues made_;
};

}  // namespace

Result<FromIssues> graph_from_issues(const Negotiation& negotiation, const Package& package,
                                     const Limits& limits) {
    auto basis = find_basis(negotiation, package);
    if (!basis) {
        return tl::unexpected(std::move(basis.error()));
    }
    auto layout = lay_out(negotiation, basis->signatures, basis->acts, most_made_states);
    if (!layout) {
        return tl::unexpected(std::move(layout.error()));
    }
    return Making(negotiation, std::move(*basis), std::move(*layout), limits).run();
}

}  // namespace irenic::stability
