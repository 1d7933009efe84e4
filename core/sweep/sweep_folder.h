#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/sweep/sweep_jobs.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace latency
{

/// The datasets of an experiment as one text: the key of `SweepRecord::checksums`.
std::string datasetKey(const ExperimentSpec& experiment);

/// What a sweep's folder records besides its jobs: sweep.json.
struct SweepRecord {
    std::string mark;    ///< names the folder's jobs in queues: a random word, the same for ever
    std::string program; ///< version that submitted it last
    std::vector<std::string> dataFolders;         ///< searched for named datasets
    std::map<std::string, std::string> checksums; ///< of the opened tables, by datasetKey
    SweepSpec sweep;
};

/// A folder that holds a sweep. Its files alone say what is done:
///
///   sweep.json          the record and the sweep
///   jobs.jsonl          a line per job: its id, a space, its experiment
///   results/ID/         complete results; a folder appears complete or not at all
///   failures/ID.json    the sentence of a job that failed
///   claims/ID           of a running job, locked by its process (JobClaim)
///   logs/ID.log         output of a job
///   batches/N.txt       ids of the jobs of one submission to a queue
///   cancelled           while it exists, no job begins
struct SweepFolder {
    std::filesystem::path path; ///< absolute
    SweepRecord record;
    std::vector<SweepJob> jobs;

    [[nodiscard]] std::filesystem::path result(const std::string& id) const;
    [[nodiscard]] std::filesystem::path failure(const std::string& id) const;
    [[nodiscard]] std::filesystem::path claim(const std::string& id) const;
    [[nodiscard]] std::filesystem::path log(const std::string& id) const;
    [[nodiscard]] bool isCancelled() const;
};

/// True when the folder has a sweep.json.
bool isSweepFolder(const std::filesystem::path& path);

/// errors  no sweep, of another format, files that do not belong together
Result<SweepFolder> openSweepFolder(const std::filesystem::path& path);

/// The folder with one job only, without reading the others.
///
/// errors  also an unknown id
Result<SweepFolder> openSweepFolder(const std::filesystem::path& path, const std::string& id);

/// Writes sweep.json and jobs.jsonl, and makes the folders. An earlier sweep in the folder keeps
/// its mark and its results: jobs that both have are not computed again.
///
/// errors  a folder with other files; a dataset with another checksum than recorded before;
///         cannot be written
Result<SweepFolder> writeSweepFolder(const std::filesystem::path& path, SweepRecord record,
                                     std::vector<SweepJob> jobs);

/// True for the sixteen hexadecimal digits of an id: nothing else becomes part of a path.
bool isSweepJobId(std::string_view text);

} // namespace latency
