#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "irenic/talks/play/domain.hpp"
#include "random.hpp"

namespace irenic::test_support {

inline Condition random_condition(Random& random, const std::vector<std::uint32_t>& options,
                                  std::size_t most_issues) {
    Condition condition;
    std::vector<std::size_t> issues;
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        issues.push_back(issue);
    }
    random.shuffle(issues);
    issues.resize(random.size(1, std::min(most_issues, issues.size())));
    std::sort(issues.begin(), issues.end());
    for (const std::size_t issue : issues) {
        auto& [named, any] = condition.any_of.emplace_back();
        named = IssueId(issue);
        any.emplace_back(random.below(options[issue]));
        if (const OptionId other(random.below(options[issue]));
            other > any.front() && random.chance(30)) {
            any.push_back(other);
        }
    }
    return condition;
}

/// Points anew, and units of interactions.
inline void value_at_random(Random& random, talks::Units most, talks::Domain& domain) {
    for (auto& of_seat : domain.points) {
        for (auto& of_issue : of_seat) {
            for (talks::Units& points : of_issue) {
                points = random.between(-most / 4, most);
            }
        }
    }
    for (auto& extra : domain.extras) {
        extra.units = random.between(-most, most);
    }
}

/// A domain of all-agree talks with these issues; up to `conditions` interactions, constraints and
/// red lines each, on up to three issues.
inline talks::Domain random_domain(Random& random, const std::vector<std::uint32_t>& options,
                                   std::size_t seats, talks::Units most, std::size_t conditions) {
    talks::Domain domain;
    domain.options = options;
    domain.now.resize(options.size());
    domain.deciding = seats;
    talks::Domain::Branch all;
    for (std::size_t seat = 0; seat < seats; ++seat) {
        domain.parties.emplace_back(seat);
        domain.no_agreement.push_back(0);
        all.agree.push_back(seat);
        auto& points = domain.points.emplace_back();
        for (const std::uint32_t count : options) {
            points.emplace_back(count);
        }
    }
    domain.red_lines.resize(seats);
    domain.branches = {all};
    for (std::size_t left = conditions; left > 0; --left) {
        if (random.chance(60)) {
            domain.extras.push_back({random.below(seats), random_condition(random, options, 3), 0});
        }
        if (random.chance(40)) {
            domain.forbidden.push_back(random_condition(random, options, 3));
        }
        if (random.chance(40)) {
            domain.red_lines[random.below(seats)].push_back(random_condition(random, options, 3));
        }
    }
    value_at_random(random, most, domain);
    return domain;
}

/// Every allowed package in the case's order.
inline std::vector<std::vector<OptionId>> all_allowed(const talks::Domain& domain) {
    std::vector<std::vector<OptionId>> found;
    std::vector<OptionId> package(domain.options.size());
    while (true) {
        if (domain.allowed(package)) {
            found.push_back(package);
        }
        std::size_t issue = package.size();
        while (issue > 0 && package[issue - 1].at() + 1 == domain.options[issue - 1]) {
            package[--issue] = OptionId(0);
        }
        if (issue == 0) {
            return found;
        }
        package[issue - 1] = OptionId(package[issue - 1].at() + 1);
    }
}

/// What a seat may offer, the best first, equal ones in the case's order.
inline std::vector<std::vector<OptionId>> all_offerable(const talks::Domain& domain,
                                                        std::size_t seat) {
    auto found = all_allowed(domain);
    std::erase_if(found,
                  [&](const auto& package) { return domain.crosses_red_line(seat, package); });
    std::stable_sort(found.begin(), found.end(), [&](const auto& one, const auto& other) {
        return domain.utility(seat, one) > domain.utility(seat, other);
    });
    return found;
}

}  // namespace irenic::test_support
