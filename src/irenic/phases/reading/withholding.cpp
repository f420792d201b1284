#include "irenic/phases/reading/withholding.hpp"

#include <algorithm>
#include <cstdint>

#include "irenic/base/result.hpp"

namespace irenic::phases {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t billion = 1'000'000'000;
constexpr Wide largest = std::int64_t{1} << 62;

/// In units of 1e-9.
Wide nano(const Decimal& number) {
    Wide value = number.mantissa();
    for (int place = number.places(); place < Decimal::max_places; ++place) {
        value *= 10;
    }
    return value;
}

Decimal center_or(const std::optional<UncertainNumber>& number, std::int64_t otherwise) {
    return number ? number->center() : Decimal(otherwise);
}

/// nano / 10^9 in lowest terms.
LeastFuture to_least_future(Wide nano, bool rounded) {
    int places = Decimal::max_places;
    while (places > 0 && nano % 10 == 0) {
        nano /= 10;
        --places;
    }
    LeastFuture future;
    future.rounded = rounded;
    future.fits = nano <= largest && nano >= -largest;
    if (future.fits) {
        future.value = Decimal::from_mantissa(static_cast<std::int64_t>(nano), places);
    }
    return future;
}

}  // namespace

Decimal number_of(const PartyNumbers& numbers, PartyId party) {
    const auto place = std::find_if(numbers.begin(), numbers.end(),
                                    [&](const auto& entry) { return entry.first == party; });
    return place == numbers.end() ? Decimal(0) : place->second.center();
}

Decimal detection(const Deliverable& deliverable) { return center_or(deliverable.detect, 1); }

Decimal false_alarm(const Deliverable& deliverable) {
    return center_or(deliverable.false_alarm, 0);
}

bool seen_for_sure(const Deliverable& deliverable) {
    return detection(deliverable) == Decimal(1) && false_alarm(deliverable) == Decimal(0);
}

LeastFuture least_future(const Deliverable& deliverable) {
    const PartyId giver = deliverable.giver;
    const Wide seen = nano(detection(deliverable));
    const Wide divisor = seen - nano(false_alarm(deliverable));
    IRENIC_CHECK(divisor > 0);
    const Wide burden =
        nano(number_of(deliverable.cost, giver)) - nano(number_of(deliverable.value, giver));
    const Wide dividend = burden * billion - seen * nano(number_of(deliverable.shift, giver));
    const Wide half = dividend < 0 ? -(divisor / 2) : divisor / 2;
    return to_least_future((dividend + half) / divisor, dividend % divisor != 0);
}

}  // namespace irenic::phases
