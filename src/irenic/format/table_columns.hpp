#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/format/csv.hpp"
#include "irenic/model/graph.hpp"

namespace irenic::format {

/// A column of a party: an option of its, its ranks or its moves.
struct PartyColumn {
    std::size_t at = 0;  ///< position in a row
    Place place;         ///< of its name
    std::string option;  ///< options only
    Irreversible irreversible = Irreversible::no;
};

/// The columns of one party.
struct PartyColumns {
    std::string party;
    PartyColumn rank;
    std::vector<PartyColumn> options;
    std::optional<PartyColumn> moves;
};

/// What the columns of a graph table hold.
struct TableColumns {
    std::size_t count = 0;
    std::size_t state = 0;
    std::optional<std::size_t> now;
    std::vector<PartyColumns> parties;  ///< in the order of their ranks
};

/// Reads the row of column names; what is wrong with it goes to `complaints`.
[[nodiscard]] TableColumns read_columns(const CsvRow& header, std::vector<Complaint>& complaints);

}  // namespace irenic::format
