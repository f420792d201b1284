#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/deals/open_setting.hpp"
#include "irenic/talks/play/session.hpp"

namespace irenic::test_support {

/// All that a session needs, set up for a domain. Sessions of one room follow one another; a new
/// room of the same seed begins anew.
class TalksRoom {
public:
    TalksRoom(const talks::Domain& domain, const std::vector<talks::Strategy>& strategies,
              std::uint64_t seed, std::optional<talks::Fighting> fighting = std::nullopt)
        : space_(talks::Space::open(domain, Limits{}).value()),
          chance_(seed, 0),
          fighting_(std::move(fighting)) {
        streams_.reserve(domain.seats());
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            bidders_.emplace_back(space_, seat, strategies.at(seat),
                                  streams_.emplace_back(seed, seat + 1));
        }
    }
    TalksRoom(const TalksRoom&) = delete;
    TalksRoom& operator=(const TalksRoom&) = delete;
    TalksRoom(TalksRoom&&) = delete;
    TalksRoom& operator=(TalksRoom&&) = delete;
    ~TalksRoom() = default;

    talks::Outcome play(const talks::Rules& rules, bool keep_trace = true) {
        talks::Table table{space_, bidders_, fighting_, chance_, keep_trace};
        return talks::play(rules, table);
    }

    [[nodiscard]] talks::Space& space() { return space_; }
    /// By seat.
    [[nodiscard]] std::vector<talks::Units> worth(talks::Space::Number package) const {
        std::vector<talks::Units> units;
        for (std::size_t seat = 0; seat < space_.domain().seats(); ++seat) {
            units.push_back(space_.utility(package, seat));
        }
        return units;
    }

private:
    talks::Space space_;
    std::vector<RandomStream> streams_;
    std::vector<talks::Bidder> bidders_;
    RandomStream chance_;
    std::optional<talks::Fighting> fighting_;
};

inline talks::Domain domain_of(const Negotiation& negotiation) {
    return talks::domain_of(deals::open_setting(negotiation, Limits{}).value().setting);
}

inline std::vector<talks::Strategy> all_play(std::size_t seats, talks::StrategyKind kind) {
    talks::Strategy strategy;
    strategy.kind = kind;
    return std::vector<talks::Strategy>(seats, strategy);
}

}  // namespace irenic::test_support
