#include "irenic/talks/play/session.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "irenic/base/result.hpp"
#include "irenic/talks/play/protocols/protocols.hpp"

namespace irenic::talks {
namespace {

constexpr std::array<std::pair<Protocol, std::string_view>, 5> protocols{{
    {Protocol::alternating_offers, "alternating_offers"},
    {Protocol::zeuthen, "zeuthen"},
    {Protocol::single_text, "single_text"},
    {Protocol::mediator_pool, "mediator_pool"},
    {Protocol::simultaneous_offers, "simultaneous_offers"},
}};

void play_by_protocol(Sitting& talks) {
    switch (talks.rules().protocol) {
        case Protocol::alternating_offers:
            return play_alternating_offers(talks);
        case Protocol::zeuthen:
            return play_zeuthen(talks);
        case Protocol::single_text:
            return play_single_text(talks);
        case Protocol::mediator_pool:
            return play_mediator_pool(talks);
        case Protocol::simultaneous_offers:
            return play_simultaneous_offers(talks);
    }
}

}  // namespace

std::string_view name(Protocol protocol) {
    const auto* const found = std::find_if(protocols.begin(), protocols.end(),
                                           [&](const auto& row) { return row.first == protocol; });
    IRENIC_CHECK(found != protocols.end());
    return found->second;
}

std::optional<Protocol> protocol_named(std::string_view name) {
    const auto* const found = std::find_if(protocols.begin(), protocols.end(),
                                           [&](const auto& row) { return row.second == name; });
    return found == protocols.end() ? std::nullopt : std::optional(found->first);
}

std::vector<std::string> protocol_names() {
    std::vector<std::string> names;
    for (const auto& row : protocols) {
        names.emplace_back(row.second);
    }
    return names;
}

Outcome play(const Rules& rules, Table& table) {
    Sitting talks(rules, table);
    play_by_protocol(talks);
    return talks.take();
}

}  // namespace irenic::talks
