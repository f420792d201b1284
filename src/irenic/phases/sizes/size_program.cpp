#include "irenic/phases/sizes/size_program.hpp"

#include <cmath>
#include <string>

#include "irenic/lp/linear_program.hpp"

namespace irenic::phases {
namespace {

using lp::Entry;
using lp::infinity;

tl::unexpected<Error> failed(lp::Status status) {
    const std::string what = status == lp::Status::stopped
                                 ? "the best sizes were not found in time"
                                 : "the best sizes could not be worked out";
    return tl::unexpected(Error{ErrorCode::limit, "phases.deliverables", what, {}});
}

/// Columns: a share by step, a guarantee by party, the largest guarantee, the largest tranche
/// beside an equal one. Amounts are divided by `scale`.
class SizeProgram {
public:
    explicit SizeProgram(const Sizing& sizing) : sizing_(sizing), scale_(scale_of(sizing)) {
        add_columns();
        add_sum();
        add_totals();
        for (std::size_t made = 1; made <= sizing.steps(); ++made) {
            for (std::size_t party = 0; party < sizing.parties(); ++party) {
                add_conditions(made, party);
            }
        }
    }

    Result<ChunkSizes> solve(const Stop& stop) {
        program_.set_objective(largest(), -1);
        auto best = program_.solve(stop);
        if (best.status == lp::Status::optimal) {
            program_.set_objective(largest(), 0);
            set_guarantee_price(-1);
            best = solve_within(best.primal[largest()], stop, [&](double limit) {
                program_.set_column_limits(largest(), 0, limit);
            });
        }
        if (best.status != lp::Status::optimal) {
            return failed(best.status);
        }
        set_guarantee_price(0);
        program_.set_objective(largest() + 1, -1);
        auto even = solve_within(-best.objective, stop,
                                 [&](double limit) { program_.set_row_limits(sum_, 0, limit); });
        if (even.status == lp::Status::stopped) {
            return failed(even.status);
        }
        return read(even.status == lp::Status::optimal ? even.primal : best.primal);
    }

private:
    /// Keeps what was reached; where rounding puts that out of reach, all but a trifle of it.
    template <class SetLimit>
    lp::Solution solve_within(double reached, const Stop& stop, SetLimit set_limit) {
        set_limit(reached);
        auto solution = program_.solve(stop);
        if (solution.status == lp::Status::infeasible || solution.status == lp::Status::failed) {
            set_limit(reached + 1e-9);
            solution = program_.solve(stop);
        }
        return solution;
    }

    static double scale_of(const Sizing& sizing) {
        double scale = 0;
        for (std::size_t party = 0; party < sizing.parties(); ++party) {
            scale = std::max(scale, static_cast<double>(sizing.equal.guarantees[party]));
            for (std::size_t step = 0; step < sizing.steps(); ++step) {
                const Line& line = sizing.moving(step);
                scale = std::max(
                    {scale, std::abs(Sizing::change(line, party)), Sizing::keep(line, party)});
            }
        }
        return scale;
    }

    [[nodiscard]] std::size_t guarantee(std::size_t party) const { return sizing_.steps() + party; }
    [[nodiscard]] std::size_t largest() const { return guarantee(sizing_.parties()); }

    void add_columns() {
        for (std::size_t step = 0; step < sizing_.steps(); ++step) {
            program_.add_column(0, 0, 1);
        }
        for (const Units end : sizing_.end) {
            program_.add_column(0, static_cast<double>(end) / scale_, infinity);
        }
        program_.add_column(0, 0, infinity);
        program_.add_column(0, 0, infinity);
        for (std::size_t party = 0; party < sizing_.parties(); ++party) {
            program_.add_row(0, infinity,
                             std::vector<Entry>{{largest(), 1}, {guarantee(party), -1}});
        }
        for (std::size_t step = 0; step < sizing_.steps(); ++step) {
            const double count = Sizing::count(sizing_.moving(step));
            program_.add_row(0, infinity, std::vector<Entry>{{largest() + 1, 1}, {step, -count}});
        }
    }

    void add_sum() {
        std::vector<Entry> entries;
        for (std::size_t party = 0; party < sizing_.parties(); ++party) {
            entries.push_back({guarantee(party), 1});
        }
        sum_ = program_.add_row(0, infinity, entries);
    }

    /// The shares of a line, all of them and those up to its deadlines.
    void add_totals() {
        const Problem& problem = sizing_.problem;
        for (std::size_t line = 0; line < problem.lines.size(); ++line) {
            const double count = Sizing::count(problem.lines[line]);
            if (count == 0) {
                continue;
            }
            program_.add_row(1, 1, shares_of(line, sizing_.steps()));
            for (const Deadline& deadline : problem.lines[line].deadlines) {
                program_.add_row(static_cast<double>(deadline.moves) / count, infinity,
                                 shares_of(line, deadline.step));
            }
        }
    }

    [[nodiscard]] std::vector<Entry> shares_of(std::size_t line, std::size_t steps) const {
        std::vector<Entry> shares;
        for (std::size_t step = 0; step < std::min(steps, sizing_.steps()); ++step) {
            if (sizing_.line_at(step) == line) {
                shares.push_back({step, 1});
            }
        }
        return shares;
    }

    /// Stopping after a step, and withholding one's part of it. The second asks for more.
    void add_conditions(std::size_t made, std::size_t party) {
        const double keep = Sizing::keep(sizing_.moving(made - 1), party);
        const auto standing = static_cast<double>(standing_at(sizing_.problem, party, made));
        const bool stops = sizing_.may_stop(made, party) && made < sizing_.steps();
        const bool fails = sizing_.lowest[party] + standing - keep < 0;
        if (!fails || (keep <= 0 && !stops)) {
            return;
        }
        std::vector<Entry> entries;
        for (std::size_t step = 0; step < made; ++step) {
            const double change = Sizing::change(sizing_.moving(step), party);
            const double kept = step + 1 == made ? keep : 0;
            if (change != 0 || kept != 0) {
                entries.push_back({step, (change - kept) / scale_});
            }
        }
        entries.push_back({guarantee(party), 1});
        program_.add_row(-sizing_.covered(made, party) / scale_, infinity, entries);
    }

    void set_guarantee_price(double price) {
        for (std::size_t party = 0; party < sizing_.parties(); ++party) {
            program_.set_objective(guarantee(party), price);
        }
    }

    /// Without the small change that rounding leaves.
    [[nodiscard]] ChunkSizes read(const std::vector<double>& primal) const {
        constexpr double tiny = 1e-12;
        ChunkSizes sizes;
        std::vector<double> total(sizing_.problem.lines.size(), 0.0);
        for (std::size_t step = 0; step < sizing_.steps(); ++step) {
            sizes.shares.push_back(primal[step] < tiny ? 0 : primal[step]);
            total[sizing_.line_at(step)] += sizes.shares.back();
        }
        for (std::size_t step = 0; step < sizing_.steps(); ++step) {
            sizes.shares[step] /= total[sizing_.line_at(step)];
        }
        for (std::size_t party = 0; party < sizing_.parties(); ++party) {
            const double value = primal[guarantee(party)];
            sizes.guarantees.push_back(value < tiny ? 0 : value * scale_);
        }
        return sizes;
    }

    const Sizing& sizing_;
    double scale_;
    lp::LinearProgram program_;
    std::size_t sum_ = 0;  ///< row: all guarantees together
};

}  // namespace

Result<ChunkSizes> solve_sizes(const Sizing& sizing, const Stop& stop) {
    return SizeProgram(sizing).solve(stop);
}

}  // namespace irenic::phases
