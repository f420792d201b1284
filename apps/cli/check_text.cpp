#include "cli/check_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/text/numbers.hpp"
#include "cli/text/page.hpp"
#include "cli/words/basis.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_warnings = 100;

std::string number(std::size_t count, std::string_view one) {
    return counted(std::to_string(count), one);
}

std::string party_count(std::size_t parties) {
    return parties == 1 ? "1 party" : fmt::format("{} parties", parties);
}

std::string parties(const Negotiation& negotiation) {
    const auto deciding = negotiation.deciding_parties();
    std::vector<std::string> names;
    names.reserve(deciding.size());
    for (const PartyId party : deciding) {
        names.push_back(negotiation.party(party).name);
    }
    const std::string count = party_count(negotiation.parties.size());
    if (names.empty()) {
        return count + ", none of which decides";
    }
    return fmt::format("{}; {} must agree or may be needed: {}", count, names.size(), join(names));
}

std::string issues(const Negotiation& negotiation) {
    std::size_t options = 0;
    std::vector<std::string> owed;
    for (const Issue& issue : negotiation.issues) {
        options += issue.options.size();
        if (issue.obligation) {
            owed.push_back(issue.label);
        }
    }
    std::string text = number(negotiation.issues.size(), "issue");
    if (options > 0) {
        text += " with " + number(options, "option");
    }
    if (!owed.empty()) {
        text += "; owed in any case: " + join(owed);
    }
    return text;
}

std::string packages(const analysis::CheckAnswer& answer) {
    if (answer.packages) {
        return counted(*answer.packages, "package") + " that the constraints allow";
    }
    return answer.packages_reason.empty() ? "none: there are no issues"
                                          : "not counted: " + answer.packages_reason;
}

std::string graph(const GraphModel& graph, const analysis::CheckAnswer& answer) {
    const std::string parts =
        party_count(graph.parties.size()) + ", " + number(graph.options.size(), "option");
    return answer.states ? parts + ", " + number(*answer.states, "state") : parts;
}

std::string numbers(const analysis::CheckAnswer& answer) {
    const std::size_t all = answer.sourced + answer.assumed;
    if (all == 0) {
        return "none";
    }
    std::string text =
        fmt::format("{}: {} on a source, {} assumed", counted(std::to_string(all), "number"),
                    answer.sourced, answer.assumed);
    if (are_placeholders({answer.sourced, answer.assumed})) {
        text += fmt::format("; {}", placeholder_words);
    }
    return text;
}

void add_warnings(const format::CaseFile& file, const analysis::CheckAnswer& answer, Page& page) {
    if (answer.warnings.empty() && file.notes.empty()) {
        page.gap();
        page.paragraph("No warnings.");
        return;
    }
    page.heading("Warnings");
    for (const Error& note : file.notes) {
        page.item(note.where + ":", note.what);
    }
    const std::size_t printed = std::min(answer.warnings.size(), most_warnings);
    for (std::size_t index = 0; index < printed; ++index) {
        const analysis::Warning& warning = answer.warnings[index];
        const std::string hint = warning.hint.empty() ? "" : "; " + warning.hint;
        page.paragraph(warning.where + ":", 2);
        page.paragraph(warning.what + hint, 4);
    }
    if (printed < answer.warnings.size()) {
        page.paragraph(fmt::format("... and {} more; --json lists all of them",
                                   answer.warnings.size() - printed),
                       2);
    }
}

}  // namespace

std::string check_text(const format::CaseFile& file, const analysis::CheckAnswer& answer,
                       bool colour) {
    const Negotiation& negotiation = file.negotiation;
    Page page(colour);
    const std::string title = negotiation.title.empty() ? file.path : negotiation.title;
    page.strong(title + ": well-formed");
    Table facts({{}, {}});
    facts.add({"parties", parties(negotiation)});
    facts.add({"issues", issues(negotiation)});
    facts.add({"packages", packages(answer)});
    if (negotiation.graph) {
        facts.add({"graph", graph(*negotiation.graph, answer)});
    }
    facts.add({"rests on", numbers(answer)});
    facts.add({"sources", std::to_string(negotiation.sources.size())});
    facts.add({"sha256", file.sha256});
    page.table(facts);
    add_warnings(file, answer, page);
    if (answer.limit_reached) {
        page.gap();
        page.paragraph(
            "A limit was reached: a count is missing, and there may be more to warn of.");
    }
    return page.take();
}

}  // namespace irenic::cli
