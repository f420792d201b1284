#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/talks/play/space.hpp"
#include "irenic/talks/standing.hpp"

namespace irenic::talks {

enum class StrategyKind {
    boulware,     ///< time-dependent, beta 0.2
    linear,       ///< time-dependent, beta 1
    conceder,     ///< time-dependent, beta 5
    tit_for_tat,  ///< relative, from its best; of several others it answers the one that gave
                  ///< least since its own last offer
    random_tit_for_tat,  ///< gives back as much, give or take a twentieth of its range
    micro,               ///< one new offer for every new one of each other, those aside who stand
                         ///< by what another offered; else its last again
    hybrid,              ///< half linear, half relative tit for tat
    hard_liner,  ///< its best until the last round; accepts what is at least no agreement then
    random,      ///< anything at or above no agreement, and accepts that
    zeuthen,     ///< concedes the least it can where it risks no more by standing firm than the
                 ///< others; it knows their utilities
    recorded,    ///< time-dependent, fitted to what the party offered on record
};

[[nodiscard]] std::string_view name(StrategyKind kind);
[[nodiscard]] std::optional<StrategyKind> strategy_named(std::string_view name);
[[nodiscard]] std::vector<std::string> strategy_names();

struct Strategy {
    StrategyKind kind = StrategyKind::boulware;
    double beta = 1;   ///< recorded: how it came down (see strategies/aspiration.hpp)
    double start = 1;  ///< recorded: its first demand, as a share of its range from no agreement
                       ///< (0) to its best (1)
};

/// A party's way to concede as its offers on record show it: the demand of its first offer and the
/// beta with which a time-dependent party would come closest to its later ones (least squares over
/// 0.02 to 50, offers evenly spaced over their part of the time). One offer: linear from there.
///
/// over    the share of the talks' time that the record fills; above 0, at most 1.
/// Errors  bad_input: the party has made no offer on record.
[[nodiscard]] Result<Strategy> fit_to_record(const Standing& standing, std::size_t seat,
                                             const Domain& domain, double over);

/// What one seat does in one session.
class Bidder {
public:
    /// space, stream  must outlive this; the stream is this seat's own.
    Bidder(Space& space, std::size_t seat, const Strategy& strategy, RandomStream& stream);

    /// Begins a session anew with the seat's value of no agreement.
    void begin(Units no_agreement);
    /// It has moved; best and demands follow.
    void set_no_agreement(Units no_agreement);
    /// Another seat's offer (or a mediator's text that another seat accepted).
    void hear(std::size_t from, Space::Number offer);
    /// Another seat takes a standing offer, and with it no turn of its own: heard as if it had made
    /// that offer. Nobody can expect another offer of it meanwhile.
    void hear_taken(std::size_t from, Space::Number offer);
    /// How many different packages another seat has handed a mediator, but not what they are.
    void hear_count(std::size_t from, std::size_t different);
    /// What it offers now; remembers it as its last. `time` from 0 (first round) to 1 (last).
    /// Never below no agreement, unless even its best is.
    [[nodiscard]] Space::Number offer(double time);
    /// Whether it takes a package now: worth at least no agreement and at least what it would offer
    /// itself at this time, and no red line of its own crossed. Does not count as an offer.
    [[nodiscard]] bool accepts(Space::Number package, double time);
    /// The least utility it would take or offer at this time.
    [[nodiscard]] Units demand(double time);

    [[nodiscard]] std::size_t seat() const { return seat_; }

private:
    struct State;
    std::size_t seat_;
    std::shared_ptr<State> state_;
};

}  // namespace irenic::talks
