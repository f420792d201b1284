#include "irenic/talks/standing/step_kind.hpp"

namespace irenic::talks {
namespace {

/// Whether a step is better or worse for anybody looked at.
struct Felt {
    bool better = false;
    bool worse = false;

    void add(const Decimal& change) {
        better = better || change > Decimal(0);
        worse = worse || change < Decimal(0);
    }
};

}  // namespace

Step::Kind kind_of(const std::vector<Decimal>& change, std::optional<std::size_t> maker) {
    Felt self;
    Felt others;
    for (std::size_t seat = 0; seat < change.size(); ++seat) {
        (seat == maker ? self : others).add(change[seat]);
    }
    const bool better = self.better || others.better;
    const bool worse = self.worse || others.worse;
    if (!better) {
        return worse ? Step::Kind::worsening : Step::Kind::none;
    }
    if (!worse) {
        return Step::Kind::improvement;
    }
    if (self.worse && !others.worse) {
        return Step::Kind::concession;
    }
    if (self.better && !others.better) {
        return Step::Kind::retreat;
    }
    return Step::Kind::shift;
}

}  // namespace irenic::talks
