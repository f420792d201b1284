#include "irenic/forecast/bounds/case_bounds.hpp"

#include <algorithm>

#include "irenic/deals/record.hpp"
#include "irenic/forecast/bounds/case_at_end.hpp"
#include "irenic/forecast/bounds/record_of.hpp"

namespace irenic::forecast {
namespace {

bool by_record(const Preference& preference) {
    return std::holds_alternative<DisagreementByRecord>(preference.disagreement);
}

class Bounding {
public:
    Bounding(const Negotiation& negotiation, const deals::Setting& setting, const Limits& limits)
        : negotiation_(negotiation),
          setting_(setting),
          limits_(limits),
          disagreement_(negotiation.parties.size()) {}

    Result<std::unique_ptr<CaseBounds>> run() {
        const auto players = players_with_a_say(setting_);
        for (const std::size_t player : players) {
            if (auto error = find_disagreement(player)) {
                return tl::unexpected(*error);
            }
        }
        if (auto error = score_ends()) {
            return tl::unexpected(*error);
        }
        bounds_->surplus.resize(setting_.scoring.players.size());
        bounds_->adds_up.assign(setting_.scoring.players.size(), 0);
        for (const std::size_t player : players) {
            add(player);
        }
        return std::move(bounds_);
    }

private:
    [[nodiscard]] PartyId party(std::size_t player) const {
        return setting_.scoring.players[player].party;
    }
    [[nodiscard]] const Preference& preference(std::size_t player) const {
        return *negotiation_.preferences[party(player).at()];
    }

    std::optional<Error> find_disagreement(std::size_t player) {
        if (by_record(preference(player))) {
            read_record(player);
            return std::nullopt;
        }
        auto range = disagreement_range(negotiation_, party(player), limits_.stop);
        if (!range) {
            return range.error();
        }
        disagreement_[party(player).at()] = *range;
        return std::nullopt;
    }

    /// Sets nothing where packages are not worth the same in every version, and nothing where no
    /// version agrees with the record.
    void read_record(std::size_t player) {
        const deals::Extent& extent = setting_.extent;
        if (extent.least.empty() || !UtilityModel(negotiation_, party(player)).settled()) {
            return;
        }
        const auto value = deals::disagreement_from_record(
            negotiation_, setting_.scoring, player, extent.least[player], extent.most[player]);
        if (*value.low <= *value.high) {
            disagreement_[party(player).at()] = DisagreementRange{{*value.low, *value.high}, true};
        }
    }

    std::optional<Error> score_ends() {
        for (const bool most : {false, true}) {
            auto scoring = deals::score(case_at_end(negotiation_, disagreement_, most));
            if (!scoring) {
                return scoring.error();
            }
            (most ? bounds_->ends.most : bounds_->ends.least) = std::move(*scoring);
        }
        return std::nullopt;
    }

    void add(std::size_t player) {
        auto& surplus = bounds_->surplus[player];
        const auto& range = disagreement_[party(player).at()];
        if (!range) {
            surplus = forecast::by_record(negotiation_, party(player), record_allowed(player),
                                          limits_.stop);
            return;
        }
        if (preference(player).rescaled()) {
            surplus = over_weights(UtilityModel(negotiation_, party(player)), *range);
            return;
        }
        surplus = added_up(bounds_->ends, player, range->exact);
        bounds_->adds_up[player] = 1;
        bounds_->ends_exact = bounds_->ends_exact && range->exact;
    }

    [[nodiscard]] bool record_allowed(std::size_t player) const {
        const Record record = record_of(negotiation_, party(player));
        const auto allowed = [&](const auto& package) { return setting_.scoring.allowed(package); };
        return std::all_of(record.refused.begin(), record.refused.end(), allowed) &&
               std::all_of(record.accepted.begin(), record.accepted.end(), allowed);
    }

    const Negotiation& negotiation_;
    const deals::Setting& setting_;
    const Limits& limits_;
    std::vector<std::optional<DisagreementRange>> disagreement_;  ///< by party
    std::unique_ptr<CaseBounds> bounds_ = std::make_unique<CaseBounds>();
};

}  // namespace

std::vector<std::size_t> players_with_a_say(const deals::Setting& setting) {
    auto players = setting.table.deciding;
    players.insert(players.end(), setting.table.conditional.begin(),
                   setting.table.conditional.end());
    return players;
}

Result<std::unique_ptr<CaseBounds>> bound_case(const Negotiation& negotiation,
                                               const deals::Setting& setting,
                                               const Limits& limits) {
    return Bounding(negotiation, setting, limits).run();
}

}  // namespace irenic::forecast
