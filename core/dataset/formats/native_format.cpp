// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/native_format.h"

#include "core/dataset/files/folder_files.h"
#include "core/dataset/files/native_file.h"
#include "core/dataset/text/ascii_text.h"

namespace latency
{
namespace
{

namespace fs = std::filesystem;

bool isNative(const FormatSource& source)
{
    const std::string_view text = trimmed(source.beginning);
    const bool isJson = source.ending == ".json" || text.starts_with('{');
    return !source.isFolder && isJson && text.substr(0, 400).find("\"format\"") != text.npos;
}

std::vector<fs::path> nativeFilesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const fs::path& file : filesWith(folder, {".json"}))
        if (const auto source = formatSource(file, {});
            source && isNative(*source) &&
            source->beginning.find(kNativeFormat) != std::string::npos)
            files.push_back(file);
    return files;
}

Result<LatencyTableParts> readNative(const FormatSource& source, const OpenOptions&)
{
    return readNativeFile(source.path);
}

bool isNativeFolder(const FormatSource& source)
{
    return source.isFolder && nativeFilesIn(source.path).size() == 1;
}

Result<LatencyTableParts> readNativeFolder(const FormatSource& source, const OpenOptions&)
{
    return readNativeFile(nativeFilesIn(source.path).front());
}

} // namespace

DatasetFormat nativeFormat()
{
    return {.name = "native",
            .title = "Latency Studio's own table",
            .endings = {".json"},
            .howWritten = "NAME.latency.json, as this program saves it",
            .recognises = isNative,
            .read = readNative};
}

DatasetFormat nativeFolderFormat()
{
    return {.name = "native-folder",
            .title = "a folder with one *.latency.json",
            .isFolder = true,
            .howWritten = "a folder with one *.latency.json",
            .recognises = isNativeFolder,
            .read = readNativeFolder};
}

} // namespace latency
