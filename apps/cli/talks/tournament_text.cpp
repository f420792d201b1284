#include "cli/talks/tournament_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/forecast/parts.hpp"
#include "cli/help.hpp"
#include "cli/talks/tournament_rows.hpp"
#include "cli/text/numbers.hpp"
#include "cli/text/page.hpp"
#include "cli/words/share_words.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_cases = 6;
constexpr std::size_t most_rows = 18;
constexpr std::size_t most_left_out = 6;

constexpr std::string_view caution =
    "What these rules do on these cases, in versions of your own assumptions: not what parties "
    "will do or should do. People do not bid by formula; parties that did would have to be sure "
    "that the others do too. No strategy is better than another by what is told here.";

/// A case and its cells.
struct PlayedCase {
    const Value* about = nullptr;
    std::vector<const Value*> cells;
};

class TournamentText {
public:
    TournamentText(const Value& answer, bool colour) : answer_(answer), page_(colour) {
        for (const Value& each : items_in(answer["cases"])) {
            if (each["left_out"].is_null()) {
                cases_.push_back({&each, cells_of(text_in(each["name"]))});
            }
        }
    }

    std::string text() {
        add_cut_short();
        add_verdict();
        page_.paragraph(outcomes_in_words());
        add_cases();
        add_strategies();
        add_left_out();
        add_basis();
        return page_.take();
    }

private:
    /// Those in which all parties do the same lead, so that what is shown of many is not of one
    /// strategy alone.
    [[nodiscard]] std::vector<const Value*> cells_of(const std::string& name) const {
        std::vector<const Value*> cells;
        for (const Value& cell : items_in(answer_["cells"])) {
            if (text_in(cell["case"]) == name) {
                cells.push_back(&cell);
            }
        }
        std::stable_partition(cells.begin(), cells.end(),
                              [](const Value* cell) { return all_alike(*cell); });
        return cells;
    }

    void add_cut_short() {
        if (!flag_in(answer_["limit_reached"])) {
            return;
        }
        std::uint64_t all = 0;
        std::uint64_t played = 0;
        for (const PlayedCase& each : cases_) {
            all += count_in((*each.about)["cells"]);
            played += count_in((*each.about)["played"]);
        }
        page_.strong(fmt::format("Cut short: {} of {} were played.", grouped(played),
                                 grouped(std::to_string(all), "cell")));
    }

    void add_verdict() {
        const Value* least = nullptr;
        const Value* most = nullptr;
        for (const Value& cell : items_in(answer_["cells"])) {
            const auto agreed = agreed_in(cell);
            if (!agreed) {
                continue;
            }
            least = least == nullptr || *agreed < *agreed_in(*least) ? &cell : least;
            most = most == nullptr || *agreed > *agreed_in(*most) ? &cell : most;
        }
        if (least == nullptr) {
            page_.strong("No session was played: all versions contradict the record.");
            return;
        }
        const std::string from = agreed_in_words(*least);
        const std::string to = agreed_in_words(*most);
        page_.strong(from == to
                         ? fmt::format("These sessions end in agreement {} of the time{}.", from,
                                       whatever_varies())
                         : fmt::format("These sessions end in agreement {} to {} of the time, {}.",
                                       from, to, what_it_goes_by()));
    }

    [[nodiscard]] bool has_strategies_to_compare() const {
        return items_in(answer_["strategies"]).size() > 1;
    }

    [[nodiscard]] std::string what_it_goes_by() const {
        std::string by_case = cases_.size() > 1 ? "by case" : "";
        if (!has_strategies_to_compare()) {
            return by_case;
        }
        return by_case + (by_case.empty() ? "" : " and ") + "by which strategies meet";
    }

    [[nodiscard]] std::string whatever_varies() const {
        const std::string in_cases = cases_.size() > 1 ? ", in all cases alike" : "";
        return in_cases + (has_strategies_to_compare() ? ", whichever strategies meet" : "");
    }

    static std::optional<double> agreed_in(const Value& cell) {
        return number_in(cell["agreement"]["mean"]);
    }

    static std::string agreed_in_words(const Value& cell) {
        return percent_by_error(agreed_in(cell).value_or(0), number_in(cell["agreement"]["se"]));
    }

