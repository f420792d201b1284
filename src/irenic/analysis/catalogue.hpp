#pragma once

#include <span>
#include <string_view>

#include "irenic/base/value.hpp"

namespace irenic::analysis {

/// A question that can be asked on the command line.
struct Verb {
    std::string_view name;
    std::string_view question;
};

/// One method: what it promises, what it costs, whose it is and how far it is tested.
struct Method {
    std::string_view name;
    std::string_view verb;
    std::string_view question;
    std::string_view function;  ///< where it lives, by its C++ name
    std::string_view guarantee;
    std::string_view cost;
    std::string_view source;
    std::string_view tests;
};

/// All verbs of the command line, in the order in which a newcomer would ask.
[[nodiscard]] std::span<const Verb> verbs();

/// Every method there is, verb by verb.
[[nodiscard]] std::span<const Method> methods();

/// The methods as a list of maps, under the names of the fields of Method.
[[nodiscard]] Value methods_value();

}  // namespace irenic::analysis
