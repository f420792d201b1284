#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"

namespace irenic::record {

enum class DocumentKind { plain, markdown, html, pdf };

/// A document as text.
struct Document {
    std::string id;     ///< of the source: given, or made from the file's name
    std::string path;   ///< as the user wrote it; "-" for standard input
    std::string title;  ///< told by the page or front matter, or the first heading, or empty
    std::string date;   ///< YYYY-MM-DD when it was written, where that is known, or empty
    DocumentKind kind = DocumentKind::plain;
    std::string encoding;  ///< the name of what it was written in, such as "UTF-8"
    std::string sha256;    ///< of the bytes as they were read
    /// UTF-8, line ends as \n. What spans count in: of plain text and Markdown it has as many code
    /// points as the file (a byte order mark apart; the \r of \r\n is a blank), of HTML and PDF it
    /// is what a reader sees.
    std::string text;
    /// Of Markdown, code points of `text` that are marks and no words, in order; else empty.
    std::vector<std::size_t> marks;
};

/// What may be read.
struct DocumentLimits {
    std::size_t bytes = std::size_t{16} << 20;  ///< of the file
    Stop stop;                                  ///< pdftotext is ended at it
};

/// Reads a document from a file, or from standard input where `path` is "-".
///
/// The kind is told by what the bytes begin with, then by the file's name. The encoding is UTF-8 or
/// UTF-16 where a mark or the bytes say so, what an HTML page declares, or else what ICU detects
/// with confidence; bytes that no encoding explains, files with NUL bytes that are no UTF-16, and
/// those with many control characters are refused as no text, and damaged UTF-8 is taken for no
/// other encoding. The date is that of the HTML page's metadata, of the front matter of
/// Markdown, or of a line of the first ten that holds nothing but a date; nothing is guessed.
///
/// Errors  no such file, a folder, unreadable; empty, or nothing in it but blanks; larger than
///         `limits.bytes` (the limit is stated); binary; an encoding that cannot be told; a PDF
///         that pdftotext refuses or that holds no text, or no pdftotext (says which package); a
///         page nested deeper than 500 elements; the stop.
/// Cost    linear in the bytes.
[[nodiscard]] Result<Document> read_document(const std::string& path, const DocumentLimits& limits);

/// The same of bytes at hand. `name` is for messages and tells the kind by its ending.
[[nodiscard]] Result<Document> document_of(std::string_view bytes, const std::string& name,
                                           const DocumentLimits& limits);

}  // namespace irenic::record
