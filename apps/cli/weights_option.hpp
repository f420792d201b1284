#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// `text` without the blanks and line breaks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Whose numbers an option may weigh.
struct Weighable {
    std::vector<PartyId> parties;
    std::string_view
        others;  ///< what any other party of the case is called: "party without a vote"
};

/// The option --weights as the command line spells it, "g=2,h=1", in the order given.
///
/// Adds an error for each weight of somebody else, that is not above 0, or that is given twice, and
/// where there is none.
[[nodiscard]] std::vector<std::pair<PartyId, Decimal>> read_weights(std::string_view text,
                                                                    const Negotiation& negotiation,
                                                                    const Weighable& weighable,
                                                                    std::vector<Error>& errors);

}  // namespace irenic::cli
