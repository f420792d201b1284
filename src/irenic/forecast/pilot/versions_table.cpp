#include "irenic/forecast/pilot/versions_table.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "irenic/base/result.hpp"
#include "irenic/forecast/pilot/surplus_sum.hpp"

namespace irenic::forecast {
namespace {

constexpr Units most_units = Units{1} << 60;

std::vector<std::size_t> players_that_agree(const deals::Setting& setting) {
    std::vector<std::size_t> players;
    for (const deals::BranchProblem& problem : setting.branches) {
        players.insert(players.end(), problem.branch.agree.begin(), problem.branch.agree.end());
    }
    std::sort(players.begin(), players.end());
    players.erase(std::unique(players.begin(), players.end()), players.end());
    return players;
}

std::optional<std::size_t> seat_of(const Terms& terms, std::size_t player) {
    const auto found = std::lower_bound(terms.players.begin(), terms.players.end(), player);
    if (found == terms.players.end() || *found != player) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - terms.players.begin());
}

Terms terms_of(const deals::Setting& setting) {
    Terms terms;
    for (const Issue& issue : setting.negotiation.issues) {
        terms.options.push_back(issue.options.size());
    }
    terms.players = players_that_agree(setting);
    for (const deals::BranchProblem& problem : setting.branches) {
        Terms::Branch& branch = terms.branches.emplace_back();
        for (const std::size_t player : problem.branch.agree) {
            branch.agree.push_back(*seat_of(terms, player));
        }
        for (const IssueId issue : problem.branch.now) {
            branch.stays.emplace_back(issue, setting.negotiation.issue(issue).now);
        }
    }
    for (const std::size_t player : terms.players) {
        terms.red_lines.push_back(setting.scoring.players[player].red_lines);
    }
    terms.forbidden = setting.scoring.forbidden;
    return terms;
}

/// Takes the size of numbers from what is left of a total.
class Allowance {
public:
    explicit Allowance(Units total) : left_(total) {}

    [[nodiscard]] bool spend(Units value) {
        if (value > left_ || value < -left_) {
            return false;
        }
        left_ -= value < 0 ? -value : value;
        return true;
    }

private:
    Units left_;
};

/// Whether every sum of a player's numbers stays within `most`.
bool fits(const deals::Setting& setting, std::size_t player, Units most) {
    Allowance allowance(most);
    bool fits = allowance.spend(setting.disagreement[player]);
    for (const auto& row : setting.scoring.players[player].table) {
        const auto [least, largest] = std::minmax_element(row.begin(), row.end());
        fits = fits && *least >= -most && allowance.spend(std::max(-*least, *largest));
    }
    for (const deals::Extra& extra : setting.scoring.extras) {
        fits = fits && (extra.player != player || allowance.spend(extra.units));
    }
    return fits;
}

Units nano_a_unit(int places) {
    Units nano = 1;
    for (int place = places; place < Decimal::max_places; ++place) {
        nano *= 10;
    }
    return nano;
}

}  // namespace

VersionsTable::VersionsTable(const deals::Setting& setting) : terms_(terms_of(setting)) {
    std::size_t columns = 0;
    for (const std::size_t options : terms_.options) {
        columns_.first.push_back(columns);
        columns += options;
    }
    columns_.points.assign(terms_.players.size(), std::vector<std::vector<Units>>(columns));
    columns_.no_agreement.resize(terms_.players.size());
}

bool VersionsTable::add(const deals::Setting& setting) {
    const Units scale = nano_a_unit(setting.scoring.places);
    for (const std::size_t player : terms_.players) {
        if (!fits(setting, player, most_units / scale)) {
            return false;
        }
    }
    add_points(setting, scale);
    add_extras(setting, scale);
    add_row(true);
    return true;
}

void VersionsTable::add_left_out() {
    for (auto& seat : columns_.points) {
        for (auto& column : seat) {
            column.push_back(0);
        }
    }
    for (auto& column : columns_.no_agreement) {
        column.push_back(0);
    }
    add_row(false);
}

void VersionsTable::add_points(const deals::Setting& setting, Units scale) {
    for (std::size_t seat = 0; seat < terms_.players.size(); ++seat) {
        const std::size_t player = terms_.players[seat];
        std::size_t column = 0;
        for (const auto& row : setting.scoring.players[player].table) {
            for (const Units units : row) {
                columns_.points[seat][column++].push_back(units * scale);
            }
        }
        IRENIC_CHECK(column == columns_.points[seat].size());
        columns_.no_agreement[seat].push_back(setting.disagreement[player] * scale);
    }
}

