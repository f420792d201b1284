#include "irenic/talks/next/choose.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "irenic/deals/nondominated.hpp"
#include "irenic/deals/objective.hpp"

namespace irenic::talks {
namespace {

/// How a candidate compares with others.
struct Standpoint {
    std::size_t candidate = 0;
    std::uint64_t accept = 0, hold = 0;  ///< weights
    std::size_t unmet = 0;               ///< duties that it leaves as they are now
    std::size_t changes = 0;
    bool dominated = false;  ///< at the centre, by one that is as good otherwise
    /// The least of the deciding parties' shares of their ranges above no agreement, at the centre.
    deals::Ratio least_share;
};

bool as_good(const Standpoint& one, const Standpoint& other) {
    return std::tie(one.accept, one.hold, one.unmet) ==
           std::tie(other.accept, other.hold, other.unmet);
}

bool goes_before(const Standpoint& one, const Standpoint& other) {
    return std::tie(other.accept, other.hold, one.unmet, one.dominated, other.least_share,
                    one.changes, one.candidate) < std::tie(one.accept, one.hold, other.unmet,
                                                           other.dominated, one.least_share,
                                                           other.changes, other.candidate);
}

bool tells_something(const Holding* holding) {
    return holding != nullptr && std::any_of(holding->holds.begin(), holding->holds.end(),
                                             [](const auto& rows) { return rows.has_value(); });
}

std::uint64_t weight_held(const Willingness& willingness, const Holding& holding,
                          std::size_t candidate) {
    const auto& rows = holding.holds[candidate];
    std::uint64_t weight = 0;
    for (std::size_t row = 0; rows && row < holding.looked_at; ++row) {
        weight += rows->has(row) ? willingness.weights()[row] : 0;
    }
    return weight;
}

std::size_t duties_unmet(const Negotiation& negotiation, const std::vector<OptionId>& options) {
    std::size_t unmet = 0;
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        const Issue& each = negotiation.issues[issue];
        unmet += each.obligation && options[issue] == each.now ? 1U : 0U;
    }
    return unmet;
}

std::vector<Standpoint> standpoints(const Negotiation& negotiation, const Willingness& willingness,
                                    const Candidates& candidates, const Holding* holding) {
    std::vector<Standpoint> all;
    for (std::size_t index = 0; index < candidates.texts.size(); ++index) {
        const Candidate& text = candidates.texts[index];
        const auto held = holding == nullptr ? 0 : weight_held(willingness, *holding, index);
        all.push_back({index,
                       text.weight,
                       held,
                       duties_unmet(negotiation, text.options),
                       text.changed.size(),
                       false,
                       {}});
    }
    return all;
}

/// See Standpoint::least_share; parties that nothing allowed gives more than no agreement are left
/// out.
deals::Ratio least_share(const deals::Setting& centre, const std::vector<OptionId>& options) {
    std::optional<deals::Ratio> least;
    for (const std::size_t player : centre.table.deciding) {
        const deals::Units none = centre.disagreement[player];
        const deals::Units range = centre.extent.most[player] - none;
        if (range > 0) {
            const deals::Ratio share{centre.scoring.utility(player, options) - none, range};
            least = least ? std::min(*least, share) : share;
        }
    }
    return least.value_or(deals::Ratio{});
}

using Walk = std::vector<Standpoint>::iterator;

/// Of texts that are as good as one another, marks those that another leaves behind at the centre.
void mark_dominated(const deals::Setting& centre, const Candidates& candidates, Walk from,
                    Walk to) {
    std::vector<deals::Units> utilities;
    for (auto text = from; text != to; ++text) {
        text->dominated = true;
        text->least_share = least_share(centre, candidates.texts[text->candidate].options);
        for (const std::size_t player : centre.table.deciding) {
            utilities.push_back(
                centre.scoring.utility(player, candidates.texts[text->candidate].options));
        }
    }
    const std::size_t dims = centre.deciding();
    const auto same_as = [&](std::size_t one, std::size_t other) {
        const auto* first = utilities.data();
        return std::equal(first + one * dims, first + (one + 1) * dims, first + other * dims);
    };
    const auto count = static_cast<std::size_t>(to - from);
    for (const std::uint32_t best : deals::nondominated(utilities, dims)) {
        for (std::size_t index = 0; index < count; ++index) {
            auto& text = from[static_cast<std::ptrdiff_t>(index)];
            text.dominated = text.dominated && !same_as(index, best);
        }
    }
}

void put_in_order(const deals::Setting& centre, const Candidates& candidates,
                  std::vector<Standpoint>& texts) {
    std::sort(texts.begin(), texts.end(), goes_before);
    for (auto from = texts.begin(); from != texts.end();) {
        const auto to = std::find_if(from, texts.end(),
                                     [&](const Standpoint& text) { return !as_good(*from, text); });
        if (to - from > 1) {
            mark_dominated(centre, candidates, from, to);
            std::sort(from, to, goes_before);
        }
        from = to;
    }
}

/// Best first, those kept more often than all before them.
std::vector<Standpoint> efficient(const std::vector<Standpoint>& texts) {
    std::vector<Standpoint> kept;
    for (const Standpoint& text : texts) {
        if (kept.empty() || text.hold > kept.back().hold) {
            kept.push_back(text);
        }
    }
    return kept;
}

/// How far along the way from the first text to the last each one is, from 0 to 2: one for each
/// share.
std::vector<double> places_along(const std::vector<Standpoint>& texts) {
    const auto apart = [](std::uint64_t more, std::uint64_t less) {
        return static_cast<double>(more - less);
    };
    const Standpoint& first = texts.front();
    const Standpoint& last = texts.back();
    std::vector<double> places;
    for (const Standpoint& text : texts) {
        places.push_back(apart(first.accept, text.accept) / apart(first.accept, last.accept) +
                         apart(text.hold, first.hold) / apart(last.hold, first.hold));
    }
    return places;
}

/// `most` of them, 2 or more and fewer than there are, evenly spaced; both ends among them.
std::vector<Standpoint> evenly_spaced(const std::vector<Standpoint>& texts, std::size_t most) {
    const std::vector<double> places = places_along(texts);
    std::vector<Standpoint> kept{texts.front()};
    std::size_t next = 1;
    for (std::size_t taken = 1; taken + 1 < most; ++taken) {
        const double target =
            places.back() * static_cast<double>(taken) / static_cast<double>(most - 1);
        const std::size_t latest = texts.size() - (most - taken);
        while (next < latest &&
               std::abs(places[next + 1] - target) < std::abs(places[next] - target)) {
            ++next;
        }
        kept.push_back(texts[next++]);
    }
    kept.push_back(texts.back());
    return kept;
}

}  // namespace

std::vector<std::size_t> worth_proposing(const deals::Setting& centre,
                                         const Willingness& willingness,
                                         const Candidates& candidates, const Holding* holding,
                                         std::size_t most) {
    std::vector<Standpoint> texts =
        standpoints(centre.negotiation, willingness, candidates, holding);
    put_in_order(centre, candidates, texts);
    if (tells_something(holding)) {
        texts = efficient(texts);
        if (most >= 2 && texts.size() > most) {
            texts = evenly_spaced(texts, most);
        }
    }
    std::vector<std::size_t> chosen;
    for (std::size_t index = 0; index < std::min(most, texts.size()); ++index) {
        chosen.push_back(texts[index].candidate);
    }
    return chosen;
}

}  // namespace irenic::talks
