#include "irenic/phases/sizes/recut.hpp"

#include <algorithm>
#include <cstdlib>

#include "irenic/phases/amounts.hpp"

namespace irenic::phases {
namespace {

bool moves_alike(const Line& line) {
    const Move& first = line.moves.front();
    return std::all_of(line.moves.begin(), line.moves.end(), [&](const Move& move) {
        return move.net == first.net && move.shift == first.shift && move.keep == first.keep &&
               move.givers == first.givers && move.tranches.size() == first.tranches.size();
    });
}

/// Whether every sum of amounts stays within 2^60 units once they are multiplied.
bool has_room(const Problem& problem, Units factor) {
    Units total = 0;
    bool fits = true;
    for_each_amount(problem, [&](Units each) {
        fits = fits && std::abs(each) < (Units{1} << 60) / factor - total;
        total += fits ? std::abs(each) : 0;
    });
    return fits;
}

}  // namespace

std::vector<Decimal> Recut::points(const std::vector<Units>& units) const {
    std::vector<Decimal> list;
    for (const Units each : units) {
        Units finer = each;
        int places = problem.places;
        while (finer % factor != 0 && places < Decimal::max_places &&
               std::abs(finer) < (Units{1} << 58)) {
            finer *= 10;
            ++places;
        }
        const Units up = finer % factor > 0 ? 1 : 0;
        list.push_back(Decimal::from_mantissa(finer / factor + up, places));
    }
    return list;
}

std::optional<Recut> recut(const Problem& problem, std::size_t line, std::size_t count) {
    const auto factor = static_cast<Units>(count);
    if (problem.steps_at_most || !moves_alike(problem.lines[line]) || !has_room(problem, factor)) {
        return std::nullopt;
    }
    Recut cut{problem, factor};
    for_each_amount(cut.problem, [&](Units& each) { each *= factor; });
    Line& changed = cut.problem.lines[line];
    const std::size_t before = changed.moves.size();
    Move move = changed.moves.front();
    for_each_amount_of(move,
                       [&](Units& each) { each = each / factor * static_cast<Units>(before); });
    changed.moves.assign(count, move);
    for (Deadline& deadline : changed.deadlines) {
        deadline.moves = (deadline.moves * count + before - 1) / before;
    }
    return cut;
}

std::string name_of(const PhasePlan& plan, const Line& line) {
    std::vector<std::string> ids;
    for (const Move& move : line.moves) {
        for (const Tranche& tranche : move.tranches) {
            const std::string& id = plan.deliverables[tranche.deliverable.at()].id;
            if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
                ids.push_back(id);
            }
        }
    }
    std::string name;
    for (const std::string& id : ids) {
        name += (name.empty() ? "" : "+") + id;
    }
    return name;
}

}  // namespace irenic::phases
