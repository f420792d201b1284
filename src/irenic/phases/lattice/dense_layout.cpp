#include "irenic/phases/lattice/dense_layout.hpp"

#include <algorithm>

namespace irenic::phases {
namespace {

/// Blocks of at least this many states keep the work within a block ahead of that around it.
constexpr std::size_t least_block = 32;

std::vector<std::vector<Units>> running_sums(const Line& line, std::size_t parties) {
    std::vector<std::vector<Units>> sums(1, std::vector<Units>(parties, 0));
    for (const Move& move : line.moves) {
        sums.push_back(sums.back());
        for (std::size_t party = 0; party < parties; ++party) {
            sums.back()[party] += move.change[party];
        }
    }
    return sums;
}

}  // namespace

DenseLayout::DenseLayout(const Problem& problem) : problem_(&problem) {
    for (std::size_t line = 0; line < problem.lines.size(); ++line) {
        sums_.push_back(running_sums(problem.lines[line], problem.parties.size()));
        const Digit digit{line, problem.lines[line].moves.size(), size};
        size *= digit.moves + 1;
        if (block < least_block) {
            low.push_back(digit);
            block = size;
        } else {
            high.insert(high.begin(), digit);
        }
    }
    for (std::size_t at = 0; at < block; ++at) {
        Part part = nothing();
        auto& made = low_made.emplace_back();
        for (const Digit& digit : low) {
            made.push_back(at / digit.stride % (digit.moves + 1));
            add(digit, made.back(), part);
            low_next.push_back(made.back() < digit.moves ? at + digit.stride : block);
        }
        low_parts.push_back(std::move(part));
    }
}

DenseLayout::Part DenseLayout::nothing() const {
    Part part;
    part.slack.assign(problem_->parties.size(), 0);
    return part;
}

void DenseLayout::add(const Digit& digit, std::size_t made, Part& part) const {
    const Line& line = problem_->lines[digit.line];
    for (std::size_t party = 0; party < part.slack.size(); ++party) {
        part.slack[party] += sums_[digit.line][made][party];
    }
    part.steps += made;
    if (made == digit.moves) {
        part.complete |= std::uint64_t{1} << digit.line;
    }
    if (made > 0) {
        for (const std::size_t before : line.after) {
            part.required |= std::uint64_t{1} << before;
        }
    }
    for (const Deadline& deadline : line.deadlines) {
        if (made < deadline.moves) {
            part.due = std::min(part.due, deadline.step);
        }
    }
}

}  // namespace irenic::phases
