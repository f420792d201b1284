#pragma once

#include <optional>
#include <vector>

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/talks/play/played.hpp"

namespace irenic::cli {

/// The session that options ask for; nothing where none of them does.
///
/// Adds an error for each protocol, strategy, party, deadline and chance that makes no sense.
[[nodiscard]] std::optional<talks::PlayQuestion> read_play_question(const Arguments& arguments,
                                                                    const Negotiation& negotiation,
                                                                    std::vector<Error>& errors);

/// The protocol that --protocol names; alternating offers where it is left out.
[[nodiscard]] talks::Protocol read_protocol(const Arguments& arguments, std::vector<Error>& errors);

/// How many rounds --rounds allows; where it is left out 100, and 2,000 small changes for a single
/// text.
[[nodiscard]] std::size_t rounds_of(const Arguments& arguments, talks::Protocol protocol);

/// A share such as a chance, from 0 to 1, from the option of this name.
[[nodiscard]] std::optional<Decimal> read_share(const std::string& option, const std::string& text,
                                                std::vector<Error>& errors);

}  // namespace irenic::cli
