#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/forecast/bounds/case_bounds.hpp"

namespace irenic::forecast {

/// Goes through the allowed packages in the order of their options, passing by those that cannot
/// be acceptable for what they are worth at one end to the parties whose surplus adds up.
class PackageWalk {
public:
    /// end   one of `bounds.ends`.
    PackageWalk(const deals::Setting& setting, const CaseBounds& bounds, const deals::Scoring& end);

    /// Calls `visit` until it returns false. Returns false where `most_steps` or `stop` came first.
    bool run(const std::function<bool(const std::vector<OptionId>&)>& visit,
             std::uint64_t most_steps, const Stop& stop);

private:
    /// One way to agreement and whether it is still open.
    struct Way {
        const deals::Branch* branch;
        std::vector<std::size_t> players;  ///< that agree and whose surplus adds up
    };

    [[nodiscard]] bool hopeful(std::size_t settled) const;
    [[nodiscard]] bool hopeful(const Way& way, std::size_t settled) const;
    void choose(std::size_t issue, std::size_t option);

    const deals::Setting& setting_;
    const deals::Scoring& end_;
    std::vector<Way> ways_;
    std::vector<std::vector<deals::Units>> rest_;  ///< by number of issues settled, by player
    std::vector<std::vector<deals::Units>> sums_;  ///< by number of issues settled, by player
    std::vector<OptionId> options_;
};

}  // namespace irenic::forecast
