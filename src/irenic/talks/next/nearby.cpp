#include "irenic/talks/next/nearby.hpp"

#include <utility>

#include "irenic/forecast/pilot/surplus_sum.hpp"

namespace irenic::talks {
namespace {

using forecast::RowSet;
using forecast::Units;

/// Adds one column and takes another off.
void swap_column(std::vector<Units>& sums, const std::vector<Units>& added,
                 const std::vector<Units>& removed) {
    for (std::size_t row = 0; row < sums.size(); ++row) {
        sums[row] += added[row] - removed[row];
    }
}

}  // namespace

Nearby::Nearby(const Willingness& willingness, std::vector<OptionId> text)
    : willingness_(willingness), text_(std::move(text)) {
    const auto& columns = willingness.table().columns();
    for (std::size_t seat = 0; seat < columns.points.size(); ++seat) {
        auto& sums = surplus_.emplace_back(willingness.rows());
        forecast::SurplusSum(columns, seat, text_).fill(0, sums);
    }
    for (const Condition& condition : columns.conditions) {
        holds_.push_back(condition.holds(text_) ? 1 : 0);
    }
}

/// What holds for `options` and not for the text comes in, what held and no longer does goes out.
void Nearby::add_extras(std::size_t seat, const std::vector<OptionId>& options,
                        std::vector<Units>& sums) const {
    const auto& columns = willingness_.table().columns();
    for (const forecast::ExtraColumn& extra : columns.extras) {
        const bool held = holds_[extra.condition] != 0;
        if (extra.seat != seat || held == columns.conditions[extra.condition].holds(options)) {
            continue;
        }
        for (std::size_t index = 0; index < extra.rows.size(); ++index) {
            sums[extra.rows[index]] += held ? -extra.units[index] : extra.units[index];
        }
    }
}

RowSet Nearby::accepting(std::size_t seat, const std::vector<OptionId>& options) const {
    const auto& table = willingness_.table();
    if (!table.allowed(options) || table.terms().crosses_red_line(seat, options)) {
        return RowSet(willingness_.rows());
    }
    const auto& columns = table.columns();
    std::vector<Units> sums = surplus_[seat];
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        if (options[issue] != text_[issue]) {
            swap_column(sums, columns.points[seat][columns.column(issue, options[issue])],
                        columns.points[seat][columns.column(issue, text_[issue])]);
        }
    }
    add_extras(seat, options, sums);
    RowSet rows(sums.size());
    forecast::mark_at_least_zero(sums, rows.words());
    keep_common(rows, willingness_.counting());
    return rows;
}

std::vector<RowSet> Nearby::accepting(const std::vector<OptionId>& options) const {
    std::vector<RowSet> by_seat;
    for (std::size_t seat = 0; seat < surplus_.size(); ++seat) {
        by_seat.push_back(accepting(seat, options));
    }
    return by_seat;
}

RowSet agreed(const Willingness& willingness, const std::vector<OptionId>& options,
              const std::vector<RowSet>& by_seat) {
    RowSet rows(willingness.rows());
    if (!willingness.table().allowed(options)) {
        return rows;
    }
    for (const auto& branch : willingness.table().terms().branches) {
        if (!branch.left_open_by(options)) {
            continue;
        }
        RowSet all = willingness.counting();
        for (const std::size_t seat : branch.agree) {
            keep_common(all, by_seat[seat]);
        }
        add_rows(rows, all);
    }
    return rows;
}

}  // namespace irenic::talks
