#include "cli/arguments/shared_options.hpp"

namespace irenic::cli {
namespace {

constexpr std::array options{
    VerbOption{"--brief", "one printed page: the verdicts, the next text, what matters most",
               &Arguments::brief},
    VerbOption{"--share PARTY",
               "a copy for one party: issues, packages, offers and its own sheet, and nothing "
               "worked out from what others may hold back",
               &Arguments::share, "--brief --samples --points"},
    fewer_samples_option,
    points_option,
};

constexpr std::array<std::string_view, 3> examples{
    "irenic report cases/gaza-2024 --out report.html",
    "irenic report cases/gaza-2024 --brief --out brief.html",
    "irenic report cases/two-valleys --share g --out for-g.html",
};

}  // namespace

constexpr VerbUsage report_usage{
    .verb = "report",
    .forms = case_form,
    .purpose =
        "Writes what `analyze` finds as one HTML page with pictures, tables and sources. The page "
        "opens from disk, loads nothing and sends nothing.",
    .options = options,
    .examples = examples,
    .json = "print what the page embeds, as one JSON object",
};

}  // namespace irenic::cli
