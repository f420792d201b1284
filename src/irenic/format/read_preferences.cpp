#include <string>
#include <utility>
#include <variant>

#include "irenic/format/blocks.hpp"
#include "irenic/format/read_shares.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

constexpr std::size_t most_points = 2'000'000;

/// Whether `node` is {order: ...}, say, rather than numbers by id, one of which might be "order".
bool has_word(const Node& node, std::string_view word, const NameTable& ids) {
    return node.find(word) != nullptr && !ids.find(word);
}

/// Reads a ranking, best first: ids, ties as inner lists.
template <class Id>
Ranking<Id> read_order(Draft& draft, const Node& node, std::string_view what,
                       const NameTable& table) {
    const Fields fields(node, "a ranking", {"order", "because", "source", "confidence"},
                        draft.problems);
    Ranking<Id> ranking;
    ranking.provenance = read_provenance(draft, fields);
    NameTable seen;
    const auto add = [&](const Node& item, std::vector<Id>& tier) {
        const auto position = find_declared(draft, item, what, table);
        if (!position) {
            return;
        }
        if (!seen.add(item.text)) {
            draft.problems.error(item.place, "'" + item.text + "' is ranked twice");
        }
        tier.emplace_back(*position);
    };
    for (const Node& item : items_of(*fields["order"], "a ranking", draft.problems)) {
        std::vector<Id>& tier = ranking.tiers.emplace_back();
        if (item.kind != Node::Kind::list) {
            add(item, tier);
            continue;
        }
        for (const Node& tied : item.items) {
            add(tied, tier);
        }
        if (item.items.empty()) {
            draft.problems.error(item.place, "an empty tie ranks nothing");
        }
    }
    return ranking;
}

template <class Id>
std::vector<bool> ranked(const Ranking<Id>& ranking, std::size_t count) {
    std::vector<bool> found(count, false);
    for (const auto& tier : ranking.tiers) {
        for (const Id id : tier) {
            found[id.at()] = true;
        }
    }
    return found;
}

/// Reads what one party wants.
class PreferenceReader {
public:
    PreferenceReader(Draft& draft, Preference& preference)
        : draft_(draft), preference_(preference) {}

    void read(const Node& node) {
        const Fields fields(node, "preferences",
                            {"points", "weights", "interactions", "red_lines", "disagreement"},
                            draft_.problems);
        if (!room_for(draft_.negotiation.issues.size(), node.place)) {
            return;
        }
        preference_.issues.resize(draft_.negotiation.issues.size());
        read_points(fields["points"]);
        read_weights(fields["weights"]);
        read_interactions(fields["interactions"]);
        read_red_lines(fields["red_lines"]);
        read_disagreement(fields["disagreement"]);
    }

private:
    /// Whether `count` more slots fit; complains the first time they do not.
    bool room_for(std::size_t count, Place place) {
        const bool fitted = draft_.points <= most_points;
        draft_.points += count;
        if (draft_.points > most_points && fitted) {
            draft_.problems.add({place,
                                 "more than 2,000,000 options (or issues) times parties",
                                 {},
                                 ErrorCode::limit});
        }
        return draft_.points <= most_points;
    }

