#include "irenic/talks/next/candidates.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/talks/next/nearby.hpp"
#include "irenic/talks/next/reach.hpp"

namespace irenic::talks {
namespace {

using forecast::RowSet;
using Options = std::vector<OptionId>;

constexpr std::size_t most_texts = 20'000;
constexpr std::size_t most_row_bytes = std::size_t{256} << 20;
constexpr std::size_t carried_on = 200;
constexpr std::size_t least_carried_on = 4;
/// What texts one change away, not yet looked at, may take up.
constexpr std::size_t most_text_bytes = std::size_t{128} << 20;

/// As many texts as may be kept with their rows.
std::size_t room_for(std::size_t rows) {
    constexpr std::size_t bits = 8;
    return std::clamp(most_row_bytes / (rows / bits + 1), carried_on, most_texts);
}

/// How many texts are within reach, forbidden ones too, but at most `most` + 1.
std::size_t within_reach(const std::vector<std::size_t>& options, std::size_t changes,
                         std::size_t most) {
    std::vector<std::size_t> ways(std::min(changes, options.size()) + 1, 0);
    ways[0] = 1;
    for (const std::size_t count : options) {
        for (std::size_t changed = ways.size() - 1; changed > 0; --changed) {
            const std::size_t more = std::min(ways[changed - 1] * (count - 1), most + 1);
            ways[changed] = std::min(ways[changed] + more, most + 1);
        }
    }
    std::size_t total = 0;
    for (const std::size_t way : ways) {
        total = std::min(total + way, most + 1);
    }
    return total;
}

/// A text within reach and what a look at it found.
struct Found {
    Options options;
    RowSet accepted;
    std::uint64_t weight = 0;
    std::uint64_t by_each = 0;  ///< summed over seats; 0 unless it matters
    bool looked_at = false;
};

/// Texts of as many changes that are looked at from the same text.
struct Family {
    Options from;
    std::vector<Found> texts;
    bool done = false;
};

bool more_promising(const Found& one, const Found& other) {
    return std::tie(other.weight, other.by_each, one.options) <
           std::tie(one.weight, one.by_each, other.options);
}

bool goes_before(const Candidate& one, const Candidate& other) {
    const std::size_t changes = one.changed.size();
    const std::size_t other_changes = other.changed.size();
    return std::tie(other.weight, changes, one.options) <
           std::tie(one.weight, other_changes, other.options);
}

class Search {
public:
    Search(const deals::Setting& centre, const Willingness& willingness,
           const CandidateSearch& search, const Limits& limits)
        : centre_(centre),
          willingness_(willingness),
          search_(search),
          limits_(limits),
          room_(room_for(willingness.rows())),
          all_(within_reach(options(), search.most_changes, room_) <= room_) {}

    Candidates run() {
        Candidates candidates;
        std::vector<Family> families{{search_.from, {{search_.from, {}, 0, 0, false}}, false}};
        bool done = true;
        for (std::size_t changes = 0; done && !families.empty(); ++changes) {
            look(families);
            done = std::all_of(families.begin(), families.end(),
                               [](const Family& family) { return family.done; });
            std::vector<Found> texts = united(std::move(families));
            const auto looked = std::count_if(texts.begin(), texts.end(),
                                              [](const Found& text) { return text.looked_at; });
            candidates.looked_at += static_cast<std::size_t>(looked);
            const bool last = changes == search_.most_changes;
            carry_on(texts);
            families = last ? std::vector<Family>{} : one_change_more(texts);
            keep(std::move(texts), candidates.texts);
        }
        candidates.complete = done && all_;
        return candidates;
    }

private:
    [[nodiscard]] const std::vector<std::size_t>& options() const {
        return willingness_.table().terms().options;
    }

    void look(std::vector<Family>& families) const {
        share_out(families.size(), limits_.threads, [&](std::size_t index) {
            if (!limits_.stop.reached()) {
                look(families[index]);
            }
        });
    }

    void look(Family& family) const {
        const Nearby nearby(willingness_, family.from);
        for (Found& text : family.texts) {
            text.looked_at = may_be_proposed(centre_, search_.mediators, text.options);
            if (text.looked_at) {
                look(nearby, text);
            }
        }
        family.done = true;
    }

