#include "irenic/forecast/bounds/one_number.hpp"

#include <algorithm>
#include <utility>

#include "irenic/forecast/bounds/case_bounds.hpp"
#include "irenic/forecast/bounds/surplus_parts.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::forecast {
namespace {

class Sharing {
public:
    Sharing(Negotiation negotiation, const deals::Setting& setting)
        : negotiation_(std::move(negotiation)),
          setting_(setting),
          players_(players_with_a_say(setting)) {}

    std::vector<OneNumber> run() {
        for (const Together& together : negotiation_.together) {
            if (together.rho == Decimal(1) || together.rho == Decimal(-1)) {
                add(together);
            }
        }
        add_discount();
        return std::move(numbers_);
    }

private:
    void add(const Together& together) {
        OneNumber number;
        for (std::size_t index = 0; index < together.inputs.size(); ++index) {
            const auto& input = together.inputs[index];
            const bool against = input.against != (index > 0 && together.rho < Decimal(0));
            add_part(number, {input.path, against});
        }
        keep(std::move(number));
    }

    void add_discount() {
        OneNumber number;
        add_part(number, {discount_path, false});
        keep(std::move(number));
    }

    void add_part(OneNumber& number, OneNumber::Part part) {
        const UncertainNumber* value = number_at(negotiation_, part.path);
        const bool known = value == nullptr || !ends_of(*value).apart();
        if (known || std::find(seen_.begin(), seen_.end(), part.path) != seen_.end()) {
            return;
        }
        seen_.push_back(part.path);
        number.straight = number.straight && value->shape == UncertainNumber::Shape::interval;
        number.of_player.resize(setting_.scoring.players.size());
        for (const std::size_t player : players_) {
            if (bears_on(negotiation_, part.path, setting_.scoring.players[player].party)) {
                number.of_player[player].push_back(number.parts.size());
            }
        }
        number.parts.push_back(std::move(part));
    }

    void keep(OneNumber number) {
        if (number.parts.empty()) {
            return;
        }
        const bool matters = number.joins(players_) ||
                             std::any_of(players_.begin(), players_.end(), [&](std::size_t player) {
                                 return number.several(player);
                             });
        if (!matters) {
            return;
        }
        for (std::size_t player = 0; player < number.of_player.size(); ++player) {
            std::vector<std::string> paths;
            for (const std::size_t part : number.of_player[player]) {
                paths.push_back(number.parts[part].path);
            }
            const PartyId party = setting_.scoring.players[player].party;
            number.shape.push_back(number.straight || paths.empty()
                                       ? shape_of(negotiation_, party, paths)
                                       : OneNumber::Shape::any);
        }
        numbers_.push_back(std::move(number));
    }

    Negotiation negotiation_;
    const deals::Setting& setting_;
    std::vector<std::size_t> players_;
    std::vector<std::string> seen_;
    std::vector<OneNumber> numbers_;
};

}  // namespace

bool OneNumber::joins(const std::vector<std::size_t>& players) const {
    return std::count_if(players.begin(), players.end(),
                         [&](std::size_t player) { return !of_player[player].empty(); }) > 1;
}

std::vector<OneNumber> find_shared(const Negotiation& negotiation, const deals::Setting& setting) {
    return Sharing(negotiation, setting).run();
}

void settle_at_end(Negotiation& negotiation, const OneNumber& number, bool high) {
    for (const auto& part : number.parts) {
        UncertainNumber& value = *number_at(negotiation, part.path);
        const Ends ends = ends_of(value);
        value = UncertainNumber::exact(high != part.against ? ends.high : ends.low);
    }
}

}  // namespace irenic::forecast
