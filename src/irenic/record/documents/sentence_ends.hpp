#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace irenic::record {

/// Finds where the sentences of a paragraph end. Not for several threads.
class SentenceEnds {
public:
    SentenceEnds();
    SentenceEnds(const SentenceEnds&) = delete;
    SentenceEnds(SentenceEnds&&) = delete;
    SentenceEnds& operator=(const SentenceEnds&) = delete;
    SentenceEnds& operator=(SentenceEnds&&) = delete;
    ~SentenceEnds();

    /// One past the last character of each sentence of a paragraph, blanks behind it included or
    /// not; none where it has no letter or digit. Every part has one.
    /// Cost  linear.
    [[nodiscard]] std::vector<std::size_t> find(std::u32string_view text);

private:
    struct Breaks;
    std::unique_ptr<Breaks> breaks_;
};

}  // namespace irenic::record
