#include "cli/forecast/question.hpp"

#include <utility>

#include "cli/shard_option.hpp"

namespace irenic::cli {
namespace {

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
        const Shard shard = read_shard(*arguments.shard, errors);
        question.shard = shard.number;
        question.shards = shard.of;
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
