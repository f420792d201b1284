#include "irenic/forecast/inputs/record_values.hpp"

#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "irenic/deals/make_problem.hpp"
#include "irenic/deals/record.hpp"

namespace irenic::forecast {
namespace {

/// Every player's least and most over allowed packages, looked up once it is asked for.
class OwnRanges {
public:
    OwnRanges(const Negotiation& version, const deals::Scoring& scoring, const Limits& limits)
        : version_(version), scoring_(scoring), limits_(limits) {}

    /// Errors  as for deals::measure.
    [[nodiscard]] Result<std::pair<deals::Units, deals::Units>> of(std::size_t player) {
        if (!extent_) {
            deals::Selection allowed;
            allowed.players.resize(scoring_.players.size());
            std::iota(allowed.players.begin(), allowed.players.end(), std::size_t{0});
            auto measured = deals::measure(version_, scoring_, allowed, limits_);
            if (!measured) {
                return tl::unexpected(measured.error());
            }
            extent_ = std::move(*measured);
        }
        return extent_->least.empty() ? std::pair<deals::Units, deals::Units>{0, 0}
                                      : std::pair{extent_->least[player], extent_->most[player]};
    }

private:
    const Negotiation& version_;
    const deals::Scoring& scoring_;
    const Limits& limits_;
    std::optional<deals::Extent> extent_;
};

}  // namespace

void RecordValues::add(PartyId party, const Input& input) {
    places_.push_back({party, input.first_coordinate, input.first_reading});
}

Result<bool> RecordValues::settle(Negotiation& version, std::span<const double> unit,
                                  std::span<double> readings, const Limits& limits) const {
    if (places_.empty()) {
        return true;
    }
    for (const Place& place : places_) {
        version.preferences[place.party.at()]->disagreement = DisagreementByRecord{};
        readings[place.reading] = 0;
    }
    const auto scoring = deals::score(version);
    if (!scoring) {
        return tl::unexpected(scoring.error());
    }
    const auto spans = bounds(version, *scoring, limits);
    if (!spans) {
        return tl::unexpected(spans.error());
    }
    if (spans->empty()) {
        return false;
    }
    for (std::size_t index = 0; index < places_.size(); ++index) {
        const Place& place = places_[index];
        const auto [low, high] = (*spans)[index];
        const double way = unit[place.coordinate] * static_cast<double>(high - low);
        const Decimal value = scoring->points(low + std::llround(way));
        version.preferences[place.party.at()]->disagreement = UncertainNumber::exact(value);
        readings[place.reading] = value.to_double();
    }
    return true;
}

Result<std::vector<RecordValues::Span>> RecordValues::bounds(const Negotiation& version,
                                                             const deals::Scoring& scoring,
                                                             const Limits& limits) const {
    OwnRanges ranges(version, scoring, limits);
    std::vector<Span> spans;
    for (const Place& place : places_) {
        const std::size_t player = scoring.player_of(place.party).value();
        const deals::RecordBounds record = deals::record_bounds(version, scoring, player);
        if (record.contradict()) {
            return std::vector<Span>{};
        }
        Span& span = spans.emplace_back();
        if (!record.low || !record.high) {
            const auto own = ranges.of(player);
            if (!own) {
                return tl::unexpected(own.error());
            }
            std::tie(span.low, span.high) = *own;
        }
        span.low = record.low.value_or(span.low);
        span.high = record.high.value_or(span.high);
    }
    return spans;
}

}  // namespace irenic::forecast