    void add_cases() {
        const std::size_t shown = std::min(cases_.size(), most_cases);
        std::size_t more = 0;
        for (std::size_t at = 0; at < shown; ++at) {
            const std::size_t rows = std::min(cases_[at].cells.size(), most_rows / shown);
            add_case(cases_[at], rows);
            more += cases_[at].cells.size() - rows;
        }
        std::vector<std::string> notes;
        if (more > 0) {
            notes.push_back(grouped(std::to_string(more), "more cell"));
        }
        if (cases_.size() > shown) {
            notes.push_back(more_cases_from(shown));
        }
        if (!notes.empty()) {
            page_.gap();
            page_.line(fmt::format("... and {}; --json has all", fmt::join(notes, " and ")));
        }
        if (has_a_cell_where_nobody_gives_first()) {
            page_.paragraph("Where all use tit_for_tat nobody gives first.");
        }
    }

    [[nodiscard]] std::string more_cases_from(std::size_t shown) const {
        std::size_t cells = 0;
        for (std::size_t at = shown; at < cases_.size(); ++at) {
            cells += cases_[at].cells.size();
        }
        return fmt::format("{} with {}",
                           grouped(std::to_string(cases_.size() - shown), "more case"),
                           grouped(std::to_string(cells), "cell"));
    }

    [[nodiscard]] bool has_a_cell_where_nobody_gives_first() const {
        const auto& cells = items_in(answer_["cells"]);
        return std::any_of(cells.begin(), cells.end(), nobody_gives_first);
    }

    void add_case(const PlayedCase& played, std::size_t rows) {
        std::vector<std::string> parties;
        for (const Value& party : items_in((*played.about)["parties"])) {
            parties.push_back(text_in(party));
        }
        page_.heading(text_in((*played.about)["name"]));
        Table table = outcome_table(join_words(parties));
        for (std::size_t at = 0; at < rows; ++at) {
            add_outcomes(cell_in_words(*played.cells[at]), *played.cells[at], table);
        }
        page_.table(table);
        if (text_in((*played.about)["assignments"]) == "all_but_one_alike") {
            page_.line("  Played only where all parties but one use the same strategy.");
        }
    }

    void add_strategies() {
        page_.heading("What the presence of a strategy goes with, all cases alike");
        Table table = outcome_table("strategy");
        for (const Value& each : items_in(answer_["strategies"])) {
            add_outcomes(text_in(each["strategy"]), each, table);
        }
        page_.table(table);
    }

    void add_left_out() {
        std::vector<std::string> lines;
        for (const Value& each : items_in(answer_["cases"])) {
            if (!each["left_out"].is_null()) {
                lines.push_back(text_in(each["name"]) + ": " + text_in(each["left_out"]));
            }
        }
        if (lines.empty()) {
            return;
        }
        page_.heading("Left out");
        const std::size_t shown = std::min(lines.size(), most_left_out);
        for (std::size_t at = 0; at < shown; ++at) {
            page_.item("-", lines[at], 2, 2);
        }
        if (lines.size() > shown) {
            page_.line(fmt::format("  ... and {}; --json has all",
                                   grouped(std::to_string(lines.size() - shown), "more case")));
        }
    }

    void add_basis() {
        const Value& question = answer_["question"];
        const auto breakdown = number_in(question["breakdown"]).value_or(0);
        page_.heading("Rests on");
        page_.paragraph(
            fmt::format("{} a cell, the same versions in all cells of a case; {}, at most {}{}; "
                        "seed {}; irenic {}.",
                        grouped(std::to_string(count_in(question["sessions"])), "session"),
                        text_in(question["protocol"]),
                        grouped(std::to_string(count_in(question["rounds"])), "round"),
                        breakdown > 0 ? ", after each of which talks break down in " +
                                            shown(breakdown * 100) + " %"
                                      : "",
                        count_in(question["seed"]), text_in(answer_["irenic"])),
            2);
        page_.heading("What this cannot tell you");
        page_.paragraph(caution, 2);
    }

    const Value& answer_;
    Page page_;
    std::vector<PlayedCase> cases_;
};

}  // namespace

std::string tournament_text(const Value& answer, bool colour) {
    return TournamentText(answer, colour).text();
}

}  // namespace irenic::cli
