#pragma once

#include <cstddef>
#include <string>

#include "irenic/base/stop.hpp"

namespace irenic::deals {

/// What a count may use, and why it had to end where that was too little.
class CountBudget {
public:
    CountBudget(const Stop& stop, std::size_t most_held) : stop_(stop), most_held_(most_held) {}

    /// Whether to go on after so many more steps; looks at the clock every few thousand.
    [[nodiscard]] bool allows_steps(std::size_t steps);
    /// Whether so many vectors may be held at a time.
    [[nodiscard]] bool allows_held(std::size_t vectors);

    /// Something was not allowed; then nothing more is.
    [[nodiscard]] bool is_spent() const { return !reason_.empty(); }
    [[nodiscard]] const std::string& reason() const { return reason_; }

private:
    static constexpr std::size_t steps_between_looks = 4096;

    Stop stop_;
    std::size_t most_held_;
    std::size_t steps_ = steps_between_looks;  ///< since the last look; the first step looks
    std::string reason_;
};

}  // namespace irenic::deals
