#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "cli/forecast/text.hpp"
#include "irenic/base/value.hpp"

// An answer for tests of what is printed of it.
namespace irenic::cli::sample {

inline Value map(Value::Map members) { return Value(std::move(members)); }
inline Value list(Value::List items) { return Value(std::move(items)); }

/// `value` with its member `key` replaced or added.
inline Value with(Value value, std::string_view key, Value member) {
    auto& members = std::get<Value::Map>(value.data());
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const auto& each) { return each.first == key; });
    if (found == members.end()) {
        members.emplace_back(key, std::move(member));
    } else {
        found->second = std::move(member);
    }
    return value;
}

inline Value share(double of, double se = 0.005) { return map({{"share", of}, {"se", se}}); }

inline Value package(const char* release, const char* truce) {
    return map({{"release", release}, {"truce", truce}});
}

inline Value count(const char* number, bool bound = false) {
    return map({{"count", number}, {"bound", bound}});
}

inline Value labels() {
    return map(
        {{"parties", map({{"g", "Government"}, {"h", "Movement"}})},
         {"issues", map({{"release", "Release of captives"}, {"truce", "Truce"}})},
         {"options",
          map({{"release", map({{"none", "Nobody"}, {"all", "Everybody"}})},
               {"truce",
                map({{"none", "No truce"}, {"short", "Six weeks"}, {"long", "Permanent"}})}})},
         {"duties", list({"release"})},
         {"now", map({{"release", "none"}, {"truce", "none"}})},
         {"sides", list({"g", "h"})},
         {"levers", map({{"fund", "Rebuilding fund"}})}});
}

inline Value partial() {
    return map({{"irenic", "0.1.0"},
                {"case", map({{"title", "A case"}, {"sha256", "0123456789abcdef0123"}})},
                {"assumptions", 12},
                {"sourced", 30},
                {"labels", labels()}});
}

inline Value listed_package(Value what, double often, const char* sure, Value::List better) {
    return map({{"package", std::move(what)},
                {"acceptable", share(often)},
                {"best", map({{"nash", 0.2}, {"kalai_smorodinsky", 0.1}, {"maximin", 0.0}})},
                {"sure", sure},
                {"sure_proven", true},
                {"surely_better", list(std::move(better))},
                {"surplus", map({{"g", list({-3.5, 12})}, {"h", list({1, 9})}})}});
}

inline Value robust(const char* aim, Value what, bool common) {
    return map({{"aim", aim},
                {"package", std::move(what)},
                {"value", 0.53},
                {"bound", 0.566},
                {"exact", true},
                {"needs_common_units", common},
                {"acceptable", share(0.533)},
                {"worst_surplus", -4},
                {"largest_regret", 12}});
}

inline Value flip(const char* flips, const char* direction) {
    return map({{"input", "war.beliefs.g"},
                {"flips_at", 0.7375},
                {"flips", flips},
                {"direction", direction}});
}

inline Value driver(const char* input, double total, Value learning) {
    return map({{"input", input},
                {"first_order", 0.4},
                {"total", total},
                {"se", 0.02},
                {"first_order_se", 0.02},
                {"flips_at", nullptr},
                {"flips", nullptr},
                {"direction", nullptr},
                {"value_of_learning", std::move(learning)},
                {"slack", nullptr}});
}

inline Value rule() {
    return map(
        {{"conditions",
          list({map({{"input", "war.beliefs.g"}, {"is", "at_most"}, {"bound", 0.7125}}),
                map({{"input", "risks.attack.hazard"}, {"is", "at_least"}, {"bound", 0.0312}})})},
         {"both", true},
         {"right", 0.93},
         {"baseline", 0.7}});
}

/// An answer in which every key has something to say.
inline Value answer() {
    const Value first = package("all", "long");
    const Value second = package("none", "short");
    return map(
        {{"samples", 10'000},
         {"seed", 7},
         {"asked", 10'000},
         {"precision", nullptr},
         {"left_out", 0},
         {"chosen_on", 4096},
         {"centre", map({{"zone_open", false}, {"holds", true}})},
         {"zone", share(0.849)},
         {"single", map({{"share", 0.533}, {"se", 0.005}, {"package", first}, {"exact", true}})},
         {"holds", share(0.4)},
         {"holds_if_known", share(0.6)},
         {"both", share(0.12)},
         {"plan", list({list({"prisoners"}), list({"captives", "aid"}), list({"captives", "aid"}),
                        list({"prisoners"})})},
         {"levers", list({map({{"levers", list({"fund", "monitors"})}, {"zone", share(0.9)}})})},
         {"packages", list({listed_package(first, 0.533, "possible", {}),
                            listed_package(second, 0.21, "possible", {0})})},
         {"robust", list({robust("acceptable_most_often", first, false),
                          robust("best_worst_case", second, true),
                          robust("least_regret", package("all", "none"), true)})},
         {"certain", list({})},
         {"certain_count", count("0")},
         {"possible", count("82")},
         {"never", count("161")},
         {"allowed", "243"},
         {"bounds_reason", nullptr},
         {"drivers",
          list({driver("war.beliefs.g", 0.5, 0.1), driver("risks.attack.hazard", 0.08, 0)})},
         {"flips", list({flip("opens", "lower")})},
         {"drivers_of", map({{"width", map({{"mean", -3.271}, {"sd", 5.03}})},
                             {"slack", nullptr},
                             {"versions", 512},
                             {"rest", nullptr}})},
         {"rule", rule()},
         {"inputs", 30},
         {"groups", 11},
         {"notes", list({"a note"})},
         {"rounded", Decimal::from_mantissa(1, 9)},
         {"limit_reached", false}});
}

inline std::string text_of(const Value& of, const Value& before = partial()) {
    return forecast_text(before, of, false);
}

/// Whether `text`, its line breaks and indents taken as single spaces, holds `part`.
inline bool says(const std::string& text, std::string_view part) {
    std::string flat;
    for (const char each : text) {
        const char plain = each == '\n' ? ' ' : each;
        if (plain != ' ' || !flat.ends_with(' ')) {
            flat += plain;
        }
    }
    return flat.find(part) != std::string::npos;
}

}  // namespace irenic::cli::sample
