#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

constexpr std::string_view effect_forms =
    "an effect is one of {party, points}, {party, disagreement}, {party, belief}, "
    "{party, guarantee}, {party, peace}, {risk, hazard}, {risk, loss}, "
    "{deliverable, shift}, {deliverable, detect}, {issue, option, points}, "
    "{drop: red_line, party, index} and {drop: constraint, index}";

/// Reads one effect of a lever; which kind it is shows in its keys.
class EffectReader {
public:
    EffectReader(Draft& draft, const Node& node) : draft_(draft), node_(node) {}

    std::optional<Effect> read() {
        if (has("drop")) {
            return drop();
        }
        if (has("risk")) {
            return risk();
        }
        if (has("deliverable")) {
            return deliverable();
        }
        if (has("issue")) {
            return option();
        }
        return has("party") ? of_party() : unreadable();
    }

private:
    [[nodiscard]] bool has(std::string_view key) const { return node_.find(key) != nullptr; }

    [[nodiscard]] Fields fields(std::initializer_list<std::string_view> known) const {
        return {node_, "this effect", known, draft_.problems};
    }

    std::optional<Effect> unreadable() {
        draft_.problems.error(node_.place, "this effect says nothing that can be read",
                              std::string(effect_forms));
        return std::nullopt;
    }

    std::optional<Effect> of_party() {
        if (has("points")) {
            const Fields keys = fields({"party", "points", "when"});
            return AddPoints{party(keys), require_number(draft_, keys, "points", any_number),
                             read_condition(draft_, keys["when"])};
        }
        if (has("disagreement")) {
            const Fields keys = fields({"party", "disagreement"});
            return SetDisagreement{party(keys),
                                   require_number(draft_, keys, "disagreement", any_number)};
        }
        if (has("belief")) {
            const Fields keys = fields({"party", "belief"});
            SetBelief effect{party(keys), require_number(draft_, keys, "belief", probability)};
            check_side(effect.party);
            check_chances(effect, keys["belief"]->place);
            return effect;
        }
        if (has("guarantee") || has("peace")) {
            const Fields keys = fields({"party", "guarantee", "peace"});
            return AddPhaseHelp{party(keys), read_number(draft_, keys["guarantee"], any_number),
                                read_number(draft_, keys["peace"], any_number)};
        }
        return unreadable();
    }

    PartyId party(const Fields& keys) {
        return read_party(draft_, keys.require("party")).value_or(PartyId{});
    }

    void check_side(PartyId party) {
        const auto& war = draft_.negotiation.war;
        const bool side =
            war && std::find(war->sides.begin(), war->sides.end(), party) != war->sides.end();
        if (draft_.war_readable && !side && draft_.parties.find(node_.find("party")->text)) {
            draft_.problems.error(node_.place, "only a side of the war has a belief");
        }
    }

    void check_chances(const SetBelief& effect, Place place) {
        const auto& war = draft_.negotiation.war;
        for (std::size_t side = 0; war && side < war->sides.size(); ++side) {
            const auto& belief = war->beliefs.at(side);
            if (war->sides.at(side) == effect.party && belief && belief->stalemate &&
                sum(effect.value.highest(), belief->stalemate->highest()) > Decimal(1)) {
                draft_.problems.error(place, "with this side's stalemate the belief is more than 1",
                                      "lower the belief");
            }
        }
    }

    std::optional<Effect> risk() {
        const Fields keys = fields({"risk", "hazard", "loss"});
        const auto position = find_declared(draft_, *keys["risk"], "risk", draft_.risks);
        SetRisk effect{RiskId(position.value_or(0)),
                       read_number(draft_, keys["hazard"], probability),
                       read_number(draft_, keys["loss"], any_number)};
        return has("hazard") || has("loss") ? std::optional<Effect>(std::move(effect))
                                            : unreadable();
    }

    std::optional<Effect> deliverable() {
        const Fields keys = fields({"deliverable", "shift", "detect"});
        const auto position =
            find_declared(draft_, *keys["deliverable"], "deliverable", draft_.deliverables);
        SetDeliverable effect{DeliverableId(position.value_or(0)),
                              read_party_numbers(draft_, keys["shift"], any_number),
                              read_detection(draft_, keys["detect"], false_alarm(position))};
        const bool changes = !is_none(keys["shift"]) || has("detect");
        return changes ? std::optional<Effect>(std::move(effect)) : unreadable();
    }

    [[nodiscard]] std::optional<UncertainNumber> false_alarm(
        std::optional<std::size_t> deliverable) const {
        const auto& phases = draft_.negotiation.phases;
        return phases && deliverable && *deliverable < phases->deliverables.size()
                   ? phases->deliverables[*deliverable].false_alarm
                   : std::nullopt;
    }

    std::optional<Effect> option() {
        const Fields keys = fields({"issue", "option", "points"});
        AddOption effect;
        effect.issue = read_issue(draft_, keys["issue"]).value_or(IssueId{});
        if (const Node* option = keys.require("option")) {
            effect.option = read_id(draft_, *option, "an option").value_or("");
        }
        effect.points = read_party_numbers(draft_, keys["points"], any_number);
        return effect;
    }

    std::optional<Effect> drop() {
        const Node& what = *node_.find("drop");
        if (what.kind == Node::Kind::scalar && what.text == "red_line") {
            return drop_red_line();
        }
        if (what.kind == Node::Kind::scalar && what.text == "constraint") {
            return drop_constraint();
        }
        if (what.kind == Node::Kind::scalar) {
            draft_.problems.unknown(what.place, "cannot drop", what.text,
                                    {"red_line", "constraint"});
        } else {
            draft_.problems.error(what.place, "expected a word, found " + describe(what));
        }
        return std::nullopt;
    }

