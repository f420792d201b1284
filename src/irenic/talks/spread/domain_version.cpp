#include "irenic/talks/spread/domain_version.hpp"

#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

template <class T>
bool assign(T& to, const T& from) {
    if (to == from) {
        return false;
    }
    to = from;
    return true;
}

bool take_over_extras(const deals::Scoring& version, Domain& domain) {
    bool changed = false;
    std::size_t count = 0;
    for (const deals::Extra& extra : version.extras) {
        const auto seat = domain.seat_of(version.players[extra.player].party);
        if (!seat) {
            continue;
        }
        if (count == domain.extras.size()) {
            domain.extras.emplace_back();
            changed = true;
        }
        Domain::Extra& own = domain.extras[count++];
        changed = assign(own.seat, *seat) || changed;
        changed = assign(own.when, extra.when) || changed;
        changed = assign(own.units, extra.units) || changed;
    }
    changed = changed || count != domain.extras.size();
    domain.extras.resize(count);
    return changed;
}

}  // namespace

bool take_over(const deals::Scoring& version, Domain& domain) {
    bool changed = assign(domain.places, version.places);
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        const auto player = version.player_of(domain.parties[seat]);
        IRENIC_CHECK(player);
        changed = assign(domain.points[seat], version.players[*player].table) || changed;
        changed =
            assign(domain.no_agreement[seat], version.disagreement[*player].value_or(0)) || changed;
    }
    return take_over_extras(version, domain) || changed;
}

}  // namespace irenic::talks
