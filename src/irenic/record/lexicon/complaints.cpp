#include "irenic/record/lexicon/complaints.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace irenic::record {
namespace {

constexpr std::size_t most_shown = 100;

}  // namespace

Complaints::Complaints(std::string file) : file_(std::move(file)) {}

void Complaints::add(int line, int column, std::string what, std::string hint) {
    std::string where = file_ + ":" + std::to_string(line) + ":" + std::to_string(column);
    keep(
        {line, column, {ErrorCode::bad_input, std::move(where), std::move(what), std::move(hint)}});
}

void Complaints::add(const LexiconText& at, std::string what, std::string hint) {
    add(at.line, at.column, std::move(what), std::move(hint));
}

void Complaints::add_limit(std::string what, std::string hint) {
    keep({0, 0, {ErrorCode::limit, file_, std::move(what), std::move(hint)}});
}

void Complaints::keep(Complaint complaint) {
    if (complaints_.size() < most_shown) {
        complaints_.push_back(std::move(complaint));
    } else {
        ++left_out_;
    }
}

std::vector<Error> Complaints::errors() const {
    std::vector<Complaint> sorted = complaints_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Complaint& a, const Complaint& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    std::vector<Error> errors;
    for (Complaint& complaint : sorted) {
        errors.push_back(std::move(complaint.error));
    }
    if (left_out_ > 0) {
        errors.push_back(
            {ErrorCode::bad_input, file_, "and " + std::to_string(left_out_) + " more errors", {}});
    }
    return errors;
}

}  // namespace irenic::record
