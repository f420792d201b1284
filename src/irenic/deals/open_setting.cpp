#include "irenic/deals/open_setting.hpp"

#include "irenic/deals/record.hpp"

namespace irenic::deals {
namespace {

constexpr std::size_t most_parties = 16;

Error refuse(ErrorCode code, std::string where, std::string what, std::string hint) {
    return {code, std::move(where), std::move(what), std::move(hint)};
}

class Opening {
public:
    Opening(const Negotiation& negotiation, const Limits& limits)
        : negotiation_(negotiation), limits_(limits), setting_{negotiation, {}, {}, {}, {}, {}} {}

    Result<OpenedSetting> run() {
        for (const auto step : {&Opening::seat, &Opening::measure_allowed,
                                &Opening::find_disagreement, &Opening::open_branches}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(*error);
            }
        }
        return OpenedSetting{std::move(setting_), std::move(disagreement_)};
    }

private:
    std::optional<Error> seat() {
        if (negotiation_.issues.empty()) {
            return refuse(ErrorCode::missing, "issues", "this question needs issues",
                          "add an `issues` block");
        }
        auto scoring = score(negotiation_);
        if (!scoring) {
            return scoring.error();
        }
        setting_.scoring = std::move(*scoring);
        setting_.table = seat_parties(negotiation_, setting_.scoring);
        if (setting_.table.deciding.empty()) {
            return refuse(ErrorCode::missing, "preferences",
                          "no party that must agree has preferences",
                          "add preferences for each party with a veto");
        }
        if (setting_.deciding() > most_parties) {
            return refuse(ErrorCode::limit, "parties", "more than 16 parties decide",
                          "give fewer parties a veto");
        }
        return std::nullopt;
    }

    std::optional<Error> measure_allowed() {
        Selection allowed;
        for (std::size_t player = 0; player < setting_.scoring.players.size(); ++player) {
            allowed.players.push_back(player);
        }
        auto extent = measure(negotiation_, setting_.scoring, allowed, limits_);
        if (!extent) {
            return extent.error();
        }
        setting_.extent = std::move(*extent);
        return std::nullopt;
    }

    std::optional<Error> find_disagreement() {
        setting_.disagreement.assign(setting_.scoring.players.size(), 0);
        auto needed = setting_.table.deciding;
        needed.insert(needed.end(), setting_.table.conditional.begin(),
                      setting_.table.conditional.end());
        for (const std::size_t player : needed) {
            auto value = disagreement_of(player);
            if (!value) {
                return value.error();
            }
            setting_.disagreement[player] = value->value.scaled(setting_.scoring.places).value();
            disagreement_.push_back(std::move(*value));
        }
        disagreement_.resize(setting_.deciding());
        return std::nullopt;
    }

    Result<DisagreementValue> disagreement_of(std::size_t player) const {
        const PartyId party = setting_.scoring.players[player].party;
        const auto& stated = negotiation_.preferences[party.at()]->disagreement;
        if (std::holds_alternative<DisagreementByRecord>(stated)) {
            const bool nothing = setting_.extent.least.empty();
            return disagreement_from_record(negotiation_, setting_.scoring, player,
                                            nothing ? 0 : setting_.extent.least[player],
                                            nothing ? 0 : setting_.extent.most[player]);
        }
        const auto& units = setting_.scoring.disagreement[player];
        if (!units) {
            return tl::unexpected(refuse(
                ErrorCode::missing, "preferences." + negotiation_.party(party).id + ".disagreement",
                "a party that must agree needs a value of no agreement",
                "give a number, `war` or `record`"));
        }
        DisagreementValue value;
        value.party = party;
        value.basis = std::holds_alternative<DisagreementByWar>(stated)
                          ? DisagreementValue::Basis::war
                          : DisagreementValue::Basis::stated;
        value.value = setting_.points(*units);
        return value;
    }

    std::optional<Error> open_branches() {
        const auto branches = minimal_branches(negotiation_, setting_.scoring, setting_.table);
        if (!branches) {
            return branches.error();
        }
        for (const Branch& branch : *branches) {
            auto [selection, floors] =
                select_branch(negotiation_, setting_.table, branch, setting_.disagreement);
            auto problem = make_problem(negotiation_, setting_.scoring, selection, floors, limits_);
            if (!problem) {
                return problem.error();
            }
            auto extent = measure(negotiation_, setting_.scoring, selection, limits_);
            if (!extent) {
                return extent.error();
            }
            setting_.branches.push_back({branch, selection.players, std::move(*problem),
                                         std::move(extent->least), std::move(extent->most)});
        }
        return std::nullopt;
    }

    const Negotiation& negotiation_;
    const Limits& limits_;
    Setting setting_;
    std::vector<DisagreementValue> disagreement_;
};

}  // namespace

Result<OpenedSetting> open_setting(const Negotiation& negotiation, const Limits& limits) {
    return Opening(negotiation, limits).run();
}

}  // namespace irenic::deals
