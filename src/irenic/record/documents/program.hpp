#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/stop.hpp"

namespace irenic::record {

/// How a program ended.
enum class ProgramEnd {
    finished,
    not_found,    ///< there is no such program on the PATH
    not_started,  ///< the system would not start it, or could not keep its input
    stopped,      ///< ended by us at the stop
    too_much,     ///< ended by us because it wrote more than it may
};

/// What became of a program that was run.
struct ProgramRun {
    ProgramEnd end = ProgramEnd::finished;
    int status = 0;          ///< its exit status; -1 where a signal ended it
    std::string output;      ///< standard output
    std::string complaints;  ///< the first few KiB of standard error
};

/// Runs a program, found on the PATH and without a shell, on `input` as its standard input, which
/// is a file that leaves no trace.
/// words  its name and arguments.
/// most   bytes of output.
[[nodiscard]] ProgramRun run_program(std::vector<std::string> words, std::string_view input,
                                     std::size_t most, const Stop& stop);

}  // namespace irenic::record
