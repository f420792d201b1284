#include "irenic/phases/reading/stakes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "irenic/deals/open_setting.hpp"
#include "irenic/phases/reading/withholding.hpp"

namespace irenic::phases {
namespace {

constexpr std::size_t most_parties = 16;
/// For warnings alone no more than this share of the time left is spent.
constexpr double share_for_warnings = 0.1;

std::optional<Decimal> given(const PartyNumbers& numbers, PartyId party) {
    for (const auto& [holder, number] : numbers) {
        if (holder == party) {
            return number.center();
        }
    }
    return std::nullopt;
}

Decimal times(Decimal number, int count) {
    Decimal total;
    for (; count > 0; count /= 2) {
        total = count % 2 == 1 ? sum(total, number) : total;
        number = sum(number, number);
    }
    return total;
}

class Staking {
public:
    Staking(const Negotiation& negotiation, const PhasePlan& plan, const Limits& limits,
            const deals::Setting* setting)
        : negotiation_(negotiation), plan_(plan), limits_(limits), setting_(setting) {}

    Result<Stakes> run() {
        for (const auto step : {&Staking::find_parties, &Staking::open, &Staking::find_values}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(std::move(*error));
            }
        }
        warn_of_misfits();
        return std::move(stakes_);
    }

private:
    std::optional<Error> find_parties() {
        auto& parties = stakes_.parties;
        for (const auto& [party, number] : plan_.peace) {
            parties.push_back(party);
        }
        if (plan_.package) {
            for (const PartyId party : negotiation_.deciding_parties()) {
                const bool named =
                    std::find(parties.begin(), parties.end(), party) != parties.end();
                if (!named && negotiation_.preferences[party.at()]) {
                    parties.push_back(party);
                }
            }
        }
        if (parties.empty()) {
            return Error{ErrorCode::missing, "phases.peace", "nobody takes part in the phases",
                         "say what the completed peace is worth to each party, or which package "
                         "this carries out"};
        }
        if (parties.size() > most_parties) {
            return Error{ErrorCode::bad_input, "phases.peace", "more than 16 parties take part",
                         "name those that could stop"};
        }
        return std::nullopt;
    }

    /// Looks up what a value is derived from; what a warning needs, only where it is to be had.
    std::optional<Error> open() {
        const bool derive_peace = stakes_.parties.size() > plan_.peace.size();
        const bool derive_war =
            std::any_of(stakes_.parties.begin(), stakes_.parties.end(),
                        [&](PartyId party) { return !given(plan_.war, party); });
        if (setting_ != nullptr || (!derive_peace && !derive_war && !plan_.package)) {
            return std::nullopt;
        }
        const bool needed = derive_peace || derive_war;
        auto opened =
            deals::open_setting(negotiation_, needed ? limits_ : limits_.part(share_for_warnings));
        if (opened) {
            opened_.emplace(std::move(*opened));
            setting_ = &opened_->setting;
        } else if (needed && (derive_peace || opened.error().code != ErrorCode::missing)) {
            return opened.error();
        }
        return std::nullopt;
    }

    std::optional<Error> find_values() {
        for (const PartyId party : stakes_.parties) {
            const auto peace = given(plan_.peace, party);
            stakes_.peace_derived.push_back(!peace);
            stakes_.peace.push_back(
                sum(peace ? *peace : difference(*utility(party), delivered_to(party)),
                    number_of(plan_.more_peace, party)));
            const auto stated = given(plan_.war, party);
            const auto war = stated ? stated : disagreement(party);
            if (!war) {
                const std::string& id = negotiation_.party(party).id;
                return Error{ErrorCode::missing, "phases.war",
                             "there is no value of no agreement that '" + id +
                                 "' could take its war value from",
                             "give phases.war." + id};
            }
            stakes_.war_derived.push_back(!stated);
            stakes_.war.push_back(*war);
            stakes_.rounded = stakes_.rounded || ((!peace || !stated) && setting_ != nullptr &&
                                                  setting_->scoring.rounded);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> player_of(PartyId party) const {
        return setting_ != nullptr ? setting_->scoring.player_of(party) : std::nullopt;
    }

    /// Of the package, what it leaves open as it is now.
    [[nodiscard]] std::optional<Decimal> utility(PartyId party) const {
        const auto player = player_of(party);
        if (!player || !plan_.package) {
            return std::nullopt;
        }
        const auto& scoring = setting_->scoring;
        return scoring.points(
            scoring.utility(*player, deals::completed(negotiation_, *plan_.package)));
    }

    [[nodiscard]] std::optional<Decimal> disagreement(PartyId party) const {
        const auto player = player_of(party);
        if (!player) {
            return std::nullopt;
        }
        const auto& deciding = setting_->table.deciding;
        if (std::find(deciding.begin(), deciding.end(), *player) != deciding.end()) {
            return setting_->points(setting_->disagreement[*player]);
        }
        const auto& scoring = setting_->scoring;
        const auto& units = scoring.disagreement[*player];
        return units ? std::optional(scoring.points(*units)) : std::nullopt;
    }

    /// Value less cost of all tranches.
    [[nodiscard]] Decimal delivered_to(PartyId party) const {
        Decimal total;
        for (const Deliverable& item : plan_.deliverables) {
            const Decimal net =
                difference(number_of(item.value, party), number_of(item.cost, party));
            total = sum(total, times(net, item.tranches));
        }
        return total;
    }

    void warn_of_misfits() {
        for (std::size_t index = 0; index < stakes_.parties.size(); ++index) {
            const PartyId party = stakes_.parties[index];
            const auto worth = utility(party);
            const auto without = disagreement(party);
            if (!worth || !without ||
                (stakes_.peace_derived[index] && stakes_.war_derived[index])) {
                continue;
            }
            const Decimal peace =
                difference(stakes_.peace[index], number_of(plan_.more_peace, party));
            const Decimal slack = difference(sum(peace, delivered_to(party)), stakes_.war[index]);
            const Decimal fitting = difference(*worth, *without);
            if (slack != fitting) {
                stakes_.warnings.push_back(misfit(party, slack, fitting));
            }
        }
    }

    [[nodiscard]] std::string misfit(PartyId party, const Decimal& slack,
                                     const Decimal& fitting) const {
        const Decimal apart = difference(slack, fitting);
        const bool more = apart > Decimal(0);
        return "the peace and war values of '" + negotiation_.party(party).id +
               "' do not fit the package: with them it gains " + slack.to_string() +
               " by carrying the package out, by its preferences " + fitting.to_string() + ", " +
               (more ? apart : -apart).to_string() + (more ? " less" : " more");
    }

    const Negotiation& negotiation_;
    const PhasePlan& plan_;
    const Limits& limits_;
    const deals::Setting* setting_;
    std::optional<deals::OpenedSetting> opened_;
    Stakes stakes_;
};

}  // namespace

Result<Stakes> find_stakes(const Negotiation& negotiation, const PhasePlan& plan,
                           const Limits& limits, const deals::Setting* setting) {
    return Staking(negotiation, plan, limits, setting).run();
}

}  // namespace irenic::phases
