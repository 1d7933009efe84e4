#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdlib>
#include <filesystem>
#include <string>

/// A file of the published measurements: below LATENCY_STUDIO_DATA or, without it, below
/// shared/datasets beside the sources. Need not exist.
inline std::filesystem::path publishedFile(const std::string& name)
{
    const char* folder = std::getenv("LATENCY_STUDIO_DATA");
    const std::filesystem::path beside =
        std::filesystem::path(LATENCY_SOURCE_DIR) / ".." / "shared" / "datasets";
    return (folder ? std::filesystem::path(folder) : beside) / name;
}

#define SKIP_WITHOUT(file)                                                                         \
    if (!std::filesystem::exists(file))                                                            \
    QSKIP(("Not tested: " + (file).string() + " does not exist; set LATENCY_STUDIO_DATA.").c_str())
