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
    std::size_t points = 5000;              ///< deals, analyze and report
    bool everything = false;                ///< deals
    bool holds = false;                     ///< deals
    std::optional<std::string> weights;     ///< deals and phases, as written
    std::optional<std::string> from;        ///< deals and talks, as written
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
    std::size_t samples = 10'000;           ///< forecast and talks
    std::size_t fewer_samples = 2048;       ///< analyze and report
    std::optional<std::string> share;       ///< report: a party
    bool brief = false;                     ///< report
    std::size_t packages = 20;              ///< forecast
    std::optional<std::string> precision;   ///< forecast, as written
    std::optional<std::string> shard;       ///< forecast and talks, as written
    std::vector<std::string> merge;         ///< forecast and talks: files
    bool shared = false;                    ///< forecast
    std::size_t changes = 3;                ///< talks
    std::size_t texts = 5;                  ///< talks
    std::size_t ahead = 3;                  ///< talks
    std::size_t blind = 0;                  ///< talks; 0: no blind round
    std::vector<std::string> marks;         ///< talks: files
    std::optional<std::string> tactical;    ///< talks, as written
    std::optional<std::string> discount;    ///< talks, as written
    std::optional<std::string> mediator;    ///< talks: a party
    std::optional<std::string> protocol;    ///< talks, as written
    std::vector<std::string> strategy;      ///< talks, as written
    std::size_t rounds = 0;                 ///< talks; 0: what suits the protocol
    std::optional<std::string> deadline;    ///< talks: a date
    std::size_t round_days = 7;             ///< talks
    std::optional<std::string> breakdown;   ///< talks, as written
    bool battles = false;                   ///< talks
    std::size_t cap = 0;                    ///< talks
    bool play = false;                      ///< talks
    std::size_t sessions = 0;               ///< talks; 0: none
    bool tournament = false;                ///< talks
    std::optional<std::string> strategies;  ///< talks, as written
    std::optional<std::string> resume;      ///< talks: a file
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
