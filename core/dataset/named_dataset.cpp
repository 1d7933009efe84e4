// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/named_dataset.h"

#include "core/dataset/files/accuracy_table.h"
#include "core/dataset/files/data_file.h"
#include "core/dataset/files/folder_files.h"
#include "core/dataset/files/help_folder.h"
#include "core/dataset/formats/dataset_format.h"
#include "core/dataset/formats/eagle_format.h"
#include "core/dataset/formats/oneproxy_format.h"
#include "core/dataset/simulated/simulation.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

using Reader = Result<LatencyTableParts> (*)(const std::string& space, const OpenOptions& options);

struct Named {
    std::string_view prefix; ///< with its colon
    std::string_view spaces; ///< blanks between them
    Reader read;
};

Error notThere(const std::string& reference, const std::string& within, const OpenOptions& options)
{
    std::string looked;
    for (const fs::path& folder : options.dataFolders)
        looked += (looked.empty() ? "" : ", ") + folder.string();
    return Error{"The dataset " + reference + " is not there; looked for " + within + " in " +
                     (looked.empty() ? "no folder, because none is set" : looked) +
                     "; give its folder with --data-dir or LATENCY_STUDIO_DATA.",
                 ErrorKind::NotFound};
}

Result<LatencyTableParts> readHelp(const std::string& space, const OpenOptions& options)
{
    for (const fs::path& folder : options.dataFolders)
        if (const auto found = findHelpFolders(folder, space); !found.empty())
            return readHelpFolder(found.front());
    return notThere("help:" + space,
                    "help/data/" + space + ", data/" + space + ", help/" + space + " and " + space,
                    options);
}

Result<LatencyTableParts> readSimulated(const std::string& space, const OpenOptions&)
{
    return simulateLatencies(space);
}

Result<LatencyTableParts> readAccuracies(const std::string&, const OpenOptions& options)
{
    const fs::path file = findDataFile(options.dataFolders, {kAccuracyFile});
    if (file.empty())
        return notThere("accuracy:nasbench201", kAccuracyFile, options);
    return readAccuracyTable(file);
}

Result<LatencyTableParts> readEagle(const std::string& space, const OpenOptions& options)
{
    const fs::path folder = findEagleFolder(options.dataFolders);
    if (folder.empty())
        return notThere("eagle:" + space,
                        "eagle with files such as desktop-gpu-gtx-1080ti-fp32.pickle, or those "
                        "files themselves",
                        options);
    auto parts = readEagleFiles(filesWith(folder, {".pickle", ".pkl"}), options);
    if (parts)
        parts->name = "eagle:" + space;
    return parts;
}

Result<LatencyTableParts> readOneproxy(const std::string& space, const OpenOptions& options)
{
    const fs::path folder = findOneproxyData(options.dataFolders);
    if (folder.empty())
        return notThere("oneproxy:" + space, "oneproxy/encode.pickle and encode.pickle", options);
    return readOneproxyFolder(folder);
}

constexpr std::array<Named, 5> kNamed = {{
    {"simulated:", "nasbench201 fbnet", readSimulated},
    {"help:", "nasbench201 fbnet ofa", readHelp},
    {"eagle:", "nasbench201", readEagle},
    {"oneproxy:", "nasbench201", readOneproxy},
    {"accuracy:", "nasbench201", readAccuracies},
}};

std::string namesOf(const Named& named)
{
    std::string list;
    for (const std::string_view space : splitWords(named.spaces, " "))
        list += (list.empty() ? "" : ", ") + std::string(named.prefix) + std::string(space);
    return list;
}

/// Names of EAGLE's files begin with the kind of the device.
bool isEagleName(const fs::path& file)
{
    const std::string name = asciiLower(file.filename().string());
    constexpr std::array beginnings = {"desktop", "mobile", "embedded", "embeeded"};
    return std::ranges::any_of(beginnings,
                               [&](const char* beginning) { return name.starts_with(beginning); });
}

} // namespace

std::string namedDatasets()
{
    std::string list;
    for (const Named& named : kNamed)
        list += (list.empty() ? "" : ", ") + namesOf(named);
    return list;
}

Result<LatencyTableParts> readNamedDataset(const std::string& reference, const OpenOptions& options)
{
    for (const Named& named : kNamed) {
        if (!reference.starts_with(named.prefix))
            continue;
        const std::string space = reference.substr(named.prefix.size());
        const auto spaces = splitWords(named.spaces, " ");
        if (std::ranges::find(spaces, std::string_view(space)) == spaces.end())
            return Error{"The dataset " + inQuotes(reference) + " is not known; expected " +
                         namesOf(named) + "."};
        const char* unit = named.prefix == "accuracy:" ? "%" : "ms";
        if (auto wrong =
                optionThatCannotApply("The dataset " + inQuotes(reference), options, unit, false))
            return *wrong;
        OpenOptions published = options;
        published.unit.reset();
        published.space.clear();
        return named.read(space, published);
    }
    return Error{"The dataset " + inQuotes(reference) + " is not known; expected " +
                 namedDatasets() + "."};
}

fs::path findEagleFolder(const std::vector<fs::path>& dataFolders)
{
    for (const fs::path& folder : dataFolders)
        for (const char* within : {"eagle", "latbench", "eagle/nasbench201", ""}) {
            const fs::path candidate = *within == '\0' ? folder : folder / within;
            if (std::ranges::any_of(filesWith(candidate, {".pickle", ".pkl"}), isEagleName))
                return candidate;
        }
    return {};
}

fs::path findOneproxyData(const std::vector<fs::path>& dataFolders)
{
    for (const fs::path& folder : dataFolders)
        for (const char* within : {"oneproxy", "OneProxy", ""}) {
            const fs::path candidate = *within == '\0' ? folder : folder / within;
            if (!findOneproxyFolder(candidate).empty())
                return candidate;
        }
    return {};
}

} // namespace latency
