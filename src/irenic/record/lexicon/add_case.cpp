#include "irenic/record/lexicon/add_case.hpp"

#include <algorithm>

#include "irenic/record/lexicon/phrase_key.hpp"

namespace irenic::record {

std::string words_of_id(std::string id) {
    std::replace(id.begin(), id.end(), '_', ' ');
    return phrase_key(id);
}

void add_case(Lexicon& lexicon, const Negotiation& negotiation) {
    add_parties(lexicon, negotiation.parties);
    add_issues(lexicon, negotiation.issues);
}

}  // namespace irenic::record
