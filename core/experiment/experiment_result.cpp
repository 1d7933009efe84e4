// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment_result.h"

#include "core/base/json_number.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace latency
{
namespace
{

using nlohmann::json;
constexpr const char* kFormat = "latency-result/1";

struct Column {
    double EvaluationMetrics::*value;
    MeanDeviation ResultSummary::*summary;
    const char* name;
};
constexpr Column kColumns[]{
    {&EvaluationMetrics::spearman, &ResultSummary::spearman, "spearman"},
    {&EvaluationMetrics::kendall, &ResultSummary::kendall, "kendall"},
    {&EvaluationMetrics::rmse, &ResultSummary::rmse, "rmse_ms"},
    {&EvaluationMetrics::meanAbsolute, &ResultSummary::meanAbsolute, "mean_absolute_error_ms"},
    {&EvaluationMetrics::within5, &ResultSummary::within5, "within_5_percent"},
    {&EvaluationMetrics::within10, &ResultSummary::within10, "within_10_percent"}};

using TrialList = std::vector<const DeviceTrial*>;

const EvaluationMetrics& metricsOf(const DeviceTrial& trial, bool asked)
{
    return asked ? trial.asked : trial.unseen;
}

ResultSummary summarizeDevice(const std::string& name, const TrialList& trials, bool asked)
{
    ResultSummary summary;
    summary.deviceName = name;
    summary.trials = static_cast<int>(trials.size());
    for (const Column& column : kColumns) {
        std::vector<double> values;
        for (const DeviceTrial* trial : trials)
            values.push_back(metricsOf(*trial, asked).*column.value);
        summary.*column.summary = meanDeviation(values);
    }
    summary.architectures = metricsOf(*trials.front(), asked).architectures;
    for (const DeviceTrial* trial : trials) {
        summary.architectures =
            std::min(summary.architectures, metricsOf(*trial, asked).architectures);
        summary.copies = std::max(summary.copies, trial->copies);
        summary.seconds += trial->seconds / static_cast<double>(trials.size());
    }
    return summary;
}

ResultSummary summarizeAll(const ExperimentResult& result, bool asked)
{
    std::map<int, TrialList> byTrial;
    for (const DeviceTrial& trial : result.trials)
        byTrial[trial.trial].push_back(&trial);
    ResultSummary summary;
    summary.trials = static_cast<int>(byTrial.size());
    for (const Column& column : kColumns) {
        std::vector<double> means;
        for (const auto& [number, trials] : byTrial) {
            std::vector<double> values;
            for (const DeviceTrial* trial : trials)
                values.push_back(metricsOf(*trial, asked).*column.value);
            means.push_back(meanDeviation(values).mean);
        }
        summary.*column.summary = meanDeviation(means);
    }
    summary.architectures = metricsOf(result.trials.front(), asked).architectures;
    for (const DeviceTrial& trial : result.trials) {
        summary.architectures =
            std::min(summary.architectures, metricsOf(trial, asked).architectures);
        summary.copies = std::max(summary.copies, trial.copies);
        summary.seconds += trial.seconds / static_cast<double>(result.trials.size());
    }
    return summary;
}

json toJson(const ResultSummary& summary)
{
    json object{{"trials", summary.trials},
                {"architectures", summary.architectures},
                {"copies_left_out", summary.copies}};
    if (!summary.deviceName.empty())
        object["device"] = summary.deviceName;
    for (const Column& column : kColumns) {
        const MeanDeviation& value = summary.*column.summary;
        object[column.name] = std::isnan(value.mean)
                                  ? json(nullptr)
                                  : json{{"mean", value.mean}, {"deviation", value.deviation}};
    }
    return object;
}

json summariesJson(const ExperimentResult& result, bool asked)
{
    json devices = json::array();
    json overall;
    for (const ResultSummary& summary : summarize(result, asked))
        summary.deviceName.empty() ? void(overall = toJson(summary))
                                   : devices.push_back(toJson(summary));
    return {{"devices", std::move(devices)}, {"mean", std::move(overall)}};
}

json toJson(const DeviceTrial& trial)
{
    json object{{"trial", trial.trial},
                {"device", trial.deviceName},
                {"samples", trial.samples},
                {"unseen", toJson(trial.unseen)},
                {"asked", toJson(trial.asked)},
                {"copies_left_out", trial.copies},
                {"transfer_seconds", trial.seconds}};
    if (!trial.references.empty())
        object["references"] = trial.references;
    if (!trial.embedding.empty())
        object["embedding"] = trial.embedding;
    for (const auto& [name, share] : trial.shares)
        object["shares"].push_back({{"name", name}, {"share", share}});
    return object;
}

DeviceTrial deviceTrialFromJson(const json& object)
{
    DeviceTrial trial;
    trial.trial = wholeNumber(object.at("trial"));
    trial.deviceName = object.at("device").get<std::string>();
    trial.samples = wholeNumbers(object.at("samples"));
    trial.unseen = evaluationMetricsFromJson(object.at("unseen"));
    trial.asked = evaluationMetricsFromJson(object.at("asked"));
    trial.copies = wholeNumber(object, "copies_left_out", 0);
    trial.seconds = object.at("transfer_seconds").get<double>();
    trial.references = wholeNumbers(object.value("references", json::array()));
    trial.embedding = object.value("embedding", std::vector<float>{});
    for (const json& share : object.value("shares", json::array()))
        trial.shares.emplace_back(share.at("name").get<std::string>(),
                                  share.at("share").get<double>());
    return trial;
}

/// Texts of a file, which end in tables, figures and exports.
void makePlain(ExperimentResult& result)
{
    for (std::string* text : {&result.datasetTitle, &result.program, &result.machine})
        *text = plainText(*text);
    for (std::vector<std::string>* texts : {&result.validationDevices, &result.remarks})
        for (std::string& text : *texts)
            text = plainText(text);
    for (DeviceTrial& trial : result.trials)
        trial.deviceName = plainText(trial.deviceName);
}

} // namespace

std::vector<ResultSummary> summarize(const ExperimentResult& result, bool asked)
{
    std::vector<ResultSummary> summaries;
    for (const std::string& name : result.spec.testDevices) {
        TrialList trials;
        for (const DeviceTrial& trial : result.trials)
            if (trial.deviceName == name)
                trials.push_back(&trial);
        if (!trials.empty())
            summaries.push_back(summarizeDevice(name, trials, asked));
    }
    if (!result.trials.empty())
        summaries.push_back(summarizeAll(result, asked));
    return summaries;
}

std::string budgetText(const ExperimentResult& result)
{
    const std::string samples = std::to_string(result.spec.sampleCount);
    return result.referenceCount == 0 ? samples
                                      : std::to_string(result.referenceCount) + " + " + samples;
}

json toJson(const ExperimentResult& result)
{
    json trials = json::array();
    for (const DeviceTrial& trial : result.trials)
        trials.push_back(toJson(trial));
    return {
        {"format", kFormat},
        {"experiment", toJson(result.spec)},
        {"dataset",
         {{"title", result.datasetTitle},
          {"checksum", result.datasetChecksum},
          {"space", result.spaceName},
          {"quantity", result.quantity.name},
          {"unit", result.quantity.unit},
          {"subject", result.quantity.subject},
          {"simulated", result.isSimulated}}},
        {"complete", result.isComplete},
        {"oracle_sampler", result.isOracle},
        {"label_free", result.isLabelFree},
        {"whole_source_tables", result.readsWholeSourceTables},
        {"budget", {{"references", result.referenceCount}, {"samples", result.spec.sampleCount}}},
        {"validation_devices", result.validationDevices},
        {"remarks", result.remarks},
        {"unseen", summariesJson(result, false)},
        {"asked", summariesJson(result, true)},
        {"trials", std::move(trials)},
        {"seconds",
         {{"total", result.totalSeconds},
          {"pretrain", result.pretrainSeconds},
          {"epochs", result.epochSeconds}}},
        {"threads", result.threads},
        {"program", result.program},
        {"machine", result.machine}};
}

Result<ExperimentResult> experimentResultFromJson(const json& object, const std::string& where)
{
    if (!object.is_object() || object.value("format", json()) != json(kFormat))
        return Error{where + ": this is not a result; expected \"format\": \"" + kFormat + "\"."};
    try {
        ExperimentResult result;
        auto spec = experimentSpecFromJson(object.at("experiment"), where);
        if (!spec)
            return spec.error();
        result.spec = std::move(*spec);
        const json& dataset = object.at("dataset");
        result.datasetTitle = dataset.at("title").get<std::string>();
        result.datasetChecksum = dataset.value("checksum", "");
        result.spaceName = dataset.at("space").get<std::string>();
        if (dataset.value("unit", result.quantity.unit) == taskError().unit)
            result.quantity = taskError();
        result.quantity.name = dataset.value("quantity", result.quantity.name);
        result.quantity.unit = dataset.value("unit", result.quantity.unit);
        result.quantity.subject = dataset.value("subject", result.quantity.subject);
        result.isSimulated = dataset.at("simulated").get<bool>();
        result.isComplete = object.at("complete").get<bool>();
        result.isOracle = object.at("oracle_sampler").get<bool>();
        result.isLabelFree = object.at("label_free").get<bool>();
        result.readsWholeSourceTables = object.at("whole_source_tables").get<bool>();
        result.referenceCount =
            wholeNumber(object.value("budget", json::object()), "references", 0);
        result.validationDevices = object.value("validation_devices", std::vector<std::string>{});
        result.remarks = object.value("remarks", std::vector<std::string>{});
        for (const json& trial : object.at("trials"))
            result.trials.push_back(deviceTrialFromJson(trial));
        const json& seconds = object.at("seconds");
        result.totalSeconds = seconds.at("total").get<double>();
        result.pretrainSeconds = seconds.at("pretrain").get<std::vector<double>>();
        result.epochSeconds = seconds.at("epochs").get<std::vector<double>>();
        result.threads = wholeNumber(object.at("threads"));
        result.program = object.at("program").get<std::string>();
        result.machine = object.at("machine").get<std::string>();
        makePlain(result);
        if (const auto predictions = object.find("predictions"); predictions != object.end())
            result.predictionsChecksum =
                predictions->is_null() ? "" : predictions->at("checksum").get<std::string>();
        return result;
    } catch (const json::exception& exception) {
        return jsonFault(where + ": the result is damaged", exception);
    }
}

} // namespace latency
