#pragma once

#include <cstddef>
#include <vector>

#include "irenic/model/history.hpp"

namespace irenic::talks {

/// Positions in the record, by date, then in its order; an undated offer goes with the one before
/// it, or leads.
[[nodiscard]] std::vector<std::size_t> by_date(const std::vector<Offer>& offers);

}  // namespace irenic::talks
