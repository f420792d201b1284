#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/format/json.hpp"

namespace irenic::format {
namespace {

/// Makes cases that are valid, though they mean nothing: every block, every form of a number.
class RandomCase {
public:
    explicit RandomCase(std::uint64_t seed) : random_(seed) {}

    Value make() {
        Value value;
        value.add("graph", maybe(graph()));
        value.add("levers", levers());
        value.add("preferences", preferences());
        value.add("title", text());
        value.add("notes", text());
        value.add("sources", Value(Value::Map{{"brief", Value(nullptr)}}));
        value.add("irenic", 1);
        value.add("parties", parties());
        value.add("agreement", agreement(2));
        value.add("issues", issues());
        value.add("constraints", constraints());
        value.add("war", war());
        value.add("risks", risks());
        value.add("phases", phases());
        value.add("rounds", rounds());
        value.add("offers", offers());
        return value;
    }

private:
    static constexpr std::uint64_t party_count = 4;
    static constexpr std::uint64_t issue_count = 5;
    static constexpr std::uint64_t option_count = 3;

    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
    bool chance() { return below(2) == 0; }
    Value maybe(Value value) { return chance() ? std::move(value) : Value(); }

    static std::string name(const char* prefix, std::uint64_t index) {
        return prefix + std::to_string(index);
    }
    std::string party() { return name("p", below(party_count)); }
    std::string issue() { return name("i", below(issue_count)); }
    std::string option() { return std::to_string(below(option_count)); }

    std::string text() {
        static const std::vector<std::string> pieces = {"a",
                                                        "Z",
                                                        " ",
                                                        "\n",
                                                        "\"",
                                                        "\\",
                                                        "'",
                                                        ":",
                                                        "#",
                                                        "-",
                                                        "no",
                                                        "1",
                                                        "\t",
                                                        "\x01",
                                                        "{",
                                                        "%",
                                                        "\xC3\xA9",
                                                        "\xF0\x9F\x98\x80",
                                                        "\xE2\x80\xA8",
                                                        "\xC2\x85",
                                                        "\r",
                                                        "~",
                                                        "*",
                                                        "&",
                                                        "|"};
        std::string result;
        for (std::uint64_t length = below(8); length > 0; --length) {
            result += pieces[below(pieces.size())];
        }
        return result;
    }

