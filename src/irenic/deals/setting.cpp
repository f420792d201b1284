#include "irenic/deals/setting.hpp"

#include <algorithm>

namespace irenic::deals {
namespace {

/// Adds what one choice of a group settles, in the group's own order.
void append_choices(const Group& group, std::size_t choice, Package& package) {
    const std::size_t issues = group.issues.size();
    for (std::size_t position = 0; position < issues; ++position) {
        package.choices.emplace_back(group.issues[position],
                                     OptionId(group.options[choice * issues + position]));
    }
}

}  // namespace

std::vector<Units> Setting::deciding_disagreement() const {
    std::vector<Units> values;
    for (const std::size_t player : table.deciding) {
        values.push_back(disagreement[player]);
    }
    return values;
}

Units Setting::point() const {
    Units units = 1;
    for (int place = 0; place < scoring.places; ++place) {
        units *= 10;
    }
    return units;
}

Package choices_in(const Group& group, std::size_t choice) {
    Package package;
    append_choices(group, choice, package);
    std::sort(package.choices.begin(), package.choices.end());
    return package;
}

Package package_of(const Problem& problem, const std::vector<std::uint32_t>& choices) {
    Package package;
    for (std::size_t index = 0; index < problem.groups.size(); ++index) {
        append_choices(problem.groups[index], choices[index], package);
    }
    std::sort(package.choices.begin(), package.choices.end());
    return package;
}

std::vector<OptionId> options_of(const Package& package) {
    std::vector<OptionId> options;
    for (const auto& [issue, option] : package.choices) {
        options.push_back(option);
    }
    return options;
}

Package package_of(const std::vector<OptionId>& options) {
    Package package;
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        package.choices.emplace_back(IssueId(issue), options[issue]);
    }
    return package;
}

std::vector<OptionId> completed(const Negotiation& negotiation, const Package& package) {
    std::vector<OptionId> options;
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        options.push_back(package.on(IssueId(issue)).value_or(negotiation.issues[issue].now));
    }
    return options;
}

Utilities utilities(const Setting& setting, const Units* units) {
    Utilities points;
    for (std::size_t dim = 0; dim < setting.deciding(); ++dim) {
        points.push_back(setting.points(units[dim]));
    }
    return points;
}

Point point_of(const Setting& setting, const Problem& problem, const Located& located) {
    return {utilities(setting, located.utility.data()), package_of(problem, located.choices)};
}

}  // namespace irenic::deals
