#include <algorithm>
#include <cmath>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/talks/beliefs/refusals.hpp"
#include "irenic/talks/beliefs/threshold.hpp"

namespace irenic::talks {
namespace {

constexpr double tie = 1e-12;
constexpr std::size_t most_looks = 1'000'000;
constexpr std::size_t most_rounds = 12;

struct Package {
    std::size_t position = 0;
    std::vector<double> acceptance;  ///< by party
    double together = 1;
};

struct Chance {
    const Package* package = nullptr;
    double acceptance = 0;
};

/// Packages that nobody refuses for sure.
std::vector<Package> packages_with_a_chance(std::span<const Threshold> parties,
                                            std::span<const double> utilities) {
    std::vector<Package> packages;
    for (std::size_t at = 0; at < utilities.size() / parties.size(); ++at) {
        Package package{.position = at, .acceptance = {}};
        for (std::size_t party = 0; party < parties.size(); ++party) {
            const double utility = utilities[at * parties.size() + party];
            package.acceptance.push_back(parties[party].acceptance(utility));
            package.together *= package.acceptance.back();
        }
        if (package.together > 0) {
            packages.push_back(std::move(package));
        }
    }
    return packages;
}

std::size_t affordable_rounds(std::size_t rounds, std::size_t packages, std::size_t most) {
    std::size_t affordable = 1;
    std::size_t looks = packages;
    while (affordable < std::min(rounds, most_rounds) && looks <= most_looks / most) {
        looks *= most;
        ++affordable;
    }
    return std::min(rounds, affordable);
}

class LookAhead {
public:
    LookAhead(std::span<const Package> packages, double discount, std::size_t most)
        : packages_(packages), discount_(discount), most_(most) {}

    // As deep as there are rounds: 12 at most.
    [[nodiscard]] Sequence best(const Refusals& refusals, std::size_t rounds) const {
        Sequence best;
        for (const Chance& chance : most_acceptable_after(refusals, rounds == 1 ? 1 : most_)) {
            const Sequence rest = best_if_refused(refusals, *chance.package, rounds - 1);
            const double value =
                chance.acceptance + (1 - chance.acceptance) * discount_ * rest.value;
            if (best.packages.empty() || value > best.value + tie) {
                best = {.packages = {chance.package->position}, .value = value};
                best.packages.insert(best.packages.end(), rest.packages.begin(),
                                     rest.packages.end());
            }
        }
        return best;
    }

private:
    [[nodiscard]] Sequence best_if_refused(Refusals refusals, const Package& package,
                                           std::size_t rounds) const {
        if (rounds == 0) {
            return {};
        }
        refusals.add(package.acceptance);
        return best(refusals, rounds);
    }

    [[nodiscard]] std::vector<Chance> most_acceptable_after(const Refusals& refusals,
                                                            std::size_t most) const {
        const double left = refusals.left();
        std::vector<Chance> chances;
        for (const Package& package : packages_) {
            const double met = refusals.left_within(package.acceptance);
            if (met > tie * package.together) {
                chances.push_back({.package = &package, .acceptance = std::min(1.0, met / left)});
            }
        }
        const auto kept = static_cast<std::ptrdiff_t>(std::min(most, chances.size()));
        std::partial_sort(chances.begin(), chances.begin() + kept, chances.end(),
                          [](const Chance& one, const Chance& other) {
                              return one.acceptance != other.acceptance
                                         ? one.acceptance > other.acceptance
                                         : one.package->position < other.package->position;
                          });
        chances.resize(static_cast<std::size_t>(kept));
        return chances;
    }

    std::span<const Package> packages_;
    double discount_;
    std::size_t most_;
};

}  // namespace

Sequence best_sequence(std::span<const Threshold> parties, std::span<const double> utilities,
                       std::size_t rounds, double discount, double tactical, std::size_t most) {
    IRENIC_CHECK(!parties.empty() && utilities.size() % parties.size() == 0);
    IRENIC_CHECK(discount >= 0 && discount <= 1 && tactical >= 0 && tactical <= 1 && most > 0);
    const std::vector<Package> packages = packages_with_a_chance(parties, utilities);
    if (packages.empty() || rounds == 0) {
        return {};
    }
    const std::size_t looked_at = std::min(most, packages.size());
    const LookAhead look_ahead(packages, discount, looked_at);
    Sequence best = look_ahead.best(Refusals(parties.size()),
                                    affordable_rounds(rounds, packages.size(), looked_at));
    best.value *= std::pow(1 - tactical, static_cast<double>(parties.size()));
    return best;
}

}  // namespace irenic::talks
