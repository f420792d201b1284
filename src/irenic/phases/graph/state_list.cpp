#include "irenic/phases/graph/state_list.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "irenic/phases/graph/key_index.hpp"
#include "irenic/phases/graph/timetable.hpp"

namespace irenic::phases {
namespace {

constexpr std::size_t most_in_a_level = std::numeric_limits<std::uint32_t>::max() - 1;

Error too_many() {
    return {ErrorCode::limit, "phases", "too many states and steps for the memory",
            "allow more memory, or name fewer deliverables or larger tranches"};
}

/// Goes through the levels one by one.
class Listing {
public:
    Listing(const Problem& problem, std::size_t memory_bytes, std::size_t beside, const Stop& stop)
        : problem_(problem),
          memory_bytes_(memory_bytes),
          beside_(beside),
          stop_(stop),
          list_{CountPacking(problem), StepKinds(problem), {}, 0},
          timetable_(problem),
          made_(problem.lines.size(), 0),
          most_(problem.lines.size(), 0),
          key_(list_.packing.words(), 0),
          index_(list_.packing.words()) {
        list_.bytes = Timetable::bytes(problem);
    }

    Result<StateList> run() {
        if (!timetable_.in_time(made_, 0)) {
            return std::move(list_);
        }
        std::vector<std::uint64_t> keys = key_;
        while (!keys.empty()) {
            if (auto error = add_level(std::move(keys))) {
                return tl::unexpected(std::move(*error));
            }
            keys = std::move(next_keys_);
        }
        return std::move(list_);
    }

private:
    std::optional<Error> add_level(std::vector<std::uint64_t> keys) {
        const std::size_t words = key_.size();
        level_ = StateLevel{};
        level_.keys = std::move(keys);
        level_.keys.shrink_to_fit();
        level_.first.reserve(level_.keys.size() / words + 1);
        next_keys_.clear();
        index_.clear();
        for (std::size_t at = 0; at < level_.keys.size(); at += words) {
            level_.first.push_back(static_cast<std::uint32_t>(level_.ways.size()));
            expand(level_.keys.data() + at);
            check_limits((++looked_ & 0xff) == 0);
            if (error_) {
                return error_;
            }
        }
        level_.first.push_back(static_cast<std::uint32_t>(level_.ways.size()));
        level_.ways.shrink_to_fit();
        list_.bytes += level_.keys.size() * 8 + level_.first.size() * 4 + level_.ways.size() * 8 +
                       level_.size() * beside_;
        list_.levels.push_back(std::move(level_));
        return std::nullopt;
    }

    void expand(const std::uint64_t* key) {
        list_.packing.unpack(key, made_);
        std::copy(key, key + key_.size(), key_.begin());
        find_choices();
        if (problem_.steps_at_most) {
            extend(0, std::nullopt);
            return;
        }
        for (const std::size_t line : choices_) {
            const std::uint32_t kind = list_.kinds.single(line, made_[line]);
            move(line);
            add_way(kind);
            move_back(line);
        }
    }

    /// Which lines may move, how often at most, and which of them fall due with this step.
    void find_choices() {
        choices_.clear();
        last_due_ = 0;
        for (std::size_t line = 0; line < made_.size(); ++line) {
            const std::size_t moves = problem_.lines[line].moves.size();
            if (made_[line] == moves || !(made_[line] > 0 || problem_.may_start(line, made_))) {
                continue;
            }
            most_[line] = problem_.lines[line].most_after(made_[line]);
            if (is_due(line)) {
                last_due_ = choices_.size();
            }
            choices_.push_back(line);
        }
    }

    [[nodiscard]] bool is_due(std::size_t line) const {
        return made_[line] < timetable_.due(line, list_.levels.size() + 1);
    }

    /// Adds moves of the choices from the given one on to a step: steps come in the order of their
    /// lines, and every line makes the moves that fall due.
    void extend(std::size_t from, const std::optional<std::uint32_t>& kind) {
        for (std::size_t choice = from; choice < choices_.size() && !error_; ++choice) {
            const std::size_t line = choices_[choice];
            if (made_[line] < most_[line]) {
                const std::uint32_t more = list_.kinds.single(line, made_[line]);
                const std::uint32_t joined = kind ? list_.kinds.with(*kind, more) : more;
                move(line);
                if (choice >= last_due_ && !is_due(line)) {
                    add_way(joined);
                }
                extend(choice, joined);
                move_back(line);
            }
            if (is_due(line)) {
                return;
            }
        }
    }

