#include "irenic/forecast/run/tallies.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/answer.hpp"

namespace irenic::forecast {
namespace {

/// Calls `visit(name, tally)` for each tally, in a fixed order.
template <class Tallied, class Visit>
void for_each_whole(Tallied& tallies, Visit visit) {
    visit("looked_at", tallies.looked_at);
    visit("counting", tallies.counting);
    visit("zone", tallies.zone);
    visit("holds", tallies.holds);
    visit("holds_if_known", tallies.holds_if_known);
    visit("both", tallies.both);
}

template <class Tallied, class Visit>
void for_each_of_package(Tallied& package, Visit visit) {
    visit("acceptable", package.acceptable);
    visit("on_frontier", package.on_frontier);
    for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
        visit(deals::name(best_kinds[kind]), package.best[kind]);
    }
}

void add_to(Tally& sum, const Tally& part) {
    for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
        sum[scramble] += part[scramble];
    }
}

Value value_of(const Tally& tally) {
    return list_of(tally, [](std::uint64_t count) { return Value(count); });
}

bool read(const Value& value, Tally& tally) {
    const auto* list = value.get_if<Value::List>();
    if (list == nullptr || list->size() != scrambles) {
        return false;
    }
    for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
        const auto* count = (*list)[scramble].get_if<std::int64_t>();
        constexpr std::int64_t most = std::int64_t{1} << 40;
        if (count == nullptr || *count < 0 || *count > most) {
            return false;
        }
        tally[scramble] = static_cast<std::uint64_t>(*count);
    }
    return true;
}

bool at_most(const Tally& part, const Tally& whole) {
    return std::equal(part.begin(), part.end(), whole.begin(), std::less_equal<>());
}

/// Whether nothing was met more often than there are versions.
bool adds_up(const Tallies& tallies) {
    bool fits = at_most(tallies.counting, tallies.looked_at);
    const auto check = [&](std::string_view name, const Tally& tally) {
        fits = fits && (name == "looked_at" || at_most(tally, tallies.counting));
    };
    for_each_whole(tallies, check);
    for (const PackageTally& package : tallies.packages) {
        for_each_of_package(package, check);
    }
    return fits;
}

}  // namespace

void Tallies::add(const Tallies& other) {
    add_to(looked_at, other.looked_at);
    add_to(counting, other.counting);
    add_to(zone, other.zone);
    add_to(holds, other.holds);
    add_to(holds_if_known, other.holds_if_known);
    add_to(both, other.both);
    packages.resize(std::max(packages.size(), other.packages.size()));
    for (std::size_t index = 0; index < other.packages.size(); ++index) {
        add_to(packages[index].acceptable, other.packages[index].acceptable);
        add_to(packages[index].on_frontier, other.packages[index].on_frontier);
        for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
            add_to(packages[index].best[kind], other.packages[index].best[kind]);
        }
    }
}

Value to_value(const Tallies& tallies) {
    Value value;
    const auto put = [](Value& into) {
        return [&into](std::string_view name, const Tally& tally) {
            into.add(std::string(name), value_of(tally));
        };
    };
    for_each_whole(tallies, put(value));
    value.add("packages", list_of(tallies.packages, [&](const PackageTally& package) {
                  Value of_package;
                  for_each_of_package(package, put(of_package));
                  return of_package;
              }));
    return value;
}

std::optional<Tallies> tallies_from(const Value& value) {
    Tallies tallies;
    bool fits = true;
    const auto take = [&fits](const Value& from) {
        return [&fits, &from](std::string_view name, Tally& tally) {
            fits = fits && read(from[name], tally);
        };
    };
    for_each_whole(tallies, take(value));
    const auto* packages = value["packages"].get_if<Value::List>();
    if (!fits || packages == nullptr) {
        return std::nullopt;
    }
    for (const Value& package : *packages) {
        for_each_of_package(tallies.packages.emplace_back(), take(package));
    }
    return fits && adds_up(tallies) ? std::optional(std::move(tallies)) : std::nullopt;
}

}  // namespace irenic::forecast
