#pragma once

#include <cstddef>

#include "bidding_domain.hpp"
#include "irenic/talks/play/bidder.hpp"

namespace irenic::test_support {

/// The first seat of a table, alone; the others' offers are made up.
struct LoneBidder {
    LoneBidder(const talks::Domain& domain, const talks::Strategy& strategy)
        : space(talks::Space::open(domain, Limits{}).value()), bidder(space, 0, strategy, stream) {}
    LoneBidder(const talks::Domain& domain, talks::StrategyKind kind)
        : LoneBidder(domain, talks::Strategy{kind}) {}

    /// An offer of this option of a single issue.
    void hear(std::size_t from, std::size_t option) {
        bidder.hear(from, space.number_of({OptionId(option)}));
    }
    /// What its own offer is worth to it.
    [[nodiscard]] talks::Units offered(double time) { return space.utility(bidder.offer(time), 0); }
    [[nodiscard]] talks::Units best() { return space.utility(space.best(0), 0); }

    talks::Space space;
    RandomStream stream{5, 1};
    talks::Bidder bidder;
};

}  // namespace irenic::test_support
