#include "cli/answered.hpp"
#include "cli/phases/question.hpp"
#include "cli/phases/text.hpp"
#include "cli/verbs.hpp"
#include "irenic/analysis/lever_what_ifs.hpp"
#include "irenic/phases/phases.hpp"

namespace irenic::cli {
namespace {

/// An error of the analysis where its reader can put it right: in the case, or in --order.
Error in_its_place(const format::CaseFile& file, Error error) {
    if (error.where == "order") {
        error.where = "--order";
        return error;
    }
    return in_file(file, std::move(error));
}

}  // namespace

Outcome phases_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                    bool colour) {
    Outcome outcome;
    const auto question = read_phases_question(arguments, file.negotiation);
    if (!question) {
        outcome.errors = question.error();
        return outcome;
    }
    auto answer = phases::find_phases(file.negotiation, *question, limits);
    if (!answer) {
        outcome.errors = {in_its_place(file, answer.error())};
        return outcome;
    }
    if (question->what_ifs != phases::WhatIfs::none && !answer->what_ifs_left_out) {
        analysis::add_lever_what_ifs(file.negotiation, question->stops, *answer, limits);
    }
    return answered("phases", arguments, file, *answer, [&](const NumberCount& numbers) {
        return phases_text(file, *answer, {*question, arguments.why, numbers}, colour);
    });
}

}  // namespace irenic::cli
