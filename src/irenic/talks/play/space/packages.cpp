#include "irenic/talks/play/space/packages.hpp"

#include <algorithm>

namespace irenic::talks {
Packages::Packages(std::size_t issues, std::size_t seats)
    : issues_(issues), seats_(seats), per_package_((issues + lanes - 1) / lanes) {}

Packages::Words Packages::packed(const std::vector<OptionId>& options) const {
    Words words(per_package_, 0);
    for (std::size_t issue = 0; issue < issues_; ++issue) {
        words[issue / lanes] |= std::uint64_t{options[issue].value} << shift(issue);
    }
    return words;
}

std::vector<OptionId> Packages::options(Number package) const {
    std::vector<OptionId> options;
    options.reserve(issues_);
    for (std::size_t issue = 0; issue < issues_; ++issue) {
        options.push_back(option(package, issue));
    }
    return options;
}

int Packages::compare(Number package, const Words& other) const {
    const std::uint64_t* mine = words(package);
    const auto [one, two] = std::mismatch(other.begin(), other.end(), mine);
    if (one == other.end()) {
        return 0;
    }
    return *two < *one ? -1 : 1;
}

Packages::Number Packages::add(const std::vector<OptionId>& options, std::uint32_t crossed) {
    const auto number = static_cast<Number>(size());
    words_.resize(words_.size() + per_package_, 0);
    std::uint64_t* words = words_.data() + number * per_package_;
    for (std::size_t issue = 0; issue < issues_; ++issue) {
        words[issue / lanes] |= std::uint64_t{options[issue].value} << shift(issue);
    }
    utilities_.resize(utilities_.size() + seats_, 0);
    crossed_.push_back(crossed);
    return number;
}

void Packages::drop_last() {
    words_.resize(words_.size() - per_package_);
    utilities_.resize(utilities_.size() - seats_);
    crossed_.pop_back();
}

void Packages::clear() {
    words_.clear();
    utilities_.clear();
    crossed_.clear();
}

std::uint32_t lines_crossed(const Domain& domain, const std::vector<OptionId>& options) {
    std::uint32_t crossed = 0;
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        if (domain.crosses_red_line(seat, options)) {
            crossed |= std::uint32_t{1} << seat;
        }
    }
    return crossed;
}

}  // namespace irenic::talks
