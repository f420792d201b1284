#pragma once

#include <string>
#include <vector>

#include "cli/arguments/usage.hpp"
#include "irenic/base/result.hpp"

namespace irenic::cli {

/// What is wrong with a command line, with a hint that may be empty.
[[nodiscard]] Error usage_error(std::string what, std::string hint);

/// "did you mean 'x'?", or else `otherwise`.
[[nodiscard]] std::string suggest(const std::string& wrong, const std::vector<std::string>& known,
                                  std::string otherwise);

/// Reads the words behind the verb into `arguments`; returns what is wrong with them.
[[nodiscard]] std::vector<Error> read_options(const VerbUsage& usage,
                                              const std::vector<std::string>& words,
                                              Arguments& arguments);

}  // namespace irenic::cli
