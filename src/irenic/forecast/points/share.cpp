#include "irenic/forecast/points/share.hpp"

#include <cmath>
#include <numeric>

namespace irenic::forecast {

std::uint64_t total(const Tally& tally) {
    return std::accumulate(tally.begin(), tally.end(), std::uint64_t{0});
}

std::optional<Share> share_of(const Tally& hits, const Tally& of) {
    const auto all = static_cast<double>(total(of));
    if (all == 0) {
        return std::nullopt;
    }
    Share share{static_cast<double>(total(hits)) / all, std::nullopt};
    double parts = 0;
    double squares = 0;
    for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
        const auto size = static_cast<double>(of[scramble]);
        const double residual = static_cast<double>(hits[scramble]) - share.share * size;
        parts += size > 0 ? 1 : 0;
        squares += residual * residual;
    }
    if (parts > 1) {
        share.se = std::sqrt(parts / (parts - 1) * squares) / all;
    }
    return share;
}

}  // namespace irenic::forecast
