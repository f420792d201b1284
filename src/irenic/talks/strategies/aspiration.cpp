#include "irenic/talks/strategies/aspiration.hpp"

#include <algorithm>
#include <cmath>

#include "irenic/base/result.hpp"

namespace irenic::talks {

double conceded_by(double time, double beta) {
    IRENIC_CHECK(time >= 0 && time <= 1);
    IRENIC_CHECK(beta > 0);
    return std::pow(time, 1 / beta);
}

double time_dependent(double best, double reservation, double time, double beta) {
    IRENIC_CHECK(reservation <= best);
    return std::lerp(best, reservation, conceded_by(time, beta));
}

double relative_tit_for_tat(std::span<const double> others_offers, double last_demand, double best,
                            double reservation) {
    IRENIC_CHECK(reservation <= best);
    const double held = std::clamp(last_demand, reservation, best);
    if (others_offers.size() < 2) {
        return held;
    }
    const double last = others_offers.back();
    const double before = others_offers[others_offers.size() - 2];
    if (before <= 0) {
        return held;
    }
    if (last <= 0) {
        return best;
    }
    return std::clamp(last_demand * (before / last), reservation, best);
}

double random_tit_for_tat(std::span<const double> others_offers, double last_demand, double best,
                          double reservation, double spread, RandomStream& random) {
    IRENIC_CHECK(reservation <= best);
    IRENIC_CHECK(spread >= 0);
    const double chance = spread * (2 * random.next_unit() - 1);
    if (others_offers.size() < 2) {
        return std::clamp(last_demand, reservation, best);
    }
    const double gave = others_offers.back() - others_offers[others_offers.size() - 2];
    return std::clamp(last_demand - gave + chance, reservation, best);
}

double hybrid(double of_time, double of_other, double patience) {
    IRENIC_CHECK(patience >= 0 && patience <= 1);
    return std::lerp(of_other, of_time, patience);
}

bool may_concede(std::size_t own_different, std::size_t others_different) {
    return own_different <= others_different;
}

}  // namespace irenic::talks
