#include "irenic/record/documents/pdf.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "irenic/base/utf8.hpp"
#include "irenic/record/documents/pages.hpp"
#include "irenic/record/documents/program.hpp"
#include "irenic/record/documents/source.hpp"

namespace irenic::record {
namespace {

tl::unexpected<Error> refuse(const std::string& name, std::string what, std::string hint) {
    return tl::unexpected(Error{ErrorCode::bad_input, name, std::move(what), std::move(hint)});
}

/// Why pdftotext did not read it.
tl::unexpected<Error> refused(const ProgramRun& run, const std::string& name) {
    constexpr int copying_forbidden = 3;
    if (run.complaints.find("Incorrect password") != std::string::npos) {
        return refuse(name, "the PDF is locked with a password", "save it without one");
    }
    if (run.status == copying_forbidden) {
        return refuse(name, "the PDF forbids copying its text", "save it without that lock");
    }
    return refuse(name, "the PDF is damaged: pdftotext cannot read it",
                  "open it in a viewer and save it again, or save its text");
}

Result<std::string> output_of(ProgramRun run, const std::string& name,
                              const DocumentLimits& limits) {
    switch (run.end) {
        case ProgramEnd::not_found:
            return tl::unexpected(Error{ErrorCode::missing, name,
                                        "a PDF is read with pdftotext, which is not installed",
                                        "install the package poppler-utils"});
        case ProgramEnd::not_started:
            return tl::unexpected(Error{ErrorCode::missing, name, "pdftotext could not be started",
                                        "see whether there is room for temporary files"});
        case ProgramEnd::stopped:
            return tl::unexpected(
                Error{ErrorCode::limit, name, "stopped before pdftotext had read the PDF", {}});
        case ProgramEnd::too_much:
            return tl::unexpected(
                Error{ErrorCode::limit, name,
                      fmt::format("the PDF holds more than {} of text, the most that is read",
                                  in_words(limits.bytes)),
                      "cut it into several documents"});
        case ProgramEnd::finished:
            break;
    }
    if (run.status != 0) {
        return refused(run, name);
    }
    if (find_invalid_utf8(run.output)) {
        return refuse(name, "the text of the PDF is no text", "save its text in another way");
    }
    return std::move(run.output);
}

/// Some begin with a few bytes of something else.
bool is_pdf(std::string_view bytes) {
    constexpr std::size_t most_before = 1024;
    return bytes.substr(0, most_before).find("%PDF-") != std::string_view::npos;
}

bool is_blank_byte(char byte) { return byte == ' ' || byte == '\n' || byte == '\f'; }

}  // namespace

Result<std::string> text_of_pdf(std::string_view bytes, const std::string& name,
                                const DocumentLimits& limits) {
    if (!is_pdf(bytes)) {
        return refuse(name, "is called a PDF, but is none", "give it the ending of what it is");
    }
    auto output = output_of(run_program({"pdftotext", "-enc", "UTF-8", "/dev/stdin", "-"}, bytes,
                                        limits.bytes, limits.stop),
                            name, limits);
    if (output && std::all_of(output->begin(), output->end(), is_blank_byte)) {
        return refuse(name, "the PDF holds no text, as scanned pages do not",
                      "have its text recognised first");
    }
    return output.map(join_pages);
}

}  // namespace irenic::record
