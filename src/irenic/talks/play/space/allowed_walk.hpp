#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/model/issue.hpp"

namespace irenic::talks {

/// Lists the joint choices of some issues that no condition forbids, in the case's order (the first
/// issue changes slowest), leaving out what is already forbidden by the issues chosen so far.
class AllowedWalk {
public:
    enum class End { done, too_many, stopped };

    /// options    by issue of the case: how many it has.
    /// issues     ascending; the conditions name no others.
    AllowedWalk(const std::vector<std::uint32_t>& options, std::vector<std::size_t> issues,
                const std::vector<Condition>& forbidden)
        : options_(options), issues_(std::move(issues)), forbidden_(issues_.size() + 1) {
        for (const Condition& condition : forbidden) {
            forbidden_[depth_of(condition)].push_back(&condition);
        }
    }

    /// Calls `visit(changed, package)` for each: the position in `issues` of the first issue that
    /// is different from the choice before, and the options, by issue of the case (0 on all
    /// others).
    /// Stops short beyond `most` of them, or 64 steps for each of `most` and a million more.
    template <class Visit>
    End run(std::size_t most, const Stop& stop, Visit visit) {
        std::vector<OptionId> package(options_.size());
        std::vector<std::uint32_t> next(issues_.size() + 1, 0);
        std::size_t found = 0, steps = 0, changed = 0, depth = 0;
        const std::size_t most_steps = 64 * most + 1'000'000;
        if (is_forbidden(0, package)) {
            return End::done;
        }
        while (true) {
            if (depth == issues_.size()) {
                if (++found > most) {
                    return End::too_many;
                }
                visit(changed, std::as_const(package));
                changed = depth;
            } else if (next[depth] < options_[issues_[depth]]) {
                package[issues_[depth]] = OptionId(next[depth]++);
                if (++steps > most_steps) {
                    return End::too_many;
                }
                if (steps % 4096 == 0 && stop.reached()) {
                    return End::stopped;
                }
                if (!is_forbidden(depth + 1, package)) {
                    next[++depth] = 0;
                }
                continue;
            }
            if (depth == 0) {
                return End::done;
            }
            --depth;
            changed = depth < changed ? depth : changed;
        }
    }

private:
    /// After how many issues it is known whether a condition holds.
    [[nodiscard]] std::size_t depth_of(const Condition& condition) const {
        std::size_t depth = 0;
        for (const auto& [issue, allowed] : condition.any_of) {
            for (std::size_t position = depth; position < issues_.size(); ++position) {
                if (issues_[position] == issue.at()) {
                    depth = position + 1;
                }
            }
        }
        return depth;
    }
    [[nodiscard]] bool is_forbidden(std::size_t depth, const std::vector<OptionId>& package) const {
        for (const Condition* condition : forbidden_[depth]) {
            if (condition->holds(package)) {
                return true;
            }
        }
        return false;
    }

    const std::vector<std::uint32_t>& options_;
    std::vector<std::size_t> issues_;
    std::vector<std::vector<const Condition*>>
        forbidden_;  ///< by depth at which they are looked at
};

}  // namespace irenic::talks
