#include "irenic/levers/break_even.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "irenic/deals/closest.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/critical.hpp"
#include "irenic/levers/dials.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

/// A value on the grid of nine places.
using Grid = std::int64_t;

Decimal value_at(Grid place) { return Decimal::from_mantissa(place, Decimal::max_places); }

class Finding {
public:
    Finding(const Negotiation& negotiation, deals::Setting setting, bool open, const Limits& limits)
        : negotiation_(negotiation),
          named_(with_added_options(negotiation)),
          setting_(std::move(setting)),
          open_(open),
          limits_(limits) {}

    void add(std::vector<Dial> dials) {
        for (Dial& dial : dials) {
            add(std::move(dial));
        }
    }

    std::optional<Error> add_war() {
        auto dials = war_dials(negotiation_, setting_, limits_.stop);
        if (!dials) {
            return dials.error();
        }
        add(std::move(*dials));
        return std::nullopt;
    }
    void add_disagreement() { add(disagreement_dials(negotiation_, setting_)); }

    void add_side_payment() {
        std::string why;
        const auto money = deals::least_outside_money(setting_, limits_, why);
        BreakEven entry;
        entry.lever = "side_payment";
        entry.kind = InputKind::side_payment;
        entry.rises = true;
        entry.now = Decimal(0);
        entry.opens = money.has_value() && why.empty();
        entry.unsure = !why.empty();
        entry.why = why;
        if (entry.opens) {
            entry.opens_at = money->amount;
            entry.to = money->to;
            entry.package = money->point;
        } else if (why.empty()) {
            entry.why =
                "each package is ruled out, or crosses a red line of a party that must agree";
        }
        found_.push_back(std::move(entry));
    }

    void add_dropped() {
        for (std::size_t party = 0; party < negotiation_.preferences.size(); ++party) {
            const auto& preference = negotiation_.preferences[party];
            const std::size_t lines = preference && has_a_say(setting_, PartyId(party))
                                          ? preference->red_lines.size()
                                          : 0;
            for (std::size_t index = 0; index < lines; ++index) {
                add_red_line(PartyId(party), index);
            }
        }
        for (std::size_t index = 0; index < negotiation_.constraints.size(); ++index) {
            if (negotiation_.constraints[index].norm.empty()) {
                BreakEven entry;
                entry.lever = "constraints[" + std::to_string(index) + "]";
                entry.kind = InputKind::constraint;
                add_whole(std::move(entry), {"", "", {}, {}, {DropConstraint{index}}, false, {}});
            }
        }
    }

    void add_levers() {
        for (const Lever& lever : negotiation_.levers) {
            if (auto dial = lever_dial(negotiation_, lever, setting_, limits_.stop)) {
                add(std::move(*dial));
                continue;
            }
            BreakEven entry;
            entry.lever = lever.id;
            entry.kind = InputKind::lever;
            if (lever.owner) {
                entry.decided_by = {*lever.owner};
            }
            add_whole(std::move(entry), lever);
        }
    }

    std::vector<BreakEven> take() { return std::move(found_); }

private:
    void add_red_line(PartyId party, std::size_t index) {
        BreakEven entry;
        entry.lever = "preferences." + negotiation_.party(party).id + ".red_lines[" +
                      std::to_string(index) + "]";
        entry.kind = InputKind::red_line;
        entry.party = party;
        entry.decided_by = {party};
        add_whole(std::move(entry), {"", "", {}, {}, {DropRedLine{party, index}}, false, {}});
    }

    void add_whole(BreakEven entry, const Lever& lever) {
        entry.scale = BreakEven::Scale::whole;
        const Negotiation moved = apply_lever(negotiation_, lever, Strength{});
        const auto opens = is_open(moved, limits_);
        if (!opens) {
            fail(entry, opens.error());
        } else {
            entry.opens = *opens;
            entry.opens_in_full = *opens;
            entry.why = *opens ? "" : "it is not enough";
        }
        show_package(entry, moved);
        found_.push_back(std::move(entry));
    }

