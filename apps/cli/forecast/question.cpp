#include "cli/forecast/question.hpp"

#include <charconv>
#include <string_view>
#include <utility>

#include "cli/split.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_shards = 10'000;

/// A whole number of at least 1; 0 where it is none.
std::size_t read_count(std::string_view text) {
    std::size_t count = 0;
    const auto read = std::from_chars(text.begin(), text.end(), count);
    return read.ec == std::errc{} && read.ptr == text.end() ? count : 0;
}

void read_shard(const std::string& text, forecast::Question& question, std::vector<Error>& errors) {
    const auto parts = split(text, '/');
    const std::size_t shard = read_count(parts.front());
    const std::size_t shards = parts.size() == 2 ? read_count(parts.back()) : 0;
    if (shard < 1 || shard > shards || shards > most_shards) {
        errors.push_back(
            {ErrorCode::bad_input, "--shard",
             "takes a part K/N with K from 1 to N and N up to 10000, not '" + text + "'",
             "the third of eight parts is --shard 3/8"});
        return;
    }
    question.shard = shard;
    question.shards = shards;
}

void read_precision(const std::string& text, forecast::Question& question,
                    std::vector<Error>& errors) {
    const Decimal half = Decimal::from_mantissa(5, 1);
    const auto parsed = parse_decimal(text);
    if (!parsed || parsed->value <= Decimal() || parsed->value >= half) {
        errors.push_back({ErrorCode::bad_input, "--precision",
                          "takes a number above 0 and below 0.5, not '" + text + "'",
                          "two percentage points either side are --precision 0.02"});
        return;
    }
    question.precision = parsed->value;
}

}  // namespace

Checked<forecast::Question> read_forecast_question(const Arguments& arguments) {
    forecast::Question question;
    question.samples = arguments.samples;
    question.seed = arguments.seed;
    question.packages = arguments.packages;
    std::vector<Error> errors;
    if (arguments.shard) {
        read_shard(*arguments.shard, question, errors);
    }
    if (arguments.precision) {
        read_precision(*arguments.precision, question, errors);
    }
    if (!errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    return question;
}

}  // namespace irenic::cli
