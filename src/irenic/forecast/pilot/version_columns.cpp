#include "irenic/forecast/pilot/version_columns.hpp"

#include <algorithm>

namespace irenic::forecast {
namespace {

bool any_holds(const std::vector<Condition>& conditions, const std::vector<OptionId>& package) {
    return std::any_of(conditions.begin(), conditions.end(),
                       [&](const Condition& condition) { return condition.holds(package); });
}

}  // namespace

bool Terms::Branch::left_open_by(const std::vector<OptionId>& package) const {
    return std::all_of(stays.begin(), stays.end(),
                       [&](const auto& stay) { return package[stay.first.at()] == stay.second; });
}

bool Terms::allowed(const std::vector<OptionId>& package) const {
    return !any_holds(forbidden, package);
}

bool Terms::crosses_red_line(std::size_t seat, const std::vector<OptionId>& package) const {
    return any_holds(red_lines[seat], package);
}

std::vector<std::size_t> Terms::open_branches(const std::vector<OptionId>& package) const {
    std::vector<char> crossed;
    for (std::size_t seat = 0; seat < red_lines.size(); ++seat) {
        crossed.push_back(crosses_red_line(seat, package) ? 1 : 0);
    }
    std::vector<std::size_t> open;
    for (std::size_t index = 0; index < branches.size(); ++index) {
        const auto& agree = branches[index].agree;
        const bool signable = std::none_of(agree.begin(), agree.end(),
                                           [&](std::size_t seat) { return crossed[seat] != 0; });
        if (signable && branches[index].left_open_by(package)) {
            open.push_back(index);
        }
    }
    return open;
}

}  // namespace irenic::forecast
