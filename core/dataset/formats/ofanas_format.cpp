// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/ofanas_format.h"

#include "core/dataset/files/folder_files.h"
#include "core/dataset/files/ofanas_csv.h"

#include <algorithm>
#include <iterator>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

bool isOfanas(const FormatSource& source)
{
    return !source.isFolder && isOfanasCsv(source.beginning);
}

Result<LatencyTableParts> readOfanas(const FormatSource& source, const OpenOptions&)
{
    return readOfanasFiles({source.path}, source.path.stem().string());
}

/// The OFANAS tables of a folder or, as published, of its subfolders.
std::vector<fs::path> ofanasFilesIn(const FormatSource& folder)
{
    std::vector<fs::path> files = filesWith(folder.path, {".csv"});
    std::error_code error;
    if (files.empty())
        for (const auto& entry : fs::directory_iterator(folder.path, error))
            if (entry.is_directory(error))
                std::ranges::move(filesWith(entry.path(), {".csv"}), std::back_inserter(files));
    std::ranges::sort(files);
    std::erase_if(files, [&folder](const fs::path& file) {
        const auto source = formatSource(file, {});
        return file.filename().string().find(folder.part) == std::string::npos || !source ||
               !isOfanas(*source);
    });
    return files;
}

bool isOfanasFolder(const FormatSource& source)
{
    return source.isFolder && !ofanasFilesIn(source).empty();
}

Result<LatencyTableParts> readOfanasFolder(const FormatSource& source, const OpenOptions&)
{
    return readOfanasFiles(ofanasFilesIn(source), folderName(source.path));
}

} // namespace

DatasetFormat ofanasFormat()
{
    return {.name = "ofanas",
            .title = "OFANAS table",
            .endings = {".csv"},
            .howWritten = "child_arch,latency: a dictionary {'ks': …, 'e': …, 'd': …, 'r': …} and "
                          "milliseconds",
            .fixedUnit = "ms",
            .recognises = isOfanas,
            .read = readOfanas};
}

DatasetFormat ofanasFolderFormat()
{
    return {.name = "ofanas-folder",
            .title = "OFANAS tables (*.csv)",
            .isFolder = true,
            .howWritten = "a folder with one OFANAS table per device; FOLDER#WORD: those whose "
                          "names contain a word",
            .fixedUnit = "ms",
            .recognises = isOfanasFolder,
            .read = readOfanasFolder};
}

} // namespace latency
