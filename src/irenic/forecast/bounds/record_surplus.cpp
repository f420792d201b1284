#include <algorithm>
#include <array>
#include <cmath>

#include "irenic/forecast/bounds/record_of.hpp"
#include "irenic/forecast/bounds/surplus.hpp"
#include "irenic/forecast/bounds/utility_program.hpp"

namespace irenic::forecast {
namespace {

constexpr double margin = 1e-9;  ///< in shares of the program's unit
constexpr std::size_t most_witnesses = 48;

/// A linear program over a party's numbers and its value of no agreement, which lies between what
/// it refused and what it offered in the same version.
class ByRecord final : public Surplus {
public:
    ByRecord(const Negotiation& negotiation, PartyId party, bool own_range_holds, const Stop& stop)
        : stop_(stop),
          own_range_holds_(own_range_holds),
          model_(negotiation, party),
          program_(model_),
          record_(record_of(negotiation, party)) {
        packages_ = record_.refused;
        packages_.insert(packages_.end(), record_.accepted.begin(), record_.accepted.end());
        packages_.emplace_back();
        const Range widest = model_.widest();  // beyond its own utilities only by rounding
        disagreement_ = program_.program().add_column(0, widest.low / unit() - margin,
                                                      widest.high / unit() + margin);
        for (const auto& package : record_.refused) {
            add_limit(package, -lp::infinity, 0);
        }
        for (const auto& package : record_.accepted) {
            add_limit(package, 0, lp::infinity);
        }
        possible_ = program_.program().solve(stop_).status != lp::Status::infeasible;
    }

    [[nodiscard]] bool possible() const override { return possible_; }

    SurplusRange range(const std::vector<OptionId>& options) override {
        if (!possible_) {
            return {lp::infinity, -lp::infinity, true};
        }
        const LinearForm surplus = surplus_of(options);
        const auto least = optimum(surplus, -1);
        const auto most = optimum(surplus, 1);
        const Range outer = outer_range(options);
        const bool exact = exact_for(options) && least && most;
        return {std::max(least.value_or(outer.low / unit()) * unit(), outer.low),
                std::min(most.value_or(outer.high / unit()) * unit(), outer.high), exact};
    }

    Standing standing(const std::vector<OptionId>& options) override {
        if (!possible_) {
            return {Known::no, Known::no};
        }
        const bool exact = exact_for(options);
        Standing standing = by_comparison(options, exact);
        if (standing.always == Known::yes || standing.sometimes == Known::no) {
            return standing;
        }
        const LinearForm surplus = surplus_of(options);
        if (exact) {
            ask_witnesses(surplus, standing);
        }
        if (standing.always == Known::unknown) {
            ask_program(surplus, -1, exact, standing);
        }
        if (standing.sometimes == Known::unknown) {
            ask_program(surplus, 1, exact, standing);
        }
        return standing;
    }

private:
    [[nodiscard]] double unit() const { return program_.unit(); }

    /// Where the record bounds one side only, the party's own range is wider than it is in a
    /// version.
    bool exact_for(const std::vector<OptionId>& options) {
        packages_.back() = options;
        return !record_.refused.empty() && !record_.accepted.empty() &&
               program_.exact_for(packages_);
    }

    /// low <= u(package) - value of no agreement <= high
    void add_limit(const std::vector<OptionId>& package, double low, double high) {
        const LinearForm surplus = surplus_of(package);
        program_.program().add_row(low - surplus.constant, high - surplus.constant,
                                   surplus.entries);
    }

    LinearForm surplus_of(const std::vector<OptionId>& options) {
        LinearForm form = program_.form(options);
        form.entries.push_back({disagreement_, -1});
        return form;
    }

    /// At least what it beats every offer by, at most what it beats every refused package by.
    [[nodiscard]] Range outer_range(const std::vector<OptionId>& options) const {
        Range outer{-lp::infinity, lp::infinity};
        for (const auto& package : record_.accepted) {
            outer.low = std::max(outer.low, model_.difference(options, package).range.low);
        }
        for (const auto& package : record_.refused) {
            outer.high = std::min(outer.high, model_.difference(options, package).range.high);
        }
        return outer;
    }

