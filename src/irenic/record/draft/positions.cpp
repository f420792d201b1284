#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "irenic/base/utf8.hpp"
#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

bool is_about_the_end(const Act& act) {
    return std::any_of(act.issues.begin(), act.issues.end(), [](const IssueTouched& touched) {
        return touched.issue == "political_horizon" || touched.issue == "governance_interim" ||
               touched.issue == "end_of_war";
    });
}

PositionKind kind_of(const Act& act) {
    switch (act.kind) {
        case ActKind::state_belief:
            return PositionKind::belief;
        case ActKind::commitment_concern:
            return PositionKind::concern;
        case ActKind::threaten:
        case ActKind::force:
        case ActKind::pressure:
        case ActKind::breach:
            return PositionKind::intention;
        case ActKind::position:
            return is_about_the_end(act) || act.issues.empty() ? PositionKind::end_state
                                                               : PositionKind::issue;
        default:
            return act.issues.empty() ? PositionKind::process : PositionKind::issue;
    }
}

/// Tells the line of a code point, for each source.
class Lines {
public:
    explicit Lines(const std::vector<DraftSource>& sources) {
        for (const DraftSource& source : sources) {
            ends_.try_emplace(case_id(source.id), ends_of(source.text));
        }
    }

    /// Nothing where the act has no source.
    [[nodiscard]] std::optional<int> of(const Act& act) const {
        const auto at = ends_.find(act.source);
        if (at == ends_.end() || act.source.empty()) {
            return std::nullopt;
        }
        const auto& ends = at->second;
        const auto line = std::lower_bound(ends.begin(), ends.end(), act.start) - ends.begin();
        return static_cast<int>(line) + 1;
    }

private:
    /// Where each line break stands.
    static std::vector<std::size_t> ends_of(const std::string& text) {
        std::vector<std::size_t> ends;
        std::size_t point = 0;
        for (const char byte : text) {
            if (byte == '\n') {
                ends.push_back(point);
            }
            point += starts_character(byte) ? 1U : 0U;
        }
        return ends;
    }

    std::map<std::string, std::vector<std::size_t>> ends_;
};

std::string stance_of(const Act& act) {
    std::string stance(name_of(act.kind));
    if (act.tense != ActTense::happened) {
        stance += " (" + std::string(name_of(act.tense)) + ")";
    }
    return stance;
}

Position position_of(const Negotiation& negotiation, const Act& act, PartyId party) {
    Position position;
    position.party = party;
    position.kind = kind_of(act);
    if (!act.issues.empty()) {
        position.issue = negotiation.find_issue(act.issues.front().issue);
        position.option = option_told(negotiation, *position.issue, act.issues.front());
    }
    position.about = party_other_than(party, negotiation, act.recipients);
    position.stance = stance_of(act);
    position.quote = act.text;
    position.date = act.date;
    position.source = act.source;
    position.confirmed = act.confirmed;
    return position;
}

}  // namespace

void add_positions(DraftWork& work) {
    Negotiation& negotiation = work.negotiation();
    const Lines lines(work.sources);
    std::set<std::tuple<PartyId, std::string, std::string, std::string, std::optional<int>>> told;
    for (std::size_t index = 0; index < work.acts.size(); ++index) {
        const Act& act = work.acts[index];
        if (work.used[index]) {
            continue;
        }
        for (const PartyId party : parties_among(negotiation, act.actors)) {
            Position position = position_of(negotiation, act, party);
            position.line = lines.of(act);
            if (told.emplace(party, position.stance, position.quote, position.source, position.line)
                    .second) {
                negotiation.positions.push_back(std::move(position));
            }
        }
    }
}

}  // namespace irenic::record
