#include "irenic/talks/play/once/mediation.hpp"

#include <utility>

#include "irenic/talks/play/once/telling.hpp"
#include "irenic/talks/play/protocols/clock.hpp"
#include "irenic/talks/play/protocols/last_text.hpp"

namespace irenic::talks {
namespace {

/// One session over a mediator's text.
class MediationPlay {
public:
    MediationPlay(const deals::Setting& setting, const Domain& domain, const PlayQuestion& question)
        : setting_(setting),
          domain_(domain),
          rules_(rules_of(question, setting)),
          telling_(domain, question) {}

    Result<Played> run(RandomStream& chance, const Stop& stop) {
        auto strategies =
            strategies_of(setting_.negotiation, domain_, telling_.played().question.strategies);
        if (!strategies) {
            return tl::unexpected(std::move(strategies.error()));
        }
        auto fighting = telling_.fighting(setting_.negotiation);
        if (!fighting) {
            return tl::unexpected(std::move(fighting.error()));
        }
        telling_.played().strategies = std::move(*strategies);
        telling_.played().gave_way.assign(domain_.seats(), 0);
        Clock clock(rules_, domain_, *fighting, chance);
        while (clock.next_round()) {
        }
        telling_.end(clock.broken_down() ? Outcome::End::breakdown : Outcome::End::deadline,
                     clock.round(), clock.no_agreement());
        if (!clock.broken_down()) {
            const LastText last = last_text(domain_, rules_, clock.no_agreement(), chance, stop);
            if (last.mediated.cut_short) {
                return tl::unexpected(stopped());
            }
            tell(last);
        }
        return std::move(telling_.played());
    }

private:
    static Error stopped() {
        return {ErrorCode::limit, "--protocol", "time ran out before the last change of the text",
                "allow more seconds, or fewer rounds"};
    }

    void tell(const LastText& last) {
        const SingleTextResult& mediated = last.mediated;
        telling_.played().gave_way = mediated.gave_way;
        std::vector<OptionId> text = mediated.start;
        for (const AcceptedChange& accepted : mediated.changes) {
            text[accepted.change.issue] = accepted.change.to;
            PlayedMove move;
            move.round = accepted.proposal;
            move.options = text;
            for (const std::size_t seat : accepted.voted_for) {
                move.accepted_by.push_back(domain_.parties[seat]);
            }
            telling_.add(std::move(move));
        }
        if (!text.empty()) {
            tell_vote(text, last.yes);
        }
    }

    void tell_vote(const std::vector<OptionId>& text, const std::vector<char>& yes) {
        Played& played = telling_.played();
        PlayedMove vote;
        vote.round = played.rounds;
        vote.options = text;
        for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
            if (yes[seat] != 0) {
                vote.accepted_by.push_back(domain_.parties[seat]);
            }
        }
        vote.agreed = domain_.agreed(text, yes);
        if (vote.agreed) {
            played.end = Outcome::End::agreement;
            played.agreement = point_of(domain_, text);
        }
        telling_.add(std::move(vote));
    }

    const deals::Setting& setting_;
    const Domain& domain_;
    Rules rules_;
    Telling telling_;
};

}  // namespace

Result<Played> play_mediation(const deals::Setting& setting, const Domain& domain,
                              const PlayQuestion& question, RandomStream& chance,
                              const Limits& limits) {
    return MediationPlay(setting, domain, question).run(chance, limits.stop);
}

}  // namespace irenic::talks
