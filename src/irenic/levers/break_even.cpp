#include "irenic/levers/break_even.hpp"

#include "irenic/deals/closest.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/dial_search.hpp"
#include "irenic/levers/dials.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

class Finding {
public:
    Finding(const Negotiation& negotiation, const deals::Setting& setting, bool open,
            const Limits& limits)
        : negotiation_(negotiation),
          named_(with_added_options(negotiation)),
          setting_(setting),
          open_(open),
          limits_(limits),
          search_(setting, open, limits) {}

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
        BreakEven& entry = dial.entry;
        const auto place =
            dial.one_way ? search_.nearest_change(dial) : search_.least_that_opens(dial);
        if (!place) {
            return place.error();
        }
        entry.opens = place->has_value();
        if (!*place) {
            entry.why = "no value of it is enough";
            return std::nullopt;
        }
        entry.opens_at = (*place)->open_at;
        entry.rises = (*place)->rises;
        show_package(entry, dial.at(*entry.opens_at, *entry.opens_at));
        return find_what_more_does(dial);
    }

    /// Whether moving on beyond the value that opens the zone closes it again.
    std::optional<Error> find_what_more_does(Dial& dial) {
        if (dial.entry.kind == InputKind::lever) {
            const auto open = search_.holds(dial, *dial.entry.offered);
            if (!open) {
                return open.error();
            }
            dial.entry.opens_in_full = *open;
        }
        if (dial.one_way) {
            const auto end = search_.end_beyond(dial, *dial.entry.opens_at);
            if (!end) {
                return end.error();
            }
            dial.entry.opens_until = *end;
        }
        return std::nullopt;
    }

    std::optional<Error> find_closing(Dial& dial) {
        BreakEven& entry = dial.entry;
        if (entry.kind == InputKind::lever) {
            entry.why = "the zone is open without it";
            return std::nullopt;
        }
        const auto place = search_.nearest_change(dial);
        if (!place) {
            return place.error();
        }
        if (!*place) {
            entry.why = "no value of it changes the answer";
            return std::nullopt;
        }
        entry.closes_beyond = (*place)->open_at;
        entry.rises = (*place)->rises;
        return std::nullopt;
    }

    const Negotiation& negotiation_;
    Negotiation named_;
    const deals::Setting& setting_;
    bool open_;
    const Limits& limits_;
    DialSearch search_;
    std::vector<BreakEven> found_;
};

/// What `add` finds, given a start.
template <class Add>
Result<std::vector<BreakEven>> find(const Negotiation& negotiation, bool open, const Limits& limits,
                                    Add add) {
    const auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    Finding finding(negotiation, opened->setting, open, limits);
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
