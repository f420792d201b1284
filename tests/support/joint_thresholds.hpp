#pragma once

#include <cstddef>
#include <vector>

#include "irenic/talks/beliefs/threshold.hpp"

namespace irenic::test_support {

using talks::Threshold;

inline constexpr std::size_t cells =
    10;  ///< by party; every cut and every utility falls between them

/// Packages on the table, and what is believed of who decides.
struct Table {
    std::vector<Threshold> parties;
    std::vector<double> utilities;
    double discount = 1, tactical = 0;

    [[nodiscard]] std::size_t packages() const { return utilities.size() / parties.size(); }
    [[nodiscard]] double utility(std::size_t package, std::size_t party) const {
        return utilities[package * parties.size() + party];
    }
};

inline std::size_t power(std::size_t base, std::size_t exponent) {
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

/// Thresholds of all parties together, cell by cell, and who of them refuses for tactics.
class Joint {
public:
    explicit Joint(const Table& table) : table_(table) {
        for (std::size_t at = 0; at < power(cells, table.parties.size()); ++at) {
            for (std::size_t tactics = 0; tactics < power(2, table.parties.size()); ++tactics) {
                weights_.push_back(weight(at, tactics));
            }
        }
    }

    [[nodiscard]] double acceptance(std::size_t package) const {
        double met = 0;
        double all = 0;
        for (std::size_t at = 0; at < weights_.size(); ++at) {
            all += weights_[at];
            met += accepts(package, at) ? weights_[at] : 0;
        }
        return all > 1e-12 ? met / all : 0;
    }

    void refused(std::size_t package) {
        for (std::size_t at = 0; at < weights_.size(); ++at) {
            if (accepts(package, at)) {
                weights_[at] = 0;
            }
        }
    }

private:
    [[nodiscard]] std::size_t tactics() const { return power(2, table_.parties.size()); }

    [[nodiscard]] static std::size_t cell(std::size_t at, std::size_t party) {
        return at / power(cells, party) % cells;
    }

    [[nodiscard]] double weight(std::size_t at, std::size_t tactics) const {
        double result = 1;
        for (std::size_t party = 0; party < table_.parties.size(); ++party) {
            const auto from = static_cast<double>(cell(at, party));
            result *= table_.parties[party].acceptance((from + 1) / cells) -
                      table_.parties[party].acceptance(from / cells);
            result *= (tactics >> party) % 2 == 1 ? table_.tactical : 1 - table_.tactical;
        }
        return result;
    }

    [[nodiscard]] bool accepts(std::size_t package, std::size_t at) const {
        const bool nobody_tactical = at % tactics() == 0;
        return nobody_tactical && meets(package, at / tactics());
    }

    [[nodiscard]] bool meets(std::size_t package, std::size_t at) const {
        for (std::size_t party = 0; party < table_.parties.size(); ++party) {
            const double middle = (static_cast<double>(cell(at, party)) + 0.5) / cells;
            if (middle > table_.utility(package, party)) {
                return false;
            }
        }
        return true;
    }

    const Table& table_;
    std::vector<double> weights_;
};

/// What proposing one package after the other is worth, by counting.
inline double value_of(const Table& table, const std::vector<std::size_t>& packages) {
    Joint joint(table);
    double value = 0;
    double still_open = 1;
    for (const std::size_t package : packages) {
        const double acceptance = joint.acceptance(package);
        value += still_open * acceptance;
        still_open *= (1 - acceptance) * table.discount;
        joint.refused(package);
    }
    return value;
}

}  // namespace irenic::test_support
