#pragma once

#include <string>
#include <vector>

#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// "Truce: None -> Permanent".
[[nodiscard]] std::string change_in_words(const Issue& issue, OptionId from, OptionId to);

/// What a text has instead, on one line: "Truce: Permanent; owed in any case: Aid: More"; "no
/// change" where it is the same.
[[nodiscard]] std::string changes_in_line(const Negotiation& negotiation,
                                          const std::vector<OptionId>& from,
                                          const std::vector<OptionId>& to);

/// What a session has put forward, where duties move like all else: "Truce: Permanent; all else as
/// now".
[[nodiscard]] std::string package_in_line(const Negotiation& negotiation,
                                          const std::vector<OptionId>& package);
/// The same of what was agreed in a session, with the duties that it leaves as they are now.
[[nodiscard]] std::string agreement_in_line(const Negotiation& negotiation,
                                            const std::vector<OptionId>& package);
/// What one text of a session has instead of another, likewise.
[[nodiscard]] std::string moves_in_line(const Negotiation& negotiation,
                                        const std::vector<OptionId>& from,
                                        const std::vector<OptionId>& to);

/// Duties that a text leaves as things are now, by name.
[[nodiscard]] std::vector<std::string> unmet_duties(const Negotiation& negotiation,
                                                    const std::vector<OptionId>& text);

}  // namespace irenic::cli
