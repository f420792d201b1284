#include "irenic/analysis/sheet.hpp"

#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/frontier.hpp"
#include "irenic/deals/offers.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::analysis {
namespace {

std::string why_withheld(const Negotiation& shared, PartyId party) {
    if (shared.party(party).keep_private) {
        return "the case keeps this party's sheet out of shared reports";
    }
    return shared.preferences[party.at()] ? "" : "the case holds no preferences of this party";
}

bool has_disagreement(const Negotiation& shared, PartyId party) {
    return !std::holds_alternative<std::monostate>(shared.preferences[party.at()]->disagreement);
}

/// The case as if this party alone had to agree. Where it has no value of no agreement, 0 stands
/// in for it and is not to be shown.
Negotiation alone(Negotiation shared, PartyId party) {
    Agreement agreement;
    agreement.kind = Agreement::Kind::party;
    agreement.party = party;
    shared.agreement = agreement;
    if (!has_disagreement(shared, party)) {
        shared.preferences[party.at()]->disagreement = UncertainNumber::exact(Decimal(0));
    }
    return shared;
}

/// By issue and option: one less for a duty that stays as it is today.
std::vector<std::vector<deals::Units>> duties_unmet(const Negotiation& negotiation) {
    std::vector<std::vector<deals::Units>> table;
    for (const Issue& issue : negotiation.issues) {
        auto& row = table.emplace_back(issue.options.size(), 0);
        if (issue.obligation) {
            row[issue.now.at()] = -1;
        }
    }
    return table;
}

/// Fills a sheet from the setting in which the party alone decides.
class Filling {
public:
    Filling(const deals::OpenedSetting& opened, bool has_disagreement, const Limits& limits)
        : setting_(opened.setting),
          no_agreement_(opened.disagreement.front()),
          has_disagreement_(has_disagreement),
          limits_(limits) {}

    Result<Sheet> run(PartyId party) {
        sheet_.party = party;
        sheet_.packages = setting_.extent.packages;
        if (has_disagreement_) {
            sheet_.disagreement = no_agreement_;
            count_acceptable();
        }
        for (const auto step : {&Filling::find_best, &Filling::view_offers}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(std::move(*error));
            }
        }
        return std::move(sheet_);
    }

private:
    void count_acceptable() {
        std::vector<deals::Branch> branches;
        for (const auto& each : setting_.branches) {
            branches.push_back(each.branch);
        }
        sheet_.acceptable = deals::count_zone(setting_.negotiation, setting_.scoring, branches,
                                              setting_.disagreement, limits_)
                                .count;
        sheet_.limit_reached = !sheet_.acceptable && limits_.stop.reached();
    }

    /// The last of the efficient pairs of points and duties has the most points.
    std::optional<Error> find_best() {
        deals::Selection selection;
        selection.players = setting_.table.deciding;
        selection.red_lines_of = setting_.table.deciding;
        selection.added = {duties_unmet(setting_.negotiation)};
        const auto problem = deals::make_problem(setting_.negotiation, setting_.scoring, selection,
                                                 {deals::no_floor, deals::no_floor}, limits_);
        if (!problem) {
            return problem.error();
        }
        const auto pairs = deals::unite_frontiers({&*problem}, problem->dims, limits_);
        sheet_.limit_reached = sheet_.limit_reached || !pairs.complete;
        if (pairs.size() > 0) {
            const std::size_t last = pairs.size() - 1;
            sheet_.best = deals::Point{deals::utilities(setting_, pairs.value(last)),
                                       deals::package_of(*problem, pairs.choices(last))};
        }
        return std::nullopt;
    }

    std::optional<Error> view_offers() {
        const auto views = deals::view_offers(setting_, std::nullopt, limits_);
        if (!views) {
            return views.error();
        }
        for (std::size_t offer = 0; offer < views->size(); ++offer) {
            sheet_.offers.push_back(view_of(offer, (*views)[offer]));
        }
        return std::nullopt;
    }

    [[nodiscard]] Sheet::OfferView view_of(std::size_t offer, const deals::OfferView& seen) const {
        Sheet::OfferView view;
        view.offer = offer;
        if (!seen.allowed) {
            const Decimal as_today = worth_as_today(setting_.negotiation.offers[offer].package);
            view.utility = {as_today, as_today};
            return view;
        }
        const auto& [least, most] = seen.surplus.front();
        view.utility = {sum(least, no_agreement_.value), sum(most, no_agreement_.value)};
        if (has_disagreement_) {
            view.surplus = {least, most};
        }
        return view;
    }

    [[nodiscard]] Decimal worth_as_today(const Package& package) const {
        return setting_.points(setting_.scoring.utility(
            setting_.table.deciding.front(), deals::completed(setting_.negotiation, package)));
    }

    const deals::Setting& setting_;
    const deals::DisagreementValue& no_agreement_;
    bool has_disagreement_;
    const Limits& limits_;
    Sheet sheet_;
};

Value pair(const std::array<Decimal, 2>& numbers) { return Value::List{numbers[0], numbers[1]}; }

Value no_agreement(const deals::DisagreementValue& disagreement) {
    Value::Map map;
    map.emplace_back("value", disagreement.value);
    map.emplace_back("basis", deals::name(disagreement.basis));
    map.emplace_back("low", or_null(disagreement.low));
    map.emplace_back("high", or_null(disagreement.high));
    return map;
}

Value offer(const Negotiation& shared, const Sheet::OfferView& view) {
    Value::Map map;
    map.emplace_back("id", shared.offers[view.offer].id);
    map.emplace_back("utility", pair(view.utility));
    map.emplace_back("surplus", view.surplus ? pair(*view.surplus) : Value());
    return map;
}

}  // namespace

Result<Sheet> sheet_of(const Negotiation& shared, PartyId party, const Limits& limits) {
    Sheet none;
    none.party = party;
    none.withheld = why_withheld(shared, party);
    if (!none.withheld.empty()) {
        return none;
    }
    const Negotiation negotiation = alone(shared, party);
    const auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return Filling(*opened, has_disagreement(shared, party), limits).run(party);
}

Value to_value(const Negotiation& shared, const Sheet& sheet) {
    Value::Map map;
    map.emplace_back("party", shared.party(sheet.party).id);
    map.emplace_back("withheld", text_or_null(sheet.withheld));
    map.emplace_back("disagreement",
                     sheet.disagreement ? no_agreement(*sheet.disagreement) : Value());
    map.emplace_back("packages", or_null(sheet.packages));
    map.emplace_back("acceptable", or_null(sheet.acceptable));
    map.emplace_back("best", sheet.best ? deals::to_value(shared, *sheet.best) : Value());
    map.emplace_back("offers", list_of(sheet.offers, [&](const Sheet::OfferView& each) {
                         return offer(shared, each);
                     }));
    return map;
}

}  // namespace irenic::analysis
