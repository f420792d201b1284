#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "irenic/base/utf8.hpp"
#include "irenic/record/lexicon/built_in_files.hpp"
#include "irenic/record/lexicon/sections.hpp"

namespace irenic::record {
namespace {

/// What must be known before what.
enum class Stage {
    before_words,  ///< of all files
    options,       ///< of a file before its words
    words,
};

struct SectionKind {
    std::string_view title;
    Stage stage;
    SectionReader read;
};

constexpr std::array<SectionKind, 19> section_kinds = {
    {{"actors state", Stage::words, read_actors},
     {"actors organisation", Stage::words, read_actors},
     {"actors armed_group", Stage::words, read_actors},
     {"actors person", Stage::words, read_actors},
     {"actors group", Stage::words, read_actors},
     {"roles whole", Stage::words, read_roles},
     {"roles part", Stage::words, read_roles},
     {"titles", Stage::words, read_titles},
     {"places", Stage::words, read_places},
     {"not actors", Stage::words, read_not_actors},
     {"irregular verbs", Stage::before_words, read_irregular_verbs},
     {"verbs", Stage::words, read_verbs},
     {"nouns", Stage::words, read_nouns},
     {"verbs with objects", Stage::words, read_verbs_with_objects},
     {"cameo", Stage::before_words, read_cameo},
     {"codes", Stage::words, read_codes},
     {"issues", Stage::before_words, read_issues},
     {"options", Stage::options, read_options},
     {"issue words", Stage::words, read_issue_words}}};

struct File {
    explicit File(const std::string& name) : complaints(name) {}

    std::vector<LexiconSection> sections;
    Complaints complaints;
    std::vector<Error> unreadable;
};

const SectionKind* find_kind(std::string_view title) {
    const auto* const kind =
        std::find_if(section_kinds.begin(), section_kinds.end(),
                     [&](const SectionKind& known) { return known.title == title; });
    return kind == section_kinds.end() ? nullptr : kind;
}

std::string all_titles() {
    std::string titles;
    for (const SectionKind& kind : section_kinds) {
        titles += (titles.empty() ? "[" : ", [") + std::string(kind.title) + "]";
    }
    return titles;
}

File read_file(std::string_view text, const std::string& name) {
    File file(name);
    auto sections = read_lexicon_file(text, name);
    if (!sections) {
        file.unreadable = std::move(sections.error());
        return file;
    }
    file.sections = *std::move(sections);
    for (const LexiconSection& section : file.sections) {
        if (find_kind(section.title.text) == nullptr) {
            file.complaints.add(section.title,
                                "no such section: [" + excerpt(section.title.text) + "]",
                                "sections are " + all_titles());
        }
    }
    return file;
}

void read_stage(File& file, Stage stage, LexiconInMaking& making) {
    for (const LexiconSection& section : file.sections) {
        const SectionKind* kind = find_kind(section.title.text);
        if (kind != nullptr && kind->stage == stage) {
            kind->read(section, making, file.complaints);
        }
    }
}

void read_words(File& file, LexiconInMaking& making) {
    read_stage(file, Stage::options, making);
    read_stage(file, Stage::words, making);
    for (auto& [phrase, words] : making.words) {
        making.lexicon.issue_words.add(phrase, std::move(words));
    }
    making.words.clear();
}

void check_file(File& file, LexiconInMaking& making) {
    for (const LexiconSection& section : file.sections) {
        if (section.title.text == "issues") {
            check_options(section, making, file.complaints);
        }
    }
}

/// So that of several the later ones come first.
void turn_round(std::unordered_map<std::string, std::vector<VerbWithObject>>& verbs) {
    for (auto& [form, meanings] : verbs) {
        std::reverse(meanings.begin(), meanings.end());
    }
}

std::vector<Error> errors_of(const std::vector<File>& files) {
    std::vector<Error> all;
    for (const File& file : files) {
        const std::vector<Error> found = file.complaints.errors();
        all.insert(all.end(), file.unreadable.begin(), file.unreadable.end());
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

Checked<Lexicon> make(std::vector<File> files) {
    LexiconInMaking making;
    for (File& file : files) {
        read_stage(file, Stage::before_words, making);
    }
    for (File& file : files) {
        read_words(file, making);
    }
    for (File& file : files) {
        check_file(file, making);
    }
    if (std::vector<Error> errors = errors_of(files); !errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    turn_round(making.lexicon.verbs_with_objects);
    return std::move(making.lexicon);
}

}  // namespace

Checked<Lexicon> make_lexicon(const std::vector<std::pair<std::string, std::string>>& more) {
    std::vector<File> files;
    for (const BuiltInFile& file : built_in_files()) {
        files.push_back(read_file(file.text, "built-in/" + std::string(file.name)));
    }
    for (const auto& [name, text] : more) {
        files.push_back(read_file(text, name));
    }
    return make(std::move(files));
}

}  // namespace irenic::record
