#pragma once

#include <string>
#include <vector>

#include "cli/talks/view.hpp"

namespace irenic::cli {

/// A session as sentences, a move each. A package is told in full where its maker puts something
/// forward for the first time, after that as what it has instead; rounds in which nothing is said
/// that was not said before are told together.
[[nodiscard]] std::vector<std::string> exchange_lines(const TalksView& view,
                                                      const talks::Played& played);

}  // namespace irenic::cli
