#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace latency
{

/// The recipe of rows: everything they depend on besides the architecture.
struct RowSource {
    std::string space;         ///< "fbnet"
    std::string subject;       ///< "synflow"
    std::size_t decisions = 0; ///< numbers of an architecture
    std::size_t columns = 1;   ///< numbers of a row
    nlohmann::json recipe;     ///< seed, version, images, …

    /// The first line of the rows' file.
    [[nodiscard]] std::string header() const;
    /// Path below the cache folder; unique per recipe.
    [[nodiscard]] std::filesystem::path file() const;
};

} // namespace latency
