#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/pilot/versions_table.hpp"

namespace irenic::talks {

/// By row, of the first `rows`: what `to` is worth to a seat beyond what `from` is, in units of
/// 1e-9. Cost: linear in rows, issues that differ and conditions.
[[nodiscard]] std::vector<forecast::Units> worth_beyond(const forecast::VersionsTable& table,
                                                        std::size_t seat,
                                                        const std::vector<OptionId>& from,
                                                        const std::vector<OptionId>& to,
                                                        std::size_t rows);

}  // namespace irenic::talks
