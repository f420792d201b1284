#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/record/syntax/outline.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Whether the grammar's dictionary has a word.
using Knows = std::function<bool(const std::string& word)>;

/// Makes unknown names in -s look like any other name, as the grammar takes them for plurals:
/// "Hamax", "UnitedStatex"; plurals such as "Serbs" become one that the dictionary has. Character
/// for character, so that positions hold.
void make_names_alike(const std::vector<Word>& words, const Outline& outline, const Knows& knows,
                      std::u32string& text);

}  // namespace irenic::record
