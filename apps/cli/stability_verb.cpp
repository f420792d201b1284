#include "cli/answered.hpp"
#include "cli/stability/graph.hpp"
#include "cli/stability/question.hpp"
#include "cli/stability/table.hpp"
#include "cli/stability/text.hpp"
#include "cli/verbs.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::cli {
namespace {

/// An error of the analysis where its reader can put it right: in the case, or in an option.
Error in_its_place(const format::CaseFile& file, Error error) {
    for (const std::string option : {"now", "target", "explain", "coalitions"}) {
        if (error.where == option) {
            error.where = "--" + option;
            return error;
        }
    }
    return in_file(file, std::move(error));
}

Outcome refused(Error error) {
    Outcome outcome;
    outcome.errors = {std::move(error)};
    return outcome;
}

/// The case without what a graph of its own does not rest on.
format::CaseFile with_graph_alone(const format::CaseFile& file) {
    format::CaseFile alone = file;
    alone.negotiation = {};
    alone.negotiation.title = file.negotiation.title;
    alone.negotiation.parties = file.negotiation.parties;
    alone.negotiation.preferences.resize(file.negotiation.parties.size());
    alone.negotiation.graph = file.negotiation.graph;
    return alone;
}

/// The states that a reader asks about first, each once.
std::vector<std::string> states_of(const stability::SignedAgreement& agreement) {
    std::vector<std::string> ids;
    for (const std::string& id : {agreement.carried_out, agreement.signed_only}) {
        if (!id.empty() && (ids.empty() || ids.front() != id)) {
            ids.push_back(id);
        }
    }
    return ids;
}

Outcome answer_about(const Arguments& arguments, const format::CaseFile& file, AskedGraph& asked,
                     const Limits& limits, bool colour) {
    Outcome outcome;
    auto question = read_stability_question(arguments, file.negotiation, asked.graph);
    if (!question) {
        outcome.errors = question.error();
        return outcome;
    }
    if (asked.agreement) {
        question->also_explain = states_of(*asked.agreement);
    }
    auto answer = stability::find_stability(file.negotiation, asked.graph, *question, limits);
    if (!answer) {
        return refused(in_its_place(file, answer.error()));
    }
    answer->agreement = std::move(asked.agreement);
    answer->notes.insert(answer->notes.begin(), asked.notes.begin(), asked.notes.end());
    answer->rounded = answer->rounded || asked.rounded;
    return answered("stability", arguments, file, *answer, [&](const NumberCount& numbers) {
        return stability_text(file, *answer, {*question, numbers}, colour);
    });
}

}  // namespace

Outcome stability_verb(const Arguments& arguments, const format::CaseFile& file,
                       const Limits& limits, bool colour) {
    auto asked = asked_graph(arguments, file, limits);
    if (!asked) {
        Outcome outcome;
        outcome.errors = asked.error();
        return outcome;
    }
    if (arguments.table) {
        auto table = stability_table(file.negotiation, asked->graph, limits);
        return table ? Outcome{std::move(*table), {}, false}
                     : refused(in_file(file, table.error()));
    }
    return answer_about(arguments, arguments.from_case ? file : with_graph_alone(file), *asked,
                        limits, colour);
}

}  // namespace irenic::cli
