#include "irenic/forecast/pilot/partial_package.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace irenic::forecast {

PartialPackage::PartialPackage(const VersionsTable& table, std::vector<std::size_t> order)
    : terms_(table.terms()),
      order_(std::move(order)),
      parts_(order_.size()),
      options_(order_.size(), OptionId(0)) {
    const auto& conditions = table.columns().conditions;
    for (std::size_t condition = 0; condition < conditions.size(); ++condition) {
        watch(conditions[condition], Watch::Kind::extra, condition);
    }
    for (const Condition& condition : terms_.forbidden) {
        watch(condition, Watch::Kind::forbids, 0);
    }
    for (std::size_t seat = 0; seat < terms_.red_lines.size(); ++seat) {
        for (const Condition& condition : terms_.red_lines[seat]) {
            watch(condition, Watch::Kind::crosses, seat);
        }
    }
    failed_at_.assign(watches_.size(), order_.size());
    open_.emplace_back(terms_.branches.size());
    std::iota(open_.back().begin(), open_.back().end(), std::size_t{0});
}

/// A condition that names no issue is settled, and holds, with the first.
void PartialPackage::watch(const Condition& condition, Watch::Kind kind, std::size_t subject) {
    std::map<std::size_t, std::vector<char>> matches;  // by position in the order
    for (const auto& [issue, options] : condition.any_of) {
        const auto position = std::find(order_.begin(), order_.end(), issue.at()) - order_.begin();
        std::vector<char> named(terms_.options[issue.at()], 0);
        for (const OptionId option : options) {
            named[option.at()] = 1;
        }
        matches[static_cast<std::size_t>(position)] = std::move(named);
    }
    if (matches.empty()) {
        matches[0].assign(terms_.options[order_[0]], 1);
    }
    for (auto& [position, named] : matches) {
        parts_[position].push_back({watches_.size(), std::move(named)});
    }
    watches_.push_back({kind, subject, matches.rbegin()->first});
}

std::vector<OptionId> PartialPackage::with(OptionId option) const {
    std::vector<OptionId> options = options_;
    options[order_[settled_]] = option;
    return options;
}

Choice PartialPackage::look_at(OptionId option) const {
    Choice choice;
    std::vector<std::size_t> crossed;
    for (const auto& [index, matches] : parts_[settled_]) {
        const Watch& watch = watches_[index];
        const bool matched = matches[option.at()] != 0;
        if (failed_at_[index] < settled_ || (matched && watch.last != settled_)) {
            continue;
        }
        if (watch.kind == Watch::Kind::extra) {
            (matched ? choice.held : choice.failed).push_back(watch.subject);
        } else if (watch.kind == Watch::Kind::forbids) {
            choice.forbidden = choice.forbidden || matched;
        } else if (matched) {
            crossed.push_back(watch.subject);
        }
    }
    close_branches(option, crossed, choice);
    return choice;
}

void PartialPackage::close_branches(OptionId option, const std::vector<std::size_t>& crossed,
                                    Choice& choice) const {
    const IssueId issue(order_[settled_]);
    for (const std::size_t index : open_[settled_]) {
        const auto& [agree, stays] = terms_.branches[index];
        const bool moved = std::any_of(stays.begin(), stays.end(), [&](const auto& stay) {
            return stay.first == issue && stay.second != option;
        });
        const bool refused = std::any_of(crossed.begin(), crossed.end(), [&](std::size_t seat) {
            return std::find(agree.begin(), agree.end(), seat) != agree.end();
        });
        if (!moved && !refused) {
            choice.open.push_back(index);
        }
    }
}

void PartialPackage::choose(OptionId option) {
    open_.push_back(look_at(option).open);
    for (const auto& [index, matches] : parts_[settled_]) {
        if (matches[option.at()] == 0) {
            failed_at_[index] = std::min(failed_at_[index], settled_);
        }
    }
    options_[order_[settled_]] = option;
    ++settled_;
}

void PartialPackage::take_back() {
    --settled_;
    options_[order_[settled_]] = OptionId(0);
    for (const auto& [index, matches] : parts_[settled_]) {
        if (failed_at_[index] == settled_) {
            failed_at_[index] = order_.size();
        }
    }
    open_.pop_back();
}

}  // namespace irenic::forecast
