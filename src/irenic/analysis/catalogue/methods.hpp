#pragma once

#include <span>

#include "irenic/analysis/catalogue.hpp"

namespace irenic::analysis {

// Each in the file of its verb.

[[nodiscard]] std::span<const Method> methods_of_read();
[[nodiscard]] std::span<const Method> methods_of_deals();
[[nodiscard]] std::span<const Method> methods_of_war();
[[nodiscard]] std::span<const Method> methods_of_levers();
[[nodiscard]] std::span<const Method> methods_of_phases();
[[nodiscard]] std::span<const Method> methods_of_stability();
[[nodiscard]] std::span<const Method> methods_of_forecast();
[[nodiscard]] std::span<const Method> methods_of_talks();
/// Those that put questions together.
[[nodiscard]] std::span<const Method> methods_of_several();
/// Those of `analyze` and `report`.
[[nodiscard]] std::span<const Method> methods_of_report();

}  // namespace irenic::analysis