    void look(const Nearby& nearby, Found& text) const {
        const auto by_seat = nearby.accepting(text.options);
        text.accepted = suited(text.options, by_seat);
        text.weight = willingness_.weight_of(text.accepted);
        if (text.weight == 0) {
            text.accepted = RowSet();
        }
        for (std::size_t seat = 0; !all_ && seat < by_seat.size(); ++seat) {
            text.by_each += willingness_.weight_of(by_seat[seat]);
        }
    }

    [[nodiscard]] RowSet suited(const Options& options, const std::vector<RowSet>& by_seat) const {
        if (!search_.suits) {
            return agreed(willingness_, options, by_seat);
        }
        RowSet rows = willingness_.counting();
        for (const std::size_t seat : *search_.suits) {
            keep_common(rows, by_seat[seat]);
        }
        return rows;
    }

    [[nodiscard]] static std::vector<Found> united(std::vector<Family> families) {
        std::vector<Found> texts;
        for (Family& family : families) {
            std::move(family.texts.begin(), family.texts.end(), std::back_inserter(texts));
        }
        return texts;
    }

    /// The texts to change further come first; the others are of no further use here.
    void carry_on(std::vector<Found>& texts) const {
        if (!all_) {
            std::sort(texts.begin(), texts.end(), more_promising);
        }
    }

    /// From each text carried on those with one more issue changed, each text once.
    [[nodiscard]] std::vector<Family> one_change_more(const std::vector<Found>& texts) const {
        std::vector<Family> families;
        std::set<Options> seen;
        const std::size_t carried = all_ ? texts.size() : std::min(texts.size(), most_carried());
        for (std::size_t index = 0; index < carried && !limits_.stop.reached(); ++index) {
            Family family{texts[index].options, {}, false};
            add_changes(family, seen);
            if (!family.texts.empty()) {
                families.push_back(std::move(family));
            }
        }
        return families;
    }

    /// How many texts may be carried on, so that those one change away fit into memory.
    [[nodiscard]] std::size_t most_carried() const {
        std::size_t neighbours = 0;
        for (const std::size_t count : options()) {
            neighbours += count - 1;
        }
        const std::size_t bytes = 2 * options().size() * sizeof(OptionId) + willingness_.rows() / 8;
        return std::clamp(most_text_bytes / ((neighbours + 1) * (bytes + 1)), least_carried_on,
                          carried_on);
    }

    void add_changes(Family& family, std::set<Options>& seen) const {
        Options options = family.from;
        for (std::size_t issue = 0; issue < options.size(); ++issue) {
            const OptionId before = search_.from[issue];
            if (options[issue] != before) {
                continue;
            }
            for (std::size_t option = 0; option < this->options()[issue]; ++option) {
                options[issue] = OptionId(option);
                if (options[issue] != before && seen.insert(options).second) {
                    family.texts.push_back({options, {}, 0, 0, false});
                }
            }
            options[issue] = before;
        }
    }

    /// Adds texts that are accepted in some version to `candidates`, as far as there is room.
    void keep(std::vector<Found> texts, std::vector<Candidate>& candidates) const {
        for (Found& text : texts) {
            if (text.weight > 0) {
                candidates.push_back({text.options, changed_issues(search_.from, text.options),
                                      std::move(text.accepted), text.weight});
            }
        }
        std::sort(candidates.begin(), candidates.end(), goes_before);
        if (candidates.size() > room_) {
            candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(room_),
                             candidates.end());
        }
    }

    const deals::Setting& centre_;
    const Willingness& willingness_;
    const CandidateSearch& search_;
    const Limits& limits_;
    std::size_t room_;
    bool all_;  ///< every text within reach is looked at
};

}  // namespace

Candidates find_candidates(const deals::Setting& centre, const Willingness& willingness,
                           const CandidateSearch& search, const Limits& limits) {
    IRENIC_CHECK(search.from.size() == willingness.table().terms().options.size());
    return Search(centre, willingness, search, limits).run();
}

}  // namespace irenic::talks
