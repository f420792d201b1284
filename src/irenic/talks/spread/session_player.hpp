#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/forecast/points/points.hpp"
#include "irenic/talks/play/session.hpp"
#include "irenic/talks/spread/measures.hpp"
#include "irenic/talks/spread/spread.hpp"

namespace irenic::talks {

/// Plays sessions of one question, one after the other. One a thread.
class SessionPlayer {
public:
    /// ground, question  must outlive this.
    /// Errors  as for Space::open and Fighting::of.
    [[nodiscard]] static Result<std::unique_ptr<SessionPlayer>> open(const forecast::Ground& ground,
                                                                     const SpreadQuestion& question,
                                                                     const Limits& limits);

    SessionPlayer(const SessionPlayer&) = delete;
    SessionPlayer(SessionPlayer&&) = delete;
    SessionPlayer& operator=(const SessionPlayer&) = delete;
    SessionPlayer& operator=(SessionPlayer&&) = delete;
    ~SessionPlayer() = default;

    /// Between sessions: forgets packages that are not listed, so that memory does not grow.
    [[nodiscard]] std::optional<Error> begin_block();
    /// Session k, a function of the question and k alone. Nothing: its version contradicts the
    /// record.
    /// Errors  as for forecast::Version::draw, Space::revalue and Fighting::of.
    [[nodiscard]] Result<std::optional<Outcome>> play(std::uint64_t session);

    /// Of the version last played.
    [[nodiscard]] const Measured& measured(Space::Number agreement) {
        return measures_.of(agreement);
    }
    [[nodiscard]] std::vector<OptionId> options(Space::Number package) const {
        return space_.options(package);
    }
    [[nodiscard]] std::size_t seats() const { return bidders_.size(); }

private:
    SessionPlayer(const forecast::Ground& ground, const SpreadQuestion& question,
                  const Limits& limits, Domain centre, Space space);

    /// False: the version contradicts the record.
    [[nodiscard]] Result<bool> draw(std::uint64_t session);
    [[nodiscard]] std::optional<Error> move_to(const Negotiation& version);
    [[nodiscard]] std::optional<Error> set_fighting(const Negotiation& version);
    void begin_streams(std::uint64_t session);

    const forecast::Ground& ground_;
    const SpreadQuestion& question_;
    Limits limits_;
    forecast::Points points_;
    std::vector<double> unit_;
    forecast::Version version_;
    Domain domain_;  ///< of the version last drawn
    Space space_;
    Measures measures_;
    std::vector<RandomStream> streams_;  ///< by seat
    RandomStream chance_;
    std::vector<Bidder> bidders_;
    Table table_;
};

}  // namespace irenic::talks
