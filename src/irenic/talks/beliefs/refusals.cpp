#include "irenic/talks/beliefs/refusals.hpp"

#include <algorithm>
#include <utility>

namespace irenic::talks {

Refusals::Refusals(std::size_t parties) : everything_(parties, 1.0), boxes_{{everything_, 1}} {}

void Refusals::add(std::span<const double> package) {
    auto boxes = boxes_;
    for (const auto& [corner, times] : boxes_) {
        std::vector<double> both = corner;
        for (std::size_t party = 0; party < both.size(); ++party) {
            both[party] = std::min(both[party], package[party]);
        }
        boxes[std::move(both)] -= times;
    }
    std::erase_if(boxes, [](const auto& box) { return box.second == 0; });
    boxes_ = std::move(boxes);
}

double Refusals::left() const { return left_within(everything_); }

double Refusals::left_within(std::span<const double> package) const {
    double sum = 0;
    for (const auto& [corner, times] : boxes_) {
        auto volume = static_cast<double>(times);
        for (std::size_t party = 0; party < corner.size(); ++party) {
            volume *= std::min(corner[party], package[party]);
        }
        sum += volume;
    }
    return std::max(0.0, sum);
}

}  // namespace irenic::talks
