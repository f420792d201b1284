#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/forecast/run/share_value.hpp"
#include "irenic/talks/spread/mean_value.hpp"
#include "irenic/talks/spread/spread.hpp"

namespace irenic::talks {
namespace {

class Telling {
public:
    Telling(const Negotiation& negotiation, const Domain& domain, const Spread& spread)
        : negotiation_(negotiation), domain_(domain), spread_(spread), tally_(spread.tally) {}

    [[nodiscard]] Value value(std::size_t most_packages) const {
        Value value;
        value.add("sessions", spread_.sessions);
        value.add("left_out", spread_.sessions - forecast::total(tally_.played));
        value.add("agreement", share(tally_.agreed, tally_.played));
        value.add("breakdown", share(tally_.broken_down, tally_.played));
        value.add("rounds", rounds());
        value.add("efficient", share(tally_.efficient, tally_.measured));
        value.add("distance", mean_value(tally_.distance, tally_.measured));
        value.add("least_share", mean_value(tally_.least_share, tally_.played));
        value.add("product", mean_value(tally_.product, tally_.played));
        value.add("parties", parties());
        value.add("packages", packages(most_packages));
        value.add("different_packages", tally_.packages.size());
        value.add("limit_reached", spread_.cut_short);
        return value;
    }

private:
    [[nodiscard]] static Value share(const forecast::Tally& hits, const forecast::Tally& of) {
        return forecast::share_value(forecast::share_of(hits, of));
    }

    [[nodiscard]] Value rounds() const {
        if (forecast::total(tally_.agreed) == 0) {
            return {};
        }
        Value value;
        value.add("lower_quartile", round_at(1));
        value.add("median", round_at(2));
        value.add("upper_quartile", round_at(3));
        return value;
    }

    /// The first round by which so many quarters of the agreements were made.
    [[nodiscard]] std::size_t round_at(std::uint64_t quarters) const {
        const std::uint64_t all = forecast::total(tally_.agreed);
        std::uint64_t sum = 0;
        std::size_t round = 0;
        while (round < tally_.rounds.size() && 4 * sum < quarters * all) {
            sum += tally_.rounds[round++];
        }
        return round;
    }

    [[nodiscard]] Value parties() const {
        Value list{Value::List{}};
        for (std::size_t seat = 0; seat < tally_.share.size(); ++seat) {
            Value party;
            party.add("party", negotiation_.party(domain_.parties[seat]).id);
            party.add("share", mean_value(tally_.share[seat], tally_.agreed));
            party.add("ahead", share(tally_.ahead[seat], tally_.agreed));
            list.push(std::move(party));
        }
        return list;
    }

    [[nodiscard]] Value packages(std::size_t most) const {
        std::vector<std::size_t> order(tally_.packages.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
            return tally_.packages[one].second > tally_.packages[other].second;
        });
        order.resize(std::min(order.size(), most));
        return list_of(order, [&](std::size_t at) { return package(tally_.packages[at]); });
    }

    [[nodiscard]] Value package(
        const std::pair<std::vector<OptionId>, std::uint64_t>& agreed) const {
        Value utility{Value::List{}};
        for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
            utility.push(domain_.to_points(domain_.utility(seat, agreed.first)));
        }
        Value value;
        value.add("package", deals::to_value(negotiation_, deals::package_of(agreed.first)));
        value.add("utility", std::move(utility));
        value.add("agreed", agreed.second);
        value.add("share", nine_places(static_cast<double>(agreed.second) /
                                       static_cast<double>(forecast::total(tally_.agreed))));
        return value;
    }

    const Negotiation& negotiation_;
    const Domain& domain_;
    const Spread& spread_;
    const SpreadTally& tally_;
};

}  // namespace

Value to_value(const Negotiation& negotiation, const Domain& domain, const Spread& spread,
               std::size_t most_packages) {
    return Telling(negotiation, domain, spread).value(most_packages);
}

}  // namespace irenic::talks
