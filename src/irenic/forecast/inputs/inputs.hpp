#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// One thing of a case that is not known: a number, or several that depend on one another.
struct Input {
    enum class Kind {
        number,           ///< uniform, triangular or normal
        option_ranking,   ///< an issue's options in order: sorted uniform draws from 0 to 100
        weight_ranking,   ///< weights in order: uniform on the ordered simplex
        unknown_weights,  ///< weights: uniform on the simplex
        weight_shares,  ///< weights within intervals: uniform on the part of the simplex they leave
        record,         ///< a value of no agreement between what was refused and what was offered
    };

    Kind kind = Kind::number;
    /// As in model/numbers.hpp; "preferences.g.points.truce", "preferences.g.weights",
    /// "preferences.g.disagreement" for the other kinds.
    std::string path;
    std::size_t first_coordinate = 0;
    std::size_t coordinates = 1;  ///< how many numbers between 0 and 1 settle it
    std::size_t first_reading = 0;
    std::size_t readings = 1;  ///< how many plain numbers it comes down to
};

/// Inputs that depend on one another, mostly one alone; independent of every other group.
struct InputGroup {
    std::vector<std::size_t> inputs;       ///< ascending
    std::vector<std::size_t> coordinates;  ///< ascending; for `together`, its common one as well
    std::string name;                      ///< the paths, joined by " + "
};

/// A plain number that a version of the assumptions settles.
struct Reading {
    /// "war.beliefs.g", "preferences.g.points.truce.six_weeks", "preferences.g.weights.truce",
    /// "preferences.g.disagreement".
    std::string path;
    std::size_t input = 0;
};

/// Inputs that move together: a number is the normal quantile's place of
/// sign (sqrt(|rho|) common + sqrt(1 - |rho|) own), so that two inputs of one sign correlate with
/// rho before their own distributions are put in. With |rho| = 1 all are one.
/// A rho below 0, of two inputs only, is written down as the second moving against the first.
struct Shared {
    std::vector<std::pair<std::size_t, bool>> inputs;  ///< position in `inputs`, moves against
    double rho = 0;                                    ///< above 0, at most 1
    std::size_t common_coordinate = 0;
};

/// All that is uncertain in a case. Paths of numbers that are exact are left out, `together`
/// entries with fewer than two uncertain inputs as well. Where numbers of a case exclude one
/// another, as a stalemate and a chance of prevailing that add up to more than 1, a version mends
/// that.
struct Inputs {
    std::vector<Input>
        inputs;  ///< in the order of the case: preferences, war, risks, phases, levers
    std::vector<Shared> shared;
    std::vector<InputGroup> groups;  ///< every input stands in one; by first input
    std::vector<Reading> readings;
    std::size_t coordinates = 0;
    std::vector<std::string>
        notes;  ///< what a reader must know: entries of `together` without effect
};

/// Errors  bad_input, where "together[1]": an input that stands in two entries, rho below 0 with
///         more than two inputs.
/// Cost    linear in the case.
[[nodiscard]] Result<Inputs> find_inputs(const Negotiation& negotiation);

}  // namespace irenic::forecast
