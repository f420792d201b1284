#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// What a step asks for beside the states it joins; steps that ask the same are of one kind.
struct StepKind {
    std::vector<std::pair<std::size_t, Units>> keep;  ///< party, what withholding asks of it; > 0
    std::vector<std::size_t> movers;                  ///< parties of the problem that give in it
    std::uint32_t givers = 0;                         ///< position in StepKinds::giver_sets
};

/// All kinds of steps met so far, each once. Kinds of single moves come from the problem, those of
/// merged steps are put together move by move.
class StepKinds {
public:
    explicit StepKinds(const Problem& problem);

    /// The kind of a step of one move: the next one of `line` after it has made `made`.
    [[nodiscard]] std::uint32_t single(std::size_t line, std::size_t made) const {
        return single_[line][made];
    }
    /// The kind of a step with one move more, itself given by the kind it has alone.
    [[nodiscard]] std::uint32_t with(std::uint32_t step, std::uint32_t move);

    [[nodiscard]] const StepKind& operator[](std::uint32_t kind) const { return kinds_[kind]; }
    [[nodiscard]] std::size_t size() const { return kinds_.size(); }
    /// Givers of steps, each set once; the first set is empty.
    [[nodiscard]] const std::vector<std::vector<PartyId>>& giver_sets() const {
        return giver_sets_;
    }
    [[nodiscard]] std::size_t bytes() const;

private:
    /// What tells kinds apart: a single move that stops openly asks nothing until others join it.
    struct Parts {
        std::vector<Units> keep;  ///< by party
        std::vector<PartyId> givers;
        bool openly = false;
        auto operator<=>(const Parts&) const = default;
    };

    void add_moves(const Problem& problem);
    std::uint32_t find(const Parts& parts);
    std::uint32_t find_givers(const std::vector<PartyId>& givers);

    std::vector<PartyId> parties_;
    std::vector<std::vector<std::uint32_t>> single_;  ///< by line, by moves made
    std::vector<StepKind> kinds_;
    std::vector<const Parts*> parts_;  ///< by kind: keys of `found_`
    std::map<Parts, std::uint32_t> found_;
    std::vector<std::vector<PartyId>> giver_sets_;
    std::map<std::vector<PartyId>, std::uint32_t> found_givers_;
    std::size_t singles_ = 0;                         ///< kinds that single moves have
    std::vector<std::vector<std::uint32_t>> joined_;  ///< by kind, by kind of the move that joins
};

}  // namespace irenic::phases