    /// What comparing with each package on record tells without a program.
    [[nodiscard]] Standing by_comparison(const std::vector<OptionId>& options, bool exact) const {
        Standing standing;
        for (const auto& package : record_.accepted) {
            const UtilityRange apart = model_.difference(options, package);
            if (apart.never_below || apart.range.low > margin * unit()) {
                return {Known::yes, Known::yes};
            }
        }
        // its own least may be what it gets without agreement
        bool as_good_as_refused = record_.refused.empty() ? own_range_holds_ : exact;
        for (const auto& package : record_.refused) {
            const UtilityRange apart = model_.difference(options, package);
            if (apart.range.high < -margin * unit()) {
                return {Known::no, Known::no};
            }
            as_good_as_refused = as_good_as_refused && apart.never_below;
        }
        if (as_good_as_refused) {
            standing.sometimes = Known::yes;
        }
        return standing;
    }

    void ask_witnesses(const LinearForm& surplus, Standing& standing) const {
        for (const auto& witness : witnesses_) {
            take_in(value_at(surplus, witness), standing);
            if (standing.always != Known::unknown && standing.sometimes != Known::unknown) {
                return;
            }
        }
    }

    /// A column younger than the witness stands for a loss that it says nothing about.
    static double value_at(const LinearForm& surplus, const std::vector<double>& witness) {
        const bool covered =
            std::all_of(surplus.entries.begin(), surplus.entries.end(),
                        [&](const lp::Entry& entry) { return entry.at < witness.size(); });
        return covered ? surplus.at(witness) : 0;
    }

    /// One version with this surplus, in shares of the unit.
    static void take_in(double surplus, Standing& standing) {
        if (surplus < -margin) {
            standing.always = Known::no;
        }
        if (surplus > margin) {
            standing.sometimes = Known::yes;
        }
    }

    /// direction  1 for the most, -1 for the least.
    void ask_program(const LinearForm& surplus, double direction, bool exact, Standing& standing) {
        const auto end = optimum(surplus, direction);
        if (!end) {
            return;
        }
        if (exact) {
            take_in(*end, standing);
        }
        if (direction < 0 && *end > margin) {
            standing = {Known::yes, Known::yes};
        }
        if (direction > 0 && *end < -margin) {
            standing = {Known::no, Known::no};
        }
    }

    /// The most (least) of a form; nothing where the solver gave none. Keeps the version that
    /// attains it as a witness for other packages.
    std::optional<double> optimum(const LinearForm& form, double direction) {
        for (const lp::Entry& entry : form.entries) {
            program_.program().set_objective(entry.at, direction * entry.value);
        }
        auto solution = program_.program().solve(stop_);
        for (const lp::Entry& entry : form.entries) {
            program_.program().set_objective(entry.at, 0);
        }
        if (solution.status != lp::Status::optimal) {
            return std::nullopt;
        }
        const double value = form.at(solution.primal);
        if (witnesses_.size() < most_witnesses) {
            witnesses_.push_back(std::move(solution.primal));
        } else {
            witnesses_[oldest_] = std::move(solution.primal);
            oldest_ = (oldest_ + 1) % most_witnesses;
        }
        return value;
    }

    Stop stop_;
    bool own_range_holds_;
    UtilityModel model_;
    UtilityProgram program_;
    Record record_;
    std::vector<std::vector<OptionId>> packages_;  ///< on record, and last the one asked for
    std::size_t disagreement_ = 0;
    bool possible_ = true;
    std::vector<std::vector<double>> witnesses_;
    std::size_t oldest_ = 0;
};

}  // namespace

std::unique_ptr<Surplus> by_record(const Negotiation& negotiation, PartyId party,
                                   bool own_range_holds, const Stop& stop) {
    return std::make_unique<ByRecord>(negotiation, party, own_range_holds, stop);
}

}  // namespace irenic::forecast
