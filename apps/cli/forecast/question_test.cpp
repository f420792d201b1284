#include "cli/forecast/question.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

Checked<forecast::Question> of_shard(const std::string& text) {
    Arguments arguments;
    arguments.shard = text;
    return read_forecast_question(arguments);
}

Checked<forecast::Question> of_precision(const std::string& text) {
    Arguments arguments;
    arguments.precision = text;
    return read_forecast_question(arguments);
}

TEST(ForecastQuestion, HasTheStatedDefaults) {
    const auto question = read_forecast_question({});
    ASSERT_TRUE(question);
    EXPECT_EQ(question->samples, 10'000U);
    EXPECT_EQ(question->seed, 1U);
    EXPECT_EQ(question->packages, 20U);
    EXPECT_EQ(question->shards, 1U);
    EXPECT_FALSE(question->precision);
}

TEST(ForecastQuestion, TakesItsNumbersFromTheArguments) {
    Arguments arguments;
    arguments.samples = 77;
    arguments.seed = 5;
    arguments.packages = 0;
    const auto question = read_forecast_question(arguments);
    ASSERT_TRUE(question);
    EXPECT_EQ(question->samples, 77U);
    EXPECT_EQ(question->seed, 5U);
    EXPECT_EQ(question->packages, 0U);
}

TEST(ForecastQuestion, NamesOnePartOfMany) {
    for (const auto& [text, shard, shards] : {std::tuple("3/8", 3U, 8U), std::tuple("1/1", 1U, 1U),
                                              std::tuple("10000/10000", 10'000U, 10'000U)}) {
        const auto question = of_shard(text);
        ASSERT_TRUE(question) << text;
        EXPECT_EQ(question->shard, shard);
        EXPECT_EQ(question->shards, shards);
    }
}

TEST(ForecastQuestion, RefusesPartsThatCannotBe) {
    for (const char* text : {"0/8", "9/8", "1/0", "1/10001", "3", "3/8/9", "a/8", "3/b", "-1/8", "",
                             "/", "1.5/3", "3//8", "99999999999999999999/3"}) {
        const auto question = of_shard(text);
        ASSERT_FALSE(question) << text;
        EXPECT_EQ(question.error().front().where, "--shard");
    }
}

TEST(ForecastQuestion, TakesAPrecisionBetweenNothingAndAHalf) {
    EXPECT_EQ(of_precision("0.01")->precision, Decimal::from_mantissa(1, 2));
    EXPECT_TRUE(of_precision("0.499999999"));
    for (const char* text : {"0", "0.5", "-0.1", "1", "nan", "", "1 %", "0.0000000001"}) {
        const auto question = of_precision(text);
        ASSERT_FALSE(question) << text;
        EXPECT_EQ(question.error().front().where, "--precision");
    }
}

TEST(ForecastQuestion, NamesAllThatIsWrongAtOnce) {
    Arguments arguments;
    arguments.shard = "0/0";
    arguments.precision = "0";
    const auto question = read_forecast_question(arguments);
    ASSERT_FALSE(question);
    EXPECT_EQ(question.error().size(), 2U);
}

}  // namespace
}  // namespace irenic::cli
