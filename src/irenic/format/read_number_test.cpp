#include "irenic/format/read_number.hpp"

#include <string>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/format/yaml_to_node.hpp"

namespace irenic::format {
namespace {

/// The number in `text`, or one whose provenance holds the error.
UncertainNumber read(const std::string& text, const Range& range) {
    Problems problems("number", text);
    Draft draft(problems);
    const Parsed parsed = yaml_to_node(text);
    auto number = read_number(draft, &parsed.root.value(), range);
    if (problems.any()) {
        UncertainNumber refused;
        refused.provenance.because = to_string(problems.errors().front());
        return refused;
    }
    return number.value();
}

/// "low..high" of a number.
std::string ends(const std::string& text, const Range& range) {
    const UncertainNumber number = read(text, range);
    return number.provenance.because.empty()
               ? number.lowest().to_string() + ".." + number.highest().to_string()
               : number.provenance.because;
}

TEST(ReadNumber, KnowsBetweenWhichEndsItLies) {
    EXPECT_EQ(ends("3", any_number), "3..3");
    EXPECT_EQ(ends("[1, 3]", any_number), "1..3");
    EXPECT_EQ(ends("{low: 1, mode: 1, high: 3}", any_number), "1..3");
}

TEST(ReadNumber, CutsNormalNumbersAtThreeStandardDeviations) {
    EXPECT_EQ(ends("{mean: 12, sd: 2}", any_number), "6..18");
    EXPECT_EQ(ends("{mean: -0.5, sd: 0.333333333}", any_number), "-1.499999999..0.499999999");
    EXPECT_EQ(ends("{mean: 12, sd: 0}", any_number), "12..12");
    EXPECT_EQ(ends("{is: {mean: 12, sd: 2}, confidence: low}", any_number), "6..18");
}

TEST(ReadNumber, CutsNormalNumbersWhereTheRangeEnds) {
    EXPECT_EQ(ends("{mean: 0.9, sd: 0.1}", probability), "0.6..1");
    EXPECT_EQ(ends("{mean: 0.1, sd: 0.1}", probability), "0..0.4");
    EXPECT_EQ(ends("{mean: 0, sd: 0.1}", probability), "0..0.3");
    EXPECT_EQ(ends("{mean: 2, sd: 1}", not_negative), "0..5");
}

TEST(ReadNumber, StaysTheSmallestStepWithinAnOpenEnd) {
    EXPECT_EQ(ends("{mean: 0.2, sd: 0.1}", discount_factor), "0.000000001..0.5");
    EXPECT_EQ(ends("{mean: 0.9, sd: 0.1}", discount_factor), "0.6..1");
    EXPECT_EQ(ends("{mean: 0.9, sd: 0.1}", discount_below_one), "0.6..0.999999999");
    EXPECT_EQ(ends("{mean: 0.1, sd: 0.1}", false_alarm_chance), "0..0.4");
}

TEST(ReadNumber, RefusesAnOpenEndItself) {
    EXPECT_EQ(ends("[0, 1]", discount_factor),
              "number:1:2: error: 0 is out of range: a discount is above 0 and at most 1");
    EXPECT_EQ(ends("[0.000000001, 1]", discount_factor), "0.000000001..1");
    EXPECT_EQ(ends("[0.000000001, 0.999999999]", discount_below_one), "0.000000001..0.999999999");
    EXPECT_NE(ends("1", discount_below_one).find("1 is out of range"), std::string::npos);
    EXPECT_NE(ends("{low: 0, mode: 0.5, high: 1}", false_alarm_chance).find("1 is out of range"),
              std::string::npos);
}

TEST(ReadNumber, HoldsTheMeanOfLargeNormalNumbersBetweenTheEnds) {
    for (const char* text :
         {"{mean: 4611686018427387000, sd: 0.4}", "{mean: -4611686018, sd: 0.000000001}",
          "{mean: 4611686017.9, sd: 0.3}", "{mean: 1, sd: 4611686018427387000}"}) {
        const UncertainNumber number = read(text, any_number);
        EXPECT_EQ(number.provenance.because, "");
        EXPECT_LE(number.low, number.mid) << text;
        EXPECT_GE(number.high, number.mid) << text;
    }
}

TEST(ReadDetection, IsAboveEveryChanceOfAFalseAlarm) {
    const auto detect = [](const std::string& text, const std::string& alarm) {
        Problems problems("number", text);
        Draft draft(problems);
        const Parsed parsed = yaml_to_node(text);
        const auto number = read_detection(
            draft, &parsed.root.value(),
            alarm.empty() ? std::nullopt : std::optional(read(alarm, false_alarm_chance)));
        return number ? number->lowest().to_string() : "";
    };
    EXPECT_EQ(detect("[0.31, 1]", "[0.1, 0.3]"), "0.31");
    EXPECT_EQ(detect("[0.3, 1]", "[0.1, 0.3]"), "");
    EXPECT_EQ(detect("{mean: 0.5, sd: 0.1}", "[0.1, 0.3]"), "0.300000001");
    EXPECT_EQ(detect("{mean: 0.5, sd: 0.1}", "{mean: 0.1, sd: 0.1}"), "0.400000001");
    EXPECT_EQ(detect("0", ""), "");
    EXPECT_EQ(detect("0.000000001", ""), "0.000000001");
}

TEST(ReadNumber, WritesMeanAndDeviationOnly) {
    const auto parsed = parse_case(
        "irenic: 1\nparties: {g: {}, h: {}}\nwar: {sides: [g, h], beliefs: {g: {mean: 0.9, sd: "
        "0.1}}}\n",
        "case.yaml");
    ASSERT_TRUE(parsed);
    const std::string written = to_yaml(to_value(parsed->negotiation));
    EXPECT_NE(written.find("mean: 0.9"), std::string::npos);
    EXPECT_EQ(written.find("low"), std::string::npos);
    EXPECT_EQ(parse_case(written, "case.yaml")->negotiation, parsed->negotiation);
}

}  // namespace
}  // namespace irenic::format
