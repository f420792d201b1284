#include <algorithm>

#include "irenic/talks/spread/tournament_part.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t most_seats_in_full = 4;
constexpr std::size_t most_in_full = 10'000;

std::vector<Assignment> all_ways(std::size_t strategies, std::size_t seats) {
    std::vector<Assignment> ways{{}};
    for (std::size_t seat = 0; seat < seats; ++seat) {
        std::vector<Assignment> longer;
        for (const Assignment& way : ways) {
            for (std::size_t strategy = 0; strategy < strategies; ++strategy) {
                longer.push_back(way);
                longer.back().push_back(strategy);
            }
        }
        ways = std::move(longer);
    }
    return ways;
}

std::vector<Assignment> all_but_one_alike(std::size_t strategies, std::size_t seats) {
    std::vector<Assignment> ways;
    for (std::size_t common = 0; common < strategies; ++common) {
        for (std::size_t seat = 0; seat < seats; ++seat) {
            for (std::size_t own = 0; own < strategies; ++own) {
                ways.emplace_back(seats, common)[seat] = own;
            }
        }
    }
    std::sort(ways.begin(), ways.end());
    ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
    return ways;
}

}  // namespace

bool has_every_assignment(std::size_t strategies, std::size_t seats) {
    std::size_t count = 1;
    for (std::size_t seat = 0; seat < seats && count <= most_in_full; ++seat) {
        count *= strategies;
    }
    return count == 1 || (seats <= most_seats_in_full && count <= most_in_full);
}

std::vector<Assignment> assignments_of(std::size_t strategies, std::size_t seats) {
    return has_every_assignment(strategies, seats) ? all_ways(strategies, seats)
                                                   : all_but_one_alike(strategies, seats);
}

}  // namespace irenic::talks
