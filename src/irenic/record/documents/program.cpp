#include "irenic/record/documents/program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "irenic/record/documents/handle.hpp"

namespace irenic::record {
namespace {

/// A file with no name that holds `bytes`, at its beginning.
Handle nameless_file(std::string_view bytes) {
    std::error_code ignored;
    std::string path = (std::filesystem::temp_directory_path(ignored) / "irenic-XXXXXX").string();
    Handle file(mkostemp(path.data(), O_CLOEXEC));
    if (!file.open()) {
        return file;
    }
    unlink(path.c_str());
    while (!bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return {};
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    lseek(file.number(), 0, SEEK_SET);
    return file;
}

struct Pipe {
    Handle from;
    Handle to;
};

Pipe make_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return {};
    }
    return {Handle(ends[0]), Handle(ends[1])};
}

/// Starts a program with these as its standard input, output and error; nothing or an error code.
int start(std::vector<std::string>& words, const Handle& input, const Handle& output,
          const Handle& complaints, pid_t& child) {
    std::vector<char*> arguments;
    std::transform(words.begin(), words.end(), std::back_inserter(arguments),
                   [](std::string& word) { return word.data(); });
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, complaints.number(), STDERR_FILENO);
    const int error =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Takes what is there. Closes the pipe at its end.
void take(Handle& pipe, std::string& text) {
    std::array<char, 1 << 16> bytes{};
    const ssize_t got = read(pipe.number(), bytes.data(), bytes.size());
    if (got > 0) {
        text.append(bytes.data(), static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
        pipe.close();
    }
}

/// Reads both pipes until the program closes them, or must be ended.
ProgramEnd listen(Handle& output, Handle& complaints, std::size_t most, const Stop& stop,
                  ProgramRun& run) {
    constexpr int pause_milliseconds = 50;
    constexpr std::size_t most_complaints = 4096;
    while (output.open() || complaints.open()) {
        if (stop.reached()) {
            return ProgramEnd::stopped;
        }
        std::array<pollfd, 2> pipes{pollfd{output.number(), POLLIN, 0},
                                    pollfd{complaints.number(), POLLIN, 0}};
        if (poll(pipes.data(), pipes.size(), pause_milliseconds) <= 0) {
            continue;
        }
        if (pipes[0].revents != 0) {
            take(output, run.output);
        }
        if (pipes[1].revents != 0) {
            take(complaints, run.complaints);
            run.complaints.resize(std::min(run.complaints.size(), most_complaints));
        }
        if (run.output.size() > most) {
            return ProgramEnd::too_much;
        }
    }
    return ProgramEnd::finished;
}

/// Waits for the end of a program that closed its output, and ends it at the stop.
int status_of(pid_t child, const Stop& stop, ProgramEnd& end) {
    constexpr int pause_milliseconds = 5;
    int status = 0;
    pid_t ended = 0;
    while (ended != child) {
        if (end == ProgramEnd::finished && stop.reached()) {
            end = ProgramEnd::stopped;
        }
        const bool to_be_ended = end != ProgramEnd::finished;
        if (to_be_ended) {
            kill(child, SIGKILL);
        }
        ended = waitpid(child, &status, to_be_ended ? 0 : WNOHANG);
        if (ended < 0 && errno != EINTR) {
            return -1;
        }
        if (ended == 0) {
            poll(nullptr, 0, pause_milliseconds);
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

ProgramRun run_program(std::vector<std::string> words, std::string_view input, std::size_t most,
                       const Stop& stop) {
    ProgramRun run;
    const Handle file = nameless_file(input);
    Pipe output = make_pipe();
    Pipe complaints = make_pipe();
    if (!file.open() || !output.from.open() || !complaints.from.open()) {
        run.end = ProgramEnd::not_started;
        return run;
    }
    pid_t child = 0;
    if (const int error = start(words, file, output.to, complaints.to, child)) {
        run.end = error == ENOENT ? ProgramEnd::not_found : ProgramEnd::not_started;
        return run;
    }
    output.to.close();
    complaints.to.close();
    run.end = listen(output.from, complaints.from, most, stop, run);
    run.status = status_of(child, stop, run.end);
    return run;
}

}  // namespace irenic::record
