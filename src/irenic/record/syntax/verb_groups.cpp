#include "irenic/record/syntax/verb_groups.hpp"

#include <algorithm>

#include "irenic/record/syntax/noun_groups.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

bool is_get(const std::string& word) {
    return word == "get" || word == "gets" || word == "got" || word == "getting";
}

/// "are meeting" read as "are" with an object, for want of a determiner a verb.
bool is_bare_gerund(const Reading& reading, std::size_t token) {
    return reading.is_gerund(token) && reading.before(token, {"D", "A", "AN"}).empty();
}

bool helps(const Reading& reading, const Link& link) {
    const std::string word(without_not(reading.token(link.left).word));
    const bool be = is_be(reading.token(link.left).word);
    if (link.type == "I") {
        return is_modal(reading.token(link.left).word) || is_do(word);
    }
    if (link.type == "PP") {
        return is_have(reading.token(link.left).word);
    }
    if (link.type == "P") {
        const char kind = link.rest.empty() ? ' ' : link.rest.front();
        const bool participle = kind == 'v' || (kind == 'a' && reading.is_past_form(link.right) &&
                                                reading.is_verb(link.right));
        return (be && (kind == 'g' || participle)) || (kind == 'v' && is_get(word));
    }
    if (link.type == "O") {
        return be && is_bare_gerund(reading, link.right);
    }
    if (link.type == "S") {
        return word == "having" && reading.is_past_form(link.right);
    }
    return link.type == "M" && link.rest.starts_with("v") && word == "being";
}

/// "is to visit", "has to pay".
bool helps_by_to(const Reading& reading, const Link& to) {
    const std::string& word = reading.token(to.left).word;
    const bool purpose = to.type == "MV";
    if (purpose && (!to.rest.starts_with("i") || !reading.after(to.left, {"O", "P"}).empty())) {
        return false;
    }
    const bool going = word == "going" && reading.previous(to.left, {"P"}) != nowhere;
    return is_be(word) || going || (is_have(word) && reading.after(to.left, {"O"}).empty());
}

/// The conjunction that joins a verb, or another conjunction, with others; or `nowhere`.
std::size_t conjunction_above(const Reading& reading, std::size_t token) {
    for (const Link* link : reading.after(token, {"VJ"})) {
        if (link->rest.starts_with("l")) {
            return link->right;
        }
    }
    for (const Link* link : reading.before(token, {"VJ"})) {
        if (link->rest.starts_with("r")) {
            return link->left;
        }
    }
    return nowhere;
}

}  // namespace

VerbGroups::VerbGroups(const Reading& reading)
    : reading_(&reading),
      is_auxiliary_(reading.size()),
      below_(reading.size()),
      above_(reading.size()) {
    tie_auxiliaries();
    for (std::size_t token = 0; token < reading.size(); ++token) {
        if (is_main(token)) {
            groups_.push_back(make_group(token));
        }
    }
}

void VerbGroups::add_tie(std::size_t auxiliary, std::size_t verb) {
    below_[auxiliary].push_back(verb);
    above_[verb].push_back(auxiliary);
    is_auxiliary_[auxiliary] = true;
}

void VerbGroups::tie_auxiliaries() {
    for (std::size_t token = 0; token < reading_->size(); ++token) {
        for (const Link* link : reading_->after(token, {"I", "PP", "P", "O", "M", "S"})) {
            if (helps(*reading_, *link)) {
                add_tie(link->left, link->right);
            }
        }
        for (const Link* to : reading_->after(token, {"TO", "MV"})) {
            const std::size_t verb = reading_->next(to->right, {"I"});
            if (verb != nowhere && helps_by_to(*reading_, *to)) {
                add_tie(token, verb);
            }
        }
    }
}

bool VerbGroups::is_main(std::size_t token) const {
    if (is_auxiliary_[token] || !sides(*reading_, token).empty()) {
        return false;
    }
    if (reading_->is_verb(token)) {
        return reading_->after(token, {"A", "AN"}).empty() || !above_[token].empty();
    }
    return reading_->token(token).mark == "g" && reading_->before(token, {"D"}).empty() &&
           (!above_[token].empty() || !reading_->after(token, {"O", "TO", "TH", "CO"}).empty() ||
            !reading_->before(token, {"M", "MX", "P", "MV", "VJ"}).empty() ||
            !reading_->after(token, {"VJ"}).empty());
}

VerbGroup VerbGroups::make_group(std::size_t main) const {
    VerbGroup group;
    group.main = main;
    std::vector<bool> seen(reading_->size());
    std::size_t token = main;
    while (!seen[token]) {
        seen[token] = true;
        if (!above_[token].empty()) {
            token = above_[token].front();
            group.auxiliaries.push_back(token);
            group.has_own_auxiliary = group.has_own_auxiliary || group.conjunctions.empty();
            continue;
        }
        const std::size_t conjunction = conjunction_above(*reading_, token);
        if (conjunction != nowhere) {
            token = conjunction;
            group.conjunctions.push_back(token);
        }
    }
    return group;
}

const VerbGroup* VerbGroups::find(std::size_t main) const {
    const auto group =
        std::find_if(groups_.begin(), groups_.end(),
                     [&](const VerbGroup& candidate) { return candidate.main == main; });
    return group == groups_.end() ? nullptr : &*group;
}

std::vector<std::size_t> VerbGroups::mains_below(std::size_t token) const {
    std::vector<std::size_t> mains;
    std::vector<std::size_t> waiting{token};
    std::vector<bool> seen(reading_->size());
    while (!waiting.empty()) {
        const std::size_t next = waiting.back();
        waiting.pop_back();
        if (seen[next]) {
            continue;
        }
        seen[next] = true;
        if (find(next) != nullptr) {
            mains.push_back(next);
        }
        waiting.insert(waiting.end(), below_[next].begin(), below_[next].end());
        for (const std::size_t side : sides(*reading_, next)) {
            waiting.push_back(side);
        }
    }
    std::sort(mains.begin(), mains.end());
    return mains;
}

}  // namespace irenic::record
