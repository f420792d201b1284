#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace irenic::record {

/// The forms of an English noun or noun phrase: itself and its plurals. Of a phrase the word before
/// the first preposition changes ("exchange of captives"), else the last one. What looks like a
/// plural ("talks", "people") has no other form.
[[nodiscard]] std::vector<std::string> noun_forms(std::string_view noun);

/// Whether the word that noun_forms would change is a plural by its looks.
[[nodiscard]] bool looks_plural(std::string_view noun);

/// The forms of an English verb: itself, third person, past, past participle, present participle;
/// British and American doubling both ("cancelled", "canceled"). Of several words ("turn down") the
/// first is the one that changes. Irregular verbs are given whole.
/// past, participle  of an irregular verb; empty for a regular one.
[[nodiscard]] std::vector<std::string> verb_forms(std::string_view verb, std::string_view past,
                                                  std::string_view participle);

}  // namespace irenic::record
