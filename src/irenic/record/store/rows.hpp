#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/record/reading.hpp"
#include "irenic/record/store/store.hpp"
#include "irenic/record/store/transaction.hpp"

namespace irenic::record {

/// The id of the document with that hash, if it is there.
[[nodiscard]] std::optional<std::string> find_document(Transaction& transaction,
                                                       const std::string& sha256);

/// Writes all of a reading; returns the id its document got.
std::string write_reading(Transaction& transaction, const Reading& reading);

[[nodiscard]] std::vector<KeptDocument> read_documents(Transaction& transaction);
[[nodiscard]] std::vector<ActorMet> read_actors(Transaction& transaction);
[[nodiscard]] std::vector<Hit> read_hits(Transaction& transaction, const std::string& words,
                                         std::size_t most);

}  // namespace irenic::record
