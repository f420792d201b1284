#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/sensitivity/index_tuples.hpp"

namespace irenic::forecast {

/// What the indices of one output are made of, added up over some of the tuples. Values are taken
/// from a centre, which any sums that are put together must share.
class IndexSums {
public:
    explicit IndexSums(std::size_t groups) : groups_(groups) {}

    void add(const IndexTuples& tuples, std::size_t tuple, std::size_t output, double centre);
    void add(const IndexSums& other);

    [[nodiscard]] std::size_t count() const { return count_; }
    /// Over points and partners, as the distance from the centre.
    [[nodiscard]] double mean() const;
    /// 0 where nothing but rounding is left.
    [[nodiscard]] double variance() const;
    /// Not clamped; 0 where nothing varies.
    [[nodiscard]] double first_order(std::size_t group) const;
    [[nodiscard]] double total(std::size_t group) const;

private:
    struct GroupSums {
        double change = 0;  ///< of the value when the group is taken from the partner
        double squared_change = 0;
        double change_by_partner = 0;  ///< change times the partner's value
    };

    [[nodiscard]] double per_variance(double sum) const;

    std::size_t count_ = 0;
    double values_ = 0;  ///< of points and partners
    double squares_ = 0;
    double products_ = 0;  ///< of a point's value and its partner's
    std::vector<GroupSums> groups_;
};

}  // namespace irenic::forecast