    void move(std::size_t line) {
        ++made_[line];
        list_.packing.add(key_.data(), line);
    }
    void move_back(std::size_t line) {
        --made_[line];
        list_.packing.take(key_.data(), line);
    }

    void add_way(std::uint32_t kind) {
        if (level_.ways.size() % 0x1000 == 0xfff) {
            check_limits(true);
        }
        const auto found = index_.find(key_.data(), next_keys_);
        if (found) {
            level_.ways.push_back({*found, kind});
        } else if (problem_.steps_at_most || timetable_.in_time(made_, list_.levels.size() + 1)) {
            level_.ways.push_back({index_.add(key_.data(), next_keys_), kind});
        }
    }

    /// One state alone can have more ways than fit where steps merge.
    void check_limits(bool time_too) {
        if (index_.size() >= most_in_a_level || level_.ways.size() >= most_in_a_level ||
            bytes_now() > memory_bytes_) {
            error_ = too_many();
        } else if (time_too && stop_.reached()) {
            error_ = Error{ErrorCode::limit, "phases", "stopped before all states were listed", ""};
        }
    }

    /// What grows is counted twice: for a while it is there twice.
    [[nodiscard]] std::size_t bytes_now() const {
        const std::size_t growing = level_.ways.capacity() * sizeof(Way) +
                                    next_keys_.capacity() * sizeof(std::uint64_t) + index_.bytes();
        return list_.bytes + list_.kinds.bytes() + 2 * growing +
               level_.keys.size() / key_.size() * (beside_ + key_.size() * 8 + 4);
    }

    const Problem& problem_;
    std::size_t memory_bytes_, beside_;
    const Stop& stop_;
    StateList list_;
    Timetable timetable_;
    std::vector<std::size_t> made_;  ///< by line, in the state or step being put together
    std::vector<std::size_t> most_;  ///< by line that may move: moves made after the step, at most
    std::vector<std::size_t> choices_;  ///< lines that may move, ascending
    std::size_t last_due_ = 0;          ///< the last choice that must move
    std::vector<std::uint64_t> key_;    ///< `made_`, packed
    StateLevel level_;
    std::vector<std::uint64_t> next_keys_;
    KeyIndex index_;
    std::size_t looked_ = 0;
    std::optional<Error> error_;
};

}  // namespace

CountPacking::CountPacking(const Problem& problem) {
    unsigned used = 0;
    for (const Line& line : problem.lines) {
        const auto bits = static_cast<unsigned>(std::bit_width(line.moves.size()));
        if (used + bits > 64) {
            ++words_;
            used = 0;
        }
        const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
        line_at_.resize((words_ - 1) * 64 + used);
        line_at_.resize(line_at_.size() + bits, at_.size());
        at_.push_back({words_ - 1, used, std::uint64_t{1} << used, mask});
        used += bits;
    }
}

void CountPacking::unpack(const std::uint64_t* key, std::vector<std::size_t>& made) const {
    for (std::size_t line = 0; line < at_.size(); ++line) {
        made[line] = moves(key, line);
    }
}

std::size_t StateList::states() const {
    std::size_t count = 0;
    for (const StateLevel& level : levels) {
        count += level.size();
    }
    return count;
}

std::size_t StateList::ways() const {
    std::size_t count = 0;
    for (const StateLevel& level : levels) {
        count += level.ways.size();
    }
    return count;
}

Step StateList::lines(std::size_t level, std::size_t state, const Way& way) const {
    Step step;
    packing.differences(key(level, state), key(level + 1, way.to),
                        [&](std::size_t line, std::size_t before, std::size_t after) {
                            step.insert(step.end(), after - before, line);
                        });
    return step;
}

Result<StateList> list_states(const Problem& problem, std::size_t memory_bytes, std::size_t beside,
                              const Stop& stop) {
    if (Timetable::bytes(problem) > memory_bytes / 4) {
        return tl::unexpected(too_many());
    }
    return Listing(problem, memory_bytes, beside, stop).run();
}

}  // namespace irenic::phases