    void add(Dial dial) {
        if (dial.entry.why.empty()) {
            const auto error = open_ ? find_closing(dial) : find_opening(dial);
            if (error) {
                fail(dial.entry, *error);
            }
        }
        found_.push_back(std::move(dial.entry));
    }

    static void fail(BreakEven& entry, const Error& error) {
        entry.unsure = error.code == ErrorCode::limit;
        entry.why = error.what;
    }

    void show_package(BreakEven& entry, const Negotiation& moved) const {
        if (entry.opens) {
            if (const auto standing = standing_of(moved, limits_)) {
                entry.package = standing->package;
                entry.package->package = recounted(moved, named_, entry.package->package);
            }
        }
    }

    std::optional<Error> find_opening(Dial& dial) {
        const auto place = dial.one_way ? nearest_change(dial) : first_open(dial);
        if (!place) {
            return place.error();
        }
        dial.entry.opens = place->has_value();
        if (!*place) {
            dial.entry.why = "no value of it is enough";
            return std::nullopt;
        }
        dial.entry.opens_at = value_at(**place);
        dial.entry.rises = *dial.entry.opens_at > *dial.entry.now;
        show_package(dial.entry, dial.at(*dial.entry.opens_at, *dial.entry.opens_at));
        return find_what_more_does(dial);
    }

    /// Whether moving on beyond the value that opens the zone closes it again.
    std::optional<Error> find_what_more_does(Dial& dial) {
        if (dial.entry.kind == InputKind::lever) {
            const auto open = holds(dial, *dial.entry.offered);
            if (!open) {
                return open.error();
            }
            dial.entry.opens_in_full = *open;
        }
        for (const auto& way : dial.ways) {
            Decimal before = *dial.entry.opens_at;
            for (const Decimal& stop : way) {
                if (!dial.one_way || (dial.entry.rises ? stop <= before : stop >= before)) {
                    continue;
                }
                const auto open = holds(dial, stop);
                if (!open) {
                    return open.error();
                }
                if (!*open) {
                    const auto end = edge(dial, before, stop);
                    if (!end) {
                        return end.error();
                    }
                    dial.entry.opens_until = value_at(*end);
                    return std::nullopt;
                }
                before = stop;
            }
        }
        return std::nullopt;
    }

    std::optional<Error> find_closing(Dial& dial) {
        if (dial.entry.kind == InputKind::lever) {
            dial.entry.why = "the zone is open without it";
            return std::nullopt;
        }
        const auto place = nearest_change(dial);
        if (!place) {
            return place.error();
        }
        if (!*place) {
            dial.entry.why = "no value of it changes the answer";
            return std::nullopt;
        }
        dial.entry.closes_beyond = value_at(**place);
        return std::nullopt;
    }

    /// Over all ways, the value nearest to where the dial stands next to which the zone opens or
    /// closes; of the two neighbours the one at which it is open.
    Result<std::optional<Grid>> nearest_change(Dial& dial) {
        std::optional<Grid> nearest;
        const Grid now = dial.entry.now->scaled(Decimal::max_places).value_or(0);
        for (const auto& way : dial.ways) {
            const auto change = change_on(dial, way);
            if (!change) {
                return change;
            }
            if (*change && (!nearest || std::abs(**change - now) < std::abs(*nearest - now))) {
                nearest = *change;
                dial.entry.rises = way.front() > *dial.entry.now;
            }
        }
        return nearest;
    }

    Result<std::optional<Grid>> change_on(const Dial& dial, const std::vector<Decimal>& way) {
        Decimal before = *dial.entry.now;
        for (const Decimal& stop : way) {
            const auto open = holds(dial, stop);
            if (!open) {
                return tl::unexpected(open.error());
            }
            if (*open != open_) {
                return edge(dial, *open ? stop : before, *open ? before : stop)
                    .transform([](Grid place) { return std::optional(place); });
            }
            before = stop;
        }
        return std::optional<Grid>{};
    }

