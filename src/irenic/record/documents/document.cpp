#include "irenic/record/documents/document.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "irenic/base/sha256.hpp"
#include "irenic/record/documents/about.hpp"
#include "irenic/record/documents/decode.hpp"
#include "irenic/record/documents/html.hpp"
#include "irenic/record/documents/kind.hpp"
#include "irenic/record/documents/markdown.hpp"
#include "irenic/record/documents/pdf.hpp"
#include "irenic/record/documents/source.hpp"
#include "irenic/record/mentions/mentions.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

tl::unexpected<Error> refuse(const std::string& name, std::string what, std::string hint = {}) {
    return tl::unexpected(Error{ErrorCode::bad_input, name, std::move(what), std::move(hint)});
}

std::string id_of(const std::string& name) {
    constexpr std::size_t longest = 56;
    if (name == "-") {
        return "stdin";
    }
    std::string id = id_from(std::filesystem::path(name).stem().string()).substr(0, longest);
    return id.empty() ? "document" : id;
}

Result<void> read_pdf(std::string_view bytes, const std::string& shown,
                      const DocumentLimits& limits, Document& document) {
    document.kind = DocumentKind::pdf;
    document.encoding = "UTF-8";
    return text_of_pdf(bytes, shown, limits).map([&](std::string&& text) {
        document.text = std::move(text);
    });
}

Result<void> read_page(const std::string& html, const std::string& shown, const Stop& stop,
                       Document& document) {
    return read_html(html, shown, stop).map([&](HtmlPage&& page) {
        document.text = std::move(page.text);
        document.title = std::move(page.title);
        document.date = std::move(page.date);
    });
}

Result<void> read_text(std::string_view bytes, const std::string& shown, const Stop& stop,
                       Document& document) {
    const bool may_declare = kind_of(bytes, document.path) == DocumentKind::html;
    auto decoded = decode(bytes, may_declare ? declared_encoding(bytes) : "", shown);
    if (!decoded) {
        return tl::unexpected(decoded.error());
    }
    document.encoding = decoded->encoding;
    document.kind = kind_of(decoded->text, document.path);
    if (document.kind == DocumentKind::html) {
        return read_page(decoded->text, shown, stop, document);
    }
    document.text = std::move(decoded->text);
    if (document.kind == DocumentKind::markdown) {
        document.marks = markdown_marks(characters_of(document.text));
    }
    return {};
}

}  // namespace

Result<Document> document_of(std::string_view bytes, const std::string& name,
                             const DocumentLimits& limits) {
    const std::string shown = shown_name(name);
    if (bytes.size() > limits.bytes) {
        return tl::unexpected(too_large(shown, limits.bytes));
    }
    if (bytes.empty()) {
        return refuse(shown, "is empty");
    }
    if (const auto kind = unreadable_kind(bytes)) {
        return refuse(shown, "is " + *kind, "save it as text, HTML or PDF");
    }
    Document document;
    document.path = name;
    document.id = id_of(name);
    document.sha256 = sha256_hex(bytes);
    const bool pdf = kind_of(bytes, name) == DocumentKind::pdf;
    const auto read = pdf ? read_pdf(bytes, shown, limits, document)
                          : read_text(bytes, shown, limits.stop, document);
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (!learn_about(document)) {
        return refuse(shown, "holds no words");
    }
    return document;
}

Result<Document> read_document(const std::string& path, const DocumentLimits& limits) {
    return read_bytes(path, limits.bytes, limits.stop).and_then([&](const std::string& bytes) {
        return document_of(bytes, path, limits);
    });
}

}  // namespace irenic::record
