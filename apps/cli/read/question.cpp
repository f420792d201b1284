#include "cli/read/question.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cli/help.hpp"

namespace irenic::cli {
namespace {

Error wrong(std::string option, std::string what, std::string hint) {
    return Error{ErrorCode::bad_input, std::move(option), std::move(what), std::move(hint)};
}

/// One option, and whether it was given.
struct Given {
    std::string option;
    bool given = false;
};

std::vector<std::string> names_of_given(const std::vector<Given>& options) {
    std::vector<std::string> names;
    for (const Given& each : options) {
        if (each.given) {
            names.push_back(each.option);
        }
    }
    return names;
}

/// Options that have a meaning beside a task of its own.
struct Beside {
    bool lexicon = false;
    bool json = false;
};

std::vector<Given> idle_options(const Arguments& arguments, const Beside& beside) {
    return {{"DOCUMENT", !arguments.documents.empty()},
            {"--case", !beside.lexicon && !arguments.case_path.empty()},
            {"--lexicon", !beside.lexicon && !arguments.lexicons.empty()},
            {"--draft", arguments.draft.has_value()},
            {"--json", !beside.json && arguments.json},
            {"--out", !beside.json && arguments.out.has_value()}};
}

void refuse_idle(const std::string& task, const std::vector<Given>& options,
                 std::vector<Error>& errors) {
    const auto names = names_of_given(options);
    if (!names.empty()) {
        errors.push_back(wrong(task, "says nothing together with " + join_words(names),
                               "leave one of them out"));
    }
}

void need_record(const Arguments& arguments, const std::string& task, std::vector<Error>& errors) {
    if (!arguments.record) {
        errors.push_back(wrong(task, "needs a record", "name it with --record FILE"));
    }
}

bool same_file(const std::string& first, const std::string& second) {
    std::error_code failure;
    return first == second || std::filesystem::equivalent(first, second, failure);
}

/// Files that are written must be none of the others.
void check_files(const Arguments& arguments, std::vector<Error>& errors) {
    std::vector<std::pair<std::string, std::string>> files;
    const auto add = [&](const std::string& option, const std::optional<std::string>& path) {
        if (path) {
            files.emplace_back(option, *path);
        }
    };
    add("--record", arguments.record);
    add("--draft", arguments.draft);
    add("--out", arguments.out);
    const std::size_t written = files.size();
    for (const std::string& path : arguments.documents) {
        files.emplace_back("DOCUMENT", path);
    }
    for (const std::string& path : arguments.lexicons) {
        files.emplace_back("--lexicon", path);
    }
    if (!arguments.case_path.empty()) {
        files.emplace_back("--case", arguments.case_path);
    }
    for (std::size_t first = 0; first < written; ++first) {
        for (std::size_t second = first + 1; second < files.size(); ++second) {
            if (same_file(files[first].second, files[second].second)) {
                errors.push_back(wrong(files[first].first,
                                       "is the same file as " + files[second].first + ": '" +
                                           files[second].second + "'",
                                       "name another one"));
            }
        }
    }
}

void check_standard_input(const Arguments& arguments, std::vector<Error>& errors) {
    const auto times = std::count(arguments.documents.begin(), arguments.documents.end(), "-") +
                       (arguments.case_path == "-" ? 1 : 0);
    if (times > 1) {
        errors.push_back(wrong("irenic", "standard input (-) is asked for more than once",
                               "name a file for all but one"));
    }
}

void check_review(const Arguments& arguments, std::vector<Error>& errors) {
    need_record(arguments, "--review", errors);
    refuse_idle("--review", idle_options(arguments, {true, false}), errors);
}

void check_timeline(const Arguments& arguments, std::vector<Error>& errors) {
    auto idle = idle_options(arguments, {true, true});
    idle.push_back({"--record", arguments.record.has_value()});
    refuse_idle("--timeline", idle, errors);
}

void check_find(const Arguments& arguments, std::vector<Error>& errors) {
    need_record(arguments, "--find", errors);
    refuse_idle("--find", idle_options(arguments, {true, true}), errors);
    if (arguments.find->find_first_not_of(' ') == std::string::npos) {
        errors.push_back(wrong("--find", "needs a word to look for", ""));
    }
}

ReadTask task_of(const Arguments& arguments, std::vector<Error>& errors) {
    if (arguments.review) {
        check_review(arguments, errors);
        return ReadTask::review;
    }
    if (arguments.timeline) {
        check_timeline(arguments, errors);
        return ReadTask::timeline;
    }
    if (arguments.find) {
        check_find(arguments, errors);
        return ReadTask::find;
    }
    if (arguments.documents.empty() && arguments.draft) {
        need_record(arguments, "--draft without a document", errors);
        return ReadTask::draft;
    }
    if (arguments.documents.empty()) {
        errors.push_back(wrong("irenic", "read needs a document",
                               "irenic read DOCUMENT..., where DOCUMENT is text, Markdown, HTML "
                               "or PDF, or - for standard input"));
    }
    return ReadTask::documents;
}

}  // namespace

Checked<ReadTask> read_task(const Arguments& arguments) {
    std::vector<Error> errors;
    const auto tasks = names_of_given({{"--review", arguments.review},
                                       {"--timeline", arguments.timeline.has_value()},
                                       {"--find", arguments.find.has_value()}});
    if (tasks.size() > 1) {
        errors.push_back(
            wrong("irenic", join_words(tasks) + " ask for different things", "give one of them"));
        return tl::unexpected(errors);
    }
    const ReadTask task = task_of(arguments, errors);
    if (arguments.by && !arguments.review) {
        errors.push_back(wrong("--by", "says who decides, which only --review asks",
                               "add --review, or leave --by out"));
    }
    check_standard_input(arguments, errors);
    check_files(arguments, errors);
    if (!errors.empty()) {
        return tl::unexpected(errors);
    }
    return task;
}

}  // namespace irenic::cli
