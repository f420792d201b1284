#include "irenic/levers/lever_zones.hpp"

#include <algorithm>
#include <limits>

#include "irenic/deals/combine.hpp"
#include "irenic/levers/relaxed_lever.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

using deals::Branch;
using deals::Scoring;
using deals::Units;

constexpr Units unasked = std::numeric_limits<Units>::max();

Nano unit_of(const Scoring& scoring) {
    Nano unit = 1;
    for (int place = scoring.places; place < Decimal::max_places; ++place) {
        unit *= 10;
    }
    return unit;
}

/// The case without what no zone depends on, to be copied often.
Negotiation without_history(const Negotiation& negotiation) {
    Negotiation slim;
    slim.parties = negotiation.parties;
    slim.agreement = negotiation.agreement;
    slim.issues = negotiation.issues;
    slim.constraints = negotiation.constraints;
    slim.preferences = negotiation.preferences;
    slim.war = negotiation.war;
    slim.risks = negotiation.risks;
    return slim;
}

Lever shaping_part(const Lever& lever) {
    Lever part;
    std::copy_if(lever.effects.begin(), lever.effects.end(), std::back_inserter(part.effects),
                 shapes);
    return part;
}

}  // namespace

bool Reach::reaches(std::size_t vector, const std::vector<Units>& floors) const {
    const Units* value = values.data() + vector * voters;
    for (std::size_t voter = 0; voter < voters; ++voter) {
        if (value[voter] < floors[voter]) {
            return false;
        }
    }
    return true;
}

std::vector<Units> Reach::in_units(const std::vector<Nano>& floors) const {
    constexpr Nano most = static_cast<Nano>(1) << 60;  // beyond any utility
    std::vector<Units> units;
    for (const Nano floor : floors) {
        const Nano up = floor > 0 ? (floor + unit - 1) / unit : floor / unit;
        units.push_back(up < -most ? deals::no_floor : static_cast<Units>(std::min(up, most)));
    }
    return units;
}

Result<LeverZones> LeverZones::make(const Negotiation& negotiation, const deals::Setting& setting,
                                    const LeverPlan& plan, const Limits& limits) {
    return LeverFloors::read(negotiation, setting.scoring, voters_of(setting.table), plan.levers)
        .transform([&](LeverFloors floors) {
            return LeverZones(negotiation, setting, plan, std::move(floors), limits);
        });
}

LeverZones::LeverZones(const Negotiation& negotiation, const deals::Setting& setting,
                       const LeverPlan& plan, LeverFloors floors, const Limits& limits)
    : negotiation_(negotiation),
      setting_(setting),
      plan_(plan),
      floors_(std::move(floors)),
      limits_(limits),
      voters_(voters_of(setting.table)),
      shapes_(without_history(negotiation)) {
    for (std::size_t position = 0; position < plan.shaping; ++position) {
        shapes_.levers.push_back(shaping_part(negotiation.levers[plan.levers[position]]));
    }
    helps_add_up_ = can_be_relaxed(negotiation, shapes_.levers);
    shapes_.levers.emplace_back();
}

LeverSet LeverZones::set_of(LeverMask used) const {
    LeverSet set;
    for (const std::size_t position : positions(used)) {
        set.push_back(plan_.levers[position]);
    }
    std::sort(set.begin(), set.end());
    return set;
}

LeverSet LeverZones::positions(LeverMask used) const {
    LeverSet set;
    for (LeverMask left = used; left != 0; left &= left - 1) {
        set.push_back(static_cast<std::size_t>(__builtin_ctzll(left)));
    }
    return set;
}

LeverMask LeverZones::shaping_of(LeverMask used) const {
    return plan_.shaping == 64 ? used : used & (bit(plan_.shaping) - 1);
}

Result<const Reach*> LeverZones::reach(LeverMask used) {
    const LeverMask shaping = shaping_of(used);
    if (const auto known = reaches_.find(shaping); known != reaches_.end()) {
        return &known->second;
    }
    std::vector<Nano> floors;
    floors_.least(shaping, plan_.shaping, floors);
    auto listed = list(apply_levers(shapes_, positions(shaping)), floors);
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    held_ += listed->values.size() * sizeof(Units);
    if (held_ > limits_.memory_bytes / 4) {
        held_ = listed->values.size() * sizeof(Units);
        reaches_.clear();
    }
    return &reaches_.emplace(shaping, std::move(*listed)).first->second;
}

