#include "irenic/levers/dial_search.hpp"

#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

Decimal value_at(std::int64_t place) { return Decimal::from_mantissa(place, Decimal::max_places); }

Decimal distance(const Decimal& a, const Decimal& b) {
    return a < b ? difference(b, a) : difference(a, b);
}

Error too_large() {
    return {ErrorCode::bad_input, "", "its numbers are too large for nine places",
            "use smaller points"};
}

Error too_even() {
    return {ErrorCode::limit, "", "it helps and hurts too evenly for its least share to be settled",
            ""};
}

}  // namespace

Result<std::optional<DialSearch::Change>> DialSearch::nearest_change(const Dial& dial) {
    const Decimal now = dial.entry.now.value();
    std::optional<Change> nearest;
    for (const auto& way : dial.ways) {
        const auto change = change_on(dial, way, now, open_);
        if (!change) {
            return tl::unexpected(change.error());
        }
        if (*change && (!nearest || distance(**change, now) < distance(nearest->open_at, now))) {
            nearest = Change{**change, way.front() > now};
        }
    }
    return nearest;
}

Result<std::optional<Decimal>> DialSearch::end_beyond(const Dial& dial, const Decimal& from) {
    const bool rises = from > dial.entry.now.value();
    for (const auto& way : dial.ways) {
        std::vector<Decimal> further;
        for (const Decimal& stop : way) {
            if (rises ? stop > from : stop < from) {
                further.push_back(stop);
            }
        }
        const auto change = change_on(dial, further, from, true);
        if (!change || *change) {
            return change;
        }
    }
    return std::optional<Decimal>{};
}

/// From a value where the zone is open (or not) along a way to where that changes.
Result<std::optional<Decimal>> DialSearch::change_on(const Dial& dial,
                                                     const std::vector<Decimal>& way,
                                                     Decimal before, bool open) {
    for (const Decimal& stop : way) {
        const auto open_there = holds(dial, stop);
        if (!open_there) {
            return tl::unexpected(open_there.error());
        }
        if (*open_there != open) {
            return edge(dial, open ? before : stop, open ? stop : before)
                .transform([](const Decimal& place) { return std::optional(place); });
        }
        before = stop;
    }
    return std::optional<Decimal>{};
}

/// Between a value at which the zone is open and one at which it is not: the last one open.
Result<Decimal> DialSearch::edge(const Dial& dial, const Decimal& holding, const Decimal& failing) {
    const auto from = holding.scaled(Decimal::max_places);
    const auto to = failing.scaled(Decimal::max_places);
    if (!from || !to) {
        return tl::unexpected(too_large());
    }
    Grid open = *from;
    Grid closed = *to;
    while (open != closed + 1 && open != closed - 1 && open != closed) {
        const Grid middle = open / 2 + closed / 2 + (open % 2 + closed % 2) / 2;
        const auto open_there = holds(dial, value_at(middle));
        if (!open_there) {
            return tl::unexpected(open_there.error());
        }
        (*open_there ? open : closed) = middle;
    }
    return value_at(open);
}

Result<std::optional<DialSearch::Change>> DialSearch::least_that_opens(const Dial& dial) {
    const auto from = dial.entry.now.value().scaled(Decimal::max_places);
    const auto to = dial.ways.front().front().scaled(Decimal::max_places);
    if (!from || !to) {
        return tl::unexpected(too_large());
    }
    looks_ = 0;
    return least_between(dial, *from, *to).transform([](const std::optional<Grid>& place) {
        return place ? std::optional(Change{value_at(*place), true}) : std::nullopt;
    });
}

Result<std::optional<DialSearch::Grid>> DialSearch::least_between(const Dial& dial, Grid from,
                                                                  Grid to) {
    constexpr int most_looks = 20'000;
    if (++looks_ > most_looks) {
        return tl::unexpected(too_even());
    }
    const auto possible = is_open(dial.at(value_at(to), value_at(from)), limits_);
    if (!possible) {
        return tl::unexpected(possible.error());
    }
    if (!*possible || from == to) {
        return *possible ? std::optional(from) : std::nullopt;
    }
    const Grid middle = from + (to - from) / 2;
    auto first = least_between(dial, from, middle);
    return !first || *first ? first : least_between(dial, middle + 1, to);
}

Result<bool> DialSearch::holds(const Dial& dial, const Decimal& value) {
    if (!dial.disagreement) {
        return is_open(dial.at(value, value), limits_);
    }
    const auto critical = critical_of(*dial.entry.party);
    if (!critical) {
        return tl::unexpected(critical.error());
    }
    const auto worth = dial.disagreement(value);
    return critical->every || (worth && critical->most && *worth <= *critical->most);
}

Result<Critical> DialSearch::critical_of(PartyId party) {
    const auto known = critical_.find(party);
    if (known != critical_.end()) {
        return known->second;
    }
    auto critical =
        critical_disagreement(setting_, setting_.scoring.player_of(party).value(), limits_);
    critical_.emplace(party, critical);
    return critical;
}

}  // namespace irenic::levers
