#include "irenic/talks/mediators_words.hpp"

namespace irenic::talks {
namespace {

bool is_believed(const Credibility& limits, double weight) {
    return limits.possible && limits.least && weight >= *limits.least &&
           (!limits.most || weight <= *limits.most);
}

}  // namespace

std::vector<MediatorsWord> words_of_mediators(const Negotiation& negotiation) {
    std::vector<MediatorsWord> words;
    for (std::size_t party = 0; party < negotiation.parties.size(); ++party) {
        const auto& informs = negotiation.parties[party].informs;
        const auto informant = informs ? informant_of(*informs) : std::nullopt;
        if (!informant) {
            continue;
        }
        MediatorsWord word{PartyId(party), informs->about, informs->to, {}, 0, false};
        word.credibility = truthful_weights(*informant);
        word.weight = informs->weight ? informs->weight->center().to_double() : 0;
        word.believed = is_believed(word.credibility, word.weight);
        words.push_back(word);
    }
    return words;
}

}  // namespace irenic::talks
