#include "irenic/talks/spread/session_player.hpp"

#include <string>
#include <utility>

#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/spread/domain_version.hpp"

namespace irenic::talks {
namespace {

/// Streams of one session: one a seat, the last for chance.
constexpr std::uint64_t streams_a_session = 64;

RandomStream stream_of(std::uint64_t seed, std::uint64_t session, std::uint64_t which) {
    return {seed, session * streams_a_session + which};
}

std::optional<Error> unfit(const SpreadQuestion& question, const Space& space) {
    if (question.rules.protocol != Protocol::zeuthen) {
        return std::nullopt;
    }
    if (space.domain().seats() != 2) {
        return Error{ErrorCode::bad_input, "--protocol",
                     "zeuthen is played by two parties, and here " +
                         std::to_string(space.domain().seats()) + " have a say",
                     "choose another protocol"};
    }
    if (!space.listed()) {
        return Error{ErrorCode::limit, "--protocol",
                     "there are too many packages to play zeuthen over many versions",
                     "choose another protocol"};
    }
    return std::nullopt;
}

Limits for_one_thread(Limits limits) {
    limits.memory_bytes /= limits.threads == 0 ? 1 : limits.threads;
    limits.threads = 1;
    return limits;
}

}  // namespace

Result<std::unique_ptr<SessionPlayer>> SessionPlayer::open(const forecast::Ground& ground,
                                                           const SpreadQuestion& question,
                                                           const Limits& limits) {
    const Limits own = for_one_thread(limits);
    Domain domain = domain_of(ground.zone.centre());
    IRENIC_CHECK(question.strategies.size() == domain.seats());
    auto space = Space::open(domain, own);
    if (!space) {
        return tl::unexpected(space.error());
    }
    if (auto error = unfit(question, *space)) {
        return tl::unexpected(*error);
    }
    std::unique_ptr<SessionPlayer> player(
        new SessionPlayer(ground, question, own, std::move(domain), std::move(*space)));
    if (ground.inputs.inputs.empty()) {
        if (auto error = player->set_fighting(*ground.negotiation)) {
            return tl::unexpected(*error);
        }
    }
    return player;
}

SessionPlayer::SessionPlayer(const forecast::Ground& ground, const SpreadQuestion& question,
                             const Limits& limits, Domain centre, Space space)
    : ground_(ground),
      question_(question),
      limits_(limits),
      points_(question.seed, 0, ground.inputs.coordinates),
      unit_(ground.inputs.coordinates),
      version_(*ground.negotiation, ground.inputs),
      domain_(std::move(centre)),
      space_(std::move(space)),
      measures_(space_),
      streams_(domain_.seats(), stream_of(question.seed, 0, 0)),
      chance_(stream_of(question.seed, 0, 0)),
      table_{space_, bidders_, std::nullopt, chance_, false} {
    for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
        bidders_.emplace_back(space_, seat, question.strategies[seat], streams_[seat]);
    }
}

std::optional<Error> SessionPlayer::begin_block() {
    if (space_.listed()) {
        return std::nullopt;
    }
    if (auto error = space_.revalue(domain_, limits_)) {
        return error;
    }
    measures_.begin_version();
    return std::nullopt;
}

Result<std::optional<Outcome>> SessionPlayer::play(std::uint64_t session) {
    const auto counts = draw(session);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    if (!*counts) {
        return std::nullopt;
    }
    begin_streams(session);
    return talks::play(question_.rules, table_);
}

Result<bool> SessionPlayer::draw(std::uint64_t session) {
    if (ground_.inputs.inputs.empty()) {
        return true;
    }
    points_.at(session, unit_);
    auto counts = version_.draw(unit_, limits_);
    if (!counts || !*counts) {
        return counts;
    }
    if (auto error = move_to(version_.negotiation())) {
        return tl::unexpected(*error);
    }
    return true;
}

std::optional<Error> SessionPlayer::move_to(const Negotiation& version) {
    const auto scoring = deals::score(version);
    if (!scoring) {
        return scoring.error();
    }
    if (take_over(*scoring, domain_)) {
        if (auto error = space_.revalue(domain_, limits_)) {
            return error;
        }
        measures_.begin_version();
    }
    return set_fighting(version);
}

std::optional<Error> SessionPlayer::set_fighting(const Negotiation& version) {
    if (!question_.rules.battles) {
        return std::nullopt;
    }
    auto fighting = Fighting::of(version, domain_, question_.rules.rounds);
    if (!fighting) {
        return fighting.error();
    }
    table_.fighting = std::move(*fighting);
    return std::nullopt;
}

void SessionPlayer::begin_streams(std::uint64_t session) {
    for (std::size_t seat = 0; seat < streams_.size(); ++seat) {
        streams_[seat] = stream_of(question_.seed, session, seat);
    }
    chance_ = stream_of(question_.seed, session, streams_a_session - 1);
}

}  // namespace irenic::talks
