#include <optional>
#include <string_view>
#include <utility>

#include "cli/merge_parts.hpp"
#include "cli/progress.hpp"
#include "cli/talks/tournament_cases.hpp"
#include "cli/talks/tournament_parts.hpp"
#include "cli/talks/tournament_question.hpp"
#include "cli/talks/tournament_text.hpp"
#include "cli/verbs.hpp"
#include "irenic/base/version.hpp"
#include "irenic/talks/spread/tournament.hpp"

namespace irenic::cli {
namespace {

constexpr PartKind of_tournament{"talks", "a tournament",
                                 "irenic talks FOLDER --tournament --shard 1/2 --out FILE"};

Outcome refusal(std::vector<Error> errors) {
    Outcome outcome;
    outcome.errors = std::move(errors);
    return outcome;
}

Error in_its_place(const Arguments& arguments, Error error) {
    if (error.where == "resume") {
        error.where = arguments.resume.value_or("--resume");
    } else if (error.where.empty()) {
        error.where = arguments.case_path;
    }
    return error;
}

/// What all parts come to, as JSON or text.
///
/// partial  one of the parts, any.
Outcome whole_tournament(const Arguments& arguments, const Value& partial, const Value& answer,
                         bool colour) {
    if (auto errors = why_nothing_was_played(answer); !errors.empty()) {
        return refusal(std::move(errors));
    }
    const Value whole = with_tournament_head(partial["irenic"], answer);
    Outcome outcome = tournament_as_json(whole);
    if (!arguments.json) {
        outcome.text = tournament_text(whole, colour);
    }
    return outcome;
}

Outcome told(const Arguments& arguments, const Value& partial, bool colour) {
    if (auto errors = why_nothing_was_played(partial); !errors.empty()) {
        return refusal(std::move(errors));
    }
    if (arguments.shard) {
        return tournament_as_json(partial);
    }
    const auto answer = talks::join_tournament({partial});
    IRENIC_CHECK(answer.has_value());
    return whole_tournament(arguments, partial, *answer, colour);
}

}  // namespace

Outcome tournament_verb(const Arguments& arguments, const Limits& limits, Progress& progress,
                        bool colour) {
    const auto question = read_tournament_question(arguments);
    if (!question) {
        return refusal(question.error());
    }
    const auto cases = read_tournament_cases(arguments.case_path);
    if (!cases) {
        return refusal(cases.error());
    }
    std::optional<KeptPart> kept;
    Value before;
    talks::Keep keep;
    if (arguments.resume) {
        kept.emplace(*arguments.resume);
        auto read = kept->read();
        if (!read) {
            return refusal({read.error()});
        }
        before = std::move(*read);
        keep = [&](const Value& partial) { kept->keep(partial); };
    }
    const auto part = talks::play_tournament(
        entrants_of(*cases), *question, before, limits,
        [&](std::size_t done, std::size_t all, std::string_view things) {
            progress.tell(done, all, things);
        },
        keep);
    if (!part) {
        return refusal({in_its_place(arguments, part.error())});
    }
    Outcome outcome = told(arguments, with_tournament_head(version(), *part), colour);
    outcome.remarks = cases->left_out;
    if (kept) {
        if (const auto failure = kept->keep_last(*part)) {
            outcome.remarks.push_back(to_string(*failure));
        }
    }
    return outcome;
}

Outcome merge_tournament_verb(const Arguments& arguments, bool colour) {
    if (auto errors = refuse_beside_merge(arguments); !errors.empty()) {
        return refusal(std::move(errors));
    }
    const auto parts = read_parts(arguments.merge, of_tournament);
    if (!parts) {
        return refusal(parts.error());
    }
    const auto answer = talks::join_tournament(*parts);
    if (!answer) {
        return refusal({in_its_file(answer.error(), arguments.merge)});
    }
    return whole_tournament(arguments, parts->front(), *answer, colour);
}

}  // namespace irenic::cli
