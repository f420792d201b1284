#include "irenic/phases/reading/set_up.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "irenic/phases/reading/lines.hpp"
#include "irenic/phases/reading/stakes.hpp"
#include "irenic/phases/reading/tranches.hpp"

namespace irenic::phases {
namespace {

constexpr Units most_units = Units{1} << 60;

/// Adds up sizes until they pass 2^60.
class Size {
public:
    void add(Units units) {
        const Units size = units < 0 ? -units : units;
        total_ = size > most_units - total_ ? most_units + 1 : total_ + size;
    }
    [[nodiscard]] bool too_large() const { return total_ > most_units; }

private:
    Units total_ = 0;
};

class SettingUp {
public:
    SettingUp(const Negotiation& negotiation, Stops stops, const Limits& limits,
              const deals::Setting* setting)
        : negotiation_(negotiation), limits_(limits), setting_(setting) {
        problem().stops = stops;
    }

    Result<SetUp> run() {
        for (const auto step : {&SettingUp::find_plan, &SettingUp::find_stakes_and_amounts,
                                &SettingUp::add_parties, &SettingUp::add_lines}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(std::move(*error));
            }
        }
        return std::move(result_);
    }

private:
    Problem& problem() { return result_.problem; }

    std::optional<Error> find_plan() {
        if (!negotiation_.phases) {
            return Error{ErrorCode::missing, "phases", "this question needs phases",
                         "add a `phases` block"};
        }
        plan_ = &*negotiation_.phases;
        if (plan_->deliverables.empty()) {
            return Error{ErrorCode::missing, "phases.deliverables", "there is nothing to deliver",
                         "name what is delivered, and by whom"};
        }
        return std::nullopt;
    }

    std::optional<Error> find_stakes_and_amounts() {
        auto stakes = find_stakes(negotiation_, *plan_, limits_, setting_);
        if (!stakes) {
            return stakes.error();
        }
        stakes_ = std::move(*stakes);
        auto amounts = count_amounts(negotiation_, *plan_, stakes_);
        if (!amounts) {
            return amounts.error();
        }
        amounts_ = std::move(*amounts);
        return std::nullopt;
    }

    std::optional<Error> add_parties() {
        problem().places = amounts_.places;
        problem().rounded = amounts_.rounded;
        problem().parties = stakes_.parties;
        problem().peace = amounts_.peace;
        problem().war = amounts_.war;
        problem().standing = amounts_.standing;
        result_.peace_derived = stakes_.peace_derived;
        result_.war_derived = stakes_.war_derived;
        result_.warnings = stakes_.warnings;
        warn_of_outsiders("phases.war", plan_->war);
        warn_of_outsiders("phases.guarantees", plan_->guarantees);
        if (plan_->discount && plan_->discount->center() < Decimal(1)) {
            problem().discount = plan_->discount->center();
        }
        return std::nullopt;
    }

    template <class Entries>
    void warn_of_outsiders(const std::string& where, const Entries& entries) {
        const auto& parties = problem().parties;
        for (const auto& entry : entries) {
            if (std::find(parties.begin(), parties.end(), entry.first) == parties.end()) {
                warn_of_outsider(where, negotiation_.party(entry.first).id);
            }
        }
    }

    void warn_of_outsider(std::string where, const std::string& id) {
        where += '.';
        where += id;
        result_.warnings.push_back(where + " changes nothing: '" + id +
                                   "' is no party to the phases");
    }

    std::optional<Error> add_lines() {
        auto shapes = shape_lines(*plan_);
        if (!shapes) {
            return shapes.error();
        }
        for (LineShape& shape : shapes->lines) {
            Line line;
            for (auto& tranches : shape.moves) {
                line.moves.push_back(make_move(*plan_, amounts_, std::move(tranches)));
            }
            line.after = std::move(shape.after);
            line.deadlines = std::move(shape.deadlines);
            line.capacity = shape.capacity;
            line.paces = std::move(shape.paces);
            problem().lines.push_back(std::move(line));
        }
        if (shapes->steps_merge) {
            problem().steps_at_most = static_cast<std::size_t>(*plan_->steps_at_most);
        }
        return find_start();
    }

    /// The slack at the start, and whether no sum can leave the range.
    std::optional<Error> find_start() {
        for (std::size_t party = 0; party < problem().parties.size(); ++party) {
            Size size;
            size.add(problem().peace[party]);
            size.add(problem().war[party]);
            size.add(problem().standing[party].amount);
            Units start = 0;
            for (const Line& line : problem().lines) {
                for (const Move& move : line.moves) {
                    size.add(move.net[party]);
                    size.add(move.shift[party]);
                    size.add(move.keep[party].value_or(0));
                    start += size.too_large() ? 0 : move.net[party];
                }
            }
            if (size.too_large()) {
                return Error{ErrorCode::bad_input, "phases",
                             "the numbers of '" + negotiation_.party(problem().parties[party]).id +
                                 "' add up to more than can be held",
                             "use a larger unit, or fewer places behind the point"};
            }
            problem().start.push_back(start + problem().peace[party] - problem().war[party]);
        }
        return std::nullopt;
    }

    const Negotiation& negotiation_;
    const Limits& limits_;
    const deals::Setting* setting_;
    const PhasePlan* plan_ = nullptr;
    Stakes stakes_;
    Amounts amounts_;
    SetUp result_;
};

}  // namespace

Result<SetUp> set_up(const Negotiation& negotiation, Stops stops, const Limits& limits,
                     const deals::Setting* setting) {
    return SettingUp(negotiation, stops, limits, setting).run();
}

}  // namespace irenic::phases
