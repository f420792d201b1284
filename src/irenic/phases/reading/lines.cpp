#include "irenic/phases/reading/lines.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "irenic/phases/reading/bundles.hpp"

namespace irenic::phases {
namespace {

std::size_t tranches_of(const Deliverable& deliverable) {
    return static_cast<std::size_t>(deliverable.tranches);
}

void make_set(std::vector<std::size_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

class Shaping {
public:
    Shaping(const PhasePlan& plan, const Bundles& bundles)
        : plan_(plan),
          bundles_(bundles),
          bundle_of_(plan.deliverables.size()),
          completed_by_(plan.deliverables.size()) {
        for (std::size_t index = 0; index < bundles.bundles.size(); ++index) {
            for (const DeliverableId id : bundles.bundles[index].members) {
                bundle_of_[id.at()] = index;
            }
        }
    }

    LineShapes run() {
        result_.steps_merge = bundles_.steps_merge;
        find_ends();
        for (std::size_t index = 0; index < bundles_.bundles.size(); ++index) {
            if (bundles_.bundles[index].simultaneous) {
                add_group(index);
            } else {
                add_alike(bundles_.bundles[index].members);
            }
        }
        for (LineShape& line : result_.lines) {
            finish(line);
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] const Deliverable& item(DeliverableId id) const {
        return plan_.deliverables[id.at()];
    }

    /// Moves after which something outside may wait for a group to have got so far.
    void find_ends() {
        ends_.resize(bundles_.bundles.size());
        for (std::size_t index = 0; index < ends_.size(); ++index) {
            if (bundles_.bundles[index].simultaneous) {
                ends_[index].push_back(longest(bundles_.bundles[index].members));
            }
        }
        for (const Deliverable& waiting : plan_.deliverables) {
            std::map<std::size_t, std::size_t> needed;  // by bundle
            for (const DeliverableId before : waiting.after) {
                auto& moves = needed[bundle_of_[before.at()]];
                moves = std::max(moves, tranches_of(item(before)));
            }
            for (const auto& [index, moves] : needed) {
                if (bundles_.bundles[index].simultaneous) {
                    ends_[index].push_back(moves);
                }
            }
        }
        for (auto& ends : ends_) {
            make_set(ends);
        }
    }

    [[nodiscard]] std::size_t longest(const std::vector<DeliverableId>& members) const {
        std::size_t most = 0;
        for (const DeliverableId id : members) {
            most = std::max(most, tranches_of(item(id)));
        }
        return most;
    }

    void add_alike(const std::vector<DeliverableId>& members) {
        LineShape line;
        line.capacity = 0;
        for (const DeliverableId id : members) {
            completed_by_[id.at()] = result_.lines.size();
            line.capacity += capacity_of(item(id));
        }
        line.moves = in_turn(members);
        const Deliverable& first = item(members.front());
        if (first.deadline) {
            line.deadlines.push_back(
                {line.moves.size(), static_cast<std::size_t>(*first.deadline)});
        }
        waits_for_.push_back(first.after);
        result_.lines.push_back(std::move(line));
    }

    /// One after the other; a tranche of each in turn where a step holds only so many of each.
    [[nodiscard]] std::vector<std::vector<Tranche>> in_turn(
        const std::vector<DeliverableId>& members) const {
        std::vector<std::vector<Tranche>> moves;
        for (const DeliverableId id : members) {
            for (int number = 1; number <= item(id).tranches; ++number) {
                moves.push_back({{id, number}});
            }
        }
        const Deliverable& first = item(members.front());
        if (result_.steps_merge && capacity_of(first) < tranches_of(first)) {
            std::stable_sort(moves.begin(), moves.end(), [](const auto& a, const auto& b) {
                return a.front().number < b.front().number;
            });
        }
        return moves;
    }

    void add_group(std::size_t index) {
        const auto& members = bundles_.bundles[index].members;
        std::vector<DeliverableId> before;
        for (const DeliverableId id : members) {
            before.insert(before.end(), item(id).after.begin(), item(id).after.end());
        }
        std::size_t start = 0;
        for (const std::size_t end : ends_[index]) {
            LineShape line = part_of_group(members, start, end);
            if (start > 0) {
                line.after = {result_.lines.size() - 1};
                before.clear();
            }
            result_.lines.push_back(std::move(line));
            waits_for_.push_back(before);
            start = end;
        }
    }

    /// The moves of a group from `start` up to `end`, not included.
    LineShape part_of_group(const std::vector<DeliverableId>& members, std::size_t start,
                            std::size_t end) {
        LineShape line;
        line.moves.resize(end - start);
        line.capacity = end - start;
        for (const DeliverableId id : members) {
            const std::size_t tranches = tranches_of(item(id));
            for (std::size_t move = start; move < std::min(end, tranches); ++move) {
                line.moves[move - start].push_back({id, static_cast<int>(move) + 1});
            }
            if (tranches > start) {
                add_pace(item(id), std::min(end, tranches) - start, line);
            }
            if (tranches > start && tranches <= end) {
                completed_by_[id.at()] = result_.lines.size();
                if (const auto deadline = item(id).deadline) {
                    line.deadlines.push_back(
                        {tranches - start, static_cast<std::size_t>(*deadline)});
                }
            }
        }
        return line;
    }

    static void add_pace(const Deliverable& deliverable, std::size_t moves, LineShape& line) {
        const std::size_t at_once = capacity_of(deliverable);
        if (at_once < moves) {
            line.paces.push_back({moves, at_once});
        }
    }

    void finish(LineShape& line) {
        const auto position = static_cast<std::size_t>(&line - result_.lines.data());
        for (const DeliverableId before : waits_for_[position]) {
            line.after.push_back(completed_by_[before.at()]);
        }
        make_set(line.after);
        std::sort(line.deadlines.begin(), line.deadlines.end(),
                  [](const Deadline& a, const Deadline& b) {
                      return std::tie(a.moves, a.step) < std::tie(b.moves, b.step);
                  });
        line.capacity = result_.steps_merge ? line.capacity : 1;
    }

    const PhasePlan& plan_;
    const Bundles& bundles_;
    std::vector<std::size_t> bundle_of_;                 ///< by deliverable
    std::vector<std::size_t> completed_by_;              ///< by deliverable: a line
    std::vector<std::vector<std::size_t>> ends_;         ///< by bundle, for groups: where lines end
    std::vector<std::vector<DeliverableId>> waits_for_;  ///< by line
    LineShapes result_;
};

/// Lines that can never start, because they wait for one another.
std::vector<bool> stuck_lines(const std::vector<LineShape>& lines) {
    std::vector<std::size_t> waiting(lines.size(), 0);
    std::vector<std::vector<std::size_t>> leads_to(lines.size());
    std::vector<std::size_t> ready;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        waiting[line] = lines[line].after.size();
        for (const std::size_t before : lines[line].after) {
            leads_to[before].push_back(line);
        }
        if (waiting[line] == 0) {
            ready.push_back(line);
        }
    }
    std::vector<bool> stuck(lines.size(), true);
    while (!ready.empty()) {
        const std::size_t line = ready.back();
        ready.pop_back();
        stuck[line] = false;
        for (const std::size_t next : leads_to[line]) {
            if (--waiting[next] == 0) {
                ready.push_back(next);
            }
        }
    }
    return stuck;
}

}  // namespace

Result<LineShapes> shape_lines(const PhasePlan& plan) {
    const auto bundles = bundle(plan);
    if (!bundles) {
        return tl::unexpected(bundles.error());
    }
    LineShapes shapes = Shaping(plan, *bundles).run();
    const auto stuck = stuck_lines(shapes.lines);
    const auto first = std::find(stuck.begin(), stuck.end(), true);
    if (first != stuck.end()) {
        const auto& line = shapes.lines[static_cast<std::size_t>(first - stuck.begin())];
        const Deliverable& waits = plan.deliverables[line.moves.front().front().deliverable.at()];
        return tl::unexpected(Error{ErrorCode::bad_input,
                                    "phases.deliverables." + waits.id + ".after",
                                    "'" + waits.id +
                                        "' can never come: 'after' and what moves at the same "
                                        "time lead round in a circle",
                                    "let it, or what it moves with, wait for less"});
    }
    return shapes;
}

}  // namespace irenic::phases
