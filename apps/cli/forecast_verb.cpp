#include <string_view>
#include <utility>

#include "cli/envelope.hpp"
#include "cli/forecast/answer.hpp"
#include "cli/forecast/question.hpp"
#include "cli/merge_parts.hpp"
#include "cli/progress.hpp"
#include "cli/verbs.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/join.hpp"

namespace irenic::cli {
namespace {

constexpr PartKind of_forecast{"forecast", "a forecast",
                               "irenic forecast CASE --shard 1/2 --out FILE"};

}  // namespace

Outcome forecast_verb(const Arguments& arguments, const format::CaseFile& file,
                      const Limits& limits, Progress& progress, bool colour) {
    Outcome outcome;
    const auto question = read_forecast_question(arguments);
    if (!question) {
        outcome.errors = question.error();
        return outcome;
    }
    const auto part =
        forecast::run_shard(file.negotiation, *question, limits,
                            [&](std::size_t done, std::size_t all, std::string_view things) {
                                progress.tell(done, all, things);
                            });
    if (!part) {
        outcome.errors = {in_file(file, part.error())};
        return outcome;
    }
    const Value whole_part = with_head(file, *part);
    if (arguments.shard) {
        return part_of_forecast(whole_part);
    }
    auto answer = forecast::join({whole_part});
    IRENIC_CHECK(answer.has_value());
    return whole_forecast(arguments, whole_part, std::move(*answer), colour);
}

Outcome merge_verb(const Arguments& arguments, bool colour) {
    Outcome outcome;
    const auto parts = read_parts(arguments.merge, of_forecast);
    if (!parts) {
        outcome.errors = parts.error();
        return outcome;
    }
    auto answer = forecast::join(*parts);
    if (!answer) {
        outcome.errors = {in_its_file(answer.error(), arguments.merge)};
        return outcome;
    }
    return whole_forecast(arguments, parts->front(), std::move(*answer), colour);
}

}  // namespace irenic::cli
