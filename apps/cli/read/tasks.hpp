#pragma once

#include "cli/arguments.hpp"
#include "cli/verbs.hpp"
#include "irenic/record/acts/act.hpp"

namespace irenic::cli {

// What `read` does, by task; see ReadTask. Each in the file of its name.

[[nodiscard]] Outcome read_documents(const Arguments& arguments, const Stop& stop, bool colour);
[[nodiscard]] Outcome draft_record(const Arguments& arguments);
[[nodiscard]] Outcome review_record(const Arguments& arguments, const Stop& stop);
[[nodiscard]] Outcome show_timeline(const Arguments& arguments, bool colour);
[[nodiscard]] Outcome find_in_record(const Arguments& arguments, bool colour);

/// An outcome that is only why there is none.
[[nodiscard]] Outcome refused(std::vector<Error> errors);

/// The acts, one JSON object a line.
[[nodiscard]] std::string act_lines(const std::vector<record::Act>& acts);

}  // namespace irenic::cli
