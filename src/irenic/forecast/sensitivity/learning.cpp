#include "irenic/forecast/sensitivity/learning.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "irenic/base/result.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t most_bins = 16;
constexpr std::size_t fewest_versions = 64;  ///< that a bin may hold
constexpr std::array<std::size_t, 2> halves = {0, 1};

/// The versions of one bin, half by half.
using Bin = std::array<RowSet, halves.size()>;
/// In how many versions of each half a package is acceptable.
using Hits = std::array<std::size_t, halves.size()>;

std::vector<std::size_t> in_order_of(const std::vector<double>& column, const RowSet& counts) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < counts.rows(); ++row) {
        if (counts.has(row)) {
            order.push_back(row);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return column[a] < column[b]; });
    return order;
}

std::vector<Bin> cut_into_bins(const std::vector<double>& column, const RowSet& counts) {
    const auto order = in_order_of(column, counts);
    const std::size_t size = order.size();
    const std::size_t bins = std::clamp<std::size_t>(size / fewest_versions, 1, most_bins);
    std::vector<Bin> cut(bins, {RowSet(counts.rows()), RowSet(counts.rows())});
    std::size_t bin = 0;
    for (std::size_t place = 0; place < size; ++place) {
        const std::size_t row = order[place];
        if (place > 0 && column[row] != column[order[place - 1]]) {
            bin = place * bins / size;
        }
        cut[bin][in_first_half(row) ? 0 : 1].set(row);
    }
    return cut;
}

/// Counts of one package after another: `by_bin` within each bin, `overall` in all of them.
struct PackageHits {
    std::vector<Hits> by_bin;
    Hits overall{};
};

PackageHits count_hits(const RowSet& acceptable, const std::vector<Bin>& bins) {
    PackageHits hits;
    for (const Bin& bin : bins) {
        Hits& here = hits.by_bin.emplace_back();
        for (const std::size_t half : halves) {
            here[half] = overlap(acceptable, bin[half]);
            hits.overall[half] += here[half];
        }
    }
    return hits;
}

const PackageHits& best_overall(const std::vector<PackageHits>& packages, std::size_t half) {
    return *std::max_element(packages.begin(), packages.end(), [&](const auto& a, const auto& b) {
        return a.overall[half] < b.overall[half];
    });
}

/// The package acceptable most often in a bin; where that leaves several, the most often overall.
const PackageHits& best_in_bin(const std::vector<PackageHits>& packages, std::size_t bin,
                               std::size_t half) {
    return *std::max_element(packages.begin(), packages.end(), [&](const auto& a, const auto& b) {
        return std::pair(a.by_bin[bin][half], a.overall[half]) <
               std::pair(b.by_bin[bin][half], b.overall[half]);
    });
}

/// How many more versions of the other half are met by choosing bin by bin on this one.
std::int64_t added(const std::vector<PackageHits>& packages, std::size_t bins, std::size_t half) {
    const std::size_t other = 1 - half;
    std::size_t knowing = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        knowing += best_in_bin(packages, bin, half).by_bin[bin][other];
    }
    return static_cast<std::int64_t>(knowing) -
           static_cast<std::int64_t>(best_overall(packages, half).overall[other]);
}

std::int64_t added_by(const std::vector<double>& column, const RowSet& counts,
                      const std::vector<RowSet>& acceptable) {
    IRENIC_CHECK(column.size() == counts.rows());
    const auto bins = cut_into_bins(column, counts);
    std::vector<PackageHits> packages;
    packages.reserve(acceptable.size());
    for (const RowSet& package : acceptable) {
        packages.push_back(count_hits(package, bins));
    }
    return added(packages, bins.size(), 0) + added(packages, bins.size(), 1);
}

}  // namespace

double value_of_learning(const std::vector<const std::vector<double>*>& columns,
                         const RowSet& counts, const std::vector<RowSet>& acceptable) {
    const std::size_t versions = counts.count();
    if (versions == 0 || acceptable.empty()) {
        return 0;
    }
    std::int64_t most = 0;
    for (const auto* column : columns) {
        most = std::max(most, added_by(*column, counts, acceptable));
    }
    std::size_t single = 0;
    for (const RowSet& package : acceptable) {
        single = std::max(single, overlap(package, counts));
    }
    most = std::min(most, static_cast<std::int64_t>(versions - single));
    return static_cast<double>(most) / static_cast<double>(versions);
}

}  // namespace irenic::forecast
