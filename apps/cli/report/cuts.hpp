#pragma once

#include <span>
#include <string_view>

#include "irenic/base/value.hpp"

namespace irenic::cli {

/// Something that a report can do without where its page would be too large.
struct Cut {
    std::string_view verb;  ///< whose answer it is taken from; "report" for the case itself
    std::string_view what;  ///< "the states are left out"
    /// Takes it out of an answer; false where there was nothing to take.
    bool (*make)(Value& answer);
};

/// Those that least of the page rests on first.
[[nodiscard]] std::span<const Cut> cuts();

}  // namespace irenic::cli