    /// Between a value at which the zone is open and one at which it is not: the last one open.
    Result<Grid> edge(const Dial& dial, const Decimal& holding, const Decimal& failing) {
        const auto from = holding.scaled(Decimal::max_places);
        const auto to = failing.scaled(Decimal::max_places);
        if (!from || !to) {
            return tl::unexpected(too_large());
        }
        Grid open = *from;
        Grid closed = *to;
        while (open != closed + 1 && open != closed - 1 && open != closed) {
            const Grid middle = open / 2 + closed / 2 + (open % 2 + closed % 2) / 2;
            const auto holds_there = holds(dial, value_at(middle));
            if (!holds_there) {
                return tl::unexpected(holds_there.error());
            }
            (*holds_there ? open : closed) = middle;
        }
        return open;
    }

    /// The least share that opens, where more of the lever helps some and hurts others.
    Result<std::optional<Grid>> first_open(const Dial& dial) {
        looks_ = 0;
        return first_open(dial, *dial.entry.now->scaled(Decimal::max_places),
                          *dial.ways.front().front().scaled(Decimal::max_places));
    }

    Result<std::optional<Grid>> first_open(const Dial& dial, Grid from, Grid to) {
        constexpr int most_looks = 20'000;
        if (++looks_ > most_looks) {
            return tl::unexpected(Error{ErrorCode::limit, "",
                                        "it helps and hurts too evenly for its least share to be "
                                        "settled",
                                        ""});
        }
        const auto possible = is_open(dial.at(value_at(to), value_at(from)), limits_);
        if (!possible) {
            return tl::unexpected(possible.error());
        }
        if (!*possible || from == to) {
            return *possible ? std::optional(from) : std::nullopt;
        }
        const Grid middle = from + (to - from) / 2;
        auto first = first_open(dial, from, middle);
        return !first || *first ? first : first_open(dial, middle + 1, to);
    }

    /// Whether the zone is open with the dial at `value`.
    Result<bool> holds(const Dial& dial, const Decimal& value) {
        if (!dial.disagreement) {
            return is_open(dial.at(value, value), limits_);
        }
        const auto critical = critical_of(*dial.entry.party);
        if (!critical) {
            return tl::unexpected(critical.error());
        }
        const auto worth = dial.disagreement(value);
        return critical->every || (worth && critical->most && *worth <= *critical->most);
    }

    Result<Critical> critical_of(PartyId party) {
        const auto known = critical_.find(party);
        if (known != critical_.end()) {
            return known->second;
        }
        auto critical =
            critical_disagreement(setting_, setting_.scoring.player_of(party).value(), limits_);
        critical_.emplace(party, critical);
        return critical;
    }

    static Error too_large() {
        return {ErrorCode::bad_input, "", "its numbers are too large for nine places",
                "use smaller points"};
    }

    const Negotiation& negotiation_;
    Negotiation named_;
    deals::Setting setting_;
    bool open_;
    const Limits& limits_;
    std::map<PartyId, Result<Critical>> critical_;
    std::vector<BreakEven> found_;
    int looks_ = 0;  ///< at the zone, for the share sought
};

/// What `add` finds, given a start.
template <class Add>
Result<std::vector<BreakEven>> find(const Negotiation& negotiation, bool open, const Limits& limits,
                                    Add add) {
    auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    Finding finding(negotiation, std::move(opened->setting), open, limits);
    if (auto error = finding.add_war()) {
        return tl::unexpected(*error);
    }
    add(finding);
    return finding.take();
}

}  // namespace

Result<std::vector<BreakEven>> break_evens_of_war(const Negotiation& negotiation, bool open,
                                                  const Limits& limits) {
    return find(negotiation, open, limits, [](Finding&) {});
}

Result<std::vector<BreakEven>> break_evens(const Negotiation& negotiation, bool open,
                                           const Limits& limits) {
    return find(negotiation, open, limits, [open](Finding& finding) {
        finding.add_disagreement();
        if (!open) {
            finding.add_side_payment();
            finding.add_dropped();
        }
        finding.add_levers();
    });
}

}  // namespace irenic::levers