void VersionsTable::add_extras(const deals::Setting& setting, Units scale) {
    const auto row = static_cast<std::uint32_t>(rows());
    for (const deals::Extra& extra : setting.scoring.extras) {
        const auto seat = seat_of(terms_, extra.player);
        if (!seat) {
            continue;
        }
        ExtraColumn& column = columns_.extras[extra_column(extra.when, *seat)];
        if (column.rows.empty() || column.rows.back() != row) {
            column.rows.push_back(row);
            column.units.push_back(0);
        }
        column.units.back() += extra.units * scale;
    }
}

std::size_t VersionsTable::extra_column(const Condition& when, std::size_t seat) {
    const auto [condition, new_condition] =
        condition_of_.try_emplace(when.any_of, columns_.conditions.size());
    if (new_condition) {
        columns_.conditions.push_back(when);
    }
    const auto [extra, new_extra] =
        extra_of_.try_emplace({condition->second, seat}, columns_.extras.size());
    if (new_extra) {
        columns_.extras.push_back({condition->second, seat, {}, {}});
    }
    return extra->second;
}

void VersionsTable::add_row(bool counts) {
    RowSet longer(rows() + 1);
    std::copy(counting_.words().begin(), counting_.words().end(), longer.words().begin());
    if (counts) {
        longer.set(rows());
    }
    counting_ = std::move(longer);
}

std::size_t VersionsTable::rows() const { return counting_.rows(); }

const RowSet& VersionsTable::counting() const { return counting_; }

bool VersionsTable::allowed(const std::vector<OptionId>& options) const {
    return terms_.allowed(options);
}

std::vector<Units> VersionsTable::surplus(std::size_t seat,
                                          const std::vector<OptionId>& options) const {
    std::vector<Units> sums(rows());
    SurplusSum(columns_, seat, options).fill(0, sums);
    return sums;
}

RowSet VersionsTable::worth_while(std::size_t seat, const std::vector<OptionId>& options) const {
    const SurplusSum surplus(columns_, seat, options);
    RowSet found(rows());
    std::array<Units, 1024> sums{};
    for (std::size_t first = 0; first < rows(); first += sums.size()) {
        const auto block = std::span(sums).first(std::min(sums.size(), rows() - first));
        surplus.fill(first, block);
        mark_at_least_zero(block, found.words().subspan(first / 64));
    }
    keep_common(found, counting_);
    return found;
}

RowSet VersionsTable::accepting(std::size_t seat, const std::vector<OptionId>& options) const {
    const bool signs = terms_.allowed(options) && !terms_.crosses_red_line(seat, options);
    return signs ? worth_while(seat, options) : RowSet(rows());
}

RowSet VersionsTable::acceptable(const std::vector<OptionId>& options) const {
    RowSet found(rows());
    if (!terms_.allowed(options)) {
        return found;
    }
    std::vector<std::optional<RowSet>> by_seat(terms_.players.size());
    for (const std::size_t branch : terms_.open_branches(options)) {
        RowSet all = counting_;
        for (const std::size_t seat : terms_.branches[branch].agree) {
            if (!by_seat[seat]) {
                by_seat[seat] = worth_while(seat, options);
            }
            keep_common(all, *by_seat[seat]);
        }
        add_rows(found, all);
    }
    return found;
}

std::optional<std::vector<Units>> VersionsTable::least_surplus(
    const std::vector<OptionId>& options) const {
    const auto open =
        terms_.allowed(options) ? terms_.open_branches(options) : std::vector<std::size_t>{};
    if (open.empty()) {
        return std::nullopt;
    }
    std::vector<std::vector<Units>> by_seat;
    for (std::size_t seat = 0; seat < terms_.players.size(); ++seat) {
        by_seat.push_back(surplus(seat, options));
    }
    std::vector<Units> best(rows(), -most_units);
    for (const std::size_t branch : open) {
        std::vector<Units> least(rows(), most_units);
        for (const std::size_t seat : terms_.branches[branch].agree) {
            for (std::size_t row = 0; row < rows(); ++row) {
                least[row] = std::min(least[row], by_seat[seat][row]);
            }
        }
        for (std::size_t row = 0; row < rows(); ++row) {
            best[row] = std::max(best[row], least[row]);
        }
    }
    for (std::size_t row = 0; row < rows(); ++row) {
        best[row] = counting_.has(row) ? best[row] : 0;
    }
    return best;
}

}  // namespace irenic::forecast
