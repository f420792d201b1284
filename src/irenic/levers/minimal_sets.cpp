#include "irenic/levers/minimal_sets.hpp"

#include <algorithm>
#include <map>

#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/apply.hpp"
#include "irenic/levers/cheapest_set.hpp"
#include "irenic/levers/numbers.hpp"
#include "irenic/levers/set_search.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

constexpr std::size_t most_found = 10'000;
constexpr std::size_t most_listed = 1'000;
constexpr double share_for_search = 0.6;    // of the time
constexpr double share_for_cheapest = 0.5;  // of what is left; the rest is for describing the sets

using ByParty = std::map<PartyId, Decimal>;

std::vector<std::pair<PartyId, Decimal>> listed(const ByParty& numbers) {
    return {numbers.begin(), numbers.end()};
}

void add(ByParty& numbers, PartyId party, const Decimal& more) {
    Decimal& number = numbers[party];
    number = sum(number, more);
}

void fill_owners(const Negotiation& negotiation, MinimalSet& set) {
    ByParty pays;
    set.cost = Decimal(0);
    for (const std::size_t position : set.levers) {
        const Lever& lever = negotiation.levers[position];
        if (lever.owner) {
            set.decided_by.push_back(*lever.owner);
        }
        if (lever.owner && lever.cost) {
            add(pays, *lever.owner, lever.cost->center());
        }
        set.cost = set.cost && lever.cost ? std::optional(sum(*set.cost, lever.cost->center()))
                                          : std::nullopt;
    }
    std::sort(set.decided_by.begin(), set.decided_by.end());
    set.decided_by.erase(std::unique(set.decided_by.begin(), set.decided_by.end()),
                         set.decided_by.end());
    set.pays = listed(pays);
}

/// Points that a lever takes from a party at the package that the set leads to.
void fill_losses(const Negotiation& negotiation, MinimalSet& set) {
    if (!set.package) {
        return;
    }
    const auto options = deals::options_of(set.package->package);
    ByParty loses;
    for (const std::size_t position : set.levers) {
        for (const Effect& effect : negotiation.levers[position].effects) {
            const auto* points = std::get_if<AddPoints>(&effect);
            if (points != nullptr && points->points.center() < Decimal(0) &&
                points->when.holds(options)) {
                add(loses, points->party, -points->points.center());
            }
        }
    }
    set.loses = listed(loses);
}

bool cheaper(const MinimalSet& a, const MinimalSet& b) {
    if (a.cost != b.cost) {
        return a.cost && (!b.cost || *a.cost < *b.cost);
    }
    if (a.levers.size() != b.levers.size()) {
        return a.levers.size() < b.levers.size();
    }
    return a.levers < b.levers;
}

/// Says what each set comes to.
class Describing {
public:
    Describing(const Negotiation& negotiation, LeverZones& zones, const LeverPlan& plan,
               const Limits& limits)
        : negotiation_(negotiation),
          named_(with_added_options(negotiation)),
          zones_(zones),
          plan_(plan),
          limits_(limits) {}

    std::optional<Error> fill_room(MinimalSet& set) {
        const Negotiation used = apply_levers(negotiation_, set.levers);
        const auto standing = standing_of(used, limits_);
        if (!standing) {
            return standing.error();
        }
        set.width = standing->width;
        set.package = standing->package;
        if (set.package) {
            set.package->package = recounted(used, named_, set.package->package);
        }
        fill_losses(negotiation_, set);
        LeverSet lasting;
        std::copy_if(set.levers.begin(), set.levers.end(), std::back_inserter(lasting),
                     [&](std::size_t lever) { return !negotiation_.levers[lever].withdrawable; });
        if (lasting.size() == set.levers.size()) {
            set.width_when_lapsed = set.width;
            return std::nullopt;
        }
        auto known = lasting_.find(lasting);
        if (known == lasting_.end()) {
            const auto lapsed = standing_of(apply_levers(negotiation_, lasting), limits_);
            if (!lapsed) {
                return lapsed.error();
            }
            known = lasting_.emplace(lasting, lapsed->width).first;
        }
        set.width_when_lapsed = known->second;
        return std::nullopt;
    }

