#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/forecast/pilot/version_columns.hpp"

namespace irenic::talks {

using deals::Units;

/// What talks are about, in whole units: who has a say, and what every package is worth to whom.
struct Domain {
    using Branch = forecast::Terms::Branch;
    struct Extra {
        std::size_t seat = 0;
        Condition when;
        Units units = 0;
    };

    std::vector<PartyId> parties;  ///< by seat: those who decide, then those with only veto_on
    std::size_t deciding = 0;      ///< how many seats, the first, decide
    std::vector<std::uint32_t> options;                   ///< by issue: how many it has
    std::vector<OptionId> now;                            ///< by issue
    std::vector<std::vector<std::vector<Units>>> points;  ///< by seat, issue, option
    std::vector<Extra> extras;
    std::vector<Condition> forbidden;
    std::vector<std::vector<Condition>> red_lines;  ///< by seat
    std::vector<Units> no_agreement;                ///< by seat
    std::vector<Branch> branches;    ///< a package is agreed where, for one of them, all who agree
                                     ///< accept it and these issues stay
    int places = 0;                  ///< a unit is 10^-places points
    std::vector<std::string> names;  ///< by seat: the party's id, for messages; may be empty

    [[nodiscard]] std::size_t seats() const { return parties.size(); }
    /// Nothing where the party has no say.
    [[nodiscard]] std::optional<std::size_t> seat_of(PartyId party) const;
    [[nodiscard]] Units utility(std::size_t seat, const std::vector<OptionId>& package) const;
    [[nodiscard]] bool allowed(const std::vector<OptionId>& package) const;
    [[nodiscard]] bool crosses_red_line(std::size_t seat,
                                        const std::vector<OptionId>& package) const;
    /// Whether these seats, by seat true, make an agreement of a package.
    [[nodiscard]] bool agreed(const std::vector<OptionId>& package,
                              const std::vector<char>& accept) const;
    /// Packages before constraints, as a floating number.
    [[nodiscard]] double packages() const;
    [[nodiscard]] Decimal to_points(Units units) const {
        return Decimal::from_mantissa(units, places);
    }
};

/// The domain of a case as it is opened; parties without a seat have no say and are left out.
/// Cost    linear in the case.
[[nodiscard]] Domain domain_of(const deals::Setting& setting);

}  // namespace irenic::talks
