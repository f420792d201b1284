#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/phases/best_first/packing.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// A state taken apart.
struct OpenState {
    std::vector<std::size_t> counts;  ///< by line
    std::vector<Units> slack;         ///< by party
    LineSet started{}, complete{};
    std::size_t step = 0;  ///< moves made
};

/// What states and steps cost one party while everybody keeps to a cap; without a party all that
/// the caps allow is free. Plans of one move a step, no discount.
class PricedStates {
public:
    PricedStates(const Problem& problem, const Packing& packing, std::optional<std::size_t> party,
                 const std::vector<Units>& caps);

    void open(const PackedState& state, OpenState& opened) const;
    [[nodiscard]] PackedState end() const;

    /// Cost of being in a state; nothing where a cap or a deadline rules it out.
    [[nodiscard]] std::optional<Units> state(const OpenState& state) const;
    /// Cost of a move from a state to the one after it; nothing where a cap rules it out.
    [[nodiscard]] std::optional<Units> move(const OpenState& from, std::size_t line,
                                            const OpenState& to) const;

    [[nodiscard]] bool can_do(const OpenState& state, std::size_t line) const;
    [[nodiscard]] bool can_undo(const OpenState& state, std::size_t line) const;
    void make(OpenState& state, std::size_t line) const { shift(state, line, true); }
    void undo(OpenState& state, std::size_t line) const { shift(state, line, false); }

    /// Room up to the caps, `cost` being the cap of the party itself, in the usual changes of each
    /// party; the least over the parties.
    [[nodiscard]] double room(const OpenState& state, Units cost) const;

    [[nodiscard]] const Packing& packing() const { return packing_; }
    [[nodiscard]] std::size_t lines() const { return problem_.lines.size(); }

private:
    void shift(OpenState& state, std::size_t line, bool forward) const;
    [[nodiscard]] bool deadlines_kept(const OpenState& state) const;
    /// `asked` of a party as a cost; nothing above its cap.
    [[nodiscard]] bool within(std::size_t party, Units asked, Units& cost) const;

    struct LineDeadline {
        std::size_t line = 0;
        Deadline deadline;
    };

    const Problem& problem_;
    const Packing& packing_;
    std::optional<std::size_t> party_;
    std::vector<Units> caps_;
    std::vector<LineSet> after_, before_;   ///< by line: lines it waits for, lines waiting for it
    std::vector<std::vector<Units>> sums_;  ///< by line: changes after so many moves, by party
    std::vector<LineDeadline> deadlines_;
    std::vector<double> usual_;  ///< by party: one over its mean change
    std::size_t steps_ = 0;
    bool moves_ask_ = false;  ///< whether any move asks for something beside the states
};

}  // namespace irenic::phases
