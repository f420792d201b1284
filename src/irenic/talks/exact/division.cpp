#include "irenic/talks/exact/division.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

/// One row for each party, the right-hand side last.
using Equations = std::vector<std::vector<double>>;

bool is_share(double number) { return number >= 0 && number <= 1; }

/// What j takes when i proposes is its own first share, discounted for as many rounds as pass
/// until its turn. Whoever proposes, the shares add up to 1.
Equations shares_add_up(std::span<const double> discounts) {
    const std::size_t parties = discounts.size();
    Equations equations(parties, std::vector<double>(parties + 1, 1));
    for (std::size_t proposer = 0; proposer < parties; ++proposer) {
        std::vector<double>& row = equations[proposer];
        for (std::size_t wait = 1; wait < parties; ++wait) {
            const std::size_t party = (proposer + wait) % parties;
            row[party] = std::pow(discounts[party], static_cast<double>(wait));
        }
    }
    return equations;
}

/// Takes a multiple of one row from another so that `column` drops out there.
void clear(std::vector<double>& row, const std::vector<double>& with, std::size_t column) {
    const double times = row[column] / with[column];
    for (std::size_t entry = column; entry < row.size(); ++entry) {
        row[entry] -= times * with[entry];
    }
}

/// Gauss and Jordan's elimination, the largest pivot first.
std::vector<double> solved(Equations equations) {
    const std::size_t unknowns = equations.size();
    for (std::size_t column = 0; column < unknowns; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < unknowns; ++row) {
            if (std::abs(equations[row][column]) > std::abs(equations[pivot][column])) {
                pivot = row;
            }
        }
        std::swap(equations[column], equations[pivot]);
        for (std::size_t row = 0; row < unknowns; ++row) {
            if (row != column) {
                clear(equations[row], equations[column], column);
            }
        }
    }
    std::vector<double> solution;
    for (std::size_t unknown = 0; unknown < unknowns; ++unknown) {
        solution.push_back(equations[unknown].back() / equations[unknown][unknown]);
    }
    return solution;
}

}  // namespace

std::optional<double> first_share(double first, double second) {
    IRENIC_CHECK(is_share(first) && is_share(second));
    if (first == 1 && second == 1) {
        return std::nullopt;
    }
    const double second_loses = 1 - second;
    return second_loses / (1 - first + first * second_loses);
}

std::optional<double> limit_weight(double first, double second) {
    IRENIC_CHECK(is_share(first) && is_share(second) && first > 0 && second > 0);
    if (first == 1 && second == 1) {
        return std::nullopt;
    }
    const double first_impatience = std::abs(std::log(first));
    const double second_impatience = std::abs(std::log(second));
    return second_impatience / (first_impatience + second_impatience);
}

std::vector<double> stationary_shares(std::span<const double> discounts) {
    IRENIC_CHECK(discounts.size() >= 2);
    IRENIC_CHECK(std::all_of(discounts.begin(), discounts.end(),
                             [](double discount) { return is_share(discount) && discount < 1; }));
    std::vector<double> shares = solved(shares_add_up(discounts));
    for (std::size_t party = 1; party < shares.size(); ++party) {
        shares[party] *= std::pow(discounts[party], static_cast<double>(party));
    }
    return shares;
}

}  // namespace irenic::talks