    std::optional<Error> fill_closers(LeverMask used, MinimalSet& set) {
        for (std::size_t position = 0; position < plan_.size(); ++position) {
            if ((used & bit(position)) != 0 || (used & plan_.conflicts[position]) != 0) {
                continue;
            }
            const auto open = zones_.opens(used | bit(position));
            if (!open) {
                return open.error();
            }
            if (!*open) {
                set.closed_by.push_back(plan_.levers[position]);
            }
        }
        std::sort(set.closed_by.begin(), set.closed_by.end());
        return std::nullopt;
    }

private:
    const Negotiation& negotiation_;
    Negotiation named_;
    LeverZones& zones_;
    const LeverPlan& plan_;
    const Limits& limits_;
    std::map<LeverSet, std::optional<Decimal>> lasting_;  ///< width of what stays
};

std::string counted(std::size_t count) {
    return count == 1 ? "1 lever" : std::to_string(count) + " levers";
}

std::string what_is_missing(const OpeningSets& found, const LeverPlan& plan) {
    const std::string all = std::to_string(plan.size() + plan.left_out);
    if (found.too_many) {
        return "more than " + std::to_string(most_found) +
               " sets open the zone; those found have the fewest levers";
    }
    if (!found.complete && found.looked_up_to == 0) {
        return "the limit was reached before each lever alone was looked at";
    }
    if (!found.complete) {
        return "all sets of up to " + counted(found.looked_up_to) + " of " + all +
               " were looked at; larger ones may exist";
    }
    if (plan.left_out > 0) {
        return "only " + counted(plan.size()) + " of " + all + " were looked at";
    }
    return found.sets.size() <= most_listed
               ? ""
               : std::to_string(found.sets.size()) + " sets open the zone; the " +
                     std::to_string(most_listed) + " cheapest are listed";
}

/// The sets with who decides and who pays, cheapest first.
std::vector<std::pair<MinimalSet, LeverMask>> priced(const Negotiation& negotiation,
                                                     const LeverZones& zones,
                                                     const std::vector<LeverMask>& found) {
    std::vector<std::pair<MinimalSet, LeverMask>> sets;
    for (const LeverMask used : found) {
        MinimalSet& set = sets.emplace_back(MinimalSet{}, used).first;
        set.levers = zones.set_of(used);
        fill_owners(negotiation, set);
    }
    std::sort(sets.begin(), sets.end(),
              [](const auto& a, const auto& b) { return cheaper(a.first, b.first); });
    return sets;
}

/// Where not all sets are known: the cheapest one, which may not be among them.
std::optional<Error> add_cheapest(LeverZones& zones, const LeverPlan& plan,
                                  const Negotiation& negotiation, const Limits& limits,
                                  OpeningSets& found, MinimalSets& result) {
    const Stop stop = limits.stop.part(share_for_cheapest);
    const auto cheapest = find_cheapest_set(zones, plan, negotiation, stop);
    if (!cheapest) {
        return cheapest.error();
    }
    result.cheapest_first = cheapest->levers.has_value() && plan.left_out == 0;
    if (cheapest->levers &&
        std::find(found.sets.begin(), found.sets.end(), *cheapest->levers) == found.sets.end()) {
        found.sets.push_back(*cheapest->levers);
    }
    return std::nullopt;
}

}  // namespace

Result<MinimalSets> find_minimal_sets(const Negotiation& negotiation, const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const LeverPlan plan = make_plan(negotiation, opened->setting);
    const Limits for_search = limits.part(share_for_search);
    auto zones = LeverZones::make(negotiation, opened->setting, plan, for_search);
    if (!zones) {
        return tl::unexpected(zones.error());
    }
    auto found = search_sets(*zones, plan, most_found, for_search.stop);
    if (!found) {
        return tl::unexpected(found.error());
    }
    MinimalSets result;
    result.complete = found->complete && plan.left_out == 0;
    result.cut_short = !result.complete;
    result.reason = what_is_missing(*found, plan);
    result.cheapest_first = result.complete;
    if (!result.complete) {
        if (auto error = add_cheapest(*zones, plan, negotiation, limits, *found, result)) {
            return tl::unexpected(*error);
        }
    }
    result.known = found->sets.size();
    Describing describing(negotiation, *zones, plan, limits);
    for (auto& [set, used] : priced(negotiation, *zones, found->sets)) {
        if (result.sets.size() == most_listed) {
            break;
        }
        auto error = describing.fill_room(set);
        error = error ? error : describing.fill_closers(used, set);
        if (error && error->code != ErrorCode::limit) {
            return tl::unexpected(*error);
        }
        if (error && !result.cut_short) {
            result.cut_short = true;
            result.reason = "the limit was reached before it was certain what each set comes to";
        }
        result.sets.push_back(std::move(set));
    }
    return result;
}

}  // namespace irenic::levers
