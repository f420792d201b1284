#pragma once

#include <vector>

#include "golden.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::test_support {

/// Golden test H with its captives and prisoners cut into other tranches.
struct GoldenH {
    std::size_t tranches = 4;
    bool in_order = false;        ///< M after all of c and p, R after M
    phases::Units peace_g = 18;   ///< points
    phases::Units per_point = 1;  ///< units; tranches must divide 4 * per_point
};

/// One giver's deliverable; amounts in points, for all of it.
struct GoldenLine {
    std::size_t giver = 0;  ///< 2 is a donor
    std::vector<phases::Units> net, shift;
    std::size_t tranches = 1;
};

inline phases::Line golden_line(const GoldenLine& given, std::size_t id, phases::Units per_point) {
    const auto cut = static_cast<phases::Units>(given.tranches);
    phases::Move move;
    move.givers = {PartyId(given.giver)};
    move.keep.assign(2, std::nullopt);
    for (std::size_t party = 0; party < 2; ++party) {
        move.net.push_back(given.net[party] * per_point / cut);
        move.shift.push_back(given.shift[party] * per_point / cut);
        move.change.push_back(-(move.net.back() + move.shift.back()));
    }
    if (given.giver < 2) {
        move.keep[given.giver] = move.change[given.giver];
    }
    phases::Line line;
    for (std::size_t number = 1; number <= given.tranches; ++number) {
        move.tranches = {{DeliverableId(id), static_cast<int>(number)}};
        line.moves.push_back(move);
    }
    return line;
}

/// Lines c, p, M and R of parties G and H.
inline phases::Problem golden_h(const GoldenH& options) {
    const auto h = golden("H");
    const auto whole = [&](const char* key, const char* amount) {
        const auto& entry = h.at(key);
        return entry.at(amount).get<phases::Units>() * entry.value("n", phases::Units{1});
    };
    const auto shift = [&](const char* key, phases::Units times) {
        auto values = h.at(key).get<std::vector<phases::Units>>();
        for (auto& value : values) {
            value *= times;
        }
        return values;
    };
    const std::vector<GoldenLine> lines{
        {1, {whole("c", "G_value"), -whole("c", "H_cost")}, shift("shift_c", 4), options.tranches},
        {0, {-whole("p", "G_cost"), whole("p", "H_value")}, {0, 0}, options.tranches},
        {1, {0, -whole("M", "H_cost")}, shift("shift_M", 1), 1},
        {2, {0, whole("R", "H_value")}, {0, 0}, 1}};
    phases::Problem problem;
    problem.parties = {PartyId(std::size_t{0}), PartyId(std::size_t{1})};
    problem.standing.resize(2);
    for (std::size_t id = 0; id < lines.size(); ++id) {
        problem.lines.push_back(golden_line(lines[id], id, options.per_point));
    }
    if (options.in_order) {
        problem.lines[2].after = {0, 1};
        problem.lines[3].after = {2};
    }
    for (std::size_t party = 0; party < 2; ++party) {
        const auto peace = party == 0 ? options.peace_g : h.at("P").at(1).get<phases::Units>();
        problem.peace.push_back(peace * options.per_point);
        problem.war.push_back(h.at("w0").at(party).get<phases::Units>() * options.per_point);
        problem.start.push_back(problem.peace[party] - problem.war[party]);
        for (const auto& line : lines) {
            problem.start[party] += line.net[party] * options.per_point;
        }
    }
    return problem;
}

}  // namespace irenic::test_support
