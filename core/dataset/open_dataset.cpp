// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"

#include "core/base/file_text.h"
#include "core/dataset/accuracy_table.h"
#include "core/dataset/ascii_text.h"
#include "core/dataset/data_file.h"
#include "core/dataset/eagle_pickle.h"
#include "core/dataset/help_folder.h"
#include "core/dataset/hw_nas_bench_pickle.h"
#include "core/dataset/native_file.h"
#include "core/dataset/ofanas_csv.h"
#include "core/dataset/pickle_reader.h"
#include "core/dataset/plain_csv.h"
#include "core/dataset/simulation.h"
#include "core/dataset/zip_container.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
constexpr std::size_t kLongestReference = 4096;

Result<LatencyTableParts> openHelp(const std::string& space, const OpenOptions& options)
{
    if (findSearchSpace(space) == nullptr)
        return Error{"The dataset " + inQuotes("help:" + space) +
                     " is not known; expected help:nasbench201, help:fbnet or help:ofa."};
    std::string looked;
    for (const fs::path& folder : options.dataFolders) {
        if (const auto found = findHelpFolders(folder, space); !found.empty())
            return readHelpFolder(found.front());
        looked += (looked.empty() ? "" : ", ") + folder.string();
    }
    return Error{"The dataset help:" + space + " is not there; looked for help/data/" + space +
                 ", data/" + space + " and " + space + " in " +
                 (looked.empty() ? "no folder, because none is set" : looked) +
                 "; say where with --data-dir or LATENCY_STUDIO_DATA."};
}

Result<LatencyTableParts> openAccuracies(const std::string& space, const OpenOptions& options)
{
    if (space != "nasbench201")
        return Error{"The dataset " + inQuotes("accuracy:" + space) +
                     " is not known; expected accuracy:nasbench201."};
    const fs::path file = findDataFile(options.dataFolders, {kAccuracyFile});
    if (file.empty())
        return Error{std::string("The dataset accuracy:nasbench201 is not there; looked for ") +
                     kAccuracyFile +
                     " in the data folders; say where with --data-dir or LATENCY_STUDIO_DATA."};
    return readAccuracyTable(file, options.dataFolders);
}

std::vector<fs::path> filesWith(const fs::path& folder, const std::vector<std::string>& endings)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file(error) &&
            std::ranges::find(endings, asciiLower(entry.path().extension().string())) !=
                endings.end())
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

const std::vector<std::string>& pickleEndings()
{
    static const std::vector<std::string> endings = {".pickle", ".pkl", ".p"};
    return endings;
}

Result<LatencyTableParts> openPickle(const fs::path& file, const std::string& images)
{
    const auto document = readPickleFile(file);
    if (!document)
        return document.error();
    if (isHwNasBenchPickle(*document))
        return readHwNasBench(*document, images.empty() ? "cifar10" : images, file.string());
    if (isEaglePickle(*document))
        return readEagleFiles({file});
    return Error{file.string() + " is no dataset by itself; expected an Eagle or HW-NAS-Bench "
                                 "pickle, or for HELP the folder with latency and the list of "
                                 "architectures."};
}

