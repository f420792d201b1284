#pragma once

#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "irenic/base/sha256.hpp"
#include "irenic/record/store/database.hpp"
#include "irenic/record/store/store.hpp"
#include "temporary_folder.hpp"

namespace irenic::test_support {

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Names and hashes of all files in a folder.
inline std::string state_of(const Folder& folder) {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        const bool plain = entry.is_regular_file();
        files.insert(entry.path().string() + " " +
                     (plain ? sha256_hex(bytes_of(entry.path())) : ""));
    }
    std::string state;
    for (const std::string& file : files) {
        state += file + "\n";
    }
    return state;
}

inline record::Store open_store(const std::string& path, bool create = true) {
    auto store = record::Store::open(path, create);
    if (!store) {
        throw std::runtime_error(to_string(store.error()));
    }
    return *std::move(store);
}

/// Whether a text is a date and time.
inline bool is_time(const std::string& text) {
    return std::regex_match(text, std::regex(R"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)"));
}

template <class T>
T value_of(Result<T> result) {
    if (!result) {
        throw std::runtime_error(to_string(result.error()));
    }
    return *std::move(result);
}

/// One text that SQLite answers, of any file.
inline std::string ask(const std::string& path, const std::string& sql) {
    std::string answer;
    auto database = value_of(record::Database::open(path, record::Database::Access::make));
    const auto done = database.run(sql, {}, [&](record::Row& row) { answer += row.text(); });
    return done ? answer : to_string(done.error());
}

/// Runs `work` in a process of its own and returns its id; the process ends with 0 where `work`
/// says true.
template <class Work>
pid_t in_child(const Work& work) {
    const pid_t child = fork();
    if (child != 0) {
        return child;
    }
    bool good = false;
    try {
        good = work();
    } catch (const std::exception& fault) {
        static_cast<void>(write(STDERR_FILENO, fault.what(), std::string(fault.what()).size()));
    }
    _exit(good ? 0 : 1);
}

inline bool ended_well(pid_t child) {
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace irenic::test_support
