#include "irenic/talks/play/battle_values.hpp"

#include <algorithm>
#include <cmath>

#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

using Row = std::vector<double>;

Row settled(const war::Battles& battles) {
    Row row;
    for (int position = 0; position <= battles.positions; ++position) {
        const double share = static_cast<double>(position) / battles.positions;
        row.push_back(std::lerp(battles.at_bottom, battles.at_top, share));
    }
    return row;
}

/// The values one battle earlier; the ends stay what they are.
Row one_battle_earlier(const war::Battles& battles, const Row& later) {
    const double up = battles.discount * battles.up;
    const double down = battles.discount * battles.down;
    const double same = battles.discount - up - down;
    Row row = later;
    for (std::size_t position = 1; position + 1 < later.size(); ++position) {
        row[position] = up * later[position + 1] + down * later[position - 1] +
                        same * later[position] - battles.cost;
    }
    return row;
}

std::vector<Row> up_to_horizon(const war::Battles& battles, std::size_t rounds) {
    const auto periods = static_cast<std::size_t>(*battles.periods);
    std::vector<Row> rows(std::min(rounds, periods) + 1);
    Row row = settled(battles);
    for (std::size_t fought = periods; fought > 0; --fought) {
        if (fought < rows.size()) {
            rows[fought] = row;
        }
        row = one_battle_earlier(battles, row);
    }
    rows[0] = std::move(row);
    return rows;
}

Row without_horizon(war::Battles battles, std::size_t rounds) {
    const bool over = battles.start == 0 || battles.start == battles.positions;
    const int reach =
        over ? 0 : static_cast<int>(std::min(rounds, static_cast<std::size_t>(battles.positions)));
    const int first = std::max(battles.start - reach, 0);
    const int last = std::min(battles.start + reach, battles.positions);
    Row row(static_cast<std::size_t>(battles.positions) + 1, 0);
    for (int position = first; position <= last; ++position) {
        battles.start = position;
        const auto value = war::value_in_closed_form(battles);
        IRENIC_CHECK(value.has_value());
        row[static_cast<std::size_t>(position)] = *value;
    }
    return row;
}

}  // namespace

std::vector<Row> battle_values(const war::Battles& battles, std::size_t rounds) {
    return battles.periods ? up_to_horizon(battles, rounds)
                           : std::vector<Row>{without_horizon(battles, rounds)};
}

}  // namespace irenic::talks
