#include "irenic/talks/standing/by_date.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace irenic::talks {

std::vector<std::size_t> by_date(const std::vector<Offer>& offers) {
    std::vector<std::string> dates;
    for (const Offer& offer : offers) {
        const bool inherits = offer.date.empty() && !dates.empty();
        dates.push_back(inherits ? dates.back() : offer.date);
    }
    std::vector<std::size_t> order(offers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return dates[a] < dates[b]; });
    return order;
}

}  // namespace irenic::talks
