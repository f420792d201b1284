#include <map>

#include <fmt/format.h>

#include "cli/read/act_words.hpp"
#include "cli/read/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

struct Understood {
    std::size_t all = 0;
    std::size_t full = 0;
    std::size_t part = 0;
    std::size_t none = 0;
    std::map<std::string, std::vector<std::size_t>> not_understood;  ///< by reason: numbers
    std::vector<std::size_t> without_acts;  ///< taken apart, and nothing found
};

Understood understood(const record::Reading& reading) {
    Understood result;
    for (const record::SentenceRead& each : reading.sentences) {
        ++result.all;
        result.full += each.coverage == record::Coverage::full ? 1U : 0U;
        result.part += each.coverage == record::Coverage::part ? 1U : 0U;
        if (each.coverage == record::Coverage::none) {
            ++result.none;
            result.not_understood[each.why].push_back(each.sentence.number);
        } else if (each.acts.empty()) {
            result.without_acts.push_back(each.sentence.number);
        }
    }
    return result;
}

std::string share(std::size_t count, std::size_t all) {
    const double part = all == 0 ? 0 : static_cast<double>(count) / static_cast<double>(all);
    return fmt::format("{} ({})", count, percent(part));
}

void add_numbers(const std::string& id, const Understood& counts, Page& page) {
    for (const auto& [why, numbers] : counts.not_understood) {
        page.item("-", fmt::format("{}, not understood ({}): {}", id, why, number_list(numbers)), 2,
                  2);
    }
    if (!counts.without_acts.empty()) {
        page.item("-",
                  fmt::format("{}, taken apart but nothing found: {}", id,
                              number_list(counts.without_acts)),
                  2, 2);
    }
}

}  // namespace

void add_understood(const DocumentsRead& read, Page& page) {
    page.heading("How much was understood");
    Table table({{"document"},
                 {"sentences", true},
                 {"in full", true},
                 {"in part", true},
                 {"not at all", true}});
    std::vector<Understood> all;
    for (const record::Reading& reading : read.readings) {
        const Understood& counts = all.emplace_back(understood(reading));
        table.add({reading.document.id, std::to_string(counts.all), share(counts.full, counts.all),
                   share(counts.part, counts.all), share(counts.none, counts.all)});
    }
    page.table(table);
    for (std::size_t index = 0; index < all.size(); ++index) {
        add_numbers(read.readings[index].document.id, all[index], page);
    }
    page.paragraph(
        "\"In full\" means that the grammar gave every word a place. It does not mean that the "
        "acts were found, or found rightly.",
        2);
}

}  // namespace irenic::cli
