#include "irenic/forecast/looks/zone_look.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "irenic/deals/agreed.hpp"
#include "irenic/deals/solutions.hpp"
#include "irenic/forecast/looks/reopen.hpp"
#include "irenic/levers/standing.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::forecast {
namespace {

using deals::Setting;
using deals::Units;

/// Up to this many vectors listing them is quicker than a search for the best.
constexpr std::size_t most_listed_for_width = std::size_t{1} << 12;
constexpr std::size_t most_dims_listed_for_width = 3;

/// A frontier that takes more is not listed.
constexpr std::size_t most_frontier_bytes = std::size_t{64} << 20;

Units least_surplus(const Units* vector, const std::vector<Units>& disagreement) {
    Units least = std::numeric_limits<Units>::max();
    for (std::size_t dim = 0; dim < disagreement.size(); ++dim) {
        least = std::min(least, vector[dim] - disagreement[dim]);
    }
    return least;
}

/// The largest least surplus among vectors.
std::optional<Decimal> width_among(const std::vector<Units>& vectors, const Setting& setting) {
    const auto disagreement = setting.deciding_disagreement();
    const std::size_t dims = disagreement.size();
    std::optional<Units> width;
    for (std::size_t at = 0; at < vectors.size(); at += dims) {
        const Units least = least_surplus(vectors.data() + at, disagreement);
        width = std::max(width.value_or(least), least);
    }
    return width ? std::optional(setting.points(*width)) : std::nullopt;
}

void find_best(ZoneLook& look) {
    deals::Yardstick yardstick{
        look.setting->deciding_disagreement(), {}, {}, look.setting->point()};
    yardstick.ideal.assign(look.dims, std::numeric_limits<Units>::min());
    for (std::size_t at = 0; at < look.efficient.size(); ++at) {
        Units& ideal = yardstick.ideal[at % look.dims];
        ideal = std::max(ideal, look.efficient[at]);
    }
    for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
        if (const auto picked =
                deals::pick(best_kinds[kind], yardstick, look.efficient, look.dims)) {
            look.best[kind] = picked->shown;
        }
    }
}

}  // namespace

std::optional<std::size_t> ZoneLook::position_of(const std::vector<OptionId>& options) const {
    std::vector<Units> wanted;
    for (const std::size_t player : setting->table.deciding) {
        wanted.push_back(setting->scoring.utility(player, options));
    }
    std::size_t from = 0;
    std::size_t to = size();
    const auto vector_at = [&](std::size_t index) { return efficient.data() + index * dims; };
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        const Units* vector = vector_at(middle);
        if (std::lexicographical_compare(vector, vector + dims, wanted.begin(), wanted.end())) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    if (from == size() || !std::equal(wanted.begin(), wanted.end(), vector_at(from))) {
        return std::nullopt;
    }
    return from;
}

ZoneLooks::ZoneLooks(const ZoneGround& ground, const Limits& limits)
    : ground_(ground), limits_(limits) {
    limits_.threads = 1;
    if (ground.one_frontier_) {
        setting_ = std::make_unique<Setting>(*ground.fixed_);
    }
}

Result<ZoneLook> ZoneLooks::look(const Negotiation& version, Wanted wanted) {
    return ground_.one_frontier_ ? scan(version, wanted) : combine_anew(version, wanted);
}

std::optional<Error> ZoneLooks::set_disagreement(const Negotiation& version) {
    for (std::size_t player = 0; player < setting_->scoring.players.size(); ++player) {
        const PartyId party = setting_->scoring.players[player].party;
        const auto& stated = version.preferences[party.at()]->disagreement;
        std::optional<Decimal> value;
        if (const auto* number = std::get_if<UncertainNumber>(&stated)) {
            value = number->center();
        } else if (std::holds_alternative<DisagreementByWar>(stated)) {
            const auto of_war = war::war_value(version, party);
            if (!of_war) {
                return of_war.error();
            }
            value = *of_war;
        }
        if (value) {
            const auto units = value->scaled(Decimal::max_places);
            IRENIC_CHECK(units.has_value());
            setting_->disagreement[player] = *units;
            setting_->scoring.disagreement[player] = units;
        }
    }
    return std::nullopt;
}

