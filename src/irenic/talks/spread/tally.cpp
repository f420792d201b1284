#include <algorithm>
#include <utility>

#include "irenic/talks/spread/agreed_packages.hpp"
#include "irenic/talks/spread/spread.hpp"
#include "irenic/talks/spread/tally_fields.hpp"

namespace irenic::talks {
namespace {

template <class Counts, class Add>
void add_each(std::vector<Counts>& to, const std::vector<Counts>& from, Add add) {
    to.resize(std::max(to.size(), from.size()));
    for (std::size_t at = 0; at < from.size(); ++at) {
        add(to[at], from[at]);
    }
}

}  // namespace

void add_to(forecast::Tally& sum, const forecast::Tally& part) {
    for (std::size_t scramble = 0; scramble < forecast::scrambles; ++scramble) {
        sum[scramble] += part[scramble];
    }
}

void SpreadTally::add(const SpreadTally& other) {
    for (const TallyField& field : joint_fields) {
        add_to(this->*field.tally, other.*field.tally);
    }
    add_each(ahead, other.ahead, add_to);
    add_each(share, other.share, add_to);
    add_each(rounds, other.rounds, [](std::uint64_t& to, std::uint64_t from) { to += from; });
    packages = united(std::move(packages), other.packages);
}

}  // namespace irenic::talks