    void read_points(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : members_of(*node, "points", draft_.problems)) {
            const auto issue = issue_key(draft_, member);
            if (!issue || is_none(&member.value)) {
                continue;
            }
            IssuePreference& target = preference_.issues[issue->at()];
            if (has_word(member.value, "order", draft_.options[issue->at()])) {
                target = option_order(*issue, member.value);
            } else if (room_for(draft_.options[issue->at()].names().size(), member.place)) {
                target = option_points(*issue, member.value);
            }
        }
    }

    OptionPoints option_points(IssueId issue, const Node& node) {
        OptionPoints points;
        points.points.resize(draft_.options[issue.at()].names().size());
        for (const auto& member : members_of(node, "points of an issue", draft_.problems)) {
            const auto option = option_key(draft_, issue, member);
            auto number = read_number(draft_, &member.value, any_number);
            if (option) {
                points.points[option->at()] = std::move(number);
            }
        }
        return points;
    }

    Ranking<OptionId> option_order(IssueId issue, const Node& node) {
        const NameTable& options = draft_.options[issue.at()];
        auto ranking = read_order<OptionId>(draft_, node, "option", options);
        const auto found = ranked(ranking, options.names().size());
        for (std::size_t option = 0; option < found.size(); ++option) {
            if (!found[option]) {
                draft_.problems.error(
                    node.place, "the order leaves out the option '" + options.names()[option] + "'",
                    "rank every option of the issue");
            }
        }
        return ranking;
    }

    void read_weights(const Node* node) {
        if (is_none(node)) {
            return;
        }
        if (node->kind == Node::Kind::scalar && node->text == "unknown") {
            preference_.weights = UnknownWeights{};
        } else if (has_word(*node, "order", draft_.issues)) {
            preference_.weights = issue_order(*node);
        } else if (has_word(*node, "shares", draft_.issues)) {
            preference_.weights = shares(*node);
        } else {
            preference_.weights = multipliers(*node);
        }
    }

    Ranking<IssueId> issue_order(const Node& node) {
        auto ranking = read_order<IssueId>(draft_, node, "issue", draft_.issues);
        const auto found = ranked(ranking, preference_.issues.size());
        for (std::size_t issue = 0; issue < found.size(); ++issue) {
            const auto& points = preference_.issues[issue];
            if (!found[issue] && !std::holds_alternative<std::monostate>(points)) {
                draft_.problems.error(node.place, "the order leaves out the issue '" +
                                                      draft_.issues.names()[issue] +
                                                      "', which has points");
            }
        }
        return ranking;
    }

    WeightShares shares(const Node& node) {
        const Fields fields(node, "weights", {"shares"}, draft_.problems);
        return room_for(preference_.issues.size(), node.place)
                   ? read_shares(draft_, *fields["shares"], preference_.issues)
                   : WeightShares{};
    }

    WeightMultipliers multipliers(const Node& node) {
        WeightMultipliers weights;
        const auto& members = members_of(node, "weights (or the word unknown)", draft_.problems);
        if (!room_for(preference_.issues.size(), node.place)) {
            return weights;
        }
        weights.factors.resize(preference_.issues.size());
        for (const auto& member : members) {
            const auto issue = issue_key(draft_, member);
            auto factor = read_number(draft_, &member.value, not_negative);
            if (issue) {
                weights.factors[issue->at()] = std::move(factor);
            }
        }
        return weights;
    }

    void read_interactions(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const Node& item : items_of(*node, "interactions", draft_.problems)) {
            const Fields fields(item, "an interaction", {"when", "points", "because"},
                                draft_.problems);
            Interaction interaction;
            interaction.when = require_condition(draft_, fields, "when");
            interaction.points = require_number(draft_, fields, "points", any_number);
            interaction.because = read_text(draft_, fields["because"]);
            preference_.interactions.push_back(std::move(interaction));
        }
    }

    void read_red_lines(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const Node& item : items_of(*node, "red lines", draft_.problems)) {
            if (is_none(&item)) {
                draft_.problems.error(item.place, "an empty red line would forbid every package",
                                      "name an issue and an option");
            }
            preference_.red_lines.push_back(read_condition(draft_, &item));
        }
    }

    void read_disagreement(const Node* node) {
        if (node == nullptr) {
            return;
        }
        if (node->kind == Node::Kind::scalar && node->text == "war") {
            preference_.disagreement = DisagreementByWar{};
        } else if (node->kind == Node::Kind::scalar && node->text == "record") {
            preference_.disagreement = DisagreementByRecord{};
        } else if (const auto number = read_number(draft_, node, any_number)) {
            preference_.disagreement = *number;
        }
    }

    Draft& draft_;
    Preference& preference_;
};

}  // namespace

void read_preferences(Draft& draft, const Node* node) {
    draft.negotiation.preferences.resize(draft.negotiation.parties.size());
    if (node == nullptr) {
        return;
    }
    for (const auto& member : members_of(*node, "preferences", draft.problems)) {
        const auto party = party_key(draft, member);
        if (!party || is_none(&member.value)) {
            continue;
        }
        Preference preference;
        PreferenceReader(draft, preference).read(member.value);
        Preference empty;
        empty.issues.resize(preference.issues.size());
        if (preference != empty) {
            draft.negotiation.preferences[party->at()] = std::move(preference);
        }
    }
}

}  // namespace irenic::format
