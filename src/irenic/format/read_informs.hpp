#pragma once

#include <optional>

#include "irenic/format/draft.hpp"
#include "irenic/format/node.hpp"

namespace irenic::format {

/// What the party `by`, whose role is read already, knows of another's resolve;
/// nothing for null.
[[nodiscard]] std::optional<Informs> read_informs(Draft& draft, const Node* node, PartyId by);

}  // namespace irenic::format
