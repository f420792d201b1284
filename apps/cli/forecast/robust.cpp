#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

std::string aim_in_words(const Value& robust) {
    const std::string& aim = text_in(robust["aim"]);
    const std::string star = flag_in(robust["needs_common_units"]) ? " *" : "";
    if (aim == "acceptable_most_often") {
        return "acceptable most often" + star;
    }
    if (aim == "best_worst_case") {
        return "best worst case" + star;
    }
    return aim == "least_regret" ? "least regret" + star : aim;
}

/// Whether it is acceptable in no version looked at.
bool is_never_acceptable(const Value& robust) {
    return number_in(robust["acceptable"]["share"]) == 0.0;
}

std::string how_often(const ForecastView& view, const Value& robust) {
    return is_never_acceptable(robust) ? "none" : view.percent(robust["acceptable"]);
}

void add_never_acceptable(const Value::List& robust, Page& page) {
    const bool any = std::any_of(robust.begin(), robust.end(), [](const Value& each) {
        return !each["package"].is_null() && is_never_acceptable(each);
    });
    if (any) {
        page.paragraph(
            "Acceptable \"none\": in no version looked at. A package nobody could sign may still "
            "have the best worst case or the least regret.",
            2);
    }
}

std::string number(const Value& value) {
    const auto held = number_in(value);
    return held ? shown(*held) : "none";
}

/// What no package does better than, on the versions it was chosen on.
std::string bound_in_words(const Value& robust) {
    const auto bound = number_in(robust["bound"]);
    if (!bound) {
        return "";
    }
    const Decimal value = Decimal::nearest(*bound).value_or(Decimal());
    const std::string& aim = text_in(robust["aim"]);
    if (aim == "acceptable_most_often") {
        return *bound >= 1
                   ? ""
                   : "no package is acceptable in more than " + percent(value, Rounding::up);
    }
    return aim == "best_worst_case"
               ? "no package's worst surplus is above " + shown(value, Rounding::up)
               : "no package's largest regret is below " + shown(value, Rounding::down);
}

void add_unproven(const Value::List& robust, Page& page) {
    for (const Value& each : robust) {
        if (!flag_in(each["exact"])) {
            const std::string bound = bound_in_words(each);
            page.paragraph(
                "Not proven: " + aim_in_words(each) + (bound.empty() ? "" : "; " + bound) + ".", 2);
        }
    }
}

std::string chosen_on(const ForecastView& view) {
    const std::uint64_t versions = count_in(view.answer()["chosen_on"]);
    const bool part = versions > 0 && versions < count_in(view.answer()["samples"]);
    return part ? "Chosen on the " + first_versions(versions) + ". " : "";
}

}  // namespace

void add_robust(const ForecastView& view, Page& page) {
    const Value::List& robust = items_in(view.answer()["robust"]);
    if (robust.empty()) {
        return;
    }
    page.heading("Robust in three ways: none of them is the right one");
    Table table({{},
                 {"package"},
                 {"acceptable", true},
                 {"worst surplus *", true},
                 {"largest regret *", true}});
    for (const Value& each : robust) {
        table.add({aim_in_words(each), view.letter(each["package"]), how_often(view, each),
                   number(each["worst_surplus"]), number(each["largest_regret"])});
    }
    page.table(table);
    add_never_acceptable(robust, page);
    add_unproven(robust, page);
    page.paragraph(chosen_on(view) +
                       "Surplus and regret are those of whoever gets least, in the version worst "
                       "for the package.",
                   2);
}

}  // namespace irenic::cli
