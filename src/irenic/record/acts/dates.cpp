#include "irenic/record/acts/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

#include <fmt/format.h>

#include "irenic/record/documents/dates.hpp"

namespace irenic::record {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr days month{31};
constexpr days year{365};
constexpr std::array<std::string_view, 7> weekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                      "thursday", "friday", "saturday"};

bool begins_with_digit(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

bool begins_with_capital(std::string_view word) {
    return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string written(sys_days day) {
    const year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// The day of a date that date_of has written.
sys_days day_of(std::string_view date) {
    return year_month_day(std::chrono::year(number(date.substr(0, 4))),
                          std::chrono::month(static_cast<unsigned>(number(date.substr(5, 2)))),
                          std::chrono::day(static_cast<unsigned>(number(date.substr(8, 2)))));
}

/// Finds dates among the words of one sentence.
class Finder {
public:
    Finder(const std::vector<Word>& words, const std::string& document_date, ActTense tense)
        : words_(words), expected_(tense == ActTense::expected) {
        if (const auto date = date_of(document_date)) {
            document_ = day_of(*date);
        }
    }

    [[nodiscard]] std::optional<std::string> at(std::size_t word) const {
        if (auto date = calendar_date(word)) {
            return date;
        }
        return document_ ? counted_date(word) : std::nullopt;
    }

private:
    [[nodiscard]] std::string_view lower(std::size_t word) const {
        return word < words_.size() ? std::string_view(words_[word].lower) : std::string_view();
    }

    /// The date that a month at `word` belongs to, or that it is by itself.
    [[nodiscard]] std::optional<std::string> calendar_date(std::size_t word) const {
        if (auto date = date_of(lower(word))) {
            return date;
        }
        if (word >= words_.size() || !begins_with_capital(words_[word].text)) {
            return std::nullopt;
        }
        const std::size_t back = word > 1 && lower(word - 1) == "of" ? 2 : 1;
        if (word >= back) {
            if (auto date = date_with(word, word - back, word + 1)) {
                return date;
            }
        }
        return date_with(word, word + 1, word + 2);
    }

    /// The month at `word` with the day at `day` and the year, if it is one, at `after`.
    [[nodiscard]] std::optional<std::string> date_with(std::size_t word, std::size_t day,
                                                       std::size_t after) const {
        if (!begins_with_digit(lower(day))) {
            return std::nullopt;
        }
        const auto date_in = [&](int in) {
            return date_of(fmt::format("{} {} {}", lower(day), lower(word), in));
        };
        const std::string_view behind = lower(lower(after) == "," ? after + 1 : after);
        if (is_year(behind)) {
            return date_in(number(behind));
        }
        return document_ ? nearest(date_in) : std::nullopt;
    }

    static bool is_year(std::string_view word) {
        constexpr int first = 1800;
        constexpr int last = 2199;
        return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos &&
               number(word) >= first && number(word) <= last;
    }

    /// Of the dates that years give, the one that goes best with the document and the tense.
    template <class DateIn>
    [[nodiscard]] std::optional<std::string> nearest(const DateIn& date_in) const {
        const sys_days from = *document_ - (expected_ ? month : year - month);
        const int in = static_cast<int>(year_month_day(*document_).year());
        for (const int candidate : {in - 1, in, in + 1}) {
            auto date = date_in(candidate);
            if (date && written(from) <= *date && *date <= written(from + year)) {
                return date;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::string> counted_date(std::size_t word) const {
        if (lower(word) == "today") {
            return written(*document_);
        }
        if (lower(word) == "yesterday") {
            return written(*document_ - days(1));
        }
        if (lower(word) == "tomorrow") {
            return written(*document_ + days(1));
        }
        const auto* const weekday = std::find(weekdays.begin(), weekdays.end(), lower(word));
        if (weekday == weekdays.end()) {
            return std::nullopt;
        }
        if (auto date = date_behind(word)) {
            return date;
        }
        return nearest_weekday(static_cast<unsigned>(weekday - weekdays.begin()));
    }

    /// The date behind a day of the week: "Tuesday, the 6th of February".
    [[nodiscard]] std::optional<std::string> date_behind(std::size_t word) const {
        constexpr std::size_t farthest = 5;
        for (std::size_t next = word + 1; next <= word + farthest; ++next) {
            if (auto date = calendar_date(next)) {
                return date;
            }
            const std::string_view between = lower(next);
            if (between != "," && between != "(" && between != "the" && between != "of" &&
                !begins_with_digit(between)) {
                break;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string nearest_weekday(unsigned weekday) const {
        const unsigned today = std::chrono::weekday(*document_).c_encoding();
        const days ahead((weekday + 7 - today) % 7);
        const days ago((today + 7 - weekday) % 7);
        return written(expected_ ? *document_ + ahead : *document_ - ago);
    }

    const std::vector<Word>& words_;
    bool expected_;
    std::optional<sys_days> document_;
};

}  // namespace

std::optional<std::string> date_told(const std::vector<Word>& words, std::size_t first,
                                     std::size_t last, const std::string& document_date,
                                     ActTense tense) {
    const Finder finder(words, document_date, tense);
    for (std::size_t word = first; word <= last && word < words.size(); ++word) {
        if (auto date = finder.at(word)) {
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace irenic::record
