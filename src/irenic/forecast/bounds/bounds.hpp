#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// What can be said of a package over all values of the uncertain numbers at once.
enum class Sureness {
    certain,   ///< acceptable whatever they are
    possible,  ///< acceptable for some and not for others, or not proven to be either
    never,     ///< acceptable for none
};

/// How far a party's surplus of one package ranges.
struct SurplusRange {
    double least = 0;  ///< above `most` where no version agrees with the record
    double most = 0;
    bool exact = false;  ///< both ends are attained; else nothing lies beyond them
};

/// Bounds on what each package is worth, from the ends of the intervals and by linear programs:
/// never by sampling.
///
/// - Points, multipliers, interactions, risks and a stated or lottery value of no agreement: each
/// is
///   linear in every one of its numbers, so ends of ranges decide. u - d is bounded as a whole.
/// - Weights ranked, unknown or within intervals, rankings of options and values of no agreement
///   between what was refused and what was offered: a linear program over the products of weights
///   and points (1, at most, is added to none of them), or its closed form.
/// - Wars of battles: over all values where only the belief varies (war/turning_beliefs.hpp), else
///   bounded and not exact.
/// - A normal number ranges over what it is cut to. Inputs that move together only in part may take
///   any values together; those with |rho| = 1 are one number, and possible then means possible at
///   one value of it for all parties.
///
/// One thread at a time may use it.
class PackageBounds {
public:
    /// Errors  as for deals::open_setting.
    [[nodiscard]] static Result<PackageBounds> make(const Negotiation& negotiation,
                                                    const Limits& limits);
    ~PackageBounds();
    PackageBounds(PackageBounds&&) noexcept;
    PackageBounds& operator=(PackageBounds&&) noexcept;
    PackageBounds(const PackageBounds&) = delete;
    PackageBounds& operator=(const PackageBounds&) = delete;

    /// By deciding party, in the order of Negotiation::deciding_parties (those with preferences).
    [[nodiscard]] std::vector<SurplusRange> ranges(const std::vector<OptionId>& options) const;

    struct Verdict {
        Sureness is = Sureness::possible;
        bool proven = true;  ///< false: `possible`, but it may be certain or never
    };
    [[nodiscard]] Verdict verdict(const std::vector<OptionId>& options) const;

private:
    struct State;
    explicit PackageBounds(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
    friend struct CountingBounds;
};

/// How many packages are certain, and how many possible (the certain among them).
struct Bounds {
    std::vector<Package> certain;     ///< at most 100, in the order of their options
    std::string certain_count = "0";  ///< exact decimal
    bool certain_bound = false;       ///< there may be more
    std::string possible_count = "0";
    bool possible_bound = false;    ///< there may be fewer
    std::string never_count = "0";  ///< allowed less possible; at least, where that is a bound
    std::string packages = "0";     ///< that the constraints allow
    std::string reason;             ///< why a bound is not exact
};

/// Counts by counting problems with the most and the least favourable tables where every party's
/// range adds up over issues; else every package that those do not settle is looked at, up to
/// 200,000 of them. Beyond that the counts are bounds and say so.
/// Errors  as for PackageBounds::make; limit: not even a bound was reached.
[[nodiscard]] Result<Bounds> find_bounds(const Negotiation& negotiation, const Limits& limits);

}  // namespace irenic::forecast
