#pragma once

#include <cstddef>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "irenic/model/graph.hpp"

namespace irenic::test_support {

using Combination = std::vector<bool>;  ///< by option: whether it is taken

/// Whether a preference statement holds, read with every look.
class SlowStatement {
public:
    SlowStatement(const std::string& text, const GraphModel& model, const Combination& taken)
        : model_(model), taken_(taken) {
        std::string spaced;
        for (const char letter : text) {
            const bool parenthesis = letter == '(' || letter == ')';
            spaced += parenthesis ? std::string{' ', letter, ' '} : std::string{letter};
        }
        std::istringstream stream(spaced);
        for (std::string word; stream >> word;) {
            words_.push_back(word);
        }
        words_.emplace_back();
    }

    bool holds() { return conditions(); }

private:
    bool next_is(const std::string& word) {
        const bool is = words_[at_] == word;
        at_ += is ? 1 : 0;
        return is;
    }
    bool conditions() {
        bool left = any();
        while (true) {
            if (next_is("if")) {
                const bool right = any();
                left = left || !right;
            } else if (next_is("iff")) {
                const bool right = any();
                left = left == right;
            } else {
                return left;
            }
        }
    }
    bool any() {
        bool left = all();
        while (next_is("or")) {
            const bool right = all();
            left = left || right;
        }
        return left;
    }
    bool all() {
        bool left = single();
        while (next_is("and")) {
            const bool right = single();
            left = left && right;
        }
        return left;
    }
    bool single() {
        if (next_is("not")) {
            return !single();
        }
        if (next_is("(")) {
            const bool inner = conditions();
            ++at_;
            return inner;
        }
        const std::string& word = words_[at_++];
        for (std::size_t option = 0; option < model_.options.size(); ++option) {
            if (model_.options[option].id == word) {
                return taken_[option];
            }
        }
        throw std::invalid_argument("no option: " + word);
    }

    const GraphModel& model_;
    const Combination& taken_;
    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

}  // namespace irenic::test_support
