#pragma once

#include <vector>

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/talks/spread/tournament.hpp"

namespace irenic::cli {

/// The options of `irenic talks --tournament` as a question.
/// Errors  all of them: an unknown strategy or protocol, a protocol in which strategies play no
///         part, a chance or a part that makes no sense, options that ask about one case.
[[nodiscard]] Checked<talks::TournamentQuestion> read_tournament_question(
    const Arguments& arguments);

/// What is wrong with the options beside `irenic talks --merge`: the parts carry the question.
[[nodiscard]] std::vector<Error> refuse_beside_merge(const Arguments& arguments);

}  // namespace irenic::cli
