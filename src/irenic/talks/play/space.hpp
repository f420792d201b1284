#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/play/domain.hpp"

namespace irenic::talks {

/// The packages of a domain as talks come upon them, each under a number.
///
/// Up to 65,536 allowed packages are listed at once, sorted by each seat's utility where that is
/// asked for. Beyond, nothing is listed: packages are put together issue by issue (tied issues as
/// one) and numbered as they come up, so that a domain of 10^20 packages opens at once. What a seat
/// may offer crosses no red line of its own and is allowed. The case's order: by the option on the
/// first issue, then on the second...; listed packages are numbered in it.
///
/// One session at a time. Results depend on the domain and the questions alone, never on the order
/// of earlier questions, but that numbers beyond the list do; these hold until the next revalue.
class Space {
public:
    using Number = std::uint32_t;

    static constexpr std::size_t most_listed = 65'536;

    /// The domain is copied.
    /// most    up to so many packages are listed.
    /// Errors  bad_input: no package is allowed, some seat has nothing it may offer; limit: tied
    ///         issues with more than 200,000 joint choices, more than 32 seats, an issue with more
    ///         than 32,768 options, the stop was reached.
    /// Cost    listed: packages x seats; else issues x options x levels.
    [[nodiscard]] static Result<Space> open(const Domain& domain, const Limits& limits,
                                            std::size_t most = most_listed);
    /// The same packages with other utilities and values of no agreement: cheaper than to open
    /// anew. The domain must have the same options, constraints and red lines.
    [[nodiscard]] std::optional<Error> revalue(const Domain& domain, const Limits& limits);

    Space(Space&&) noexcept;
    Space& operator=(Space&&) noexcept;
    Space(const Space&) = delete;
    Space& operator=(const Space&) = delete;
    ~Space();

    [[nodiscard]] bool listed() const;
    [[nodiscard]] const Domain& domain() const;
    [[nodiscard]] Units utility(Number package, std::size_t seat) const;
    [[nodiscard]] std::vector<OptionId> options(Number package) const;
    [[nodiscard]] bool crosses_red_line(Number package, std::size_t seat) const;
    /// Whether these seats, a bit each, make an agreement of it; it is allowed in any case.
    [[nodiscard]] bool agreed(Number package, std::uint32_t accepting) const;

    /// The number of a package that comes from outside. Contract: allowed.
    [[nodiscard]] Number number_of(const std::vector<OptionId>& options);

    /// The best package for a seat of those it may offer. Ties: the first in the case's order.
    [[nodiscard]] Number best(std::size_t seat);
    /// A package worth at least `target` to a seat, of those it may offer, and little more: of up
    /// to 16 that come next above the target the one with most options in common with `like` (with
    /// none given, the one worth least). The seat's best where nothing is worth that much.
    /// Beyond the list losses are counted in whole cells, so that a package less than 1 of 512 of
    /// the seat's range above the target may be passed over; what is found is worth at most as
    /// much more than the next of the others (up to 250 ties). Nothing is passed over, with no
    /// `like`, where the range is at most 1,024 units.
    [[nodiscard]] Number at_least(std::size_t seat, Units target,
                                  std::optional<Number> like = std::nullopt);
    /// The package at a place in a seat's own order, 0 the best; equal ones in the case's order
    /// (beyond the list, those of a group that the 100,000th cuts: as far as they were found).
    /// Nothing: there are no more of them, or more than 100,000 were asked for beyond the list.
    [[nodiscard]] std::optional<Number> ranked(std::size_t seat, std::size_t place);
    /// Any package worth at least `floor` to the seat, of those it may offer: listed, each as
    /// likely as any other; beyond, tie by tie as likely, and where 64 draws find none, tie by tie
    /// among what the floor still leaves. The seat's best where there is none.
    [[nodiscard]] Number random(std::size_t seat, Units floor, RandomStream& stream);

private:
    class State;
    std::unique_ptr<State> state_;
    explicit Space(std::unique_ptr<State> state);
};

}  // namespace irenic::talks
