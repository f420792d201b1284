#include "cli/talks/tournament_rows.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/forecast/parts.hpp"
#include "cli/help.hpp"
#include "cli/words/share_words.hpp"
#include "irenic/talks/play/bidder.hpp"

namespace irenic::cli {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> outcomes{{
    {"agreement", "agreed"},
    {"efficient_agreement", "efficient"},
    {"least_share", "least"},
    {"product", "product"},
    {"distance", "distance"},
}};

constexpr std::string_view legend =
    "In percent, standard errors behind. Agreed: sessions that end in agreement. Efficient: in one "
    "that no other betters for some party and worsens for none. Least: the smallest share that any "
    "party has of its range, from no agreement to its best. Product: the geometric mean of all "
    "shares. Both count 0 without agreement. Distance: how far all shares could still rise at "
    "once where there is one. A dash: not known.";

std::string in_percent(const Value& outcome) {
    const auto mean = number_in(outcome["mean"]);
    if (!mean) {
        return "-";
    }
    constexpr double least_error_shown = 0.001;
    auto error = number_in(outcome["se"]);
    if (error && *error > 0) {
        error = std::max(*error, least_error_shown);
    }
    std::string text = index_by_error(*mean, error);
    text.erase(text.find(" %"), 2);
    return text;
}

std::vector<std::string> strategies_of(const Value& cell) {
    std::vector<std::string> names;
    for (const auto& [party, strategy] : members_in(cell["strategies"])) {
        names.push_back(text_in(strategy));
    }
    return names;
}

}  // namespace

Table outcome_table(std::string first) {
    std::vector<Column> columns{{std::move(first), false}};
    for (const auto& [key, header] : outcomes) {
        columns.push_back({std::string(header), true});
    }
    return Table(std::move(columns));
}

void add_outcomes(std::string first, const Value& of, Table& table) {
    std::vector<std::string> cells{std::move(first)};
    for (const auto& [key, header] : outcomes) {
        cells.push_back(in_percent(of[key]));
    }
    table.add(std::move(cells));
}

std::string_view outcomes_in_words() { return legend; }

bool all_alike(const Value& cell) {
    const auto names = strategies_of(cell);
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return name == names.front(); });
}

bool nobody_gives_first(const Value& cell) {
    const auto names = strategies_of(cell);
    return names.size() > 1 && names.front() == talks::name(talks::StrategyKind::tit_for_tat) &&
           all_alike(cell);
}

std::string cell_in_words(const Value& cell) {
    const auto names = strategies_of(cell);
    return names.size() > 1 && all_alike(cell) ? "all " + names.front() : join_words(names);
}

}  // namespace irenic::cli
