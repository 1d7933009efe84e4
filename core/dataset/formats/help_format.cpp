// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/help_format.h"

#include "core/dataset/help_folder.h"

namespace latency
{
namespace
{

bool isHelp(const FormatSource& source)
{
    return source.isFolder && !findHelpFolders(source.path, {}).empty();
}

Result<LatencyTableParts> readHelp(const FormatSource& source, const OpenOptions& options)
{
    const auto folders = findHelpFolders(source.path, options.space);
    if (folders.empty())
        return Error{source.path.string() + " holds no HELP data of the space " + options.space +
                     "; expected one of nasbench201, fbnet and ofa."};
    if (folders.size() > 1)
        return Error{
            source.path.string() + " holds HELP data of " + std::to_string(folders.size()) +
            " search spaces; open one of their folders, such as " + folders.front().string() + "."};
    return readHelpFolder(folders.front());
}

} // namespace

DatasetFormat helpFormat()
{
    return {.name = "help",
            .title = "HELP data",
            .isFolder = true,
            .howWritten = "a folder with latency/DEVICE.pt and the list of architectures",
            .fixedUnit = "ms",
            .recognises = isHelp,
            .read = readHelp};
}

} // namespace latency
