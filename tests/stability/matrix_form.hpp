#pragma once

#include <cstddef>
#include <vector>

#include "slow_graph.hpp"

/// The concepts of stability in the matrix form of Xu, Hipel and Kilgour 2009, with sanctions that
/// need only be no better.
namespace irenic::test_support {

/// Square, of noughts and ones; `times` is the sign of the product.
class SignMatrix {
public:
    explicit SignMatrix(std::size_t size, bool filled = false)
        : rows_(size, std::vector<bool>(size, filled)) {}

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool at(std::size_t row, std::size_t column) const { return rows_[row][column]; }
    void set(std::size_t row, std::size_t column, bool value) { rows_[row][column] = value; }
    bool operator==(const SignMatrix&) const = default;

    /// Entry by entry.
    template <class Entry>
    static SignMatrix of(std::size_t size, Entry entry) {
        SignMatrix made(size);
        for (std::size_t row = 0; row < size; ++row) {
            for (std::size_t column = 0; column < size; ++column) {
                made.set(row, column, entry(row, column));
            }
        }
        return made;
    }
    [[nodiscard]] SignMatrix times(const SignMatrix& other) const {
        return of(size(), [&](std::size_t row, std::size_t column) {
            for (std::size_t between = 0; between < size(); ++between) {
                if (at(row, between) && other.at(between, column)) {
                    return true;
                }
            }
            return false;
        });
    }
    [[nodiscard]] SignMatrix or_with(const SignMatrix& other) const {
        return of(size(),
                  [&](auto row, auto column) { return at(row, column) || other.at(row, column); });
    }
    [[nodiscard]] SignMatrix and_with(const SignMatrix& other) const {
        return of(size(),
                  [&](auto row, auto column) { return at(row, column) && other.at(row, column); });
    }
    [[nodiscard]] SignMatrix complement() const {
        return of(size(), [&](auto row, auto column) { return !at(row, column); });
    }
    [[nodiscard]] SignMatrix transposed() const {
        return of(size(), [&](auto row, auto column) { return at(column, row); });
    }

private:
    std::vector<std::vector<bool>> rows_;
};

class MatrixForm {
public:
    explicit MatrixForm(const SlowGraph& graph) {
        for (std::size_t party = 0; party < graph.parties(); ++party) {
            moves_.push_back(SignMatrix::of(graph.states, [&](auto from, auto to) {
                return graph.moves[party][from].contains(to);
            }));
            better_.push_back(SignMatrix::of(
                graph.states, [&](auto from, auto to) { return graph.better(party, to, from); }));
            improvements_.push_back(moves_.back().and_with(better_.back()));
        }
    }

    [[nodiscard]] std::vector<bool> nash(std::size_t party) const {
        return stable(improvements_[party].times(SignMatrix(size(), true)));
    }
    [[nodiscard]] std::vector<bool> gmr(std::size_t party) const {
        return deterred(party, reached_by_others(moves_, party).times(no_better(party)));
    }
    [[nodiscard]] std::vector<bool> seq(std::size_t party) const {
        return deterred(party, reached_by_others(improvements_, party).times(no_better(party)));
    }
    [[nodiscard]] std::vector<bool> smr(std::size_t party) const {
        return deterred(party, reached_by_others(moves_, party).times(inescapable(party)));
    }
    [[nodiscard]] std::vector<bool> sseq(std::size_t party) const {
        return deterred(party, reached_by_others(improvements_, party).times(inescapable(party)));
    }

private:
    [[nodiscard]] std::size_t size() const { return moves_.front().size(); }

    static std::vector<bool> stable(const SignMatrix& unstable) {
        std::vector<bool> diagonal;
        for (std::size_t state = 0; state < unstable.size(); ++state) {
            diagonal.push_back(!unstable.at(state, state));
        }
        return diagonal;
    }

    [[nodiscard]] SignMatrix no_better(std::size_t party) const {
        return better_[party].complement().transposed();
    }
    [[nodiscard]] SignMatrix inescapable(std::size_t party) const {
        const SignMatrix escapes = moves_[party].times(better_[party].transposed());
        return no_better(party).and_with(escapes.complement());
    }
    [[nodiscard]] std::vector<bool> deterred(std::size_t party, const SignMatrix& sanctions) const {
        return stable(improvements_[party].times(sanctions.complement()));
    }

    /// By legal sequences of at most as many moves as there are states and parties to move.
    [[nodiscard]] SignMatrix reached_by_others(const std::vector<SignMatrix>& moves,
                                               std::size_t party) const {
        std::vector<SignMatrix> first_by = moves;
        first_by[party] = SignMatrix(size());
        const std::vector<SignMatrix> single = first_by;
        SignMatrix all = any(first_by, moves.size());
        for (std::size_t length = 2; length <= size() * moves.size(); ++length) {
            std::vector<SignMatrix> longer;
            for (std::size_t mover = 0; mover < moves.size(); ++mover) {
                longer.push_back(single[mover].times(any(first_by, mover)));
            }
            first_by = longer;
            all = all.or_with(any(first_by, moves.size()));
        }
        return all;
    }

    /// The union of all but one.
    [[nodiscard]] SignMatrix any(const std::vector<SignMatrix>& matrices,
                                 std::size_t left_out) const {
        SignMatrix all(size());
        for (std::size_t index = 0; index < matrices.size(); ++index) {
            if (index != left_out) {
                all = all.or_with(matrices[index]);
            }
        }
        return all;
    }

    std::vector<SignMatrix> moves_;
    std::vector<SignMatrix> improvements_;
    std::vector<SignMatrix> better_;
};

}  // namespace irenic::test_support
