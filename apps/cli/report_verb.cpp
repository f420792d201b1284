#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/analyze/answer.hpp"
#include "cli/analyze/ask.hpp"
#include "cli/envelope.hpp"
#include "cli/report/fill_page.hpp"
#include "cli/report/made_to_fit.hpp"
#include "cli/report/page.hpp"
#include "cli/verbs.hpp"
#include "irenic/analysis/shared_with.hpp"
#include "irenic/analysis/sheet.hpp"
#include "irenic/format/json.hpp"

namespace irenic::cli {
namespace {

Outcome refused(Error error) {
    Outcome outcome;
    outcome.errors = {std::move(error)};
    return outcome;
}

/// What the page embeds, and whether a limit cut it short.
struct Embedded {
    Value answer;
    bool limit_reached = false;
};

Checked<Embedded> for_all(const Arguments& arguments, const format::CaseFile& file,
                          const Limits& limits, Progress& progress) {
    const auto answer = ask_everything(arguments, file, limits, progress);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    const PageKind kind{.verb = "report", .shared_with = "", .brief = arguments.brief};
    return Embedded{to_value(*answer, kind), answer->analysis.limit_reached};
}

std::string ids_of(const Negotiation& negotiation) {
    std::string ids;
    for (const Party& party : negotiation.parties) {
        ids += (ids.empty() ? "" : ", ") + party.id;
    }
    return ids;
}

Checked<Embedded> for_one(const std::string& id, const format::CaseFile& file,
                          const Limits& limits) {
    const auto party = file.negotiation.find_party(id);
    if (!party) {
        return tl::unexpected(
            std::vector{Error{ErrorCode::bad_input, "--share", "unknown party '" + id + "'",
                              "parties: " + ids_of(file.negotiation)}});
    }
    const Negotiation shared = analysis::shared_with(file.negotiation, *party);
    const auto sheet = analysis::sheet_of(shared, *party, limits);
    if (!sheet) {
        return tl::unexpected(std::vector{in_file(file, sheet.error())});
    }
    std::optional<analysis::Values> values;
    if (sheet->withheld.empty()) {
        auto found = analysis::find_values(shared, limits);
        if (!found) {
            return tl::unexpected(std::vector{in_file(file, found.error())});
        }
        values = std::move(*found);
    }
    const PageKind kind{.verb = "report", .shared_with = id, .brief = false};
    return Embedded{shared_value(shared, values, *sheet, kind), sheet->limit_reached};
}

}  // namespace

Outcome report_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                    Progress& progress) {
    const std::string_view page = built_in_page();
    if (page.empty() && !arguments.json) {
        return refused({ErrorCode::missing, "irenic", "this build has no page to put a report into",
                        "build it where Node.js 18 or newer and npm are installed; --json gives "
                        "what the page would show"});
    }
    auto embedded = arguments.share ? for_one(*arguments.share, file, limits)
                                    : for_all(arguments, file, limits, progress);
    if (!embedded) {
        Outcome outcome;
        outcome.errors = std::move(embedded.error());
        return outcome;
    }
    Outcome outcome;
    outcome.limit_reached = embedded->limit_reached;
    if (arguments.json) {
        outcome.text = format::to_json(embedded->answer, 2) + "\n";
        return outcome;
    }
    const auto fitted = made_to_fit(std::move(embedded->answer), page);
    if (!fitted) {
        return refused(in_file(file, fitted.error()));
    }
    auto text = fill_page(page, *fitted);
    IRENIC_CHECK(text.has_value());
    outcome.text = std::move(*text);
    return outcome;
}

}  // namespace irenic::cli
