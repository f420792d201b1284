#include "irenic/phases/labels/label_front.hpp"

#include <algorithm>
#include <numeric>

namespace irenic::phases {
namespace {

/// Finds the labels that none beats: a label comes behind all that may beat it.
class Filter {
public:
    explicit Filter(const Labels& labels) : labels_(labels), order_(labels.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(),
                         [&](std::size_t a, std::size_t b) { return comes_before(a, b); });
    }

    bool append_to(Labels& kept, const Stop& stop) {
        const std::size_t width = 2 * labels_.parties;
        std::size_t looked = 0;
        for (const std::size_t label : order_) {
            if ((++looked & 0xff) == 0 && stop.reached()) {
                return false;
            }
            if (!beaten(label)) {
                unbeaten_.push_back(label);
                const Units* values = labels_.remains(label);
                kept.values.insert(kept.values.end(), values, values + width);
                kept.sources.push_back(labels_.sources[label]);
            }
        }
        return true;
    }

private:
    /// By guarantees, ascending, then by what remains, descending.
    [[nodiscard]] bool comes_before(std::size_t a, std::size_t b) const {
        const std::size_t n = labels_.parties;
        const Units* left = labels_.guarantees(a);
        const Units* right = labels_.guarantees(b);
        if (!std::equal(left, left + n, right)) {
            return std::lexicographical_compare(left, left + n, right, right + n);
        }
        const Units* more = labels_.remains(a);
        const Units* less = labels_.remains(b);
        return std::lexicographical_compare(less, less + n, more, more + n);
    }

    [[nodiscard]] bool beats(std::size_t a, std::size_t b) const {
        const std::size_t n = labels_.parties;
        const Units* left = labels_.remains(a);
        const Units* right = labels_.remains(b);
        return std::equal(left, left + n, right, std::greater_equal<>()) &&
               std::equal(left + n, left + 2 * n, right + n, std::less_equal<>());
    }

    /// What beat the last label often beats the next: it is looked at first.
    bool beaten(std::size_t label) {
        const auto by = std::find_if(unbeaten_.begin(), unbeaten_.end(),
                                     [&](std::size_t other) { return beats(other, label); });
        if (by == unbeaten_.end()) {
            return false;
        }
        std::swap(*by, unbeaten_.front());
        return true;
    }

    const Labels& labels_;
    std::vector<std::size_t> order_;
    std::vector<std::size_t> unbeaten_;
};

}  // namespace

bool append_unbeaten(const Labels& labels, Labels& kept, const Stop& stop) {
    return Filter(labels).append_to(kept, stop);
}

}  // namespace irenic::phases
