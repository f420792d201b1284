#include "cli/stability/graph.hpp"

#include <algorithm>
#include <utility>

#include "cli/envelope.hpp"
#include "cli/levers/question.hpp"
#include "irenic/deals/deals.hpp"
#include "irenic/stability/from_issues.hpp"

namespace irenic::cli {
namespace {

/// A package that may be signed, and where it comes from.
struct Proposal {
    Package package;
    std::string origin;
};

Checked<Proposal> nash_solution(const format::CaseFile& file, const Limits& limits) {
    deals::Question question;
    question.points = 1;
    const auto answer = deals::find_deals(file.negotiation, question, limits.part(0.5));
    if (!answer) {
        return tl::unexpected(std::vector{in_file(file, answer.error())});
    }
    const auto& solutions = answer->solutions;
    const auto nash = std::find_if(solutions.begin(), solutions.end(), [](const auto& solution) {
        return solution.kind == deals::SolutionKind::nash;
    });
    if (nash == solutions.end() || !nash->point) {
        return tl::unexpected(std::vector{
            in_file(file, {ErrorCode::missing, "", "there is no deal that could be signed",
                           "say with --package which package is"})});
    }
    return Proposal{nash->point->package, "the Nash solution of `deals`"};
}

Checked<Proposal> proposal(const Arguments& arguments, const format::CaseFile& file,
                           const Limits& limits) {
    if (arguments.package) {
        const auto question = read_levers_question(arguments, file.negotiation);
        if (!question) {
            return tl::unexpected(question.error());
        }
        return Proposal{question->package.value_or(Package{}), "that of --package"};
    }
    const auto& phases = file.negotiation.phases;
    if (phases && phases->package) {
        return Proposal{*phases->package, "that of `phases`"};
    }
    return nash_solution(file, limits);
}

Checked<AskedGraph> made_of_issues(const Arguments& arguments, const format::CaseFile& file,
                                   const Limits& limits) {
    const auto found = proposal(arguments, file, limits);
    if (!found) {
        return tl::unexpected(found.error());
    }
    auto made = stability::graph_from_issues(file.negotiation, found->package, limits);
    if (!made) {
        return tl::unexpected(std::vector{in_file(file, made.error())});
    }
    AskedGraph asked{std::move(made->graph), std::move(made->agreement), {}, made->rounded};
    asked.notes.push_back("the graph was made of the issues; what is signed is " + found->origin);
    asked.notes.insert(asked.notes.end(), made->notes.begin(), made->notes.end());
    return asked;
}

Error no_graph(const format::CaseFile& file) {
    const std::string hint =
        file.negotiation.issues.empty()
            ? "add the block `graph`"
            : "add the block `graph`, or make one of the issues by --from-case";
    return in_file(file, {ErrorCode::missing, "graph", "this question needs a graph", hint});
}

}  // namespace

Checked<AskedGraph> asked_graph(const Arguments& arguments, const format::CaseFile& file,
                                const Limits& limits) {
    if (arguments.from_case) {
        return made_of_issues(arguments, file, limits);
    }
    if (arguments.package) {
        return tl::unexpected(std::vector{Error{ErrorCode::bad_input, "--package",
                                                "a package is signed only with --from-case",
                                                "add --from-case, or leave --package out"}});
    }
    if (!file.negotiation.graph) {
        return tl::unexpected(std::vector{no_graph(file)});
    }
    return AskedGraph{*file.negotiation.graph, std::nullopt, {}, false};
}

}  // namespace irenic::cli
