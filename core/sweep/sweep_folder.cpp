// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/checksum.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <array>
#include <random>

namespace latency
{
namespace
{

using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* kFolderFormat = "latency-sweep-folder/1";
constexpr const char* kRecordFile = "sweep.json";
constexpr const char* kJobsFile = "jobs.jsonl";
constexpr std::array kSubfolders{"results", "failures", "claims", "logs", "batches"};

std::string newMark()
{
    std::random_device device;
    const std::uint64_t number = (std::uint64_t{device()} << 32U) | device();
    return checksumText(number);
}

std::string jobsText(const std::vector<SweepJob>& jobs)
{
    std::string text;
    for (const SweepJob& job : jobs)
        text += job.id + " " + plainJson(toJson(job.experiment).dump()) + "\n";
    return text;
}

Result<SweepJob> jobFromLine(std::string_view line, const std::string& where)
{
    if (line.size() < 18 || line[16] != ' ' || !isSweepJobId(line.substr(0, 16)))
        return Error{where + ": expected an id of sixteen hexadecimal digits and an experiment."};
    const auto object = parseJson(line.substr(17), where);
    if (!object)
        return object.error();
    auto experiment = experimentSpecFromJson(*object, where);
    if (!experiment)
        return experiment.error();
    return SweepJob{std::string(line.substr(0, 16)), std::move(experiment).value()};
}

/// only  an id, or empty for all
Result<std::vector<SweepJob>> jobsFromText(std::string_view text, const std::string& where,
                                           const std::string& only)
{
    std::vector<SweepJob> jobs;
    std::size_t number = 0;
    for (std::size_t first = 0; first < text.size();) {
        const std::size_t end = std::min(text.find('\n', first), text.size());
        const std::string_view line = text.substr(first, end - first);
        first = end + 1;
        ++number;
        if (!only.empty() && !line.starts_with(only))
            continue;
        auto job = jobFromLine(line, where + ", line " + std::to_string(number));
        if (!job)
            return job.error();
        jobs.push_back(std::move(job).value());
    }
    return jobs;
}

json recordJson(const SweepRecord& record, const std::string& jobs)
{
    return {{"format", kFolderFormat},       {"mark", record.mark},
            {"program", record.program},     {"data_folders", record.dataFolders},
            {"checksums", record.checksums}, {"jobs_checksum", checksumText(fnv1a(jobs))},
            {"sweep", toJson(record.sweep)}};
}

Result<SweepFolder> folderFromJson(const json& object, const fs::path& path,
                                   const std::string& only)
{
    const std::string where = (path / kRecordFile).string();
    if (!object.is_object() || object.value("format", json()) != json(kFolderFormat))
        return Error{where + ": this is not the folder of a sweep; expected \"format\": \"" +
                     kFolderFormat + "\"."};
    SweepFolder folder{path, {}, {}};
    try {
        SweepRecord& record = folder.record;
        record.mark = object.at("mark").get<std::string>();
        if (!isSweepJobId(record.mark))
            return Error{where + ": \"mark\" is " + inQuotes(record.mark) +
                         "; expected sixteen hexadecimal digits."};
        record.program = plainText(object.at("program").get<std::string>());
        record.dataFolders = object.at("data_folders").get<std::vector<std::string>>();
        record.checksums = object.at("checksums").get<std::map<std::string, std::string>>();
        auto sweep = sweepSpecFromJson(object.at("sweep"), where);
        if (!sweep)
            return sweep.error();
        record.sweep = std::move(sweep).value();
        const fs::path jobsFile = path / kJobsFile;
        const auto text = readFile(jobsFile);
        if (!text)
            return text.error();
        if (object.at("jobs_checksum") != checksumText(fnv1a(*text)))
            return Error{jobsFile.string() + " is not the list that was written with the "
                                             "sweep.json beside it; submit the sweep again."};
        auto jobs = jobsFromText(*text, jobsFile.string(), only);
        if (!jobs)
            return jobs.error();
        folder.jobs = std::move(jobs).value();
    } catch (const json::exception& exception) {
        return jsonFault(where, exception);
    }
    return folder;
}

Result<SweepFolder> readFolder(const fs::path& given, const std::string& only)
{
    std::error_code ignored;
    const fs::path path = fs::absolute(given, ignored).lexically_normal();
    if (!isSweepFolder(path))
        return Error{path.string() + " contains no sweep.json; expected the folder of a sweep.",
                     ErrorKind::NotFound};
    const auto object = readJsonFile(path / kRecordFile);
    return object ? folderFromJson(*object, path, only) : object.error();
}

/// The mark of the earlier sweep, and a refusal where the data changed.
Result<void> takeOver(const fs::path& path, SweepRecord& record)
{
    const auto earlier = openSweepFolder(path);
    if (!earlier)
        return earlier.error();
    record.mark = earlier->record.mark;
    for (const auto& [dataset, checksum] : earlier->record.checksums)
        if (const auto now = record.checksums.emplace(dataset, checksum).first;
            now->second != checksum)
            return Error{dataset + " has changed since the sweep in " + path.string() +
                         " was submitted: its checksum was " + checksum + " and is " + now->second +
                         "; expected the same data, or another folder."};
    return {};
}

Result<void> makeFolders(const fs::path& path)
{
    std::error_code fault;
    for (const char* name : kSubfolders)
        if (fs::create_directories(path / name, fault); fault)
            return Error{(path / name).string() + " cannot be made: " + fault.message() + "."};
    return {};
}

} // namespace

std::string datasetKey(const ExperimentSpec& experiment)
{
    std::string key = experiment.dataset;
    for (const std::string& with : experiment.withDatasets)
        key += " + " + with;
    return key;
}

bool isSweepJobId(std::string_view text)
{
    return text.size() == 16 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

fs::path SweepFolder::result(const std::string& id) const
{
    return path / "results" / id;
}
fs::path SweepFolder::failure(const std::string& id) const
{
    return path / "failures" / (id + ".json");
}
fs::path SweepFolder::claim(const std::string& id) const
{
    return path / "claims" / id;
}
fs::path SweepFolder::log(const std::string& id) const
{
    return path / "logs" / (id + ".log");
}
bool SweepFolder::isCancelled() const
{
    std::error_code ignored;
    return fs::exists(path / "cancelled", ignored);
}

bool isSweepFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(path / kRecordFile, ignored);
}

Result<SweepFolder> openSweepFolder(const fs::path& path)
{
    return readFolder(path, "");
}

Result<SweepFolder> openSweepFolder(const fs::path& path, const std::string& id)
{
    if (!isSweepJobId(id))
        return Error{inQuotes(id) + " is no id of a job; expected sixteen hexadecimal digits."};
    auto folder = readFolder(path, id);
    if (folder && folder->jobs.empty())
        return Error{"The sweep in " + folder->path.string() + " has no job " + id +
                     "; expected an id of its jobs.jsonl."};
    return folder;
}

Result<SweepFolder> writeSweepFolder(const fs::path& given, SweepRecord record,
                                     std::vector<SweepJob> jobs)
{
    std::error_code ignored;
    const fs::path path = fs::absolute(given, ignored).lexically_normal();
    record.mark = newMark();
    if (isSweepFolder(path)) {
        if (const auto taken = takeOver(path, record); !taken)
            return taken.error();
    } else if (fs::exists(path, ignored) && !fs::is_empty(path, ignored)) {
        return Error{path.string() + " has other files and no sweep; expected a new or empty "
                                     "folder."};
    }
    if (const auto made = makeFolders(path); !made)
        return made.error();
    const std::string list = jobsText(jobs);
    const std::string text = plainJson(recordJson(record, list).dump(2)) + "\n";
    const std::array<FileContents, 2> files{{{path / kJobsFile, list}, {path / kRecordFile, text}}};
    if (const auto written = writeFilesAtomically(files); !written)
        return written.error();
    return SweepFolder{path, std::move(record), std::move(jobs)};
}

} // namespace latency
