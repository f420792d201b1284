#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/phases/best_first/packing.hpp"
#include "irenic/phases/best_first/priced_states.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// States reached and the least cost of reaching each, by an open table.
class StateTable {
public:
    struct Node {
        PackedState state{};
        Units cost = 0;
        std::uint32_t line = 0;  ///< whose move led here
    };
    /// Bytes a state takes at most, the heap of open states and growing included.
    static constexpr std::size_t bytes_each = 160;

    StateTable();
    [[nodiscard]] const Node* find(const PackedState& state) const;
    /// Enters a state or lowers its cost; its position where that changed something.
    std::optional<std::uint32_t> improve(const PackedState& state, Units cost, std::size_t line);
    [[nodiscard]] const Node& operator[](std::uint32_t at) const { return nodes_[at]; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

private:
    [[nodiscard]] std::size_t slot_of(const PackedState& state) const;
    void grow();

    std::vector<Node> nodes_;
    std::vector<std::uint32_t> slots_;  ///< position + 1; 0: free
};

/// One direction of a search: states in order of cost, of equal ones those furthest on, then those
/// with the most room.
class OneWay {
public:
    OneWay(const PricedStates& prices, bool forward, std::size_t most_states);

    /// Opens up to so many states; meetings with states of `other` lower `meeting`.
    struct Meeting {
        std::optional<Units> cost;
        PackedState state{};
        void offer(Units here, const PackedState& at) {
            if (!cost || here < *cost) {
                cost = here;
                state = at;
            }
        }
    };
    void advance(std::size_t count, const OneWay& other, Meeting& meeting);

    /// Every plan costs at least this, but for those met; nothing where no state is open.
    [[nodiscard]] std::optional<Units> bound() const;
    [[nodiscard]] bool full() const;
    [[nodiscard]] const StateTable& states() const { return states_; }
    /// The lines that led to a state, the last of them first.
    [[nodiscard]] std::vector<std::size_t> way_to(PackedState state) const;

private:
    struct Entry {
        Units cost = 0;
        double room = 0;
        std::uint32_t depth = 0;
        std::uint32_t at = 0;

        /// Heap order: whether `other` comes first.
        bool operator<(const Entry& other) const;
    };

    [[nodiscard]] bool outdated(const Entry& entry) const;
    void drop_outdated();
    void pop();
    void push(const Entry& entry);
    void expand(const Entry& entry, const OneWay& other, Meeting& meeting);
    [[nodiscard]] std::optional<Units> cost_of(const OpenState& next, std::size_t line) const;

    const PricedStates& prices_;
    bool forward_;
    std::size_t most_states_;
    StateTable states_;
    std::vector<Entry> heap_;
    OpenState here_, next_;
};

}  // namespace irenic::phases
