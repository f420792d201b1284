#include "irenic/phases/labels/label_pass.hpp"

#include <algorithm>
#include <limits>

namespace irenic::phases {
namespace {

Error too_many() {
    return {ErrorCode::limit, "phases.discount",
            "too many different futures to be told apart for the memory",
            "allow more memory, or leave the discount out"};
}

Error stopped() {
    return {ErrorCode::limit, "phases.discount", "stopped before all futures were worked out", ""};
}

}  // namespace

LabelPass::LabelPass(const DiscountGraph& graph, LabelAim aim, std::size_t memory_bytes)
    : graph_(graph),
      aim_(std::move(aim)),
      range_(graph, aim_.caps, aim_.start_signed),
      memory_bytes_(memory_bytes),
      bytes_(graph.list().bytes),
      levels_(graph.list().levels.size()),
      remains_(graph.parties()),
      guarantees_(graph.parties()) {
    here_.parties = after_.parties = candidates_.parties = graph.parties();
}

std::optional<Error> LabelPass::run(const Stop& stop) {
    for (std::size_t level = levels_.size(); level-- > 0;) {
        std::swap(here_, after_);
        here_.clear();
        first_.assign(1, 0);
        for (std::size_t state = 0; state < graph_.list().levels[level].size(); ++state) {
            if (auto error = fill(level, state, stop)) {
                return error;
            }
        }
        keep_level(level);
    }
    return std::nullopt;
}

std::optional<Error> LabelPass::fill(std::size_t level, std::size_t state, const Stop& stop) {
    candidates_.clear();
    const StateLevel& states = graph_.list().levels[level];
    if (states.is_end(state)) {
        add_end(level, state);
    }
    for (std::size_t way = states.first[state]; way < states.first[state + 1]; ++way) {
        add_before(level, state, way);
        if (!fits()) {
            return too_many();
        }
    }
    const bool look = (++looked_ & 0x1f) == 0;
    if ((look && stop.reached()) || !append_unbeaten(candidates_, here_, stop)) {
        return stopped();
    }
    if (!fits()) {
        return too_many();
    }
    first_.push_back(static_cast<std::uint32_t>(here_.size()));
    return std::nullopt;
}

void LabelPass::add_end(std::size_t level, std::size_t state) {
    for (std::size_t party = 0; party < graph_.parties(); ++party) {
        remains_[party] = graph_.peace()[party];
        const Units lack = graph_.floor(level, state, party) - remains_[party];
        guarantees_[party] = level > 0 ? std::max<Units>(0, lack) : 0;
    }
    add(level, state, {});
}

void LabelPass::add_before(std::size_t level, std::size_t state, std::size_t at_way) {
    const Way& way = graph_.list().levels[level].ways[at_way];
    const auto& first = levels_[level + 1].first;
    for (std::uint32_t label = first[way.to]; label < first[way.to + 1]; ++label) {
        for (std::size_t party = 0; party < graph_.parties(); ++party) {
            const Units future = graph_.discount().times(after_.remains(label)[party]);
            const Units keep = graph_.keep(way.kind, party);
            remains_[party] = graph_.net(level, state, way, party) + future;
            Units& guarantee = guarantees_[party] = after_.guarantees(label)[party];
            if (keep > 0) {
                guarantee =
                    std::max(guarantee, keep + graph_.floor(level + 1, way.to, party) - future);
            }
            if (graph_.may_stop(level, way.kind, party)) {
                guarantee =
                    std::max(guarantee, graph_.floor(level, state, party) - remains_[party]);
            }
        }
        add(level, state, {static_cast<std::uint32_t>(at_way), label});
    }
}

void LabelPass::add(std::size_t level, std::size_t state, const LabelSource& source) {
    const Units* least = range_.least(level, state);
    const Units* enough = range_.enough(level, state);
    for (std::size_t party = 0; party < graph_.parties(); ++party) {
        if (remains_[party] < least[party] || guarantees_[party] > aim_.caps[party]) {
            return;
        }
        remains_[party] = std::min(remains_[party], enough[party]);
    }
    if (is_known_to_need_less()) {
        return;
    }
    candidates_.values.insert(candidates_.values.end(), remains_.begin(), remains_.end());
    candidates_.values.insert(candidates_.values.end(), guarantees_.begin(), guarantees_.end());
    candidates_.sources.push_back(source);
}

bool LabelPass::is_known_to_need_less() const {
    return std::any_of(aim_.known.begin(), aim_.known.end(), [&](const auto& vector) {
        return std::equal(vector.begin(), vector.end(), guarantees_.begin(), std::less_equal<>());
    });
}

void LabelPass::keep_level(std::size_t level) {
    here_.sources.shrink_to_fit();
    levels_[level] = {first_, here_.sources};
    bytes_ += first_.size() * sizeof(first_[0]) + here_.size() * sizeof(LabelSource);
}

bool LabelPass::fits() const {
    constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
    const std::size_t growing = 2 * here_.bytes() + after_.bytes() + 2 * candidates_.bytes();
    return bytes_ + growing <= memory_bytes_ && here_.size() < most;
}

Plan LabelPass::plan(std::size_t label) const {
    Plan plan;
    std::size_t state = 0;
    for (std::size_t level = 0; !graph_.list().levels[level].is_end(state); ++level) {
        const LabelSource& source = levels_[level].sources[label];
        const Way& way = graph_.list().levels[level].ways[source.way];
        plan.push_back(graph_.list().lines(level, state, way));
        state = way.to;
        label = source.label;
    }
    return plan;
}

}  // namespace irenic::phases
