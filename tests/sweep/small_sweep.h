#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_text.h"
#include "core/sweep/job_states.h"
#include "core/sweep/sweep_board.h"
#include "tests/app/command_line/called_program.h"

#include <QStringList>

#include <filesystem>
#include <map>

namespace latency
{

/// Writes a sweep of jobs that take a tenth of a second: 4 × `seeds` of them.
inline void writeSmallSweep(const QString& file, int seeds)
{
    QByteArray list;
    for (int seed = 1; seed <= seeds; ++seed)
        list += (list.isEmpty() ? "" : ",") + QByteArray::number(seed);
    writeText(file, R"({"format":"latency-sweep/1","name":"small","data":[{
        "open":"simulated:nasbench201","train_devices":["sim_cpu_server_a","sim_gpu_desktop_b1"],
        "test_devices":["sim_fpga","sim_cpu_laptop"]}],
        "predictors":["flops","best-source"],"samples":[5,20],"seeds":[)" +
                        list + "]}");
}

inline Ended callSweep(const QStringList& arguments)
{
    return CalledProgram(QStringList{QStringLiteral("sweep")} + arguments).end();
}

/// What has to be the same however a sweep was run: every result without its times, by id.
inline std::map<std::string, std::string> figuresOf(const SweepFolder& folder)
{
    std::map<std::string, std::string> figures;
    for (const SweepJob& job : folder.jobs) {
        const auto result = readJsonFile(folder.result(job.id) / "result.json");
        if (!result)
            continue;
        nlohmann::json kept = (*result)["trials"];
        for (nlohmann::json& trial : kept)
            for (const char* time : {"seconds", "transfer_seconds"})
                trial.erase(time);
        figures[job.id] = kept.dump();
    }
    return figures;
}

/// Names in a folder of a sweep that belong to no job of it.
inline QStringList strangers(const SweepFolder& folder, const char* subfolder)
{
    QStringList names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path / subfolder))
        if (std::ranges::find(folder.jobs, entry.path().filename().string(), &SweepJob::id) ==
            folder.jobs.end())
            names << QString::fromStdString(entry.path().filename().string());
    return names;
}

} // namespace latency
