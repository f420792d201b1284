#pragma once

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"

namespace irenic::cli {

/// What `read` was asked to do.
enum class ReadTask {
    documents,  ///< read documents; keep and draft them where asked
    draft,      ///< draft a case from a record
    review,     ///< step through what nobody decided about yet
    timeline,   ///< who moved on which issue
    find,       ///< search a record
};

/// The task that the options of `read` name.
///
/// Errors  all of them: nothing to read, two tasks at once, options that say nothing to the task,
///         standard input asked for twice, one file named to be read and written.
[[nodiscard]] Checked<ReadTask> read_task(const Arguments& arguments);

}  // namespace irenic::cli
