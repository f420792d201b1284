#include "cli/talks/deadline.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string_view>

namespace irenic::cli {
namespace {

using Day = std::chrono::sys_days;

constexpr std::size_t most_rounds = 100'000;  // as --rounds

std::optional<int> read_digits(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

/// A day written as in 2024-03-01.
std::optional<Day> read_day(std::string_view text) {
    constexpr std::size_t year_digits = 4;
    constexpr std::size_t length = 10;
    constexpr std::size_t month_at = 5;
    constexpr std::size_t day_at = 8;
    if (text.size() != length || text[year_digits] != '-' || text[day_at - 1] != '-') {
        return std::nullopt;
    }
    const auto year = read_digits(text.substr(0, year_digits));
    const auto month = read_digits(text.substr(month_at, 2));
    const auto day = read_digits(text.substr(day_at, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

/// Dates in this notation are ordered as their texts are.
std::string last_date(const Negotiation& negotiation) {
    std::string last;
    const auto look = [&](const std::string& date) {
        if (read_day(date)) {
            last = std::max(last, date);
        }
    };
    for (const Offer& offer : negotiation.offers) {
        look(offer.date);
        for (const OfferAnswer& answer : offer.answers) {
            look(answer.date);
        }
    }
    for (const Round& round : negotiation.rounds) {
        if (round.status != "expected") {
            look(round.date);
        }
    }
    return last;
}

}  // namespace

std::optional<std::size_t> rounds_before(const std::string& deadline, std::size_t days,
                                         const Negotiation& negotiation,
                                         std::vector<Error>& errors) {
    const auto refuse = [&](std::string what, std::string hint) {
        errors.push_back({ErrorCode::bad_input, "--deadline", std::move(what), std::move(hint)});
        return std::nullopt;
    };
    const auto day = read_day(deadline);
    if (!day) {
        return refuse("'" + deadline + "' is no date", "write it as in 2024-03-01");
    }
    const std::string last = last_date(negotiation);
    if (last.empty()) {
        return refuse("nothing on record has a date to count from",
                      "give offers a date, or use --rounds");
    }
    const auto left = (*day - *read_day(last)).count();
    if (left <= 0) {
        return refuse(deadline + " is past: the record goes up to " + last,
                      "give a later day, or use --rounds");
    }
    const std::size_t rounds = (static_cast<std::size_t>(left) + days - 1) / days;
    if (rounds > most_rounds) {
        return refuse(
            deadline + " leaves " + std::to_string(rounds) + " rounds, more than are played",
            "give an earlier day, or a larger --round-days");
    }
    return rounds;
}

}  // namespace irenic::cli
