#pragma once

#include <optional>
#include <vector>

#include "irenic/forecast/pilot/balance.hpp"
#include "irenic/forecast/pilot/best_case.hpp"
#include "irenic/forecast/pilot/judge.hpp"
#include "irenic/forecast/pilot/partial_package.hpp"

namespace irenic::forecast {

/// Branch and bound, depth first: issue by issue, the most promising option first.
class PackageSearch {
public:
    /// best  the best package known, or nothing.
    PackageSearch(const VersionsTable& table, const Judge& judge, const MeanVersion& mean,
                  std::optional<Judged> best, const Stop& stop);

    struct Found {
        std::optional<Judged> best;
        Units bound = 0;  ///< no package is worth more
        bool exact = false;
    };
    [[nodiscard]] Found run();

private:
    struct Child {
        OptionId option;
        Choice choice;
        Units bound = 0;
    };

    void visit();
    void enter(const Child& child);
    [[nodiscard]] std::vector<Child> children();
    [[nodiscard]] Units bound_of(OptionId option, const Choice& choice, Units needed);
    /// The least bound at which packages from `first` on in the case's order are worth a look.
    [[nodiscard]] Units needed(const std::vector<OptionId>& first) const;
    [[nodiscard]] bool stopped();

    const VersionsTable& table_;
    const Judge& judge_;
    const Stop& stop_;
    PartialPackage partial_;
    BestCase best_case_;
    std::optional<Judged> best_;
    bool stopped_ = false;
    std::optional<Units> open_;  ///< the largest bound of what was left out on stopping
};

}  // namespace irenic::forecast
