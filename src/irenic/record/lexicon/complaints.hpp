#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/record/lexicon/lexicon_file.hpp"

namespace irenic::record {

/// Collects all that is wrong with one lexicon file.
class Complaints {
public:
    /// file  the name errors carry.
    explicit Complaints(std::string file);

    void add(int line, int column, std::string what, std::string hint = {});
    void add(const LexiconText& at, std::string what, std::string hint = {});
    /// About the file as a whole.
    void add_limit(std::string what, std::string hint);

    [[nodiscard]] bool any() const { return !complaints_.empty(); }
    /// In the order of the text; 100 of them, then how many more there are.
    [[nodiscard]] std::vector<Error> errors() const;

private:
    struct Complaint {
        int line = 0;
        int column = 0;
        Error error;
    };

    void keep(Complaint complaint);

    std::string file_;
    std::vector<Complaint> complaints_;
    std::size_t left_out_ = 0;
};

}  // namespace irenic::record
