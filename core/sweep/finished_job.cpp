// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/finished_job.h"

#include "core/base/json_number.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

using nlohmann::json;

constexpr const char* kJobFormat = "latency-sweep-job/1";

json numberOrNull(double value)
{
    return std::isfinite(value) ? json(value) : json();
}

double numberOrNaN(const json& value)
{
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

double meanOf(const std::vector<DeviceScore>& scores, double DeviceScore::*score)
{
    std::vector<double> values;
    for (const DeviceScore& one : scores)
        values.push_back(one.*score);
    return meanDeviation(values).mean;
}

FinishedJob jobFromJson(const json& object)
{
    FinishedJob job;
    job.id = plainText(object.at("id").get<std::string>());
    for (const json& score : object.at("scores"))
        job.scores.push_back({plainText(score.at("device").get<std::string>()),
                              wholeNumber(score.at("trial")), numberOrNaN(score.at("spearman")),
                              numberOrNaN(score.at("kendall"))});
    job.architectures = wholeNumber(object.at("architectures"));
    job.budget = wholeNumber(object.at("budget"));
    job.isSimulated = object.at("simulated").get<bool>();
    job.isOracle = object.at("oracle_sampler").get<bool>();
    job.seconds = object.at("seconds").get<double>();
    job.experimentSeconds = object.at("experiment_seconds").get<double>();
    job.processorSeconds = object.at("processor_seconds").get<double>();
    job.peakMegabytes = object.at("peak_megabytes").get<double>();
    job.threads = wholeNumber(object.at("threads"));
    job.program = plainText(object.at("program").get<std::string>());
    job.machine = plainText(object.at("machine").get<std::string>());
    job.host = plainText(object.at("host").get<std::string>());
    job.datasetChecksum = plainText(object.at("dataset_checksum").get<std::string>());
    return job;
}

} // namespace

double FinishedJob::meanSpearman() const
{
    return meanOf(scores, &DeviceScore::spearman);
}
double FinishedJob::meanKendall() const
{
    return meanOf(scores, &DeviceScore::kendall);
}

FinishedJob finishedJob(const std::string& id, const ExperimentResult& result)
{
    FinishedJob job;
    job.id = id;
    for (const DeviceTrial& trial : result.trials) {
        job.scores.push_back(
            {trial.deviceName, trial.trial, trial.unseen.spearman, trial.unseen.kendall});
        job.architectures = job.scores.size() == 1
                                ? trial.unseen.architectures
                                : std::min(job.architectures, trial.unseen.architectures);
    }
    job.budget = result.referenceCount + result.spec.sampleCount;
    job.isSimulated = result.isSimulated;
    job.isOracle = result.isOracle;
    job.seconds = job.experimentSeconds = result.totalSeconds;
    job.threads = result.threads;
    job.program = result.program;
    job.machine = result.machine;
    job.datasetChecksum = result.datasetChecksum;
    return job;
}

json toJson(const FinishedJob& job)
{
    json scores = json::array();
    for (const DeviceScore& score : job.scores)
        scores.push_back({{"device", score.device},
                          {"trial", score.trial},
                          {"spearman", numberOrNull(score.spearman)},
                          {"kendall", numberOrNull(score.kendall)}});
    return {{"format", kJobFormat},
            {"id", job.id},
            {"scores", std::move(scores)},
            {"architectures", job.architectures},
            {"budget", job.budget},
            {"simulated", job.isSimulated},
            {"oracle_sampler", job.isOracle},
            {"seconds", job.seconds},
            {"experiment_seconds", job.experimentSeconds},
            {"processor_seconds", job.processorSeconds},
            {"peak_megabytes", job.peakMegabytes},
            {"threads", job.threads},
            {"program", job.program},
            {"machine", job.machine},
            {"host", job.host},
            {"dataset_checksum", job.datasetChecksum}};
}

Result<FinishedJob> readFinishedJob(const std::filesystem::path& file)
{
    const auto object = readJsonFile(file, 16U << 20U);
    if (!object)
        return object.error();
    if (!object->is_object() || object->value("format", json()) != json(kJobFormat))
        return Error{file.string() + ": this is not the job of a sweep; expected \"format\": \"" +
                     kJobFormat + "\"."};
    try {
        return jobFromJson(*object);
    } catch (const json::exception& exception) {
        return jsonFault(file.string(), exception);
    }
}

} // namespace latency
