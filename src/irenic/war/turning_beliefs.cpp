#include "irenic/war/turning_beliefs.hpp"

#include <algorithm>
#include <optional>

#include "irenic/war/attrition.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::war {
namespace {

constexpr std::int64_t one = 1'000'000'000;

struct Sample {
    std::int64_t chance = 0;
    Decimal value;
};

/// Whether a better chance in each battle can only help the side, or only harm it: so it is where
/// going on as it is, without end, is worth neither more than the better end nor less than the
/// worse one.
bool only_one_way(const Battles& battles) {
    const auto [worse, better] = std::minmax(battles.at_top, battles.at_bottom);
    return better * (1 - battles.discount) >= -battles.cost &&
           worse * (1 - battles.discount) <= -battles.cost;
}

class Turns {
public:
    Turns(const War& war, std::size_t side, std::int64_t stalemate, const Stop& stop)
        : war_(war), side_(side), stalemate_(stalemate), stop_(stop) {}

    Result<std::vector<std::int64_t>> run() {
        const std::int64_t largest = one - stalemate_;
        std::vector<std::int64_t> turns{0};
        const auto battles = battles_of(war_, side_, belief_at(0, stalemate_));
        if (!battles) {
            return tl::unexpected(battles.error());
        }
        if (!only_one_way(*battles)) {
            add_turns(turns, largest);
        }
        if (error_) {
            return tl::unexpected(*error_);
        }
        if (largest > turns.back()) {
            turns.push_back(largest);
        }
        return turns;
    }

private:
    Sample sample(std::int64_t chance) {
        if (!error_ && stop_.reached()) {
            error_ = Error{ErrorCode::limit, "war", "the time limit was reached", ""};
        }
        if (error_) {
            return {chance, {}};
        }
        const auto value = side_value(war_, side_, belief_at(chance, stalemate_));
        if (!value) {
            error_ = value.error();
            return {chance, {}};
        }
        return {chance, *value};
    }

    void add_turns(std::vector<std::int64_t>& turns, std::int64_t largest) {
        constexpr std::int64_t samples = 64;
        std::vector<Sample> row;
        for (std::int64_t index = 0; index <= samples && !error_; ++index) {
            row.push_back(sample(largest / samples * index));
        }
        for (std::size_t index = 1; index + 1 < row.size() && !error_; ++index) {
            const auto& before = row[index - 1];
            const auto& here = row[index];
            const auto& after = row[index + 1];
            const bool peak = before.value < here.value && here.value >= after.value;
            const bool trough = before.value > here.value && here.value <= after.value;
            if (peak || trough) {
                const std::int64_t turn = turn_between(before.chance, after.chance, peak);
                if (turn > turns.back()) {
                    turns.push_back(turn);
                }
            }
        }
    }

    /// The chance with the largest (or least) value, where there is one hill (or one valley).
    std::int64_t turn_between(std::int64_t low, std::int64_t high, bool peak) {
        while (high - low > 2 && !error_) {
            const std::int64_t third = std::max<std::int64_t>(1, (high - low) / 3);
            const Sample left = sample(low + third);
            const Sample right = sample(high - third);
            const bool turn_is_right = peak ? left.value < right.value : left.value > right.value;
            const bool turn_is_left = peak ? left.value > right.value : left.value < right.value;
            low = turn_is_left ? low : left.chance;
            high = turn_is_right ? high : right.chance;
        }
        return low + (high - low) / 2;
    }

    const War& war_;
    std::size_t side_;
    std::int64_t stalemate_;
    const Stop& stop_;
    std::optional<Error> error_;
};

}  // namespace

Belief belief_at(std::int64_t chance, std::int64_t stalemate) {
    const double share = static_cast<double>(stalemate) / static_cast<double>(one);
    return {std::min(static_cast<double>(chance) / static_cast<double>(one), 1 - share), share};
}

Result<std::vector<std::int64_t>> turning_beliefs(const War& war, std::size_t side,
                                                  std::int64_t stalemate, const Stop& stop) {
    if (war.attrition && stalemate < one) {
        return Turns(war, side, stalemate, stop).run();
    }
    return stalemate < one ? std::vector<std::int64_t>{0, one - stalemate}
                           : std::vector<std::int64_t>{0};
}

}  // namespace irenic::war
