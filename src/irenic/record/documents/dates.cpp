#include "irenic/record/documents/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include <fmt/format.h>

namespace irenic::record {
namespace {

constexpr std::size_t most_bytes = 80;

std::string lower(std::string_view word) {
    std::string result(word);
    std::transform(result.begin(), result.end(), result.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    return result;
}

std::vector<std::string> tokens_of(std::string_view words) {
    constexpr std::string_view between = " \t\n,.()";
    std::vector<std::string> tokens;
    std::size_t first = words.find_first_not_of(between);
    while (first != std::string_view::npos) {
        const std::size_t end = std::min(words.find_first_of(between, first), words.size());
        tokens.push_back(lower(words.substr(first, end - first)));
        first = words.find_first_not_of(between, end);
    }
    return tokens;
}

std::optional<unsigned> number_of(std::string_view digits) {
    unsigned number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = read.ptr == digits.data() + digits.size();
    return !digits.empty() && read.ec == std::errc() && whole ? std::optional(number)
                                                              : std::nullopt;
}

/// Where `word` is one of `names` or their first letters, at least three; from 1.
template <std::size_t Size>
std::optional<unsigned> place_in(const std::array<std::string_view, Size>& names,
                                 std::string_view word) {
    constexpr std::size_t least_letters = 3;
    const auto* const found = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
        return word.size() >= least_letters && name.starts_with(word);
    });
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<unsigned>(found - names.begin()) + 1);
}

std::optional<unsigned> month_of(std::string_view word) {
    constexpr std::array<std::string_view, 12> months{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    return place_in(months, word);
}

bool is_weekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> days{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
    return place_in(days, word).has_value();
}

/// A time of day, its zone, or a word that carries nothing.
bool is_beside_the_date(std::string_view word) {
    constexpr std::array<std::string_view, 8> words{"of", "the", "at",  "am",
                                                    "pm", "gmt", "utc", "z"};
    const bool time =
        word.find(':') != std::string_view::npos && word.front() >= '0' && word.front() <= '9';
    const bool zone = word.front() == '+' && number_of(word.substr(1)).has_value();
    return time || zone || std::find(words.begin(), words.end(), word) != words.end();
}

/// "8", "8th", "1st".
std::optional<unsigned> day_of(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (word.ends_with(ending)) {
            word.remove_suffix(ending.size());
            break;
        }
    }
    return word.size() <= 2 ? number_of(word) : std::nullopt;
}

std::optional<unsigned> year_of(std::string_view word) {
    constexpr std::size_t digits = 4;
    return word.size() == digits ? number_of(word) : std::nullopt;
}

std::optional<std::string> written(unsigned year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
    return date.ok() ? std::optional(fmt::format("{:04}-{:02}-{:02}", year, month, day))
                     : std::nullopt;
}

/// "2024-02-08" and what may follow it.
std::optional<std::string> iso_date(std::string_view words) {
    constexpr std::size_t length = 10;
    const bool shaped = words.size() >= length && words[4] == '-' && words[7] == '-' &&
                        (words.size() == length || words[length] == 't' || words[length] == 'T' ||
                         words[length] == ' ');
    if (!shaped) {
        return std::nullopt;
    }
    const auto year = number_of(words.substr(0, 4));
    const auto month = number_of(words.substr(5, 2));
    const auto day = number_of(words.substr(8, 2));
    const bool only_time =
        words.find_first_not_of("0123456789:.,+-TZtz ", length) == std::string_view::npos;
    return year && month && day && only_time ? written(*year, *month, *day) : std::nullopt;
}

}  // namespace

std::optional<std::string> date_of(std::string_view words) {
    if (words.size() > most_bytes) {
        return std::nullopt;
    }
    if (auto date = iso_date(words)) {
        return date;
    }
    std::vector<std::string> tokens = tokens_of(words);
    std::erase_if(tokens, [](const std::string& word) {
        return is_weekday(word) || is_beside_the_date(word);
    });
    if (tokens.size() != 3) {
        return std::nullopt;
    }
    const bool month_first = month_of(tokens[0]).has_value();
    const auto month = month_of(tokens[month_first ? 0 : 1]);
    const auto day = day_of(tokens[month_first ? 1 : 0]);
    const auto year = year_of(tokens[2]);
    return month && day && year ? written(*year, *month, *day) : std::nullopt;
}

}  // namespace irenic::record
