// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"

#include "core/dataset/files/data_file.h"
#include "core/dataset/files/help_folder.h"
#include "core/dataset/named_dataset.h"
#include "core/dataset/simulated/simulation.h"

#include <algorithm>
#include <cstdlib>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

fs::path userDataFolder()
{
    if (const std::string xdg = environment("XDG_DATA_HOME"); !xdg.empty())
        return fs::path(xdg) / "latency-studio";
    const std::string home = environment("HOME");
    return home.empty() ? fs::path() : fs::path(home) / ".local" / "share" / "latency-studio";
}

} // namespace

std::vector<fs::path> dataFolders(const std::vector<fs::path>& given)
{
    std::vector<fs::path> folders = given;
    folders.emplace_back(environment("LATENCY_STUDIO_DATA"));
    folders.push_back(userDataFolder());
    std::vector<fs::path> different;
    for (const fs::path& folder : folders)
        if (!folder.empty() && std::ranges::find(different, folder) == different.end())
            different.push_back(folder);
    return different;
}

std::vector<DatasetChoice> availableDatasets(const std::vector<fs::path>& folders)
{
    std::vector<DatasetChoice> choices;
    for (const std::string& name : simulatedSpaces())
        choices.push_back({"simulated:" + name, "Simulated · " + findSearchSpace(name)->title()});
    for (const SearchSpace* space : searchSpaces()) {
        const bool isFound = std::ranges::any_of(folders, [space](const fs::path& folder) {
            return !findHelpFolders(folder, space->name()).empty();
        });
        if (isFound)
            choices.push_back({"help:" + space->name(), "HELP · " + space->title()});
    }
    if (!findEagleFolder(folders).empty())
        choices.push_back({"eagle:nasbench201", "Eagle · NAS-Bench-201"});
    if (!findOneproxyData(folders).empty())
        choices.push_back({"oneproxy:nasbench201", "OneProxy · NAS-Bench-201"});
    if (!findDataFile(folders, {kAccuracyFile}).empty())
        choices.push_back({"accuracy:nasbench201", "Task errors · NAS-Bench-201"});
    return choices;
}

} // namespace latency
