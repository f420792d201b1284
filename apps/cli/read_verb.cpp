#include "cli/read/question.hpp"
#include "cli/read/tasks.hpp"
#include "cli/verbs.hpp"

namespace irenic::cli {

Outcome read_verb(const Arguments& arguments, const Stop& stop, bool colour) {
    const auto task = read_task(arguments);
    if (!task) {
        return refused(task.error());
    }
    switch (*task) {
        case ReadTask::draft:
            return draft_record(arguments);
        case ReadTask::review:
            return review_record(arguments, stop);
        case ReadTask::timeline:
            return show_timeline(arguments, colour);
        case ReadTask::find:
            return find_in_record(arguments, colour);
        case ReadTask::documents:
            break;
    }
    return read_documents(arguments, stop, colour);
}

}  // namespace irenic::cli
