#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdlib>
#include <filesystem>

/// The folder of published tables, or empty.
inline std::filesystem::path publishedData()
{
    const char* said = std::getenv("LATENCY_STUDIO_DATA");
    const std::filesystem::path folder =
        said != nullptr ? std::filesystem::path(said)
                        : std::filesystem::path(LATENCY_SOURCE_DIR) / ".." / "shared" / "datasets";
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "help", ignored) ? folder
                                                                   : std::filesystem::path();
}

#define SKIP_WITHOUT_PUBLISHED_DATA()                                                              \
    if (publishedData().empty())                                                                   \
    QSKIP("The published tables are not here: set LATENCY_STUDIO_DATA to their folder.")
