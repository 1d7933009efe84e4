// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/table_folder_format.h"

#include "core/dataset/files/folder_files.h"
#include "core/dataset/join/join_tables.h"
#include "core/dataset/join/joined_columns.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

/// Files that may be tables, without parts of native ones and other uses of JSON.
std::vector<FormatSource> tablesIn(const FormatSource& folder)
{
    std::vector<FormatSource> sources;
    for (const fs::path& file :
         filesWith(folder.path, {".csv", ".tsv", ".json", ".jsonl", ".ndjson"})) {
        const std::string name = file.filename().string();
        auto source = formatSource(file, {});
        if (!source || name.ends_with(".latency.csv"))
            continue;
        const DatasetFormat* format = formatOf(*source);
        const bool isRecord = source->beginning.substr(0, 400).find("\"latency-") !=
                              std::string::npos; // an experiment, a result, a session
        if (format != nullptr && format->table != nullptr && !isRecord)
            sources.push_back(std::move(source).value());
    }
    return sources;
}

/// Whether the part behind '#' is a word in names of files; a quantity otherwise.
bool isWordOfNames(const std::vector<FormatSource>& sources, const std::string& part)
{
    return !part.empty() && std::ranges::any_of(sources, [&part](const FormatSource& source) {
        return source.path.filename().string().find(part) != std::string::npos;
    });
}

bool isTableFolder(const FormatSource& source)
{
    return source.isFolder && !tablesIn(source).empty();
}

/// A table with one unnamed device already has the name of its file.
Result<LatencyTableParts> readTableFolder(const FormatSource& folder, const OpenOptions& options)
{
    std::vector<FormatSource> sources = tablesIn(folder);
    const bool isWord = isWordOfNames(sources, folder.part);
    if (isWord)
        std::erase_if(sources, [&folder](const FormatSource& source) {
            return source.path.filename().string().find(folder.part) == std::string::npos;
        });
    std::vector<LatencyTablePointer> tables;
    std::string leftOut;
    std::optional<Error> firstError;
    for (FormatSource& source : sources) {
        source.part = isWord ? std::string() : folder.part;
        auto parts = readDataset(source, options);
        auto table = parts ? LatencyTable::create(std::move(parts).value())
                           : Result<LatencyTablePointer>(parts.error());
        if (table) {
            tables.push_back(std::move(table).value());
            continue;
        }
        // A table with unclear columns is reported, not left out silently.
        if (table.error().kind == ErrorKind::ColumnsUnclear &&
            table.error().message.find("no column of architectures") == std::string::npos)
            return table.error();
        firstError = firstError ? firstError : table.error();
        leftOut += (leftOut.empty() ? "" : ", ") + source.path.filename().string();
    }
    // Beside tables of a known space, one described by columns is something else.
    if (!areColumnTables(tables))
        std::erase_if(tables, [&](const LatencyTablePointer& table) {
            if (!areColumnTables({table}))
                return false;
            leftOut += (leftOut.empty() ? "" : ", ") + table->name();
            firstError =
                firstError ? firstError : Error{table->name() + ": no column of architectures."};
            return true;
        });
    if (tables.empty())
        return *firstError;
    auto joined = tables.size() == 1 ? Result<LatencyTableParts>(tables.front()->parts())
                                     : joinTables(tables, JoinRows::Union);
    if (!joined)
        return joined;
    if (tables.size() > 1) {
        joined->name = folderName(folder.path);
        joined->title = joined->name + " · " + joined->space->title();
    }
    if (!leftOut.empty())
        joined->notes.push_back("The folder contains other files than tables: " + leftOut + " (" +
                                firstError->message.substr(0, firstError->message.size() - 1) +
                                ").");
    return joined;
}

} // namespace

DatasetFormat tableFolderFormat()
{
    return {.name = "table-folder",
            .title = "tables as text or JSON, one file per device",
            .isFolder = true,
            .howWritten = "a folder with one table per device; FOLDER#WORD: those whose names "
                          "contain a word",
            .recognises = isTableFolder,
            .read = readTableFolder};
}

} // namespace latency
