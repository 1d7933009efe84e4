// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/session.h"

#include "core/base/json_number.h"
#include "core/base/json_text.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace latency
{
namespace
{

using nlohmann::json;

/// Little-endian floats in base 64.
std::string packed(const std::vector<float>& values)
{
    const QByteArray bytes =
        QByteArray::fromRawData(reinterpret_cast<const char*>(values.data()),
                                static_cast<qsizetype>(values.size() * sizeof(float)));
    return bytes.toBase64().toStdString();
}

/// Throws json::exception-like errors through `json::at` only; a damaged text gives wrong counts.
std::vector<float> unpacked(const json& text)
{
    const QByteArray bytes =
        QByteArray::fromBase64(QByteArray::fromStdString(text.get<std::string>()));
    std::vector<float> values(static_cast<std::size_t>(bytes.size()) / sizeof(float));
    if (!values.empty())
        std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(float));
    return values;
}

json numberOrNull(double value)
{
    return std::isfinite(value) ? json(value) : json(nullptr);
}

double numberOrNan(const json& value)
{
    return value.is_null() ? std::nan("") : value.get<double>();
}

json predictionsOf(const DeviceTrial& trial)
{
    json object{{"predicted", packed(trial.predicted)}};
    if (!trial.deviation.empty())
        object["deviation"] = packed(trial.deviation);
    for (const auto& [device, embedding] : trial.sourceEmbeddings)
        object["source_embeddings"].push_back({device, packed(embedding)});
    for (const AdaptationStage& stage : trial.stages)
        object["stages"].push_back(
            {{"predicted", packed(stage.predicted)}, {"unseen", toJson(stage.unseen)}});
    for (const LeftOutLabel& label : trial.leftOut)
        object["left_out"].push_back({label.architecture, numberOrNull(label.measured),
                                      numberOrNull(label.predicted), numberOrNull(label.deviation),
                                      label.isSuspicious});
    return object;
}

void readPredictions(const json& object, DeviceTrial& trial)
{
    trial.predicted = unpacked(object.at("predicted"));
    if (object.contains("deviation"))
        trial.deviation = unpacked(object["deviation"]);
    for (const json& one : object.value("source_embeddings", json::array()))
        trial.sourceEmbeddings.emplace_back(wholeNumber(one.at(0)), unpacked(one.at(1)));
    for (const json& stage : object.value("stages", json::array()))
        trial.stages.push_back(
            {unpacked(stage.at("predicted")), evaluationMetricsFromJson(stage.at("unseen"))});
    for (const json& label : object.value("left_out", json::array()))
        trial.leftOut.push_back({wholeNumber(label.at(0)), numberOrNan(label.at(1)),
                                 numberOrNan(label.at(2)), numberOrNan(label.at(3)),
                                 label.at(4).get<bool>()});
}

/// Rows and devices of the table that a run may refer to.
struct Bounds {
    int networks = 0;
    int devices = 0;

    [[nodiscard]] bool haveNetwork(int row) const { return row >= 0 && row < networks; }
    [[nodiscard]] bool haveNetworks(const std::vector<int>& rows) const
    {
        return std::ranges::all_of(rows, [this](int row) { return haveNetwork(row); });
    }
    [[nodiscard]] bool haveDevice(int row) const { return row >= 0 && row < devices; }
    /// One number per network, or none.
    [[nodiscard]] bool fit(const std::vector<float>& values) const
    {
        return values.empty() || values.size() == static_cast<std::size_t>(networks);
    }
};

bool isWithin(const DeviceTrial& trial, const Bounds& table)
{
    return table.haveDevice(trial.device) && table.haveNetworks(trial.samples) &&
           table.haveNetworks(trial.references) && !trial.predicted.empty() &&
           table.fit(trial.predicted) && table.fit(trial.deviation) &&
           std::ranges::all_of(trial.stages,
                               [&](const auto& stage) { return table.fit(stage.predicted); }) &&
           std::ranges::all_of(
               trial.leftOut,
               [&](const auto& label) { return table.haveNetwork(label.architecture); }) &&
           std::ranges::all_of(trial.sourceEmbeddings,
                               [&](const auto& one) { return table.haveDevice(one.first); });
}

} // namespace

json toJson(const RunRecord& run)
{
    json object{{"id", run.id}, {"result", toJson(run.result)}};
    object["predictions"] = json::array();
    for (const DeviceTrial& trial : run.result.trials)
        object["predictions"].push_back(predictionsOf(trial));
    object["curve"] = json::array();
    for (const CurvePoint& point : run.curve)
        object["curve"].push_back({point.device, point.trial, point.epoch,
                                   numberOrNull(point.spearman), point.architectures,
                                   point.isFinal});
    object["losses"] = json::array();
    for (const auto& [epoch, loss] : run.losses)
        object["losses"].push_back({epoch, numberOrNull(loss)});
    return object;
}

Result<RunRecord> runRecordFromJson(const json& object, const LatencyTable& table,
                                    const std::string& where)
{
    try {
        RunRecord run;
        run.id = wholeNumber(object.at("id"));
        auto result = experimentResultFromJson(object.at("result"), where);
        if (!result)
            return result.error();
        run.result = std::move(*result);
        const Bounds bounds{table.architectureCount(), table.deviceCount()};
        const json& predictions = object.at("predictions");
        for (std::size_t i = 0; i < run.result.trials.size(); ++i) {
            DeviceTrial& trial = run.result.trials[i];
            trial.device = table.findDevice(trial.deviceName);
            readPredictions(predictions.at(i), trial);
            if (!isWithin(trial, bounds))
                return Error{where + ": a prediction does not fit " + table.name() +
                             "; expected one number for each of its networks."};
        }
        for (const json& point : object.at("curve"))
            run.curve.push_back({wholeNumber(point.at(0)), wholeNumber(point.at(1)),
                                 wholeNumber(point.at(2)), numberOrNan(point.at(3)),
                                 wholeNumber(point.at(4)), point.at(5).get<bool>()});
        if (!std::ranges::all_of(
                run.curve, [&](const CurvePoint& one) { return bounds.haveDevice(one.device); }))
            return Error{where + ": a learning curve is not of a device of " + table.name() +
                         "; expected one of its " + std::to_string(table.deviceCount()) + "."};
        for (const json& loss : object.at("losses"))
            run.losses.emplace_back(loss.at(0).get<double>(), numberOrNan(loss.at(1)));
        return run;
    } catch (const json::exception& exception) {
        return jsonFault(where + ": the run is damaged", exception);
    }
}

} // namespace latency
