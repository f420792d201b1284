#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Words that speak of an issue.
struct IssueMention {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t issue = 0;  ///< index into Lexicon::issues
    std::string option;     ///< that these words tell, or empty
};

/// The issues a sentence speaks of, in order; the longest phrase at each place.
[[nodiscard]] std::vector<IssueMention> find_issues(const Parse& parse, const Lexicon& lexicon);

}  // namespace irenic::record
