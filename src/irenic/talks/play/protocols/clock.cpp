#include "irenic/talks/play/protocols/clock.hpp"

#include "irenic/base/result.hpp"

namespace irenic::talks {

Clock::Clock(const Rules& rules, const Domain& domain, std::optional<Fighting>& fighting,
             RandomStream& chance)
    : rules_(rules),
      fighting_(fighting),
      chance_(chance),
      battles_(rules.battles && fighting),
      no_agreement_(domain.no_agreement) {
    IRENIC_CHECK(rules.rounds > 0);
    IRENIC_CHECK(rules.breakdown >= 0 && rules.breakdown <= 1);
    if (battles_) {
        fighting_->begin();
        read_no_agreement();
    }
}

double Clock::time() const {
    return rules_.rounds == 1
               ? 1
               : static_cast<double>(round_ - 1) / static_cast<double>(rules_.rounds - 1);
}

void Clock::read_no_agreement() {
    for (std::size_t seat = 0; seat < no_agreement_.size(); ++seat) {
        if (const auto value = fighting_->no_agreement(seat)) {
            no_agreement_[seat] = *value;
        }
    }
}

bool Clock::next_round() {
    if (round_ == rules_.rounds) {
        return false;
    }
    if (rules_.breakdown > 0 && chance_.next_unit() < rules_.breakdown) {
        broken_down_ = true;
        return false;
    }
    ++round_;
    if (battles_) {
        fighting_->fight(chance_);
        read_no_agreement();
    }
    return true;
}

}  // namespace irenic::talks
