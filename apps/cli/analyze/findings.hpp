#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/analysis/analyze.hpp"
#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// What would have to be true, in sentences: how far things may move before there is no deal, or
/// what would open one; the same of the plan. At most eight.
[[nodiscard]] std::vector<std::string> must_be_true(const Negotiation& negotiation,
                                                    const analysis::Analysis& analysis);

/// One of the assumptions that matter most.
struct Deciding {
    std::string input;  ///< path, or several joined by " + "
    std::string words;
    std::string text;  ///< how much of what it decides
    bool assumed = true;
};

/// The inputs that decide most of how wide the zone is; where none does, of the plan's weakest
/// slack. Largest first, at most `most`.
[[nodiscard]] std::vector<Deciding> deciding_most(const Negotiation& negotiation,
                                                  const analysis::Analysis& analysis,
                                                  std::size_t most);

/// Every number and ranking of the case in its order: [{"path", "words", "shape", "center", "low",
/// "high", "because", "source", "confidence"}].
[[nodiscard]] Value numbers_value(const Negotiation& negotiation);

/// The inputs that `forecast` and `talks` speak of, each once: [{"path", "words"}]. Those that vary
/// together stand as one, their paths joined by " + ".
[[nodiscard]] Value input_words_value(const Negotiation& negotiation,
                                      const analysis::Analysis& analysis);

}  // namespace irenic::cli
