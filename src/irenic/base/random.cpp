#include "irenic/base/random.hpp"

#include <algorithm>

#include <Random123/philox.h>

#include "irenic/base/result.hpp"

namespace irenic {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint32_t low_half(std::uint64_t word) { return static_cast<std::uint32_t>(word); }
std::uint32_t high_half(std::uint64_t word) { return static_cast<std::uint32_t>(word >> 32U); }

}  // namespace

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t stream)
    : key_{low_half(seed), high_half(seed)}, counter_{0, 0, low_half(stream), high_half(stream)} {}

std::uint32_t RandomStream::next() {
    if (used_ == words_.size()) {
        const r123::Philox4x32_R<10>::ctr_type counter = {
            {counter_[0], counter_[1], counter_[2], counter_[3]}};
        const auto block = r123::Philox4x32_R<10>()(counter, {{key_[0], key_[1]}});
        std::copy(block.begin(), block.end(), words_.begin());
        counter_[0] += 1;
        counter_[1] += counter_[0] == 0 ? 1U : 0U;
        used_ = 0;
    }
    return words_[used_++];
}

std::uint64_t RandomStream::next_long() {
    const std::uint64_t low = next();
    return std::uint64_t{next()} << 32U | low;
}

double RandomStream::next_unit() {
    const std::uint64_t bits = next_long() >> 11U;
    return bits == 0 ? 0x1p-54 : static_cast<double>(bits) * 0x1p-53;
}

std::size_t RandomStream::next_below(std::size_t count) {
    IRENIC_CHECK(count >= 1);
    // The high half of word * count; the few words that would favour some results are refused.
    const std::uint64_t range = count;
    Wide product = Wide{next_long()} * range;
    if (static_cast<std::uint64_t>(product) < range) {
        const std::uint64_t refused = (0 - range) % range;
        while (static_cast<std::uint64_t>(product) < refused) {
            product = Wide{next_long()} * range;
        }
    }
    return static_cast<std::size_t>(product >> 64U);
}

}  // namespace irenic
