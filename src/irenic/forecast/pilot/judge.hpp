#pragma once

#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/forecast/pilot/best_package.hpp"

namespace irenic::forecast {

/// A package with what it is worth; more is better, whatever the aim.
struct Judged {
    std::vector<OptionId> options;
    Units worth = 0;

    /// Equally good packages: the one whose options come first.
    [[nodiscard]] bool better_than(const Judged& other) const {
        return worth != other.worth ? worth > other.worth : options < other.options;
    }
};

/// Says exactly what a package is worth to an aim. Regret counts negative.
class Judge {
public:
    Judge(const VersionsTable& table, Aim aim, const std::vector<Units>& width)
        : table_(table), aim_(aim), width_(width) {}

    /// Nothing where the package is forbidden, or has no worth for this aim.
    [[nodiscard]] std::optional<Judged> judge(const std::vector<OptionId>& options) const;
    /// The best of `packages`, then of all that can be reached from it by changing one issue at a
    /// time, each change the best one. Nothing where no package is worth anything.
    [[nodiscard]] std::optional<Judged> climb(const std::vector<std::vector<OptionId>>& packages,
                                              const Stop& stop) const;
    /// What is taken off a surplus in a version.
    [[nodiscard]] Units offset(std::size_t row) const {
        return aim_ == Aim::least_regret ? width_[row] : 0;
    }
    [[nodiscard]] bool counts() const { return aim_ == Aim::acceptable_most_often; }

private:
    [[nodiscard]] Judged best_neighbour(const Judged& from) const;

    const VersionsTable& table_;
    Aim aim_;
    const std::vector<Units>& width_;
};

}  // namespace irenic::forecast
