#include "irenic/talks/play/protocols/last_text.hpp"

namespace irenic::talks {
namespace {

SingleText question_of(const Rules& rules, std::size_t seats) {
    SingleText question;
    question.votes = rules.votes;
    question.votes.resize(seats, Vote::hill_climber);
    question.proposals = rules.rounds;
    question.cap = rules.cap;
    return question;
}

}  // namespace

LastText last_text(const Domain& domain, const Rules& rules, const std::vector<Units>& no_agreement,
                   RandomStream& chance, const Stop& stop) {
    LastText last;
    last.mediated = mediate_text(domain, question_of(rules, domain.seats()), rules.mediators_lines,
                                 chance, stop);
    const SingleTextResult& mediated = last.mediated;
    if (mediated.text.empty()) {
        return last;
    }
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        const bool yes = mediated.utility[seat] >= no_agreement[seat] &&
                         !domain.crosses_red_line(seat, mediated.text);
        last.yes.push_back(yes ? 1 : 0);
    }
    return last;
}

}  // namespace irenic::talks
