#pragma once

#include <string>

#include "irenic/base/value.hpp"

namespace irenic::cli {

/// The name that an answer's labels give to something of a kind ("parties", "issues", "risks"),
/// else its id.
[[nodiscard]] std::string label_of(const Value& labels, const std::string& kind,
                                   const std::string& id);

/// What an uncertain input is: "the belief of Movement that Government prevails" for
/// "war.beliefs.h". Inputs that vary together are joined; a path of an unknown kind stays.
///
/// path  of one input or reading, or several joined by " + ".
[[nodiscard]] std::string input_in_words(const Value& labels, const std::string& path);

}  // namespace irenic::cli
