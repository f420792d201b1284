// Any bytes either give errors or a case that survives being written and read again.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "irenic/format/case_file.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/format/json.hpp"

namespace {

void expect_same(const irenic::Negotiation& negotiation, const std::string& written) {
    const auto again = irenic::format::parse_case(written, "written");
    if (!again || !(again->negotiation == negotiation)) {
        std::fputs(written.c_str(), stderr);
        if (!again) {
            std::fputs(to_string(again.error().front()).c_str(), stderr);
        }
        std::abort();
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // A table is told from a case by its first word.
    const auto parsed = text.starts_with("state,") ? irenic::format::parse_graph_table(text, "fuzz")
                                                   : irenic::format::parse_case(text, "fuzz");
    if (parsed) {
        const irenic::Value canonical = irenic::format::to_value(parsed->negotiation);
        expect_same(parsed->negotiation, irenic::format::to_yaml(canonical));
        expect_same(parsed->negotiation, irenic::format::to_json(canonical));
    }
    return 0;
}
