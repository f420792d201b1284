#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "irenic/deals/open_setting.hpp"
#include "irenic/forecast/bounds/bounds.hpp"
#include "irenic/forecast/bounds/case_bounds.hpp"
#include "irenic/forecast/bounds/one_number.hpp"
#include "irenic/lp/linear_program.hpp"

namespace irenic::forecast {

/// What is known of a package.
struct Claims {
    Known certain = Known::no;
    Known possible = Known::no;
};

/// All that a package is asked of.
struct PackageBounds::State {
    State(std::unique_ptr<const Negotiation> negotiation, deals::OpenedSetting opening)
        : kept(std::move(negotiation)), opened(std::move(opening)) {}
    [[nodiscard]] static Result<std::unique_ptr<State>> open(const Negotiation& negotiation,
                                                             const Limits& limits);

    std::unique_ptr<const Negotiation> kept;  ///< which `opened` refers to
    deals::OpenedSetting opened;
    std::vector<std::size_t> players;  ///< with a say
    std::vector<OneNumber> numbers;
    std::unique_ptr<CaseBounds> free;  ///< every number by itself
    /// The case with the first few of `numbers` at their ends.
    struct Corner {
        std::vector<char> high;  ///< by number
        std::unique_ptr<CaseBounds> bounds;
    };
    std::vector<Corner> corners;

    [[nodiscard]] const Negotiation& negotiation() const { return *kept; }
    [[nodiscard]] const deals::Setting& setting() const { return opened.setting; }
    /// Whether some version agrees with every party's record.
    [[nodiscard]] bool some_version() const;
    /// Whether whole units of every party by itself say all there is.
    [[nodiscard]] bool all_add_up() const;

    [[nodiscard]] SurplusRange range(std::size_t player, const std::vector<OptionId>& options);
    [[nodiscard]] Claims claims(const std::vector<OptionId>& options);

private:
    enum class Basis {
        free,     ///< its numbers vary by themselves
        corners,  ///< ends of the numbers that are one decide
        outer,    ///< bounded by letting them vary by themselves
    };
    [[nodiscard]] std::optional<Error> add_corners(const Limits& limits);
    [[nodiscard]] Basis basis(std::size_t player) const;
    [[nodiscard]] Standing standing(std::size_t player, const std::vector<OptionId>& options);
    [[nodiscard]] Standing standing_of_basis(std::size_t player,
                                             const std::vector<OptionId>& options);
    void look_at_centre(std::size_t player, const std::vector<OptionId>& options,
                        Standing& standing) const;
    [[nodiscard]] bool centre_is_a_version(std::size_t player) const;
    [[nodiscard]] Known together(const std::vector<std::size_t>& agree,
                                 const std::vector<OptionId>& options);
    [[nodiscard]] Known at_one_place(const OneNumber& number, std::size_t position,
                                     const std::vector<std::size_t>& agree,
                                     const std::vector<OptionId>& options);
};

}  // namespace irenic::forecast
