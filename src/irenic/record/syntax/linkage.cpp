#include "irenic/record/syntax/linkage.hpp"

#include <algorithm>

namespace irenic::record {
namespace {

std::vector<const Link*> of_types(const std::vector<const Link*>& links, Reading::Types types) {
    std::vector<const Link*> found;
    for (const Link* link : links) {
        if (std::find(types.begin(), types.end(), link->type) != types.end()) {
            found.push_back(link);
        }
    }
    return found;
}

std::size_t length(const Link* link) { return link->right - link->left; }

void sort_by_length(std::vector<std::vector<const Link*>>& links_by_token) {
    for (auto& links : links_by_token) {
        std::stable_sort(links.begin(), links.end(),
                         [](const Link* a, const Link* b) { return length(a) < length(b); });
    }
}

}  // namespace

Reading::Reading(const Linkage& linkage)
    : linkage_(&linkage), after_(linkage.tokens.size()), before_(linkage.tokens.size()) {
    for (const Link& link : linkage.links) {
        after_[link.left].push_back(&link);
        before_[link.right].push_back(&link);
    }
    sort_by_length(after_);
    sort_by_length(before_);
}

std::vector<const Link*> Reading::after(std::size_t token, Types types) const {
    return of_types(after_[token], types);
}

std::vector<const Link*> Reading::before(std::size_t token, Types types) const {
    return of_types(before_[token], types);
}

std::size_t Reading::next(std::size_t token, Types types) const {
    const auto links = after(token, types);
    return links.empty() ? nowhere : links.front()->right;
}

std::size_t Reading::previous(std::size_t token, Types types) const {
    const auto links = before(token, types);
    return links.empty() ? nowhere : links.front()->left;
}

bool Reading::is_linked(std::size_t token) const {
    return !after_[token].empty() || !before_[token].empty();
}

bool Reading::is_verb(std::size_t token) const {
    const std::string& mark = this->token(token).mark;
    return !mark.empty() && (mark.front() == 'v' || mark.front() == 'q');
}

bool Reading::is_gerund(std::size_t token) const {
    const Token& own = this->token(token);
    return own.mark == "g" || (is_verb(token) && own.word.size() > 4 && own.word.ends_with("ing"));
}

bool Reading::is_past_form(std::size_t token) const {
    const Token& own = this->token(token);
    return own.mark.ends_with("-d") || (is_verb(token) && own.word.ends_with("ed"));
}

bool Reading::is_noun(std::size_t token) const {
    const std::string& mark = this->token(token).mark;
    constexpr std::string_view nouns = "nlfmbstui";
    return mark.empty() || mark.starts_with("j-n") || nouns.find(mark.front()) != nouns.npos;
}

}  // namespace irenic::record