Result<ZoneLook> ZoneLooks::scan(const Negotiation& version, Wanted wanted) {
    if (auto error = set_disagreement(version)) {
        return tl::unexpected(*error);
    }
    ZoneLook look;
    look.setting = setting_.get();
    look.dims = setting_->deciding();
    const auto floors = setting_->deciding_disagreement();
    scanned_.clear();
    for (std::size_t index = 0; index < ground_.packages_.size(); ++index) {
        const Units* vector = ground_.everything_.data() + index * look.dims;
        if (least_surplus(vector, floors) >= 0) {
            look.efficient.insert(look.efficient.end(), vector, vector + look.dims);
            scanned_.push_back(index);
        }
    }
    look.open = !look.efficient.empty();
    if (wanted.best) {
        find_best(look);
    }
    if (wanted.width) {
        look.width = width_among(look.open ? look.efficient : ground_.everything_, *setting_);
    }
    return look;
}

Result<ZoneLook> ZoneLooks::combine_anew(const Negotiation& version, Wanted wanted) {
    auto opened = reopen(ground_.centre(), version, limits_);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    setting_ = std::make_unique<Setting>(std::move(*opened));
    std::vector<const deals::Problem*> problems;
    for (const auto& branch : setting_->branches) {
        problems.push_back(&branch.problem);
    }
    Limits listing = limits_;
    listing.memory_bytes = std::min(listing.memory_bytes, most_frontier_bytes);
    frontier_ = std::make_unique<deals::UnitedFrontier>(
        deals::unite_frontiers(problems, setting_->deciding(), listing));
    ZoneLook look;
    look.setting = setting_.get();
    look.dims = setting_->deciding();
    look.listed = frontier_->complete;
    look.efficient = frontier_->values;
    look.open = !look.efficient.empty();
    if (!look.listed) {
        const auto open = levers::is_open(*setting_, limits_);
        if (!open) {
            return tl::unexpected(open.error());
        }
        look.open = *open;
    }
    if (wanted.best) {
        find_best(look);
    }
    if (wanted.width) {
        const auto width = width_of(look);
        if (!width) {
            return tl::unexpected(width.error());
        }
        look.width = *width;
    }
    return look;
}

Result<std::optional<Decimal>> ZoneLooks::width_of(const ZoneLook& look) const {
    if (look.open && look.listed && is_plain(*setting_)) {
        return width_among(look.efficient, *setting_);
    }
    if (look.listed && is_plain(*setting_) && look.dims <= most_dims_listed_for_width) {
        const deals::Problem& problem = setting_->branches.front().problem;
        const std::vector<Units> no_floors(problem.dims, deals::no_floor);
        const deals::Combination all = deals::combine(
            problem, {no_floors, {}},
            {.stop = limits_.stop, .most_vectors = most_listed_for_width, .thin_to = 0});
        if (all.status == deals::Combination::Status::complete) {
            return width_among(all.values, *setting_);
        }
    }
    return levers::standing_of(*setting_, limits_).map([](const levers::Standing& standing) {
        return standing.width;
    });
}

std::vector<OptionId> ZoneLooks::package_at(std::size_t position) const {
    if (ground_.one_frontier_) {
        return ground_.packages_[scanned_[position]];
    }
    const auto& branch = setting_->branches[frontier_->problem(position)];
    return deals::options_of(deals::package_of(branch.problem, frontier_->choices(position)));
}

bool is_acceptable(const Setting& setting, const std::vector<OptionId>& options) {
    const auto agrees = [&](std::size_t player) {
        return setting.scoring.utility(player, options) >= setting.disagreement[player] &&
               !setting.scoring.crosses_red_line(player, options);
    };
    return setting.scoring.allowed(options) && deals::is_agreed(setting, options, agrees);
}

}  // namespace irenic::forecast
