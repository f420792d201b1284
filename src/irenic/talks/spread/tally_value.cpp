#include "irenic/talks/spread/tally_value.hpp"

#include <numeric>
#include <string>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/talks/spread/agreed_packages.hpp"
#include "irenic/talks/spread/tally_fields.hpp"

namespace irenic::talks {
namespace {

using forecast::Tally;

/// So that sums of parts do not overflow.
constexpr std::uint64_t most_sessions = std::uint64_t{1} << 34;

Value value_of(const Tally& tally) {
    return list_of(tally, [](std::uint64_t count) { return Value(count); });
}

std::optional<std::uint64_t> count_from(const Value& value, std::uint64_t most) {
    const auto* count = value.get_if<std::int64_t>();
    if (count == nullptr || *count < 0 || static_cast<std::uint64_t>(*count) > most) {
        return std::nullopt;
    }
    return static_cast<std::uint64_t>(*count);
}

std::optional<Tally> tally_read(const Value& value, std::uint64_t most) {
    const auto* list = value.get_if<Value::List>();
    if (list == nullptr || list->size() != forecast::scrambles) {
        return std::nullopt;
    }
    Tally tally{};
    for (std::size_t scramble = 0; scramble < forecast::scrambles; ++scramble) {
        const auto count = count_from((*list)[scramble], most);
        if (!count) {
            return std::nullopt;
        }
        tally[scramble] = *count;
    }
    return tally;
}

bool at_most(const Tally& part, const Tally& whole, std::uint64_t times) {
    for (std::size_t scramble = 0; scramble < forecast::scrambles; ++scramble) {
        if (part[scramble] > whole[scramble] * times) {
            return false;
        }
    }
    return true;
}

/// One tally a seat, each agreement counting at most `times` in it.
std::optional<std::vector<Tally>> by_seat(const Value& value, const Tally& agreed,
                                          std::uint64_t times) {
    const auto* list = value.get_if<Value::List>();
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<Tally> tallies;
    for (const Value& of_seat : *list) {
        const auto tally = tally_read(of_seat, most_sessions * times);
        if (!tally || !at_most(*tally, agreed, times)) {
            return std::nullopt;
        }
        tallies.push_back(*tally);
    }
    return tallies;
}

std::optional<std::vector<std::uint64_t>> rounds_from(const Value& value) {
    constexpr std::size_t most_rounds = 1000;
    const auto* list = value.get_if<Value::List>();
    if (list == nullptr || list->size() > most_rounds) {
        return std::nullopt;
    }
    std::vector<std::uint64_t> rounds;
    for (const Value& item : *list) {
        const auto count = count_from(item, most_sessions);
        if (!count) {
            return std::nullopt;
        }
        rounds.push_back(*count);
    }
    return rounds;
}

std::optional<std::vector<OptionId>> package_from(const Negotiation& negotiation,
                                                  const Value& value) {
    std::vector<OptionId> options;
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        const auto* id = value[negotiation.issues[issue].id].get_if<std::string>();
        const auto option =
            id == nullptr ? std::nullopt : negotiation.find_option(IssueId(issue), *id);
        if (!option) {
            return std::nullopt;
        }
        options.push_back(*option);
    }
    return options;
}

std::optional<AgreedPackages> packages_from(const Negotiation& negotiation, const Value& value) {
    const auto* list = value.get_if<Value::List>();
    if (list == nullptr || list->size() > most_told_apart) {
        return std::nullopt;
    }
    AgreedPackages packages;
    for (const Value& item : *list) {
        auto options = package_from(negotiation, item["package"]);
        const auto times = count_from(item["times"], most_sessions);
        if (!options || !times || (!packages.empty() && packages.back().first >= *options)) {
            return std::nullopt;
        }
        packages.emplace_back(std::move(*options), *times);
    }
    return packages;
}

/// Every agreement was made in one round, on one package, with at most one seat ahead.
bool adds_up(const SpreadTally& tally) {
    Tally ended = tally.agreed;
    add_to(ended, tally.broken_down);
    Tally ahead{};
    for (const Tally& of_seat : tally.ahead) {
        add_to(ahead, of_seat);
    }
    std::uint64_t packages = 0;
    for (const auto& [package, times] : tally.packages) {
        packages += times;
    }
    const std::uint64_t agreed = forecast::total(tally.agreed);
    return at_most(ended, tally.played, 1) && at_most(ahead, tally.agreed, 1) &&
           packages <= agreed &&
           std::accumulate(tally.rounds.begin(), tally.rounds.end(), std::uint64_t{0}) == agreed;
}

}  // namespace

Value joint_value(const SpreadTally& tally) {
    Value value;
    for (const TallyField& field : joint_fields) {
        value.add(std::string(field.name), value_of(tally.*field.tally));
    }
    return value;
}

std::optional<SpreadTally> joint_from(const Value& value) {
    SpreadTally tally;
    for (const TallyField& field : joint_fields) {
        const auto read = tally_read(value[field.name], most_sessions * field.most);
        if (!read) {
            return std::nullopt;
        }
        tally.*field.tally = *read;
        if (!at_most(*read, tally.*field.of, field.most)) {
            return std::nullopt;
        }
    }
    return tally;
}

Value to_value(const Negotiation& negotiation, const SpreadTally& tally) {
    Value value = joint_value(tally);
    value.add("ahead", list_of(tally.ahead, value_of));
    value.add("share", list_of(tally.share, value_of));
    value.add("rounds", list_of(tally.rounds, [](std::uint64_t count) { return Value(count); }));
    value.add("packages", list_of(tally.packages, [&](const auto& agreed) {
                  Value item;
                  item.add("package",
                           deals::to_value(negotiation, deals::package_of(agreed.first)));
                  item.add("times", agreed.second);
                  return item;
              }));
    return value;
}

std::optional<SpreadTally> tally_from(const Negotiation& negotiation, const Value& value) {
    auto tally = joint_from(value);
    if (!tally) {
        return std::nullopt;
    }
    auto ahead = by_seat(value["ahead"], tally->agreed, 1);
    auto share = by_seat(value["share"], tally->agreed, millionths_of_one);
    auto rounds = rounds_from(value["rounds"]);
    auto packages = packages_from(negotiation, value["packages"]);
    if (!ahead || !share || ahead->size() != share->size() || !rounds || !packages) {
        return std::nullopt;
    }
    tally->ahead = std::move(*ahead);
    tally->share = std::move(*share);
    tally->rounds = std::move(*rounds);
    tally->packages = std::move(*packages);
    return adds_up(*tally) ? tally : std::nullopt;
}

}  // namespace irenic::talks
