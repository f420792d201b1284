#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "irenic/record/acts/act.hpp"
#include "irenic/record/store/store.hpp"
#include "irenic/record/store/transaction.hpp"

namespace irenic::record {

/// An act as one of its codings has it, with the keys of the rows.
struct Coding {
    std::int64_t key = 0;
    std::int64_t act_key = 0;
    Act act;
};

/// Writes `act` as the coding that stands for the row `act_key`; returns the key of the coding.
std::int64_t write_coding(Transaction& transaction, std::int64_t act_key, const Act& act);

/// The acts as they stand: all but dropped ones, or those nobody decided about.
[[nodiscard]] std::vector<Act> read_acts(Transaction& transaction);
[[nodiscard]] std::vector<Act> read_undecided(Transaction& transaction);

/// The coding that stands for the act with this id, dropped or not; fails where there is none.
[[nodiscard]] Coding read_standing(Transaction& transaction, const std::string& act_id);

void write_change(Transaction& transaction, const Coding& before, const Coding& after,
                  Decision decision);
[[nodiscard]] std::vector<Change> read_changes(Transaction& transaction);

}  // namespace irenic::record
