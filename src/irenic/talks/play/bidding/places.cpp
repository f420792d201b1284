#include "irenic/talks/play/bidding/places.hpp"

#include "irenic/base/result.hpp"

namespace irenic::talks {

std::optional<Place> place(const View& view, std::size_t at) {
    const auto package = view.space->ranked(view.seat, at);
    return package ? std::optional(Place{at, *package, view.worth(*package)}) : std::nullopt;
}

Place lowest_place(const View& view, std::size_t at) {
    std::optional<Place> lowest = place(view, at);
    while (lowest && lowest->at > 0 && lowest->worth < view.no_agreement) {
        lowest = place(view, lowest->at - 1);
    }
    IRENIC_CHECK(lowest.has_value());
    return *lowest;
}

}  // namespace irenic::talks
