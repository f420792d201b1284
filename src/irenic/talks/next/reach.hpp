#pragma once

#include <cstddef>
#include <vector>

#include "irenic/deals/setting.hpp"

namespace irenic::talks {

/// The issues on which two texts differ.
[[nodiscard]] std::vector<IssueId> changed_issues(const std::vector<OptionId>& from,
                                                  const std::vector<OptionId>& to);

/// Whether constraints allow a text and it crosses no red line of those who put it forward.
/// mediators  positions in Scoring::players.
[[nodiscard]] bool may_be_proposed(const deals::Setting& centre,
                                   const std::vector<std::size_t>& mediators,
                                   const std::vector<OptionId>& options);

}  // namespace irenic::talks
