#include "irenic/analysis/nash_order.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "irenic/deals/objective.hpp"

namespace irenic::analysis {
namespace {

/// The points and the values of no agreement in common units.
class Points {
public:
    explicit Points(const deals::Answer& answer) : dims_(answer.parties.size()) {
        int places = 0;
        const auto widen = [&](const Decimal& value) { places = std::max(places, value.places()); };
        for (const auto& value : answer.disagreement) {
            widen(value.value);
        }
        for (const deals::Point& point : answer.frontier.points) {
            std::for_each(point.utility.begin(), point.utility.end(), widen);
        }
        for (const auto& value : answer.disagreement) {
            floor_.push_back(value.value.scaled(places).value());
        }
        for (const deals::Point& point : answer.frontier.points) {
            for (const Decimal& utility : point.utility) {
                units_.push_back(utility.scaled(places).value());
            }
        }
    }

    [[nodiscard]] bool better(std::size_t a, std::size_t b) const {
        if (acceptable(a) != acceptable(b)) {
            return acceptable(a);
        }
        return deals::compare_products(at(a), at(b), floor_, std::vector<double>(dims_, 1)) > 0;
    }

private:
    [[nodiscard]] std::span<const deals::Units> at(std::size_t index) const {
        return {units_.data() + index * dims_, dims_};
    }
    [[nodiscard]] bool acceptable(std::size_t index) const {
        return std::equal(floor_.begin(), floor_.end(), at(index).begin(),
                          [](deals::Units floor, deals::Units units) { return units >= floor; });
    }

    std::size_t dims_;
    std::vector<deals::Units> floor_, units_;
};

}  // namespace

std::vector<std::size_t> by_nash_product(const deals::Answer& answer) {
    const Points points(answer);
    std::vector<std::size_t> order(answer.frontier.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return points.better(a, b); });
    return order;
}

}  // namespace irenic::analysis
