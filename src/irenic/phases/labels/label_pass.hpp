#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/phases/labels/discount_graph.hpp"
#include "irenic/phases/labels/label_front.hpp"
#include "irenic/phases/labels/value_range.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// What a pass looks for.
struct LabelAim {
    std::vector<Units> caps;                ///< by party, on guarantees
    bool start_signed = true;               ///< only plans whose start lacks nothing
    std::vector<std::vector<Units>> known;  ///< vectors found; what needs no less is passed over
};

/// One pass from the end to the start with the labels of every state that no other beats.
///
/// Labels count what remains for a party only up to where more of it changes nothing, and those
/// are dropped from which no plan keeps to the aim; see ValueRange.
class LabelPass {
public:
    LabelPass(const DiscountGraph& graph, LabelAim aim, std::size_t memory_bytes);

    /// Nothing where all went well. Errors  limit: memory, or stopped.
    [[nodiscard]] std::optional<Error> run(const Stop& stop);

    /// Labels of the start, after a run.
    [[nodiscard]] const Labels& start() const { return here_; }
    /// The plan of a label of the start.
    [[nodiscard]] Plan plan(std::size_t label) const;

private:
    /// One state's labels by its position.
    struct LevelLabels {
        std::vector<std::uint32_t> first;  ///< by state and one more
        std::vector<LabelSource> sources;
    };

    [[nodiscard]] std::optional<Error> fill(std::size_t level, std::size_t state, const Stop& stop);
    void add_end(std::size_t level, std::size_t state);
    void add_before(std::size_t level, std::size_t state, std::size_t way);
    void add(std::size_t level, std::size_t state, const LabelSource& source);
    [[nodiscard]] bool is_known_to_need_less() const;
    void keep_level(std::size_t level);
    [[nodiscard]] bool fits() const;

    const DiscountGraph& graph_;
    LabelAim aim_;
    ValueRange range_;
    std::size_t memory_bytes_, bytes_;
    std::vector<LevelLabels> levels_;
    Labels here_, after_, candidates_;
    std::vector<std::uint32_t> first_;         ///< by state of the level being filled
    std::vector<Units> remains_, guarantees_;  ///< of the label being put together
    std::size_t looked_ = 0;
};

}  // namespace irenic::phases
