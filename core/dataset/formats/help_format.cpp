// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/help_format.h"

#include "core/dataset/files/help_folder.h"

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
        return Error{source.path.string() + " contains no HELP data of the space " + options.space +
                     "; expected one of nasbench201, fbnet and ofa."};
    if (folders.size() > 1)
        return Error{
            source.path.string() + " holds HELP data of " + std::to_string(folders.size()) +
            " search spaces; open one of their folders, such as " + folders.front().string() + "."};
    return readHelpFolder(folders.front());
}

bool isHelpDevice(const FormatSource& source)
{
    return !source.isFolder && !helpFolderOfDevice(source.path).empty();
}

Result<LatencyTableParts> readDevice(const FormatSource& source, const OpenOptions&)
{
    return readHelpDevice(source.path);
}

} // namespace

DatasetFormat helpFormat()
{
    return {.name = "help",
            .title = "HELP data",
            .isFolder = true,
            .howWritten = "a folder with latency/DEVICE.pt (.pth, .pkl, .npy) and str_arch2idx.pt, "
                          "arch.pt or ofa_archs.pt",
            .fixedUnit = "ms",
            .recognises = isHelp,
            .read = readHelp};
}

DatasetFormat helpDeviceFormat()
{
    return {.name = "help-device",
            .title = "a device of HELP data",
            .endings = {".pt", ".pth"},
            .howWritten = "latency/DEVICE.pt in such a folder",
            .fixedUnit = "ms",
            .recognises = isHelpDevice,
            .read = readDevice};
}

} // namespace latency
