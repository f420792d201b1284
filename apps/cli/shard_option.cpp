#include "cli/shard_option.hpp"

#include <charconv>
#include <string_view>

#include "cli/split.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_shards = 10'000;

/// A whole number of at least 1; 0 where it is none.
std::size_t read_count(std::string_view text) {
    std::size_t count = 0;
    const auto read = std::from_chars(text.begin(), text.end(), count);
    return read.ec == std::errc{} && read.ptr == text.end() ? count : 0;
}

}  // namespace

Shard read_shard(const std::string& text, std::vector<Error>& errors) {
    const auto parts = split(text, '/');
    const std::size_t number = read_count(parts.front());
    const std::size_t of = parts.size() == 2 ? read_count(parts.back()) : 0;
    if (number < 1 || number > of || of > most_shards) {
        errors.push_back(
            {ErrorCode::bad_input, "--shard",
             "takes a part K/N with K from 1 to N and N up to 10000, not '" + text + "'",
             "the third of eight parts is --shard 3/8"});
        return {};
    }
    return {number, of};
}

}  // namespace irenic::cli
