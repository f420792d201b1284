#include "irenic/talks/play/space/listed.hpp"

#include <algorithm>
#include <numeric>

#include "irenic/talks/play/space/allowed_walk.hpp"

namespace irenic::talks {
namespace {

/// Packages of the issues that no constraint names: at least as many are allowed, if any are.
double free_packages(const Domain& domain) {
    std::vector<char> named(domain.options.size(), 0);
    for (const Condition& condition : domain.forbidden) {
        for (const auto& [issue, options] : condition.any_of) {
            named[issue.at()] = 1;
        }
    }
    double count = 1;
    for (std::size_t issue = 0; issue < named.size(); ++issue) {
        count *= named[issue] != 0 ? 1.0 : static_cast<double>(domain.options[issue]);
    }
    return count;
}

}  // namespace

bool ListedPackages::list(const Domain& domain, std::size_t most, const Stop& stop,
                          Packages& packages) {
    if (free_packages(domain) > static_cast<double>(most)) {
        return false;
    }
    std::vector<std::size_t> issues(domain.options.size());
    std::iota(issues.begin(), issues.end(), std::size_t{0});
    beginnings_.assign(issues.size(), {});
    AllowedWalk walk(domain.options, issues, domain.forbidden);
    const auto add = [&](std::size_t changed, const std::vector<OptionId>& options) {
        for (std::size_t issue = changed; issue < options.size(); ++issue) {
            const std::size_t before = issue == 0 ? 1 : beginnings_[issue - 1].before.size();
            beginnings_[issue].before.push_back(static_cast<std::uint32_t>(before - 1));
            beginnings_[issue].options.push_back(options[issue].value);
        }
        packages.add(options, lines_crossed(domain, options));
    };
    if (walk.run(most, stop, add) != AllowedWalk::End::done) {
        packages.clear();
        return false;
    }
    orders_.resize(domain.seats());
    begun_.assign(domain.seats(), 0);
    revalue(domain, packages);
    return true;
}

void ListedPackages::revalue(const Domain& domain, Packages& packages) {
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        add_points(domain, seat, packages);
    }
    add_extras(domain, packages);
    std::fill(begun_.begin(), begun_.end(), char{0});
}

void ListedPackages::add_points(const Domain& domain, std::size_t seat, Packages& packages) {
    sums_.assign(1, 0);
    for (std::size_t issue = 0; issue < beginnings_.size(); ++issue) {
        std::swap(sums_, sums_before_);
        const auto& [before, options] = beginnings_[issue];
        const std::vector<Units>& points = domain.points[seat][issue];
        sums_.resize(before.size());
        for (std::size_t place = 0; place < before.size(); ++place) {
            sums_[place] = sums_before_[before[place]] + points[options[place]];
        }
    }
    for (std::size_t package = 0; package < packages.size(); ++package) {
        packages.set_utility(static_cast<Number>(package), seat, sums_[package]);
    }
}

void ListedPackages::add_extras(const Domain& domain, Packages& packages) {
    matches_.resize(domain.extras.size());
    for (std::size_t index = 0; index < domain.extras.size(); ++index) {
        const Domain::Extra& extra = domain.extras[index];
        for (const Number package : matching(domain, index, packages)) {
            packages.add_utility(package, extra.seat, extra.units);
        }
    }
}

const std::vector<ListedPackages::Number>& ListedPackages::matching(const Domain& domain,
                                                                    std::size_t extra,
                                                                    const Packages& packages) {
    Matches& matches = matches_[extra];
    const Condition& when = domain.extras[extra].when;
    if (matches.when == when) {
        return matches.packages;
    }
    matches.when = when;
    matches.packages.clear();
    for (std::size_t package = 0; package < packages.size(); ++package) {
        const auto number = static_cast<Number>(package);
        const bool holds =
            std::all_of(when.any_of.begin(), when.any_of.end(), [&](const auto& entry) {
                const auto& [issue, options] = entry;
                return std::find(options.begin(), options.end(),
                                 packages.option(number, issue.at())) != options.end();
            });
        if (holds) {
            matches.packages.push_back(number);
        }
    }
    return matches.packages;
}

SeatOrder& ListedPackages::order(std::size_t seat, const Packages& packages) {
    if (begun_[seat] == 0) {
        begun_[seat] = 1;
        orders_[seat].begin(packages, seat);
    }
    return orders_[seat];
}

std::optional<ListedPackages::Number> ListedPackages::find(
    const Packages& packages, const std::vector<OptionId>& options) const {
    const Packages::Words words = packages.packed(options);
    std::size_t first = 0, left = packages.size();
    while (left > 0) {
        const std::size_t half = left / 2;
        const int comes = packages.compare(static_cast<Number>(first + half), words);
        if (comes == 0) {
            return static_cast<Number>(first + half);
        }
        if (comes < 0) {
            first += half + 1;
            left -= half + 1;
        } else {
            left = half;
        }
    }
    return std::nullopt;
}

}  // namespace irenic::talks
