#include "irenic/forecast/looks/nine_places.hpp"

#include "irenic/base/decimal.hpp"

namespace irenic::forecast {
namespace {

using deals::Units;

/// Calls `visit` for every amount of units in a setting.
template <class Visit>
void for_each_amount(deals::Setting& setting, Visit visit) {
    const auto all = [&](std::vector<Units>& amounts) {
        for (Units& amount : amounts) {
            visit(amount);
        }
    };
    for (deals::Player& player : setting.scoring.players) {
        for (auto& issue : player.table) {
            all(issue);
        }
    }
    for (deals::Extra& extra : setting.scoring.extras) {
        visit(extra.units);
    }
    for (auto& stated : setting.scoring.disagreement) {
        if (stated) {
            visit(*stated);
        }
    }
    all(setting.extent.least);
    all(setting.extent.most);
    all(setting.disagreement);
    for (deals::BranchProblem& branch : setting.branches) {
        all(branch.least);
        all(branch.most);
        all(branch.problem.floors);
        for (deals::Group& group : branch.problem.groups) {
            all(group.values);
        }
    }
}

}  // namespace

std::optional<deals::Setting> at_nine_places(deals::Setting setting) {
    constexpr Units limit = Units{1} << 58;
    Units factor = 1;
    for (int place = setting.scoring.places; place < Decimal::max_places; ++place) {
        factor *= 10;
    }
    bool fits = true;
    for_each_amount(setting, [&](Units& amount) {
        if (amount == deals::no_floor) {
            return;
        }
        fits = fits && amount <= limit / factor && amount >= -limit / factor;
        amount = fits ? amount * factor : amount;
    });
    if (!fits) {
        return std::nullopt;
    }
    setting.scoring.places = Decimal::max_places;
    for (deals::BranchProblem& branch : setting.branches) {
        branch.problem.unit = 1e-9;
    }
    return setting;
}

}  // namespace irenic::forecast
