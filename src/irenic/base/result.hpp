#pragma once

#include <cstddef>
#include <source_location>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace irenic {

/// What kind of trouble an Error reports.
enum class ErrorCode {
    bad_input,  ///< the caller or the data is wrong
    missing,    ///< a block or a file that the question needs is not there
    limit,      ///< a stated limit on time, memory or size was reached and nothing can be said
};

/// One complaint a user can act on: where it is, what is wrong, what to do about it.
struct Error {
    ErrorCode code = ErrorCode::bad_input;
    std::string where;  ///< "file:line:column", or a path into the case such as "preferences.g"
    std::string what;
    std::string hint;  ///< may be empty
    /// The text that is wrong, where showing it helps; may be empty.
    // NOLINTNEXTLINE(readability-redundant-member-init): lets most errors leave it out
    std::string excerpt = {};
    std::size_t caret = 0;  ///< the byte of `excerpt` at which it goes wrong

    bool operator==(const Error&) const = default;
};

/// "where: error: what; hint", the one spelling of an error everywhere.
[[nodiscard]] std::string to_string(const Error& error);

/// A value, or why there is none. Bad input and limits travel here; an unwelcome answer is a value.
template <class T>
using Result = tl::expected<T, Error>;

/// As Result, for steps that find every error in one pass.
template <class T>
using Checked = tl::expected<T, std::vector<Error>>;

/// Thrown by IRENIC_CHECK: the fault is in this library, never in its input.
class ContractViolation : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void fail_contract(std::string_view condition, const std::source_location& where);

}  // namespace irenic

/// Always on: throws ContractViolation when `condition` does not hold.
#define IRENIC_CHECK(condition)                                                   \
    do {                                                                          \
        if (!(condition)) {                                                       \
            ::irenic::fail_contract(#condition, std::source_location::current()); \
        }                                                                         \
    } while (false)
