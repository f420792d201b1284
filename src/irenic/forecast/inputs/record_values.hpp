#pragma once

#include <span>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/scoring.hpp"
#include "irenic/forecast/inputs/inputs.hpp"

namespace irenic::forecast {

/// The values of no agreement of a version that the record of offers bounds.
class RecordValues {
public:
    void add(PartyId party, const Input& input);

    /// Places each value between its bounds in this version; see Version::draw.
    [[nodiscard]] Result<bool> settle(Negotiation& version, std::span<const double> unit,
                                      std::span<double> readings, const Limits& limits) const;

private:
    struct Place {
        PartyId party;
        std::size_t coordinate = 0;
        std::size_t reading = 0;
    };
    struct Span {
        deals::Units low = 0;
        deals::Units high = 0;
    };
    /// By place, its bounds; nothing where the record contradicts itself.
    [[nodiscard]] Result<std::vector<Span>> bounds(const Negotiation& version,
                                                   const deals::Scoring& scoring,
                                                   const Limits& limits) const;

    std::vector<Place> places_;
};

}  // namespace irenic::forecast
