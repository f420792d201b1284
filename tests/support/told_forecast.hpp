#pragma once

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/join.hpp"
#include "irenic/format/json.hpp"
#include "irenic/format/read_json.hpp"
#include "plain_case.hpp"

namespace irenic::test_support {

/// Two issues, a plan and its package, a lever; the uncertain numbers are put in. `cost` is what
/// the last delivery costs q: up to 0.5 it stands by it.
inline std::string small_case(const std::string& points, const std::string& alternative,
                              const std::string& cost) {
    return "irenic: 1\nparties: {p: {}, q: {}}\n"
           "issues: {x: {options: [a, b]}, y: {options: [c, d, e]}}\n"
           "preferences:\n  p: {points: {x: {a: " +
           points + "}, y: {c: 6, d: 3}}, disagreement: " + alternative +
           "}\n  q: {points: {x: {b: 5}, y: {d: 4, e: 7}}, disagreement: 3.5}\n"
           "phases:\n  package: {x: a, y: d}\n  peace: {p: 6, q: 4}\n  deliverables:\n"
           "    cash: {giver: p, cost: {p: 1}, value: {q: 3}}\n    arms: {giver: q, cost: {q: " +
           cost +
           "}, value: {p: 5}}\n"
           "levers:\n  help: {owner: q, effects: [{party: p, points: 3}]}\n";
}

inline std::string small_uncertain_case() { return small_case("[1, 4]", "[2, 10]", "[0, 1]"); }

/// The same with nothing to carry out.
inline std::string uncertain_zone() {
    std::string text = small_uncertain_case();
    const auto from = text.find("phases:");
    return text.erase(from, text.find("levers:") - from);
}
/// A partial answer with the head that a part carries.
inline Value with_head(const Value& partial, const std::string& of_case = "one") {
    Value::Map whole{{"irenic", "0.1"}, {"verb", "forecast"}, {"case", of_case}};
    const auto& members = *partial.get_if<Value::Map>();
    whole.insert(whole.end(), members.begin(), members.end());
    return whole;
}

inline Value part_of(const Negotiation& negotiation, const forecast::Question& question,
                     const Limits& limits = {}) {
    const auto partial = forecast::run_shard(negotiation, question, limits);
    EXPECT_TRUE(partial) << (partial ? "" : partial.error().what);
    return partial ? with_head(*partial) : Value();
}

/// Written as a file and read back.
inline Value through_file(const Value& part) {
    return format::read_json(format::to_json(part, 2), "part.json").value();
}

inline Value joined(const std::vector<Value>& parts) {
    const auto answer = forecast::join(parts);
    EXPECT_TRUE(answer) << (answer ? "" : to_string(answer.error()));
    return answer ? *answer : Value();
}

inline Value forecast_of(const Negotiation& negotiation, const forecast::Question& question = {},
                         const Limits& limits = {}) {
    return joined({part_of(negotiation, question, limits)});
}

inline Value forecast_of(const std::string& text, const forecast::Question& question = {}) {
    return forecast_of(read_case(text), question);
}

inline forecast::Question versions(std::uint64_t samples) {
    forecast::Question question;
    question.samples = samples;
    return question;
}

inline double number(const Value& value) {
    if (const auto* whole = value.get_if<std::int64_t>()) {
        return static_cast<double>(*whole);
    }
    if (const auto* decimal = value.get_if<Decimal>()) {
        return decimal->to_double();
    }
    const auto* floating = value.get_if<double>();
    return floating == nullptr ? std::nan("") : *floating;
}

inline double share(const Value& told) { return number(told["share"]); }

inline bool is_true(const Value& value) { return value == Value(true); }

inline const Value::List& list(const Value& value) {
    static const Value::List none;
    const auto* items = value.get_if<Value::List>();
    EXPECT_NE(items, nullptr);
    return items == nullptr ? none : *items;
}

/// The item of a list whose member `key` is `wanted`; null where there is none.
inline Value found(const Value& items, std::string_view key, const Value& wanted) {
    for (const Value& item : list(items)) {
        if (item[key] == wanted) {
            return item;
        }
    }
    return {};
}

/// Within four standard errors, and the error itself that of so many draws or less.
inline void expect_share(const Value& told, double truth, std::uint64_t samples) {
    const double se = number(told["se"]);
    const double of_draws = std::sqrt(truth * (1 - truth) / static_cast<double>(samples));
    EXPECT_NEAR(share(told), truth, 4 * std::max(se, of_draws / 8)) << "se " << se;
    EXPECT_LE(se, 1.5 * of_draws) << "share " << truth;
}

/// What must hold of every answer, whatever the case.
inline void expect_consistent(const Value& answer) {
    const double zone = share(answer["zone"]);
    const Value& single = answer["single"];
    EXPECT_LE(share(single), zone);
    double before = 1;
    for (const Value& listed : list(answer["packages"])) {
        const double acceptable = share(listed["acceptable"]);
        EXPECT_LE(acceptable, zone);
        EXPECT_LE(acceptable, before);
        EXPECT_LE(acceptable, share(single));
        EXPECT_LE(share(listed["on_frontier"]), acceptable);
        for (const auto* const kind : {"nash", "kalai_smorodinsky", "maximin"}) {
            EXPECT_LE(number(listed["best"][kind]), share(listed["on_frontier"]));
        }
        if (listed["sure"] == Value("certain")) {
            EXPECT_EQ(acceptable, 1);
        } else if (listed["sure"] == Value("never")) {
            EXPECT_EQ(acceptable, 0);
        }
        before = acceptable;
    }
    if (!answer["both"].is_null()) {
        EXPECT_LE(share(answer["both"]), share(answer["holds"]));
    }
    if (!answer["holds_if_known"].is_null()) {
        EXPECT_LE(share(answer["holds"]), share(answer["holds_if_known"]));
    }
    for (const Value& lever : list(answer["robust"])) {
        EXPECT_LE(share(lever["acceptable"]), share(single));
    }
}

}  // namespace irenic::test_support
