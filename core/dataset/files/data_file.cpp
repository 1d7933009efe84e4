// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/data_file.h"

namespace latency
{

std::filesystem::path findDataFile(const std::vector<std::filesystem::path>& folders,
                                   std::initializer_list<const char*> names)
{
    for (const std::filesystem::path& folder : folders)
        for (const char* name : names)
            if (std::filesystem::exists(folder / name))
                return folder / name;
    return {};
}

} // namespace latency
