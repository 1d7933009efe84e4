// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/own_file.h"

#include "core/base/file_text.h"
#include "core/search/worksheet_reader.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kBeginning = 256 * 1024;
constexpr int kDeepestFolder = 2; ///< a folder of comparisons of runs
constexpr std::size_t kMostResults = 1000;

/// The quoted text that begins at `at`, without escapes; moves `at` past it.
std::string_view quoted(std::string_view text, std::size_t& at)
{
    const std::size_t begin = ++at;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    const std::size_t end = std::min(at, text.size());
    at = std::min(at + 1, text.size());
    return text.substr(begin, end - begin);
}

/// The text of one key of the outermost object, within the beginning of the file. Keys of the same
/// name in inner objects are skipped.
std::string_view outermostText(std::string_view json, std::string_view key)
{
    int depth = 0;
    bool isKey = false; // the last text was the key, and a colon followed
    std::string_view last;
    for (std::size_t at = 0; at < json.size();) {
        const char letter = json[at];
        if (letter == '"') {
            last = quoted(json, at);
            if (isKey)
                return last;
            continue;
        }
        if (letter == '{' || letter == '[')
            ++depth;
        if (letter == '}' || letter == ']')
            --depth;
        if (letter == ':')
            isKey = depth == 1 && last == key;
        else if (letter != ' ' && letter != '\n' && letter != '\r' && letter != '\t')
            isKey = false;
        ++at;
    }
    return {};
}

void addResults(const std::filesystem::path& folder, int depth,
                std::vector<std::filesystem::path>& files)
{
    std::error_code failure;
    if (std::filesystem::is_regular_file(folder / "result.json", failure))
        files.push_back(folder / "result.json");
    if (depth >= kDeepestFolder)
        return;
    for (std::filesystem::directory_iterator entry(folder, failure), end;
         !failure && entry != end && files.size() < kMostResults; entry.increment(failure))
        if (std::error_code ignored; entry->is_directory(ignored))
            addResults(entry->path(), depth + 1, files);
}

} // namespace

OwnFile ownFileKind(std::string_view beginning)
{
    if (isWorksheet(beginning))
        return OwnFile::Worksheet;
    const std::size_t first = beginning.find_first_not_of(" \t\r\n");
    if (first == beginning.npos || beginning[first] != '{')
        return OwnFile::None;
    const std::string_view format = outermostText(beginning, "format");
    if (format.starts_with("latency-session/"))
        return OwnFile::Session;
    if (format.starts_with("latency-experiment/"))
        return OwnFile::Experiment;
    return format.starts_with("latency-result/") ? OwnFile::Result : OwnFile::None;
}

std::string beginningOf(const std::filesystem::path& file)
{
    const auto beginning = readFilePart(file, 0, kBeginning);
    return beginning ? *beginning : std::string();
}

std::string worksheetDataset(std::string_view beginning)
{
    if (const std::string_view named = outermostText(beginning, "dataset"); !named.empty())
        return std::string(named);
    constexpr std::string_view kKey = "# dataset:";
    const std::size_t begin = beginning.find(kKey);
    if (begin == beginning.npos)
        return {};
    std::string_view line = beginning.substr(begin + kKey.size());
    line = line.substr(0, line.find_first_of("\r\n,;\""));
    const std::size_t first = line.find_first_not_of(' ');
    const std::size_t last = line.find_last_not_of(' ');
    return first == line.npos ? std::string() : std::string(line.substr(first, last - first + 1));
}

std::vector<std::filesystem::path> resultFilesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    addResults(folder, 0, files);
    std::ranges::sort(files);
    return files;
}

} // namespace latency
