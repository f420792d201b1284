#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/talks/play/space/packages.hpp"

namespace irenic::talks {

/// Listed packages from the least to the most worth to one seat, equal ones in the case's order.
///
/// They are put into as many buckets of utility as there are packages, and a bucket is put in order
/// when it is first looked at: most sessions look at few of them.
class SeatOrder {
public:
    using Number = Packages::Number;

    /// How many packages at least a target are compared with what they should be like.
    static constexpr std::size_t most_next = 16;

    /// Looks through all packages for the best one; the rest waits until it is asked for.
    void begin(const Packages& packages, std::size_t seat);

    [[nodiscard]] bool empty() const { return offerable_ == 0; }
    [[nodiscard]] Number best() const { return best_; }
    [[nodiscard]] Number at_least(const Packages& packages, Units target,
                                  std::optional<Number> like);
    [[nodiscard]] std::optional<Number> ranked(const Packages& packages, std::size_t place);
    [[nodiscard]] Number random(const Packages& packages, Units floor, RandomStream& stream);

private:
    [[nodiscard]] bool may_offer(const Packages& packages, std::size_t package) const {
        return (packages.crossed(static_cast<Number>(package)) >> seat_ & 1U) == 0;
    }
    [[nodiscard]] std::size_t bucket_of(Units units) const {
        return static_cast<std::size_t>(static_cast<double>(units - least_) * scale_);
    }
    [[nodiscard]] Units utility(const Packages& packages, std::size_t place) const {
        return packages.utility(order_[place], seat_);
    }
    void fill_buckets(const Packages& packages);
    /// Puts the bucket that this place is in in order.
    void settle(const Packages& packages, std::size_t place) {
        if (settled_[place] == 0) {
            put_in_order(packages, bucket_of(utility(packages, place)));
        }
    }
    void put_in_order(const Packages& packages, std::size_t bucket);
    void sort_few(const Packages& packages, std::size_t from, std::size_t to);
    /// The place of the first package worth at least this; `floor` is at most `most_`.
    [[nodiscard]] std::size_t first_at_least(const Packages& packages, Units floor);

    std::size_t seat_ = 0;
    std::size_t offerable_ = 0;
    Number best_ = 0;
    Units least_ = 0, most_ = 0;
    double scale_ = 0;
    bool filled_ = false;
    std::vector<Number> order_;           ///< ascending by bucket
    std::vector<std::uint32_t> starts_;   ///< by bucket, and where the last one ends
    std::vector<std::uint32_t> buckets_;  ///< by package, while filling
    std::vector<char> settled_;           ///< by place in `order_`: its bucket is in order
};

}  // namespace irenic::talks
