#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace irenic::cli {

/// What was asked on the command line.
struct Arguments {
    std::string verb;
    std::string case_path;  ///< a file, a folder or "-"; empty for verbs that take none; --case
    bool json = false;
    std::optional<std::string> out;
    std::uint64_t seed = 1;
    unsigned threads = 1;
    double limit_seconds = 20;

    bool canonical = false;                 ///< check
    std::size_t points = 5000;              ///< deals
    bool everything = false;                ///< deals
    bool holds = false;                     ///< deals
    std::optional<std::string> weights;     ///< deals and phases, as written
    std::optional<std::string> from;        ///< deals, as written
    std::optional<std::string> package;     ///< levers and stability, as written
    std::optional<std::string> order;       ///< phases, as written
    std::optional<std::string> stops;       ///< phases, as written
    std::optional<std::string> payment;     ///< phases, as written
    bool why = false;                       ///< phases
    bool what_if = false;                   ///< phases
    bool no_what_if = false;                ///< phases
    std::optional<std::string> coalitions;  ///< stability, as written
    std::optional<std::string> explain;     ///< stability: a state, or empty for every state
    std::optional<std::string> target;      ///< stability: a state
    std::optional<std::string> now;         ///< stability: a state
    bool from_case = false;                 ///< stability
    bool table = false;                     ///< stability
    std::vector<std::string> documents;     ///< read: files, or "-"
    std::vector<std::string> lexicons;      ///< read: files
    std::optional<std::string> record;      ///< read: a file
    std::optional<std::string> draft;       ///< read: a file
    std::optional<std::string> timeline;    ///< read: a record's file
    std::optional<std::string> find;        ///< read: words
    std::optional<std::string> by;          ///< read: who decides
    bool review = false;                    ///< read
    std::size_t samples = 10'000;           ///< forecast
    std::size_t packages = 20;              ///< forecast
    std::optional<std::string> precision;   ///< forecast, as written
    std::optional<std::string> shard;       ///< forecast, as written
    std::vector<std::string> merge;         ///< forecast: files
    bool shared = false;                    ///< forecast
};

/// A run that ends before any verb starts: help, or usage that makes no sense.
struct Ending {
    int status = 0;
    std::string out;  ///< for standard output
    std::string err;  ///< for standard error
};

/// Reads the words behind the program's name.
[[nodiscard]] std::variant<Arguments, Ending> parse_arguments(
    const std::vector<std::string>& words);

}  // namespace irenic::cli
