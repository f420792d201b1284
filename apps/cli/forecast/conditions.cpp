#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/forecast/flips.hpp"
#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_listed = 8;

/// "opens if the belief of Government that Government prevails falls to 0.73 or less"
std::string flip_in_words(const ForecastView& view, const Value& flip) {
    const std::string what = view.input(flip["input"]);
    if (text_in(flip["flips"]) == "closes") {
        return fmt::format("stays open as long as {} stays at {}", what, deal_at(flip));
    }
    const bool falls = text_in(flip["direction"]) == "lower";
    return fmt::format("opens if {} {} to {}", what, falls ? "falls" : "rises", deal_at(flip));
}

std::vector<std::string> flips_in_words(const ForecastView& view) {
    std::vector<std::string> items;
    for (const Value& flip : items_in(view.answer()["flips"])) {
        if (!deal_at(flip).empty()) {
            items.push_back(flip_in_words(view, flip));
        }
    }
    return items;
}

void add_flips(const std::vector<std::string>& items, Page& page) {
    if (items.empty()) {
        return;
    }
    page.paragraph("Each alone, everything else at its centre, the zone of deals:", 2);
    for (std::size_t at = 0; at < std::min(items.size(), most_listed); ++at) {
        page.item("-", items[at], 4, 2);
    }
    if (items.size() > most_listed) {
        page.paragraph(
            fmt::format("... and {} more; all in --json", grouped(items.size() - most_listed)), 4);
    }
}

/// Two numbers of one input are told in full, so that rounding cannot set them at odds.
bool are_of_one_input(const Value::List& conditions) {
    return conditions.size() == 2 &&
           text_in(conditions.front()["input"]) == text_in(conditions.back()["input"]);
}

std::string condition_in_words(const ForecastView& view, const Value& condition, bool in_full) {
    const auto bound = number_in(condition["bound"]);
    const Decimal value = Decimal::nearest(bound.value_or(0)).value_or(Decimal());
    const std::string& path = text_in(condition["input"]);
    const bool below = text_in(condition["is"]) == "at_most";
    return view.input(condition["input"]) + " is " +
           (in_full ? exactly_on_one_side(path, value, below) : on_one_side(path, value, below));
}

std::string rule_in_words(const ForecastView& view, const Value& rule) {
    std::vector<std::string> parts;
    const Value::List& conditions = items_in(rule["conditions"]);
    for (const Value& condition : conditions) {
        parts.push_back(condition_in_words(view, condition, are_of_one_input(conditions)));
    }
    const auto error = largest_error(count_in(view.answer()["chosen_on"]) / 2);
    return fmt::format(
        "There is a deal when {}: right in {} of the versions it was not found on (always saying "
        "the more frequent answer: {}).",
        join(parts, flag_in(rule["both"]) ? "and" : "or"),
        percent_by_error(number_in(rule["right"]).value_or(0), error),
        percent_by_error(number_in(rule["baseline"]).value_or(0), error));
}

/// Whether some versions have a deal and some have none.
bool is_unsettled(const ForecastView& view) {
    const auto share = number_in(view.answer()["zone"]["share"]);
    return share && *share > 0 && *share < 1;
}

}  // namespace

void add_conditions(const ForecastView& view, const char* heading, Page& page) {
    const std::vector<std::string> flips = flips_in_words(view);
    const Value& rule = view.answer()["rule"];
    const bool any_rule = !items_in(rule["conditions"]).empty();
    const bool none_flips = flips.empty() && !view.answer()["flips"].is_null();
    if (flips.empty() && !any_rule && !(none_flips && is_unsettled(view))) {
        return;
    }
    page.heading(heading);
    if (none_flips) {
        page.paragraph("No number alone turns the verdict within its range.", 2);
    }
    add_flips(flips, page);
    if (any_rule) {
        page.paragraph(rule_in_words(view, rule), 2);
    } else if (!flag_in(view.answer()["limit_reached"])) {
        page.paragraph(
            "No two conditions tell versions with a deal from those without better than always "
            "saying the more frequent answer does.",
            2);
    }
}

}  // namespace irenic::cli
