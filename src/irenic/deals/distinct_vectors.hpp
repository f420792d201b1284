#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace irenic::deals {

/// How far a utility is above the least it can be.
using Gain = std::uint64_t;

/// Vectors, each once, with the number of times it was added. In order of first addition.
template <class Count>
class DistinctVectors {
public:
    explicit DistinctVectors(std::size_t dims) : dims_(dims), slots_(16, 0) {}

    [[nodiscard]] std::size_t size() const { return times_.size(); }
    [[nodiscard]] std::size_t dims() const { return dims_; }
    [[nodiscard]] const Gain* vector(std::size_t index) const {
        return gains_.data() + index * dims_;
    }
    [[nodiscard]] const Count& times(std::size_t index) const { return times_[index]; }

    void add(const Gain* vector, const Count& times) {
        std::uint32_t& slot = slots_[slot_of(vector)];
        if (slot != 0) {
            times_[slot - 1] += times;
            return;
        }
        gains_.insert(gains_.end(), vector, vector + dims_);
        times_.push_back(times);
        slot = static_cast<std::uint32_t>(times_.size());
        if (2 * times_.size() > slots_.size()) {
            double_slots();
        }
    }

private:
    /// Where the vector is, or the empty slot where it would be.
    [[nodiscard]] std::size_t slot_of(const Gain* vector) const {
        std::size_t slot = hash(vector) % slots_.size();
        while (slots_[slot] != 0 &&
               !std::equal(vector, vector + dims_, this->vector(slots_[slot] - 1))) {
            slot = (slot + 1) % slots_.size();
        }
        return slot;
    }

    [[nodiscard]] std::size_t hash(const Gain* vector) const {
        std::uint64_t mixed = 0;
        for (std::size_t dim = 0; dim < dims_; ++dim) {
            mixed = (mixed ^ vector[dim]) * 0x9E3779B97F4A7C15U;
            mixed ^= mixed >> 32;
        }
        return mixed;
    }

    void double_slots() {
        slots_.assign(2 * slots_.size(), 0);
        for (std::size_t index = 0; index < size(); ++index) {
            slots_[slot_of(vector(index))] = static_cast<std::uint32_t>(index + 1);
        }
    }

    std::size_t dims_;
    std::vector<Gain> gains_;
    std::vector<Count> times_;
    std::vector<std::uint32_t> slots_;  ///< a power of two; a vector's index + 1, or 0
};

}  // namespace irenic::deals
