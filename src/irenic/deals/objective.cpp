#include "irenic/deals/objective.hpp"

#include <algorithm>
#include <cmath>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

namespace irenic::deals {
namespace {

__extension__ using Wide = __int128;
using BigInteger = boost::multiprecision::cpp_int;
using BigFloat = boost::multiprecision::cpp_bin_float_100;

/// Factors above zero with their weights, and a quick logarithm of their product.
struct Product {
    std::size_t positive = 0;
    double logarithm = 0;
};

Product quick_product(std::span<const Units> u, std::span<const Units> origin,
                      std::span<const double> weight) {
    Product product;
    for (std::size_t dim = 0; dim < u.size(); ++dim) {
        if (weight[dim] > 0 && u[dim] > origin[dim]) {
            ++product.positive;
            product.logarithm += weight[dim] * std::log(static_cast<double>(u[dim] - origin[dim]));
        }
    }
    return product;
}

BigInteger exact_product(std::span<const Units> u, std::span<const Units> origin,
                         std::span<const double> weight) {
    BigInteger product = 1;
    for (std::size_t dim = 0; dim < u.size(); ++dim) {
        if (weight[dim] > 0 && u[dim] > origin[dim]) {
            product *= boost::multiprecision::pow(BigInteger(u[dim] - origin[dim]),
                                                  static_cast<unsigned>(weight[dim]));
        }
    }
    return product;
}

BigFloat long_logarithm(std::span<const Units> u, std::span<const Units> origin,
                        std::span<const double> weight) {
    BigFloat sum = 0;
    for (std::size_t dim = 0; dim < u.size(); ++dim) {
        if (weight[dim] > 0 && u[dim] > origin[dim]) {
            sum += BigFloat(weight[dim]) * log(BigFloat(u[dim] - origin[dim]));
        }
    }
    return sum;
}

bool small_whole(double weight) { return weight <= 64 && weight == std::floor(weight); }

}  // namespace

std::weak_ordering Ratio::operator<=>(const Ratio& other) const {
    const Wide left = static_cast<Wide>(numerator) * other.denominator;
    const Wide right = static_cast<Wide>(other.numerator) * denominator;
    return left < right
               ? std::weak_ordering::less
               : (right < left ? std::weak_ordering::greater : std::weak_ordering::equivalent);
}

std::vector<Ratio> sorted_ratios(std::span<const Units> u, std::span<const Units> origin,
                                 std::span<const Units> scale) {
    std::vector<Ratio> ratios;
    for (std::size_t dim = 0; dim < u.size(); ++dim) {
        if (scale[dim] > 0) {
            ratios.push_back({u[dim] - origin[dim], scale[dim]});
        }
    }
    std::sort(ratios.begin(), ratios.end());
    return ratios;
}

std::weak_ordering compare_products(std::span<const Units> a, std::span<const Units> b,
                                    std::span<const Units> origin, std::span<const double> weight) {
    const Product quick_a = quick_product(a, origin, weight);
    const Product quick_b = quick_product(b, origin, weight);
    if (quick_a.positive != quick_b.positive) {
        return quick_a.positive <=> quick_b.positive;
    }
    constexpr double surely_apart = 1e-9;
    const double difference = quick_a.logarithm - quick_b.logarithm;
    if (std::abs(difference) > surely_apart * (1 + std::abs(quick_a.logarithm))) {
        return difference < 0 ? std::weak_ordering::less : std::weak_ordering::greater;
    }
    if (std::all_of(weight.begin(), weight.end(), small_whole)) {
        const int order =
            exact_product(a, origin, weight).compare(exact_product(b, origin, weight));
        return order <=> 0;
    }
    const BigFloat apart = long_logarithm(a, origin, weight) - long_logarithm(b, origin, weight);
    if (abs(apart) < BigFloat("1e-80")) {
        return std::weak_ordering::equivalent;
    }
    return apart < 0 ? std::weak_ordering::less : std::weak_ordering::greater;
}

std::weak_ordering compare_sums(std::span<const Units> a, std::span<const Units> b,
                                std::span<const Units> weight) {
    Wide difference = 0;
    for (std::size_t dim = 0; dim < a.size(); ++dim) {
        difference += static_cast<Wide>(weight[dim]) * (static_cast<Wide>(a[dim]) - b[dim]);
    }
    return difference < 0
               ? std::weak_ordering::less
               : (difference > 0 ? std::weak_ordering::greater : std::weak_ordering::equivalent);
}

std::weak_ordering compare_money(std::span<const Units> a, std::span<const Units> b,
                                 std::span<const Units> origin, std::span<const Units> weight) {
    const auto needed = [&](std::span<const Units> u) {
        Wide sum = 0;
        for (std::size_t dim = 0; dim < u.size(); ++dim) {
            if (weight[dim] > 0 && u[dim] < origin[dim]) {
                sum += static_cast<Wide>(origin[dim]) - u[dim];
            }
        }
        return sum;
    };
    const Wide need_a = needed(a);
    const Wide need_b = needed(b);
    return need_a > need_b
               ? std::weak_ordering::less
               : (need_a < need_b ? std::weak_ordering::greater : std::weak_ordering::equivalent);
}

}  // namespace irenic::deals
