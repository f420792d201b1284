#include "cli/analyze/ask.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "cli/envelope.hpp"
#include "cli/progress.hpp"

namespace irenic::cli {

Checked<Analyzed> ask_everything(const Arguments& arguments, const format::CaseFile& file,
                                 const Limits& limits, Progress& progress) {
    const analysis::AnalysisQuestion question{
        .samples = arguments.fewer_samples, .seed = arguments.seed, .points = arguments.points};
    auto found = analysis::analyze(file.negotiation, question, limits,
                                   [&](std::size_t done, std::size_t all, std::string_view things) {
                                       progress.tell(done, all, things);
                                   });
    if (!found) {
        for (Error& error : found.error()) {
            error = in_file(file, std::move(error));
        }
        return tl::unexpected(std::move(found.error()));
    }
    return Analyzed(file, std::move(*found), question);
}

}  // namespace irenic::cli
