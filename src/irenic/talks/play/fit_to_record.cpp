#include <algorithm>
#include <cmath>
#include <numeric>

#include "irenic/talks/play/bidder.hpp"
#include "irenic/talks/strategies/aspiration.hpp"

namespace irenic::talks {
namespace {

/// What a party asked for, offer by offer, as shares of its range.
using Demands = std::vector<double>;

/// The party's own offers, as positions in the standing.
std::vector<std::size_t> offers_of(const Standing& standing, PartyId party) {
    std::vector<std::size_t> offers;
    for (const Step& step : standing.steps) {
        if (step.by == party) {
            offers.push_back(step.from);
        }
    }
    for (const auto& [by, last] : standing.latest) {
        if (by == party) {
            offers.push_back(last);
        }
    }
    return offers;
}

Result<Demands> demands_of(const Standing& standing, std::size_t seat, const Domain& domain,
                           const std::vector<std::size_t>& offers) {
    auto space = Space::open(domain, Limits{});
    if (!space) {
        return tl::unexpected(space.error());
    }
    const Units best = space->utility(space->best(seat), seat);
    const Units range = best - domain.no_agreement[seat];
    Demands demands;
    for (const std::size_t offer : offers) {
        const Units surplus =
            domain.utility(seat, standing.offers[offer].options) - domain.no_agreement[seat];
        demands.push_back(range > 0 ? static_cast<double>(surplus) / static_cast<double>(range)
                                    : 1);
    }
    return demands;
}

double squares(const Demands& demands, double start, double over, double beta) {
    double sum = 0;
    for (std::size_t at = 1; at < demands.size(); ++at) {
        const double time =
            over * static_cast<double>(at) / static_cast<double>(demands.size() - 1);
        const double miss = demands[at] - time_dependent(start, 0, time, beta);
        sum += miss * miss;
    }
    return sum;
}

/// The place of the least value of f between low and high, where f only falls before it and only
/// rises after it.
template <class F>
double least_between(double low, double high, const F& f) {
    constexpr double golden = 0.6180339887498949;
    for (int step = 0; step < 60; ++step) {
        const double width = golden * (high - low);
        if (f(high - width) <= f(low + width)) {
            high = low + width;
        } else {
            low = high - width;
        }
    }
    return std::midpoint(low, high);
}

/// Among betas evenly spaced by their logarithms the best, then between its neighbours.
double closest_beta(const Demands& demands, double start, double over) {
    constexpr int steps = 400;
    const double low = std::log(0.02);
    const double width = (std::log(50.0) - low) / steps;
    const auto miss = [&](double logarithm) {
        return squares(demands, start, over, std::exp(logarithm));
    };
    int best = 0;
    double least = miss(low);
    for (int step = 1; step <= steps; ++step) {
        const double now = miss(low + step * width);
        if (now < least) {
            least = now;
            best = step;
        }
    }
    return std::exp(least_between(low + std::max(best - 1, 0) * width,
                                  low + std::min(best + 1, steps) * width, miss));
}

}  // namespace

Result<Strategy> fit_to_record(const Standing& standing, std::size_t seat, const Domain& domain,
                               double over) {
    IRENIC_CHECK(seat < domain.seats());
    IRENIC_CHECK(over > 0 && over <= 1);
    const auto offers = offers_of(standing, domain.parties[seat]);
    if (offers.empty()) {
        return tl::unexpected(Error{ErrorCode::bad_input, "offers",
                                    "a party that has made no offer has no recorded strategy",
                                    "choose another strategy for it, or add its offers"});
    }
    return demands_of(standing, seat, domain, offers).map([&](const Demands& demands) {
        Strategy strategy{StrategyKind::recorded, 1, std::clamp(demands.front(), 0.0, 1.0)};
        if (demands.size() > 1 && strategy.start > 0) {
            strategy.beta = closest_beta(demands, strategy.start, over);
        }
        return strategy;
    });
}

}  // namespace irenic::talks
