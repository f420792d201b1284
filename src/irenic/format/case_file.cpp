#include "irenic/format/case_file.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <utility>

#include "irenic/base/sha256.hpp"
#include "irenic/base/utf8.hpp"
#include "irenic/format/blocks.hpp"
#include "irenic/format/json_to_node.hpp"
#include "irenic/format/scalars.hpp"
#include "irenic/format/table_to_node.hpp"
#include "irenic/format/yaml_to_node.hpp"

namespace irenic::format {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view spaces = " \t\r\n";

tl::unexpected<std::vector<Error>> single_error(Error error) {
    return tl::unexpected(std::vector<Error>{std::move(error)});
}

Error too_large(const std::string& name) {
    return {ErrorCode::limit, name, "larger than 4 MiB, the largest case that is read", {}};
}

/// The place of the byte at `offset`.
Place place_at(std::string_view text, std::size_t offset) {
    Place place{1, 1};
    for (const char c : text.substr(0, offset)) {
        place = c == '\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
    }
    return place;
}

bool is_control(char c) {
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\t' && c != '\n' && c != '\r') || code == 0x7F;
}

/// What makes these bytes no text at all.
std::optional<Complaint> find_binary(std::string_view text) {
    const auto control = std::find_if(text.begin(), text.end(), is_control);
    if (control != text.end()) {
        const auto offset = static_cast<std::size_t>(control - text.begin());
        return Complaint{place_at(text, offset), "a control character: this is not a text file",
                         "save the case as UTF-8 text", ErrorCode::bad_input};
    }
    if (const auto offset = find_invalid_utf8(text)) {
        return Complaint{place_at(text, *offset), "this is not UTF-8",
                         "save the case as UTF-8 text", ErrorCode::bad_input};
    }
    return std::nullopt;
}

/// Whether a text that may be JSON or YAML in braces was meant as JSON.
bool meant_as_json(std::string_view text) {
    const auto brace = text.find_first_not_of(spaces);
    const auto next = text.find_first_not_of(spaces, brace + 1);
    return next != std::string_view::npos && (text[next] == '"' || text[next] == '}');
}

Parsed text_to_node(std::string_view text) {
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos || text[first] != '{') {
        return yaml_to_node(text);
    }
    Parsed json = json_to_node(text);
    const bool at_limit = !json.root && json.complaints.back().code == ErrorCode::limit;
    if (json.root || at_limit) {
        return json;
    }
    Parsed yaml = yaml_to_node(text);
    return yaml.root || !meant_as_json(text) ? yaml : json;
}

void read_version(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    if (node->kind != Node::Kind::scalar || node->quoted || node->text != "1") {
        draft.problems.error(node->place,
                             "this reads version 1 of the format, not " + describe(*node),
                             "write irenic: 1");
    }
}

void read_case(Draft& draft, const Node& root) {
    const Fields fields(
        root, "the case",
        {"irenic",      "title",       "about",  "sources",  "parties", "agreement", "issues",
         "constraints", "preferences", "war",    "risks",    "phases",  "rounds",    "offers",
         "positions",   "indicators",  "levers", "together", "notes",   "graph"},
        draft.problems);
    read_version(draft, fields.require("irenic"));
    draft.negotiation.title = read_text(draft, fields["title"]);
    draft.negotiation.about = read_text(draft, fields["about"]);
    draft.negotiation.notes = read_text(draft, fields["notes"]);

    read_sources(draft, fields["sources"]);
    declare_parties(draft, fields.require("parties"));
    read_issues(draft, fields["issues"]);
    declare_risks(draft, fields["risks"]);
    declare_deliverables(draft, fields["phases"]);
    declare_offers(draft, fields["offers"]);

    read_parties(draft, fields["parties"]);
    read_agreement(draft, fields["agreement"]);
    read_constraints(draft, fields["constraints"]);
    read_war(draft, fields["war"]);
    read_risks(draft, fields["risks"]);
    read_preferences(draft, fields["preferences"]);
    read_phases(draft, fields["phases"]);
    read_rounds(draft, fields["rounds"]);
    read_offers(draft, fields["offers"]);
    read_positions(draft, fields["positions"]);
    read_indicators(draft, fields["indicators"]);
    read_levers(draft, fields["levers"]);
    read_graph(draft, fields["graph"]);
    read_together(draft, fields["together"]);
    check_preferences(draft, fields["preferences"]);
}

Checked<CaseFile> parse(std::string_view text, std::string name,
                        Parsed (*to_node)(std::string_view)) {
    if (text.size() > largest_case) {
        return single_error(too_large(name));
    }
    CaseFile file;
    file.path = name;
    file.sha256 = sha256_hex(text);
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    Problems problems(std::move(name), text);
    if (auto binary = find_binary(text)) {
        problems.add(std::move(*binary));
        return tl::unexpected(problems.errors());
    }
    Parsed parsed = to_node(text);
    for (Complaint& complaint : parsed.complaints) {
        problems.add(std::move(complaint));
    }
    Draft draft(problems);
    if (parsed.root) {
        read_case(draft, *parsed.root);
    } else if (!problems.any()) {
        problems.error({}, "the case is empty", "start with irenic: 1");
    }
    if (problems.any()) {
        return tl::unexpected(problems.errors());
    }
    file.negotiation = std::move(draft.negotiation);
    file.notes = problems.notes();
    file.rounded = problems.any_rounded();
    return file;
}

/// All of a stream, but no more than one byte above the limit.
std::string read_stream(std::istream& stream) {
    std::string text(largest_case + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

Result<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text = file ? read_stream(file) : std::string();
    if (!file.is_open() || file.bad()) {
        return tl::unexpected(Error{ErrorCode::missing, path, "cannot be read", {}});
    }
    return text;
}

/// The path of the file itself.
Result<std::string> find_file(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return tl::unexpected(Error{ErrorCode::missing, path, "there is no such file", {}});
    }
    if (!fs::is_directory(path, ignored)) {
        return path;
    }
    std::string inside = (fs::path(path) / "case.yaml").string();
    if (!fs::exists(inside, ignored)) {
        return tl::unexpected(
            Error{ErrorCode::missing, path, "this folder holds no case.yaml", {}});
    }
    return inside;
}

bool is_table(const std::string& path) { return std::filesystem::path(path).extension() == ".csv"; }

}  // namespace

Checked<CaseFile> parse_case(std::string_view text, std::string name) {
    return parse(text, std::move(name), text_to_node);
}

Checked<CaseFile> parse_graph_table(std::string_view text, std::string name) {
    std::string title = std::filesystem::path(name).stem().string();
    auto file = parse(text, std::move(name), table_to_node);
    if (file && !find_binary(title)) {
        file->negotiation.title = std::move(title);
    }
    return file;
}

Checked<CaseFile> load_case(const std::string& path) {
    if (path == "-") {
        return parse_case(read_stream(std::cin), "<standard input>");
    }
    const auto file = find_file(path);
    if (!file) {
        return single_error(file.error());
    }
    const auto text = read_file(*file);
    if (!text) {
        return single_error(text.error());
    }
    return is_table(*file) ? parse_graph_table(*text, *file) : parse_case(*text, *file);
}

}  // namespace irenic::format
