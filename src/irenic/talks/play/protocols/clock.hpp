#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/talks/play/domain.hpp"
#include "irenic/talks/play/fighting.hpp"
#include "irenic/talks/play/session.hpp"

namespace irenic::talks {

/// The rounds of a session, and what no agreement is worth in each.
class Clock {
public:
    /// Begins the first round, and the war where battles are fought.
    Clock(const Rules& rules, const Domain& domain, std::optional<Fighting>& fighting,
          RandomStream& chance);

    [[nodiscard]] std::size_t round() const { return round_; }
    /// From 0 in the first round to 1 in the last; 1 where there is one only.
    [[nodiscard]] double time() const;
    /// By seat, as of now.
    [[nodiscard]] const std::vector<Units>& no_agreement() const { return no_agreement_; }
    [[nodiscard]] bool broken_down() const { return broken_down_; }
    [[nodiscard]] bool battles() const { return battles_; }

    /// Goes on to the next round. False: that was the last, or talks broke down before the next.
    bool next_round();

private:
    void read_no_agreement();

    const Rules& rules_;
    std::optional<Fighting>& fighting_;
    RandomStream& chance_;
    bool battles_ = false;
    bool broken_down_ = false;
    std::size_t round_ = 1;
    std::vector<Units> no_agreement_;
};

}  // namespace irenic::talks
