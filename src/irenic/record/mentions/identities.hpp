#pragma once

#include <string>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/mentions/known_actors.hpp"

namespace irenic::record {

/// Somebody of a kind, with the pronouns that kind has.
[[nodiscard]] Identity make_identity(std::string id, std::string kind);

/// "colombia" and "rebels" to colombia_rebels, within the length of ids.
[[nodiscard]] std::string join_ids(const std::string& owner, const std::string& role);

/// The last name in a full one, with its particle: "bin omar".
[[nodiscard]] std::string last_name(const std::string& full);

/// By which a role is remembered: one and several apart.
[[nodiscard]] std::string role_key(const KnownRole& role);

}  // namespace irenic::record
