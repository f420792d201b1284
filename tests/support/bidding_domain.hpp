#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "irenic/talks/play/domain.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// Issues of these numbers of options, every seat's points 0, no agreement worth 0; all must agree.
inline talks::Domain plain_domain(std::size_t seats, const std::vector<std::uint32_t>& options) {
    talks::Domain domain;
    domain.options = options;
    domain.now.assign(options.size(), OptionId(std::size_t{0}));
    domain.deciding = seats;
    domain.no_agreement.assign(seats, 0);
    domain.red_lines.resize(seats);
    domain.points.resize(seats);
    talks::Domain::Branch all;
    for (std::size_t seat = 0; seat < seats; ++seat) {
        domain.parties.emplace_back(seat);
        all.agree.push_back(seat);
        for (const std::uint32_t count : options) {
            domain.points[seat].emplace_back(count, 0);
        }
    }
    domain.branches.push_back(all);
    return domain;
}

/// Points of up to `most` at random; some joint terms, forbidden pairs and red lines, which leave
/// the first option of every issue alone.
inline talks::Domain random_domain(Random& random, std::size_t seats,
                                   const std::vector<std::uint32_t>& options, talks::Units most) {
    talks::Domain domain = plain_domain(seats, options);
    const auto some_pair = [&] {
        const std::size_t first = random.below(options.size() - 1);
        const std::size_t second = random.size(first + 1, options.size() - 1);
        Condition pair;
        pair.any_of.emplace_back(first, std::vector{OptionId(random.size(1, options[first] - 1))});
        pair.any_of.emplace_back(second,
                                 std::vector{OptionId(random.size(1, options[second] - 1))});
        return pair;
    };
    for (std::size_t seat = 0; seat < seats; ++seat) {
        for (auto& issue : domain.points[seat]) {
            std::generate(issue.begin(), issue.end(), [&] { return random.between(0, most); });
        }
        domain.no_agreement[seat] =
            random.between(0, most * static_cast<talks::Units>(options.size()) / 2);
        domain.extras.push_back({seat, some_pair(), random.between(-most, most)});
        if (random.chance(40)) {
            domain.red_lines[seat].push_back(some_pair());
        }
    }
    if (random.chance(50)) {
        domain.forbidden.push_back(some_pair());
    }
    return domain;
}

/// One issue with `steps` + 1 options: the first seat has 0 to `steps` of it, the second the rest.
inline talks::Domain shared_pie(std::size_t steps) {
    talks::Domain domain = plain_domain(2, {static_cast<std::uint32_t>(steps + 1)});
    for (std::size_t option = 0; option <= steps; ++option) {
        domain.points[0][0][option] = static_cast<talks::Units>(option);
        domain.points[1][0][option] = static_cast<talks::Units>(steps - option);
    }
    return domain;
}

}  // namespace irenic::test_support