/// The file's first bytes, enough to tell formats apart.
std::string beginningOf(const fs::path& file)
{
    std::string bytes(4096, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return bytes;
}

Result<LatencyTableParts> openFile(const fs::path& file, const std::string& images,
                                   const OpenOptions& options)
{
    const std::string ending = asciiLower(file.extension().string());
    const std::string beginning = beginningOf(file);
    if (beginning.empty())
        return Error{file.string() + " is empty or unreadable; expected a dataset."};
    if (ending == ".json" || beginning.front() == '{')
        return readNativeFile(file);
    const bool isPickle = std::ranges::find(pickleEndings(), ending) != pickleEndings().end();
    if (isPickle || ending == ".pt" || ending == ".pth" || beginning.front() == '\x80' ||
        looksLikeZip(beginning))
        return openPickle(file, images);
    if (isAccuracyCsv(beginning)) {
        std::vector<fs::path> folders{file.parent_path()};
        folders.insert(folders.end(), options.dataFolders.begin(), options.dataFolders.end());
        return readAccuracyTable(file, folders);
    }
    if (isOfanasCsv(beginning))
        return readOfanasFiles({file}, file.stem().string());
    return readPlainCsv(file, options);
}

/// The tables of a folder or, when it has none, of the folders in it, as OFANAS is published;
/// without the parts of native ones.
///
/// word  only files whose name contains it
std::vector<fs::path> tablesIn(const fs::path& folder, const std::string& word)
{
    std::vector<fs::path> files = filesWith(folder, {".csv"});
    std::error_code error;
    if (files.empty())
        for (const auto& entry : fs::directory_iterator(folder, error))
            if (entry.is_directory(error))
                std::ranges::move(filesWith(entry.path(), {".csv"}), std::back_inserter(files));
    std::ranges::sort(files);
    std::erase_if(files, [&word](const fs::path& file) {
        const std::string name = file.filename().string();
        return name.ends_with(".latency.csv") || name.find(word) == name.npos;
    });
    return files;
}

std::string nameOf(const fs::path& folder)
{
    const fs::path name =
        folder.has_filename() ? folder.filename() : folder.parent_path().filename();
    return name.string();
}

Result<LatencyTableParts> openFolder(const fs::path& folder, const std::string& word,
                                     const OpenOptions& options)
{
    const std::vector<fs::path> help = findHelpFolders(folder, options.space);
    if (help.size() > 1)
        return Error{folder.string() + " holds HELP data of " + std::to_string(help.size()) +
                     " search spaces; open one of their folders, such as " + help.front().string() +
                     "."};
    if (help.size() == 1)
        return readHelpFolder(help.front());
    const std::vector<fs::path> native = filesWith(folder, {".json"});
    if (native.size() == 1)
        return readNativeFile(native.front());
    if (const auto files = tablesIn(folder, word); files.size() == 1)
        return openFile(files.front(), {}, options);
    else if (!files.empty())
        return readOfanasFiles(files, nameOf(folder));
    if (const auto files = filesWith(folder, pickleEndings()); !files.empty())
        return files.size() == 1 ? openFile(files.front(), {}, options) : readEagleFiles(files);
    return Error{folder.string() + " holds no dataset; expected HELP data, OFANAS tables (*.csv), "
                                   "Eagle pickles (*.pickle) or one *.latency.json."};
}

Result<LatencyTableParts> openPath(const std::string& reference, const OpenOptions& options)
{
    std::error_code error;
    if (fs::is_directory(reference, error))
        return openFolder(reference, {}, options);
    if (fs::exists(reference, error))
        return openFile(reference, {}, options);
    const std::size_t mark = std::min(reference.rfind('#'), reference.size());
    const fs::path path = reference.substr(0, mark);
    const std::string part = reference.substr(std::min(mark + 1, reference.size()));
    if (fs::is_directory(path, error))
        return openFolder(path, part, options);
    if (fs::exists(path, error))
        return openFile(path, part, options);
    return Error{reference + " does not exist; expected a file, a folder, simulated:nasbench201, "
                             "simulated:fbnet, help:nasbench201, help:fbnet or help:ofa."};
}

Result<LatencyTableParts> readParts(const std::string& reference, const OpenOptions& options)
{
    constexpr std::string_view help = "help:";
    constexpr std::string_view simulated = "simulated:";
    constexpr std::string_view accuracy = "accuracy:";
    if (!isUtf8(reference) || reference.find('\0') != reference.npos || reference.empty())
        return Error{"The name of the dataset is empty or not UTF-8 text."};
    if (reference.size() > kLongestReference)
        return Error{"The name of the dataset is too long; expected at most " +
                     std::to_string(kLongestReference) + " bytes."};
    if (reference.starts_with(help))
        return openHelp(reference.substr(help.size()), options);
    if (reference.starts_with(simulated))
        return simulateLatencies(reference.substr(simulated.size()));
    if (reference.starts_with(accuracy))
        return openAccuracies(reference.substr(accuracy.size()), options);
    return openPath(reference, options);
}

} // namespace

Result<LatencyTablePointer> openDataset(const std::string& reference, const OpenOptions& options)
{
    // The one place where a missing permission or a path too long may throw.
    try {
        auto parts = readParts(reference, options);
        if (!parts)
            return parts.error();
        return LatencyTable::create(std::move(parts).value());
    } catch (const std::exception& exception) {
        return Error{"Cannot open " + inQuotes(reference) + ": " + inQuotes(exception.what()) +
                     "."};
    }
}

} // namespace latency
