#include "cli/read/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "cli/output.hpp"
#include "irenic/record/documents/sentences.hpp"

namespace irenic::cli {
namespace {

bool exists(const std::string& path) {
    std::error_code failure;
    return std::filesystem::exists(path, failure);
}

void check_writable(const std::optional<std::string>& path, std::vector<Error>& errors) {
    if (path) {
        if (const auto refusal = refuse_file(*path)) {
            errors.push_back(*refusal);
        }
    }
}

bool has_letter(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    });
}

Result<record::Document> load_document(const std::string& path, const Stop& stop) {
    record::DocumentLimits limits;
    limits.stop = stop;
    auto document = record::read_document(path, limits);
    if (document && !has_letter(document->text) && record::split_sentences(*document).empty()) {
        return tl::unexpected(
            Error{ErrorCode::bad_input, path, "there is no sentence in it", "leave it out"});
    }
    return document;
}

/// What documents of the record are called already.
struct Taken {
    std::unordered_map<std::string, std::string> ids;  ///< by SHA-256
    std::unordered_set<std::string> names;
};

Result<Taken> open_record(const Arguments& arguments, std::optional<record::Store>& store) {
    Taken taken;
    if (!arguments.record || !exists(*arguments.record)) {
        return taken;
    }
    auto opened = record::Store::open(*arguments.record, false);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto documents = opened->documents();
    if (!documents) {
        return tl::unexpected(documents.error());
    }
    for (const record::KeptDocument& each : *documents) {
        taken.ids.emplace(each.sha256, each.id);
        taken.names.insert(each.id);
    }
    store.emplace(std::move(*opened));
    return taken;
}

std::string free_name(const std::string& id, const std::unordered_set<std::string>& taken) {
    std::string name = id;
    for (int number = 2; taken.contains(name); ++number) {
        name = id + "-" + std::to_string(number);
    }
    return name;
}

/// Documents with the same bytes once, each with an id of its own.
void tell_apart(ReadInputs& inputs, Taken taken) {
    std::vector<record::Document> documents;
    for (record::Document& document : inputs.documents) {
        const auto twin = std::find_if(documents.begin(), documents.end(), [&](const auto& other) {
            return other.sha256 == document.sha256;
        });
        if (twin != documents.end()) {
            inputs.remarks.push_back(document.path + ": the same document as " + twin->path +
                                     "; read once");
            continue;
        }
        const auto known = taken.ids.find(document.sha256);
        document.id =
            known == taken.ids.end() ? free_name(document.id, taken.names) : known->second;
        taken.names.insert(document.id);
        documents.push_back(std::move(document));
    }
    inputs.documents = std::move(documents);
}

}  // namespace

Checked<ReadInputs> load_inputs(const Arguments& arguments, const Stop& stop) {
    ReadInputs inputs;
    std::vector<Error> errors;
    auto lexicon = load_lexicon(arguments);
    if (lexicon) {
        inputs.lexicon = std::move(*lexicon);
    } else {
        errors = lexicon.error();
    }
    for (const std::string& path : arguments.documents) {
        auto document = load_document(path, stop);
        if (document) {
            inputs.documents.push_back(std::move(*document));
        } else {
            errors.push_back(document.error());
        }
    }
    auto parser = record::Parser::make();
    if (parser) {
        inputs.parser.emplace(std::move(*parser));
    } else {
        errors.push_back(parser.error());
    }
    const auto taken = open_record(arguments, inputs.store);
    if (!taken) {
        errors.push_back(taken.error());
    } else if (!inputs.store) {
        check_writable(arguments.record, errors);
    }
    check_writable(arguments.draft, errors);
    if (!errors.empty()) {
        return tl::unexpected(errors);
    }
    tell_apart(inputs, *taken);
    return inputs;
}

}  // namespace irenic::cli
