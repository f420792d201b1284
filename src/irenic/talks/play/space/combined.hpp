#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/play/space/best_first.hpp"
#include "irenic/talks/play/space/number_book.hpp"
#include "irenic/talks/play/space/packages.hpp"
#include "irenic/talks/play/space/seat_ways.hpp"
#include "irenic/talks/play/space/tie.hpp"

namespace irenic::talks {

/// A domain of more packages than can be listed: they are put together tie by tie and numbered as
/// they come up.
class CombinedPackages {
public:
    using Number = Packages::Number;

    /// Errors  limit: a tie has too many joint choices, or the stop was reached.
    [[nodiscard]] static Result<CombinedPackages> open(const Domain& domain, const Stop& stop);
    /// The same ties with other utilities; numbers begin anew.
    void revalue(const Domain& domain);

    /// No package is allowed.
    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool may_offer(std::size_t seat) const;

    // `packages` takes in what is numbered: nothing else, and always the same one.

    [[nodiscard]] Number number_of(const std::vector<OptionId>& options, Packages& packages);
    [[nodiscard]] Number best(std::size_t seat, Packages& packages);
    [[nodiscard]] Number at_least(std::size_t seat, Units target, std::optional<Number> like,
                                  Packages& packages);
    [[nodiscard]] std::optional<Number> ranked(std::size_t seat, std::size_t place,
                                               Packages& packages);
    [[nodiscard]] Number random(std::size_t seat, Units floor, RandomStream& stream,
                                Packages& packages);

private:
    static constexpr std::size_t most_ranked = 100'000;

    /// One seat's view, worked out when it is first asked for.
    struct Seat {
        std::optional<SeatWays> ways;
        std::optional<Number> best;
        std::optional<BestFirst> from_best;
        std::vector<Number> ranked;
    };

    [[nodiscard]] Seat& seat_of(std::size_t seat);
    [[nodiscard]] Number number(const Picks& picks, Packages& packages);
    /// False: there are no more.
    bool rank_more(Seat& seat, Packages& packages);

    std::size_t issues_ = 0;
    std::vector<Tie> ties_;
    std::vector<Seat> seats_;
    NumberBook book_;
};

}  // namespace irenic::talks
