#include "irenic/forecast/sensitivity/index_sums.hpp"

namespace irenic::forecast {

void IndexSums::add(const IndexTuples& tuples, std::size_t tuple, std::size_t output,
                    double centre) {
    const double point = tuples.at_point(tuple, output) - centre;
    const double partner = tuples.at_partner(tuple, output) - centre;
    ++count_;
    values_ += point + partner;
    squares_ += point * point + partner * partner;
    products_ += point * partner;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        const double change = tuples.with_group(tuple, group, output) - centre - point;
        groups_[group].change += change;
        groups_[group].squared_change += change * change;
        groups_[group].change_by_partner += change * partner;
    }
}

void IndexSums::add(const IndexSums& other) {
    count_ += other.count_;
    values_ += other.values_;
    squares_ += other.squares_;
    products_ += other.products_;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        groups_[group].change += other.groups_[group].change;
        groups_[group].squared_change += other.groups_[group].squared_change;
        groups_[group].change_by_partner += other.groups_[group].change_by_partner;
    }
}

double IndexSums::mean() const {
    return count_ == 0 ? 0 : values_ / (2 * static_cast<double>(count_));
}

double IndexSums::variance() const {
    if (count_ == 0) {
        return 0;
    }
    constexpr double rounding = 1e-12;
    const double squares = squares_ / (2 * static_cast<double>(count_));
    const double variance = squares - mean() * mean();
    return variance > rounding * squares ? variance : 0;
}

double IndexSums::per_variance(double sum) const {
    const double all = variance() * static_cast<double>(count_);
    return all > 0 ? sum / all : 0;
}

double IndexSums::first_order(std::size_t group) const {
    const GroupSums& sums = groups_[group];
    const double by_change = sums.change_by_partner - mean() * sums.change;
    const double by_point = products_ - mean() * values_ / 2;
    return per_variance(by_change + total(group) * by_point);
}

double IndexSums::total(std::size_t group) const {
    return per_variance(groups_[group].squared_change / 2);
}

}  // namespace irenic::forecast
