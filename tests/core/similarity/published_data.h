#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

#include <cstdlib>
#include <string>

namespace latency
{

/// A published table such as "help:fbnet", or null when its files are not on this machine. They are
/// looked for in LATENCY_STUDIO_DATA, else beside the sources.
inline LatencyTablePointer openPublished(const std::string& reference)
{
    OpenOptions options;
    const char* folder = std::getenv("LATENCY_STUDIO_DATA");
    options.dataFolders = {folder ? folder : LATENCY_SOURCE_DIR "/../shared/datasets"};
    const auto table = openDataset(reference, options);
    return table ? *table : nullptr;
}

} // namespace latency
