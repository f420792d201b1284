#include "irenic/talks/play/space/seat_order.hpp"

#include <algorithm>
#include <tuple>

namespace irenic::talks {

void SeatOrder::begin(const Packages& packages, std::size_t seat) {
    seat_ = seat;
    offerable_ = 0;
    filled_ = false;
    for (std::size_t package = 0; package < packages.size(); ++package) {
        if (!may_offer(packages, package)) {
            continue;
        }
        const Units units = packages.utility(static_cast<Number>(package), seat);
        if (offerable_++ == 0) {
            best_ = static_cast<Number>(package);
            least_ = most_ = units;
        }
        if (units > most_) {
            best_ = static_cast<Number>(package);
            most_ = units;
        }
        least_ = std::min(least_, units);
    }
}

void SeatOrder::fill_buckets(const Packages& packages) {
    filled_ = true;
    const Units range = most_ - least_;
    scale_ = range > 0 ? static_cast<double>(offerable_ - 1) / static_cast<double>(range) : 0;
    const std::size_t buckets = bucket_of(most_) + 1;
    starts_.assign(buckets + 1, 0);
    settled_.assign(offerable_, 0);
    buckets_.resize(packages.size());
    order_.resize(offerable_);
    for (std::size_t package = 0; package < packages.size(); ++package) {
        if (may_offer(packages, package)) {
            const Units units = packages.utility(static_cast<Number>(package), seat_);
            buckets_[package] = static_cast<std::uint32_t>(bucket_of(units));
            ++starts_[buckets_[package]];
        }
    }
    std::uint32_t end = 0;
    for (std::uint32_t& start : starts_) {
        end += start;
        start = end;
    }
    for (std::size_t package = packages.size(); package-- > 0;) {
        if (may_offer(packages, package)) {
            order_[--starts_[buckets_[package]]] = static_cast<Number>(package);
        }
    }
}

void SeatOrder::sort_few(const Packages& packages, std::size_t from, std::size_t to) {
    for (std::size_t next = from + 1; next < to; ++next) {
        const Number package = order_[next];
        const Units units = packages.utility(package, seat_);
        std::size_t place = next;
        for (; place > from && utility(packages, place - 1) > units; --place) {
            order_[place] = order_[place - 1];
        }
        order_[place] = package;
    }
}

void SeatOrder::put_in_order(const Packages& packages, std::size_t bucket) {
    constexpr std::size_t few = 16;
    const std::size_t from = starts_[bucket], to = starts_[bucket + 1];
    if (from == to || settled_[from] != 0) {
        return;
    }
    std::fill(settled_.data() + from, settled_.data() + to, char{1});
    if (to - from <= few) {
        sort_few(packages, from, to);
        return;
    }
    std::sort(order_.data() + from, order_.data() + to, [&](Number one, Number other) {
        return std::tuple(packages.utility(one, seat_), one) <
               std::tuple(packages.utility(other, seat_), other);
    });
}

std::size_t SeatOrder::first_at_least(const Packages& packages, Units floor) {
    if (!filled_) {
        fill_buckets(packages);
    }
    if (floor <= least_) {
        return 0;
    }
    const std::size_t bucket = bucket_of(floor);
    put_in_order(packages, bucket);
    std::size_t place = starts_[bucket];
    std::size_t left = starts_[bucket + 1] - place;
    while (left > 0) {
        const std::size_t half = left / 2;
        if (utility(packages, place + half) < floor) {
            place += half + 1;
            left -= half + 1;
        } else {
            left = half;
        }
    }
    return place;
}

SeatOrder::Number SeatOrder::at_least(const Packages& packages, Units target,
                                      std::optional<Number> like) {
    if (target > most_) {
        return best_;
    }
    const std::size_t first = first_at_least(packages, target);
    settle(packages, first);
    if (!like) {
        return order_[first];
    }
    const std::size_t end = std::min(first + most_next, offerable_);
    Number chosen = order_[first];
    std::size_t most_common = packages.in_common(chosen, *like);
    for (std::size_t place = first + 1; place < end; ++place) {
        settle(packages, place);
        const std::size_t common = packages.in_common(order_[place], *like);
        if (common > most_common) {
            most_common = common;
            chosen = order_[place];
        }
    }
    return chosen;
}

std::optional<SeatOrder::Number> SeatOrder::ranked(const Packages& packages, std::size_t place) {
    if (place >= offerable_) {
        return std::nullopt;
    }
    if (!filled_) {
        fill_buckets(packages);
    }
    const std::size_t from_below = offerable_ - 1 - place;
    const std::size_t bucket = bucket_of(utility(packages, from_below));
    put_in_order(packages, bucket);
    const Units units = utility(packages, from_below);
    const auto worth_less = [&](Number package, Units than) {
        return packages.utility(package, seat_) < than;
    };
    const auto worth_more = [&](Units than, Number package) {
        return than < packages.utility(package, seat_);
    };
    const Number* begin = order_.data() + starts_[bucket];
    const Number* end = order_.data() + starts_[bucket + 1];
    const Number* equal = std::lower_bound(begin, end, units, worth_less);
    const Number* above = std::upper_bound(equal, end, units, worth_more);
    const auto better = static_cast<std::size_t>(order_.data() + offerable_ - above);
    return equal[place - better];
}

SeatOrder::Number SeatOrder::random(const Packages& packages, Units floor, RandomStream& stream) {
    if (floor > most_) {
        return best_;
    }
    const std::size_t first = first_at_least(packages, floor);
    const std::size_t place = first + stream.next_below(offerable_ - first);
    settle(packages, place);
    return order_[place];
}

}  // namespace irenic::talks