    std::optional<Effect> drop_red_line() {
        const Fields keys = fields({"drop", "party", "index"});
        const auto party = read_party(draft_, keys.require("party"));
        const auto index = read_index(keys);
        if (!party || !index) {
            return std::nullopt;
        }
        const auto& preference = draft_.negotiation.preferences[party->at()];
        const std::size_t count = preference ? preference->red_lines.size() : 0;
        check_index(keys, *index, count, "red lines of " + draft_.negotiation.party(*party).id);
        return DropRedLine{*party, *index};
    }

    std::optional<Effect> drop_constraint() {
        const Fields keys = fields({"drop", "index"});
        const auto index = read_index(keys);
        if (!index) {
            return std::nullopt;
        }
        const auto& constraints = draft_.negotiation.constraints;
        if (check_index(keys, *index, constraints.size(), "constraints") &&
            !constraints[*index].norm.empty()) {
            draft_.problems.error(node_.place, "this constraint is a norm, which no lever drops");
        }
        return DropConstraint{*index};
    }

    std::optional<std::size_t> read_index(const Fields& keys) {
        const auto index =
            read_whole(draft_, keys.require("index"), 0, std::numeric_limits<int>::max());
        return index ? std::optional(static_cast<std::size_t>(*index)) : std::nullopt;
    }

    bool check_index(const Fields& keys, std::size_t index, std::size_t count,
                     const std::string& what) {
        if (index < count) {
            return true;
        }
        draft_.problems.error(keys["index"]->place,
                              "index " + std::to_string(index) + " is past the end of the " + what,
                              "the first has index 0");
        return false;
    }

    Draft& draft_;
    const Node& node_;
};

/// Ids of other levers, one or a list.
std::vector<std::string> read_instead_of(Draft& draft, const Node* node, const std::string& lever) {
    std::vector<std::string> ids;
    if (is_none(node)) {
        return ids;
    }
    const auto read_one = [&](const Node& item) {
        if (item.kind == Node::Kind::scalar && item.text == lever) {
            draft.problems.error(item.place, "a lever cannot stand instead of itself");
        } else if (find_declared(draft, item, "lever", draft.levers)) {
            ids.push_back(item.text);
        }
    };
    if (node->kind == Node::Kind::scalar) {
        read_one(*node);
        return ids;
    }
    for (const Node& item : items_of(*node, "instead_of", draft.problems)) {
        read_one(item);
    }
    return ids;
}

Lever read_lever(Draft& draft, const Node::Member& member) {
    const Fields fields(member.value, "a lever",
                        {"name", "owner", "cost", "effects", "withdrawable", "instead_of"},
                        draft.problems);
    Lever lever;
    lever.id = member.key;
    lever.name = read_text(draft, fields["name"]);
    lever.owner = read_party(draft, fields["owner"]);
    lever.cost = read_number(draft, fields["cost"], not_negative);
    if (const Node* effects = fields["effects"]) {
        for (const Node& item : items_of(*effects, "effects", draft.problems)) {
            if (auto effect = EffectReader(draft, item).read()) {
                lever.effects.push_back(std::move(*effect));
            }
        }
    }
    lever.withdrawable = read_truth(draft, fields["withdrawable"], false);
    lever.instead_of = read_instead_of(draft, fields["instead_of"], lever.id);
    return lever;
}

/// Looks for levers that set one number to different values, though neither stands instead of the
/// other.
class Contradictions {
public:
    explicit Contradictions(Draft& draft) : draft_(draft) {}

    void look_at(Place place, const Lever& lever) {
        for (const auto& [path, value] : settings_of(draft_.negotiation, lever)) {
            by_value_[path][value].push_back(&lever);
            for (const auto& [other_value, others] : by_value_[path]) {
                if (other_value != value && contradicts(place, path, lever, others)) {
                    return;
                }
            }
        }
    }

private:
    bool contradicts(Place place, const std::string& path, const Lever& lever,
                     const std::vector<const Lever*>& others) {
        for (const Lever* other : others) {
            if (other == &lever) {
                draft_.problems.error(place, "'" + lever.id + "' sets " + path + " to two values");
                return true;
            }
            if (!alternatives(lever, *other)) {
                draft_.problems.error(
                    place,
                    "'" + lever.id + "' sets " + path + " to another value than '" + other->id +
                        "'",
                    "where only one of them is to be used, write instead_of: " + other->id);
                return true;
            }
        }
        return false;
    }

    static bool alternatives(const Lever& a, const Lever& b) {
        const auto names = [](const Lever& lever, const std::string& id) {
            return std::find(lever.instead_of.begin(), lever.instead_of.end(), id) !=
                   lever.instead_of.end();
        };
        return names(a, b.id) || names(b, a.id);
    }

    Draft& draft_;
    std::map<std::string, std::map<Decimal, std::vector<const Lever*>>> by_value_;
};

}  // namespace

void read_levers(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    const auto& members = members_of(*node, "levers", draft.problems);
    for (const auto& member : members) {
        check_id(draft, member.place, member.key, "a lever");
        draft.levers.add(member.key);
    }
    for (const auto& member : members) {
        draft.negotiation.levers.push_back(read_lever(draft, member));
    }
    if (draft.problems.any()) {
        return;
    }
    Contradictions contradictions(draft);
    for (std::size_t lever = 0; lever < members.size(); ++lever) {
        contradictions.look_at(members[lever].place, draft.negotiation.levers[lever]);
    }
}

}  // namespace irenic::format
