#include "irenic/forecast/bounds/bounds.hpp"

#include "irenic/forecast/bounds/package_state.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t most_at_corners = 3;

}  // namespace

PackageBounds::PackageBounds(std::unique_ptr<State> state) : state_(std::move(state)) {}
PackageBounds::~PackageBounds() = default;
PackageBounds::PackageBounds(PackageBounds&&) noexcept = default;
PackageBounds& PackageBounds::operator=(PackageBounds&&) noexcept = default;

Result<PackageBounds> PackageBounds::make(const Negotiation& negotiation, const Limits& limits) {
    auto state = State::open(negotiation, limits);
    if (!state) {
        return tl::unexpected(state.error());
    }
    return PackageBounds(std::move(*state));
}

Result<std::unique_ptr<PackageBounds::State>> PackageBounds::State::open(
    const Negotiation& negotiation, const Limits& limits) {
    auto kept = std::make_unique<Negotiation>(negotiation);
    auto opened = deals::open_setting(*kept, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    auto state = std::make_unique<State>(std::move(kept), std::move(*opened));
    state->players = players_with_a_say(state->setting());
    state->numbers = find_shared(state->negotiation(), state->setting());
    auto free = bound_case(state->negotiation(), state->setting(), limits);
    if (!free) {
        return tl::unexpected(free.error());
    }
    state->free = std::move(*free);
    if (auto error = state->add_corners(limits)) {
        return tl::unexpected(*error);
    }
    return state;
}

std::optional<Error> PackageBounds::State::add_corners(const Limits& limits) {
    const std::size_t at_corners = std::min(numbers.size(), most_at_corners);
    const std::size_t count = at_corners == 0 ? 0 : std::size_t{1} << at_corners;
    for (std::size_t index = 0; index < count; ++index) {
        Negotiation settled = negotiation();
        Corner corner;
        for (std::size_t position = 0; position < at_corners; ++position) {
            corner.high.push_back(static_cast<char>(index >> position & 1U));
            settle_at_end(settled, numbers[position], corner.high.back() != 0);
        }
        auto bounds = bound_case(settled, setting(), limits);
        if (!bounds) {
            return bounds.error();
        }
        corner.bounds = std::move(*bounds);
        corners.push_back(std::move(corner));
    }
    return std::nullopt;
}

std::vector<SurplusRange> PackageBounds::ranges(const std::vector<OptionId>& options) const {
    std::vector<SurplusRange> ranges;
    for (const std::size_t player : state_->setting().table.deciding) {
        ranges.push_back(state_->range(player, options));
    }
    return ranges;
}

PackageBounds::Verdict PackageBounds::verdict(const std::vector<OptionId>& options) const {
    const Claims claims = state_->claims(options);
    if (claims.certain == Known::yes) {
        return {Sureness::certain, true};
    }
    if (claims.possible == Known::no) {
        return {Sureness::never, true};
    }
    return {Sureness::possible, claims.certain == Known::no && claims.possible == Known::yes};
}

}  // namespace irenic::forecast
