#pragma once

#include <string>
#include <vector>

#include "cli/words/break_even_list.hpp"
#include "cli/words/packages.hpp"
#include "irenic/levers/answer.hpp"

namespace irenic::cli {

/// One answer about levers with the names under which a reader meets its parts.
///
/// Keeps a reference to the answer.
class LeversView {
public:
    LeversView(const Negotiation& negotiation, const levers::Answer& answer);

    /// The case with the options that levers would add, so that these have names as well.
    [[nodiscard]] const Negotiation& negotiation() const { return named_; }
    [[nodiscard]] const levers::Answer& answer() const { return answer_; }
    [[nodiscard]] const std::string& name(PartyId party) const;

    /// The sets of levers that are told, the cheapest; where levers are built in, those of several.
    [[nodiscard]] const std::vector<std::size_t>& sets() const { return sets_; }
    /// How many there are.
    [[nodiscard]] std::size_t all_sets() const { return all_sets_; }

    /// The packages that sets and break-evens lead to; none where one package was asked about.
    [[nodiscard]] const ShownPackages& packages() const { return packages_; }
    /// The letter of a package, and that it leaves a duty unmet where it does; empty where it has
    /// no letter.
    [[nodiscard]] std::string mention(const std::optional<deals::Point>& point) const;

    /// How break-evens are introduced.
    [[nodiscard]] BreakEvenList break_even_list() const;

    /// The lever of the case that a break-even is about, by its position.
    [[nodiscard]] std::optional<std::size_t> lever_of(const levers::BreakEven& found) const;
    /// The break-even of a lever of the case, if there is one.
    [[nodiscard]] const levers::BreakEven* alone(std::size_t lever) const;
    /// Whether this lever is told as a set of its own.
    [[nodiscard]] bool is_told(std::size_t lever) const;

private:
    void choose_sets();
    void choose_packages();
    void show(const std::optional<deals::Point>& point);

    Negotiation named_;
    const levers::Answer& answer_;
    std::vector<std::size_t> sets_;
    std::size_t all_sets_ = 0;
    ShownPackages packages_;
};

}  // namespace irenic::cli
