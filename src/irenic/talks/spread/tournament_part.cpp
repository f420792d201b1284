#include "irenic/talks/spread/tournament_part.hpp"

#include <algorithm>

#include "irenic/base/value_parts.hpp"
#include "irenic/forecast/run/shards.hpp"
#include "irenic/talks/spread/tally_value.hpp"

namespace irenic::talks {
namespace {

constexpr std::int64_t format_of_parts = 1;
constexpr std::size_t most_shards = 1'000'000;
/// So that what a damaged file says cannot ask for more cells than there are.
constexpr std::size_t most_seats = 32;
constexpr std::size_t most_strategies = 64;

Value case_value(const TournamentCase& each) {
    Value value;
    value.add("name", each.name);
    value.add("sha256", each.sha256);
    value.add("parties", list_of_texts(each.parties));
    value.add("left_out", or_null(each.left_out));
    return value;
}

Value cell_value(const TournamentPart& part, const CellId& id, const Assignment& assignment,
                 const CellResult& result) {
    Value value;
    value.add("case", id.first);
    value.add("cell", id.second);
    value.add("strategies", list_of(assignment, [&](std::size_t strategy) {
                  return Value(part.strategies[strategy]);
              }));
    value.add("counts", result.failed ? Value() : joint_value(result.counts));
    value.add("failed", or_null(result.failed));
    return value;
}

std::optional<std::string> text_of(const Value& value) {
    const auto* text = value.get_if<std::string>();
    return text == nullptr ? std::nullopt : std::optional(*text);
}

std::optional<std::vector<std::string>> texts_of(const Value& value) {
    const auto* list = value.get_if<Value::List>();
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const Value& item : *list) {
        auto text = text_of(item);
        if (!text) {
            return std::nullopt;
        }
        texts.push_back(std::move(*text));
    }
    return texts;
}

std::optional<std::size_t> position_of(const Value& value) {
    const auto* position = value.get_if<std::int64_t>();
    return position == nullptr || *position < 0
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(*position));
}

class Reading {
public:
    explicit Reading(const Value& value) : value_(value) {}

    std::optional<TournamentPart> run() {
        const bool fits = value_["tournament"] == Value(format_of_parts) && read_head() &&
                          read_cases() && read_cells() && is_complete();
        return fits ? std::optional(std::move(part_)) : std::nullopt;
    }

private:
    bool read_head() {
        const auto shard = forecast::shard_from(value_["shard"]);
        const auto* reached = value_["limit_reached"].get_if<bool>();
        auto strategies = texts_of(value_["question"]["strategies"]);
        if (!shard || shard->of > most_shards || reached == nullptr || !strategies ||
            strategies->empty() || strategies->size() > most_strategies) {
            return false;
        }
        part_.shard = shard->number;
        part_.shards = shard->of;
        part_.question = value_["question"];
        part_.strategies = std::move(*strategies);
        part_.limit_reached = *reached;
        return true;
    }

    bool read_cases() {
        const auto* list = value_["cases"].get_if<Value::List>();
        return list != nullptr && std::all_of(list->begin(), list->end(),
                                              [&](const Value& each) { return read_case(each); });
    }

    bool read_case(const Value& value) {
        auto name = text_of(value["name"]);
        auto sha256 = text_of(value["sha256"]);
        auto parties = texts_of(value["parties"]);
        auto left_out = text_of(value["left_out"]);
        if (!name || !sha256 || !parties || parties->size() > most_seats ||
            parties->empty() != left_out.has_value()) {
            return false;
        }
        part_.cases.push_back(
            {std::move(*name), std::move(*sha256), std::move(*parties), std::move(left_out)});
        assignments_.push_back(part_.assignments(part_.cases.size() - 1));
        return true;
    }

    bool read_cells() {
        const auto* list = value_["cells"].get_if<Value::List>();
        return list != nullptr && std::all_of(list->begin(), list->end(),
                                              [&](const Value& each) { return read_cell(each); });
    }

    bool read_cell(const Value& value) {
        const auto of_case = position_of(value["case"]);
        const auto cell = position_of(value["cell"]);
        if (!of_case || *of_case >= part_.cases.size() || !cell ||
            *cell >= assignments_[*of_case].size()) {
            return false;
        }
        const CellId id{*of_case, *cell};
        auto failed = text_of(value["failed"]);
        auto counts =
            failed ? std::optional<SpreadTally>(SpreadTally{}) : joint_from(value["counts"]);
        if (!counts || !part_.is_own(id) || !names_fit(id, value["strategies"])) {
            return false;
        }
        return part_.cells.try_emplace(id, CellResult{std::move(*counts), std::move(failed)})
            .second;
    }

    [[nodiscard]] bool names_fit(const CellId& id, const Value& value) const {
        const Assignment& assignment = assignments_[id.first][id.second];
        const auto names = texts_of(value);
        return names &&
               std::equal(names->begin(), names->end(), assignment.begin(), assignment.end(),
                          [&](const std::string& name, std::size_t strategy) {
                              return name == part_.strategies[strategy];
                          });
    }

    [[nodiscard]] bool is_complete() const {
        return part_.limit_reached || part_.cells.size() == part_.own_cells().size();
    }

    const Value& value_;
    TournamentPart part_;
    std::vector<std::vector<Assignment>> assignments_;  ///< by case
};

}  // namespace

std::vector<Assignment> TournamentPart::assignments(std::size_t of_case) const {
    const std::size_t seats = cases[of_case].parties.size();
    return seats == 0 ? std::vector<Assignment>{} : assignments_of(strategies.size(), seats);
}

std::vector<CellId> TournamentPart::own_cells() const {
    std::vector<CellId> own;
    for (std::size_t of_case = 0; of_case < cases.size(); ++of_case) {
        const std::size_t count = assignments(of_case).size();
        for (std::size_t cell = 0; cell < count; ++cell) {
            if (is_own({of_case, cell})) {
                own.emplace_back(of_case, cell);
            }
        }
    }
    return own;
}

Value to_value(const TournamentPart& part) {
    Value value;
    value.add("tournament", format_of_parts);
    value.add("shard", Value::List{part.shard, part.shards});
    value.add("question", part.question);
    value.add("cases", list_of(part.cases, case_value));
    Value cells{Value::List{}};
    for (std::size_t of_case = 0; of_case < part.cases.size(); ++of_case) {
        const auto assignments = part.assignments(of_case);
        const auto end = part.cells.lower_bound({of_case + 1, 0});
        for (auto cell = part.cells.lower_bound({of_case, 0}); cell != end; ++cell) {
            cells.push(
                cell_value(part, cell->first, assignments[cell->first.second], cell->second));
        }
    }
    value.add("cells", std::move(cells));
    value.add("limit_reached", part.limit_reached);
    return value;
}

std::optional<TournamentPart> part_from(const Value& value) { return Reading(value).run(); }

}  // namespace irenic::talks