Result<bool> LeverZones::can_open(LeverMask used, std::size_t next) {
    if (!helps_add_up_) {
        return true;
    }
    const auto [known, is_new] = can_open_.try_emplace({used, next}, true);
    if (!is_new) {
        return known->second;
    }
    std::vector<const Lever*> to_come;
    for (std::size_t position = next; position < plan_.shaping; ++position) {
        if ((plan_.conflicts[position] & used) == 0) {
            to_come.push_back(&shapes_.levers[position]);
        }
    }
    Lever all = relaxed(negotiation_, to_come);
    shapes_.levers.back() = std::move(all);
    LeverSet set = positions(used);
    set.push_back(plan_.shaping);
    std::vector<Nano> floors;
    floors_.least(used, next, floors);
    const auto listed = list(apply_levers(shapes_, set), floors);
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    known->second = !listed->listed || listed->size() > 0;
    return known->second;
}

Result<bool> LeverZones::opens(LeverMask used) {
    const auto listed = reach(used);
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    const Reach& all = **listed;
    if (!all.listed) {
        return is_open(apply_levers(negotiation_, set_of(used)), limits_);
    }
    std::vector<Nano> floors;
    floors_.least(used, plan_.size(), floors);
    const std::vector<Units> units = all.in_units(floors);
    for (std::size_t vector = 0; vector < all.size(); ++vector) {
        if (all.reaches(vector, units)) {
            return true;
        }
    }
    return false;
}

Result<Reach> LeverZones::list(const Negotiation& shaped, const std::vector<Nano>& floors) {
    Reach reach;
    if (too_many_) {
        return reach;
    }
    const auto scoring = deals::score(shaped);
    if (!scoring) {
        return tl::unexpected(scoring.error());
    }
    reach.unit = unit_of(*scoring);
    reach.voters = voters_.size();
    const std::vector<Units> units = reach.in_units(floors);
    std::vector<Units> by_player(scoring->players.size(), deals::no_floor);
    for (std::size_t voter = 0; voter < voters_.size(); ++voter) {
        by_player[voters_[voter]] = units[voter];
    }
    for (const auto& branch : setting_.branches) {
        const auto all = add_branch(shaped, *scoring, branch.branch, by_player, reach);
        if (!all) {
            return tl::unexpected(all.error());
        }
        if (!*all) {
            too_many_ = true;
            return Reach{};
        }
    }
    reach.listed = true;
    return reach;
}

Result<bool> LeverZones::add_branch(const Negotiation& shaped, const Scoring& scoring,
                                    const Branch& branch, const std::vector<Units>& floors,
                                    Reach& reach) {
    constexpr std::size_t bytes_a_vector = 1024;  // with what is held while they are compared
    constexpr double most_seconds = 2;
    auto selection = select_branch(shaped, setting_.table, branch, floors).selection;
    std::vector<Units> needed(1, deals::no_floor);
    if (!branch.agree.empty()) {
        selection.players = branch.agree;
        needed.clear();
        for (const std::size_t player : branch.agree) {
            needed.push_back(floors[player]);
        }
    }
    selection.players.resize(needed.size());
    const auto problem = make_problem(shaped, scoring, selection, needed, limits_);
    if (!problem) {
        return tl::unexpected(problem.error());
    }
    if (problem->impossible()) {
        return true;
    }
    const auto vectors = deals::combine(
        *problem, {needed, {}},
        {.stop = limits_.stop.within(std::min(most_seconds, limits_.stop.seconds_left() / 4)),
         .most_vectors = limits_.memory_bytes / bytes_a_vector,
         .give_up_when_hopeless = true});
    if (vectors.status != deals::Combination::Status::complete) {
        return false;
    }
    for (std::size_t index = 0; index < vectors.size(); ++index) {
        const std::size_t start = reach.values.size();
        reach.values.resize(start + voters_.size(), unasked);
        for (std::size_t dim = 0; dim < branch.agree.size(); ++dim) {
            const auto voter = std::find(voters_.begin(), voters_.end(), branch.agree[dim]);
            reach.values[start + static_cast<std::size_t>(voter - voters_.begin())] =
                vectors.value(index)[dim];
        }
    }
    return true;
}

}  // namespace irenic::levers
