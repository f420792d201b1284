#include "irenic/forecast/run/flips.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/standing.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::forecast {
namespace {

using Grid = std::int64_t;

Grid on_grid(const Decimal& value) { return value.scaled(Decimal::max_places).value(); }
Decimal off_grid(Grid value) { return Decimal::from_mantissa(value, Decimal::max_places); }

/// One number of a case, turned up and down.
class Turning {
public:
    Turning(Negotiation& moved, UncertainNumber& number, bool open, const Limits& limits)
        : moved_(moved), number_(number), as_stated_(number), open_(open), limits_(limits) {}

    Result<std::optional<Flip>> nearest() {
        const Grid centre = on_grid(as_stated_.center());
        auto up = first_change(centre, on_grid(as_stated_.high));
        auto down = up ? first_change(centre, on_grid(as_stated_.low)) : up;
        number_ = as_stated_;
        if (!up || !down) {
            return tl::unexpected(up ? down.error() : up.error());
        }
        if (!*up && !*down) {
            return std::optional<Flip>();
        }
        const bool higher = *up && (!*down || **up - centre <= centre - **down);
        return std::optional(Flip{off_grid(higher ? **up : **down), !open_, higher});
    }

private:
    /// The first value on the way to `end` on whose other side the verdict is another: that of the
    /// two neighbours at which the zone is open.
    Result<std::optional<Grid>> first_change(Grid centre, Grid end) {
        constexpr Grid steps = 32;
        Grid before = centre;
        for (Grid step = 1; step <= steps; ++step) {
            const Grid value =
                centre + (end - centre) / steps * step + (end - centre) % steps * step / steps;
            if (value == before) {
                continue;
            }
            const auto open = is_open_at(value);
            if (!open) {
                return tl::unexpected(open.error());
            }
            if (*open != open_) {
                return halve(before, value);
            }
            before = value;
        }
        return std::optional<Grid>();
    }

    /// The verdict is that of the centre at `same` and another at `other`.
    Result<std::optional<Grid>> halve(Grid same, Grid other) {
        while (same - other > 1 || other - same > 1) {
            const Grid middle = same + (other - same) / 2;
            const auto open = is_open_at(middle);
            if (!open) {
                return tl::unexpected(open.error());
            }
            (*open == open_ ? same : other) = middle;
        }
        return std::optional(open_ ? same : other);
    }

    Result<bool> is_open_at(Grid value) {
        number_ = UncertainNumber::exact(off_grid(value));
        return levers::is_open(moved_, limits_);
    }

    Negotiation& moved_;
    UncertainNumber& number_;
    UncertainNumber as_stated_;
    bool open_;
    const Limits& limits_;
};

bool touches_the_zone(const std::string& path) {
    return path.starts_with("preferences.") || path.starts_with("war.") ||
           path.starts_with("risks.");
}

/// By input, whether it is one number with others, so that it never moves alone.
std::vector<bool> tied_to_others(const Inputs& inputs) {
    std::vector<bool> tied(inputs.inputs.size(), false);
    for (const Shared& shared : inputs.shared) {
        for (const auto& [input, against] : shared.inputs) {
            tied[input] = shared.rho >= 1;
        }
    }
    return tied;
}

/// A copy of the case in which every number can be turned by its path. What the record bounds
/// becomes a number of its own when it is asked for.
class TurnedCase {
public:
    TurnedCase(Negotiation negotiation, const std::vector<deals::DisagreementValue>& disagreement)
        : case_(std::move(negotiation)), disagreement_(disagreement) {}

    Result<std::optional<Flip>> flip(const Input& input, bool open, const Limits& limits) {
        if (input.kind == Input::Kind::number && touches_the_zone(input.path)) {
            return Turning(case_, *number_at(case_, input.path), open, limits).nearest();
        }
        for (const deals::DisagreementValue& value : disagreement_) {
            const std::string path = "preferences." + case_.party(value.party).id + ".disagreement";
            if (input.kind == Input::Kind::record && input.path == path) {
                return flip_of_record(value, open, limits);
            }
        }
        return std::optional<Flip>();
    }

private:
    Result<std::optional<Flip>> flip_of_record(const deals::DisagreementValue& value, bool open,
                                               const Limits& limits) {
        if (!value.low || !value.high || *value.low > *value.high) {
            return std::optional<Flip>();
        }
        UncertainNumber number;
        number.shape = UncertainNumber::Shape::interval;
        number.low = *value.low;
        number.high = *value.high;
        Disagreement& stated = case_.preferences[value.party.at()]->disagreement;
        stated = number;
        auto flip = Turning(case_, std::get<UncertainNumber>(stated), open, limits).nearest();
        stated = DisagreementByRecord{};
        return flip;
    }

    Negotiation case_;
    const std::vector<deals::DisagreementValue>& disagreement_;
};

}  // namespace

Result<std::vector<std::optional<Flip>>> find_flips(const Negotiation& negotiation,
                                                    const Inputs& inputs, bool open,
                                                    const Limits& limits) {
    const auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    Limits of_one = limits;
    of_one.threads = 1;
    std::vector<Result<std::optional<Flip>>> found(inputs.inputs.size(), std::optional<Flip>());
    const auto tied = tied_to_others(inputs);
    const std::size_t parts = std::max(1U, limits.threads);
    in_parallel(parts, [&](std::size_t part) {
        TurnedCase turned(negotiation, opened->disagreement);
        for (std::size_t index = part; index < inputs.inputs.size(); index += parts) {
            if (tied[index]) {
                continue;
            }
            found[index] = turned.flip(inputs.inputs[index], open, of_one);
        }
    });
    std::vector<std::optional<Flip>> flips;
    for (auto& flip : found) {
        if (!flip) {
            return tl::unexpected(flip.error());
        }
        flips.push_back(*flip);
    }
    return flips;
}

}  // namespace irenic::forecast
