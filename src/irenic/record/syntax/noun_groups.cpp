#include "irenic/record/syntax/noun_groups.hpp"

#include <algorithm>

#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

bool is_side_link(const Link& link, char side) {
    return is_among(link.type, {"SJ", "VJ", "AJ", "MJ", "RJ"}) && link.rest.starts_with(side);
}

/// "Israel and Syria" read as one name.
bool joins_names(const Reading& reading, std::size_t token) {
    return reading.token(token).mark == "j-g";
}

bool is_relative_pronoun(const Token& token) {
    return is_among(token.word, {"who", "whom", "which", "that", "whose"});
}

std::vector<std::size_t> names_before(const Reading& reading, std::size_t name) {
    for (const Link* link : reading.before(name, {"G"})) {
        if (joins_names(reading, link->left)) {
            const std::size_t other = reading.previous(link->left, {"G"});
            if (other != nowhere) {
                return {other};
            }
        }
    }
    return {};
}

std::vector<std::size_t> step_down(const Reading& reading, std::size_t token) {
    const std::size_t taken_up = antecedent(reading, token);
    return taken_up != nowhere ? std::vector<std::size_t>{taken_up} : sides(reading, token);
}

template <class Step>
std::vector<std::size_t> leaves(std::size_t size, std::size_t token, const Step& step) {
    std::vector<std::size_t> found;
    std::vector<std::size_t> waiting{token};
    std::vector<bool> seen(size);
    while (!waiting.empty()) {
        const std::size_t next = waiting.back();
        waiting.pop_back();
        if (seen[next]) {
            continue;
        }
        seen[next] = true;
        const std::vector<std::size_t> below = step(next);
        if (below.empty()) {
            found.push_back(next);
        }
        waiting.insert(waiting.end(), below.begin(), below.end());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

std::size_t antecedent(const Reading& reading, std::size_t pronoun) {
    if (!is_relative_pronoun(reading.token(pronoun))) {
        return nowhere;
    }
    const std::size_t direct = reading.previous(pronoun, {"R", "MX"});
    if (direct != nowhere) {
        return direct;
    }
    const std::size_t preposition = reading.previous(pronoun, {"J"});
    return preposition == nowhere ? nowhere : reading.previous(preposition, {"M", "MX"});
}

std::vector<std::size_t> sides(const Reading& reading, std::size_t conjunction) {
    std::vector<std::size_t> found;
    for (const Link* link : reading.before(conjunction, {"SJ", "VJ", "AJ", "MJ", "RJ"})) {
        if (is_side_link(*link, 'l')) {
            found.push_back(link->left);
        }
    }
    for (const Link* link : reading.after(conjunction, {"SJ", "VJ", "AJ", "MJ", "RJ"})) {
        if (is_side_link(*link, 'r')) {
            found.push_back(link->right);
        }
    }
    return found;
}

std::vector<std::size_t> joined(const Reading& reading, std::size_t token) {
    return leaves(reading.size(), token, [&](std::size_t next) { return sides(reading, next); });
}

std::vector<std::size_t> nouns_of(const Reading& reading, std::size_t token) {
    std::vector<std::size_t> found =
        leaves(reading.size(), token, [&](std::size_t next) { return step_down(reading, next); });
    std::vector<std::size_t> all = found;
    for (const std::size_t noun : found) {
        const auto names = names_before(reading, noun);
        all.insert(all.end(), names.begin(), names.end());
    }
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace irenic::record