    /// From 0 to 1, with up to nine places.
    Decimal share() {
        return Decimal::from_mantissa(static_cast<std::int64_t>(below(1'000'000'001)), 9);
    }
    Decimal amount() {
        return Decimal::from_mantissa(static_cast<std::int64_t>(below(2'000'000)) - 1'000'000,
                                      static_cast<int>(below(5)));
    }

    template <class Draw>
    Value number(Draw draw) {
        Decimal low = draw();
        Decimal high = draw();
        if (high < low) {
            std::swap(low, high);
        }
        Value bare = low;
        switch (below(4)) {
            case 0:
                bare = Value(Value::List{low, high});
                break;
            case 1:
                bare = Value(Value::Map{{"mode", high}, {"low", low}, {"high", high}});
                break;
            case 2:
                bare = Value(Value::Map{{"mean", low}, {"sd", Decimal(2)}});
                break;
            default:
                break;
        }
        if (chance()) {
            return bare;
        }
        Value value;
        return value.add("is", bare)
            .add("because", text())
            .add("source", "brief")
            .add("confidence", "medium");
    }
    Value any_number() {
        return number([this] { return amount(); });
    }
    Value probability() {
        return number([this] { return share(); });
    }

    template <class Make>
    static Value list(std::uint64_t count, Make make) {
        Value value = Value::List{};
        for (std::uint64_t index = 0; index < count; ++index) {
            value.push(make());
        }
        return value;
    }

    /// A map from some of prefix0, prefix1… to whatever `make` makes.
    template <class Make>
    Value some(const char* prefix, std::uint64_t count, Make make) {
        Value value = Value::Map{};
        for (std::uint64_t index = count; index > 0; --index) {
            if (chance()) {
                value.add(name(prefix, index - 1), make());
            }
        }
        return value;
    }

    Value condition() {
        Value value;
        value.add("i0", option());
        if (chance()) {
            value.add("i1", Value(Value::List{"2", "0"}));
        }
        return value;
    }

    Value tiers(const char* prefix, std::uint64_t count) {
        Value value = Value::List{};
        std::vector<std::string> ids;
        for (std::uint64_t index = 0; index < count; ++index) {
            ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(below(index + 1)),
                       name(prefix, index));
        }
        for (std::size_t index = 0; index < ids.size();) {
            Value tier = Value::List{};
            do {
                tier.push(ids[index++]);
            } while (index < ids.size() && chance());
            value.push(std::move(tier));
        }
        return value;
    }

    Value parties() {
        Value value;
        for (std::uint64_t index = 0; index < party_count; ++index) {
            Value fields = Value::Map{};
            if (chance()) {
                fields.add("name", text()).add("role", "guarantor").add("veto", chance());
                fields.add("channels", Value(Value::List{party()}));
                fields.add("veto_on", Value(Value::List{issue()})).add("private", chance());
            }
            value.add(name("p", index), std::move(fields));
        }
        value.add("m", Value(Value::Map{{"role", "mediator"}, {"informs", maybe(informs())}}));
        return value;
    }

    Value informs() {
        Value value = Value::Map{{"about", "p1"}, {"to", "p3"}, {"tough", 1000000}};
        value.add("war", any_number()).add("soft", any_number());
        value.add("cost", probability());
        if (chance()) {
            value.add("weight", probability());
        }
        return value.add("resolute_if_weak", probability())
            .add("resolute_if_resolute", probability());
    }

    Value agreement(std::uint64_t depth) {
        if (depth == 0 || chance()) {
            return party();
        }
        const auto part = [&] { return agreement(depth - 1); };
        const std::uint64_t count = 1 + below(3);
        Value value;
        switch (below(3)) {
            case 0:
                return value.add("all", list(count, part));
            case 1:
                return value.add("any", list(count, part));
            default:
                return value.add("at_least", std::uint64_t{1} + below(count))
                    .add("of", list(count, part));
        }
    }

    Value issues() {
        Value value;
        for (std::uint64_t index = 0; index < issue_count; ++index) {
            Value options = Value::Map{};
            for (std::uint64_t id = 0; id < option_count; ++id) {
                options.add(std::to_string(id), text());
            }
            Value fields;
            fields.add("options", chance() ? options : Value(Value::List{"0", "1", "2"}));
            fields.add("now", option()).add("name", text()).add("divisible", chance());
            if (chance()) {
                fields.add("by", party());
            }
            value.add(name("i", index), std::move(fields));
        }
        return value;
    }

    Value constraints() {
        return list(below(3), [&] {
            Value value;
            if (chance()) {
                return value.add("never", condition()).add("norm", text());
            }
            return value.add("if", condition()).add("then", condition());
        });
    }

    Value points() {
        if (chance()) {
            Value order;
            return order.add("order", tiers("", option_count)).add("source", "brief");
        }
        return some("", option_count, [&] { return any_number(); });
    }

    /// Lows of at most 0.2 each, so that five of them leave room.
    Value shares(const Value& points) {
        bool valued = false;
        Value value = Value::Map{};
        for (const auto& [issue, of_issue] : *points.get_if<Value::Map>()) {
            const bool has_points = !of_issue.get_if<Value::Map>()->empty();
            valued = valued || has_points;
            if (has_points && chance()) {
                const auto low = static_cast<std::int64_t>(below(200'000'001));
                Value number;
                number.add("is", Value(Value::List{Decimal::from_mantissa(low, 9), Decimal(1)}));
                value.add(issue, number.add("because", text()));
            }
        }
        return valued ? Value(Value::Map{{"shares", std::move(value)}}) : Value("unknown");
    }

    Value weights(const Value& points) {
        switch (below(4)) {
            case 0:
                return "unknown";
            case 1:
                return Value(Value::Map{{"order", tiers("i", issue_count)}});
            case 2:
                return shares(points);
            default:
                return some("i", issue_count, [&] { return probability(); });
        }
    }

    Value preferences() {
        Value value;
        for (std::uint64_t index = party_count; index > 0; --index) {
            Value fields;
            fields.add("disagreement", chance() ? any_number() : Value("record"));
            Value valued = some("i", issue_count, [&] { return points(); });
            fields.add("weights", weights(valued));
            fields.add("points", std::move(valued));
            fields.add("red_lines", list(below(2), [&] { return condition(); }));
            fields.add("interactions", list(below(3), [&] {
                           Value item;
                           return item.add("when", condition())
                               .add("points", any_number())
                               .add("because", text());
                       }));
            value.add(name("p", index - 1), std::move(fields));
        }
        return value;
    }

    Value by_party() {
        return some("p", party_count, [&] { return any_number(); });
    }

    Value war() {
        Value payoff;
        payoff.add("prevail", any_number()).add("fail", any_number()).add("cost", any_number());
        Value attrition;
        attrition.add("positions", 5).add("start", 2).add("periods", 3);
        Value shift;
        shift.add("rising", "p0").add("now", probability()).add("later", probability());
        Value value;
        value.add("sides", Value(Value::List{"p1", "p0"}));
        value.add("beliefs", Value(Value::Map{{"p0", probability()}}));
        value.add("payoffs", Value(Value::Map{{"p1", std::move(payoff)}}));
        value.add("attrition", maybe(std::move(attrition)));
        value.add("shift", maybe(std::move(shift)));
        return value;
    }

    Value risks() {
        return some("r", 3, [&] {
            Value value;
            value.add("borne_by", party()).add("hazard", probability()).add("loss", any_number());
            value.add("by_issue", some("i", issue_count, [&] {
                          return some("", option_count, [&] { return probability(); });
                      }));
            return value;
        });
    }

    Value phases() {
        Value deliverables;
        for (std::uint64_t index = 0; index < 4; ++index) {
            Value fields;
            fields.add("giver", party()).add("cost", by_party()).add("shift", by_party());
            fields.add("tranches", std::uint64_t{1} + below(3)).add("detect", probability());
            if (index > 0) {
                fields.add("after", Value(Value::List{name("d", below(index))}));
            }
            deliverables.add(name("d", index), std::move(fields));
        }
        Value value;
        value.add("deliverables", std::move(deliverables));
        value.add("package", Value(Value::Map{{issue(), option()}}));
        value.add("peace", by_party());
        value.add("guarantees", some("p", party_count, [&] {
                      return Value(Value::Map{{"amount", probability()}, {"until_step", 3}});
                  }));
        value.add("follows", some("i", issue_count, [&] {
                      return Value(Value::Map{{option(), Value(Value::List{"d1", "d0"})}});
                  }));
        return value;
    }

    Value rounds() {
        return list(below(3), [&] {
            Value value = Value::Map{};
            return value.add("place", text()).add("date", text());
        });
    }

    Value offers() {
        std::uint64_t count = 0;
        return list(below(4), [&] {
            Value value;
            value.add("id", name("o", count++)).add("by", party());
            value.add("package", some("i", issue_count, [&] { return Value(option()); }));
            value.add("sequence", list(below(3), [&] { return Value(Value::List{text()}); }));
            value.add("answers", some("p", party_count, [&] {
                          return Value(Value::Map{{"is", "countered"}, {"quote", text()}});
                      }));
            return value;
        });
    }

    /// One lever sets numbers; two that set the same would contradict one another.
    Value levers() {
        bool sets = true;
        return some("l", 3, [&] {
            Value effects;
            effects.push(Value::Map{{"party", party()}, {"points", any_number()}});
            if (!std::exchange(sets, false)) {
                return Value(Value::Map{{"effects", std::move(effects)}});
            }
            effects.push(Value::Map{{"party", "p1"}, {"belief", probability()}});
            effects.push(Value::Map{{"issue", issue()}, {"option", "new"}, {"points", by_party()}});
            effects.push(Value::Map{{"deliverable", "d2"}, {"detect", probability()}});
            return Value(Value::Map{{"cost", probability()}, {"effects", std::move(effects)}});
        });
    }

    Value graph() {
        Value options;
        options.add("p2", Value(Value::Map{{"x", text()}, {"y", text()}})).add("p0", nullptr);
        Value value;
        value.add("options", std::move(options));
        if (chance()) {
            value.add("states", Value(Value::Map{{"s0", "NN"}, {"s1", "Y-"}, {"s2", "NY"}}));
            value.add("now", "s2");
            value.add("ranking", Value(Value::Map{{"p0", tiers("s", 3)}, {"p2", tiers("s", 3)}}));
        } else {
            value.add("same", list(1, [] { return Value(Value::Map{{"y", true}}); }));
            value.add("priorities", Value(Value::Map{{"p0", Value(Value::List{"x iff not y"})},
                                                     {"p2", Value(Value::List{"(x or y)"})}}));
        }
        return value;
    }

    std::mt19937_64 random_;
};

/// Reads `text`, or fails the test with its first error.
Negotiation read(const std::string& text) {
    auto parsed = parse_case(text, "case");
    if (!parsed) {
        ADD_FAILURE() << to_string(parsed.error().front()) << "\n" << text;
        return {};
    }
    return std::move(parsed->negotiation);
}

void expect_round_trip(const Negotiation& negotiation) {
    const Value canonical = to_value(negotiation);
    EXPECT_EQ(read(to_yaml(canonical)), negotiation);
    EXPECT_EQ(read(to_json(canonical)), negotiation);
    EXPECT_EQ(read(to_json(canonical, 2)), negotiation);
    EXPECT_EQ(to_value(read(to_yaml(canonical))), canonical);
}

TEST(RoundTrip, EveryKey) {
    const std::string path = std::string(IRENIC_SOURCE_DIR) + "/tests/format/every_key.yaml";
    const auto loaded = load_case(path);
    ASSERT_TRUE(loaded);
    expect_round_trip(loaded->negotiation);
}

TEST(RoundTrip, RandomCases) {
    for (std::uint64_t seed = 1; seed <= 300 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Value written = RandomCase(seed).make();
        const Negotiation negotiation = read(to_yaml(written));
        EXPECT_EQ(read(to_json(written)), negotiation);
        expect_round_trip(negotiation);
    }
}

TEST(RoundTrip, DefaultsAreLeftOut) {
    const Negotiation negotiation = read(
        "irenic: 1\nparties: {g: {name: g, role: principal}}\n"
        "issues: {i: {name: i, options: {a: a, b: ''}, now: a, divisible: false}}\n");
    EXPECT_EQ(to_yaml(to_value(negotiation)),
              "irenic: 1\nparties:\n  g: {}\nissues:\n  i:\n    options: [a, b]\n");
}

}  // namespace
}  // namespace irenic::format
