// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/folder_files.h"

#include "core/dataset/text/ascii_text.h"

#include <algorithm>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

bool hasEnding(const fs::path& file, const std::vector<std::string>& endings)
{
    const std::string name = asciiLower(file.filename().string());
    return std::ranges::any_of(endings, [&name](const std::string& ending) {
        return name.ends_with(ending) || name.ends_with(ending + ".gz") ||
               name.ends_with(ending + ".bz2");
    });
}

} // namespace

std::vector<fs::path> filesWith(const fs::path& folder, const std::vector<std::string>& endings)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file(error) && hasEnding(entry.path(), endings))
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string folderName(const fs::path& folder)
{
    const fs::path name =
        folder.has_filename() ? folder.filename() : folder.parent_path().filename();
    return name.string();
}

std::string tableName(const fs::path& file)
{
    std::string name = file.filename().string();
    for (const std::string_view packed : {".gz", ".bz2", ".pbz2"})
        if (asciiLower(name).ends_with(packed))
            name.erase(name.size() - packed.size());
    name = fs::path(name).stem().string();
    if (name.ends_with(".latency"))
        name.resize(name.size() - std::string_view(".latency").size());
    return name;
}

} // namespace latency
