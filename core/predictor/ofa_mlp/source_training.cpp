// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/source_training.h"

#include "core/predictor/ofa_mlp/network_training.h"

#include <algorithm>
#include <cmath>

namespace latency::ofa_mlp
{
namespace
{

std::vector<float> labelsAt(const LatencyTable& table, int device, const std::vector<int>& rows)
{
    std::vector<float> labels;
    for (const int row : rows)
        labels.push_back(table.milliseconds(device)[static_cast<std::size_t>(row)]);
    return labels;
}

Error withoutMeasurements(const Device& device)
{
    return Error{"predictor ofa-mlp: train device " + device.name +
                 " has no measurement among the source networks; expected at least one."};
}

SourceNetwork named(const std::string& name, DenseNetwork network)
{
    return {name, std::make_shared<const DenseNetwork>(std::move(network))};
}

} // namespace

std::vector<int> labelledRows(const SourceData& source, int device)
{
    std::vector<int> rows;
    std::ranges::copy_if(source.sourceArchitectures, std::back_inserter(rows), [&](int row) {
        return source.table->milliseconds(device)[static_cast<std::size_t>(row)] > 0.0F;
    });
    return rows;
}

Outcome<std::vector<SourceNetwork>> trainDeviceNetworks(const SourceData& source,
                                                        const RowInputs& rows,
                                                        const TrainingRecipe& recipe, Seed seed,
                                                        const TrainingControl& control)
{
    std::vector<SourceNetwork> networks;
    const auto count = static_cast<int>(source.trainDevices.size());
    for (int i = 0; i < count; ++i) {
        const int device = source.trainDevices[static_cast<std::size_t>(i)];
        const std::vector<int> labelled = labelledRows(source, device);
        if (labelled.empty())
            return withoutMeasurements(source.table->device(device));
        TrainingControl one{control.stop, {}};
        if (control.report)
            one.report = [&control, i, count](TrainingProgress progress) {
                progress.epoch += i * progress.epochs;
                progress.epochs *= count;
                control.report(progress);
            };
        auto outcome =
            trainNetwork(rows.at(labelled).view(), labelsAt(*source.table, device, labelled),
                         recipe, seed.derive(static_cast<std::uint64_t>(i)), one);
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        if (std::holds_alternative<Stopped>(outcome))
            return Stopped{};
        networks.push_back(
            named(source.table->device(device).name, std::get<DenseNetwork>(std::move(outcome))));
    }
    return networks;
}

Outcome<GeneralizedNetwork> trainGeneralizedNetwork(const SourceData& source,
                                                    const HardwareSpecifications& known,
                                                    HardwareEntry entry,
                                                    const TrainingRecipe& recipe, Seed seed,
                                                    const TrainingControl& control)
{
    if (source.trainDevices.empty())
        return Error{"predictor ofa-mlp: there is no train device; the hardware-generalised "
                     "network expects at least one."};
    const LatencyTable& table = *source.table;
    std::vector<DeviceDescription> devices;
    for (const int device : source.trainDevices) {
        const auto described = describeDevice(known, table.device(device));
        if (!described)
            return described.error();
        devices.push_back(*described);
    }
    const HardwareEncoding encoding(devices, entry);
    RowInputs all;
    std::vector<float> values;
    std::vector<float> labels;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const int device = source.trainDevices[i];
        const std::vector<int> labelled = labelledRows(source, device);
        if (labelled.empty())
            return withoutMeasurements(table.device(device));
        const RowInputs rows =
            encoding.rows(table.space(), table.architectures(), devices[i]).at(labelled);
        const std::vector<float> milliseconds = labelsAt(table, device, labelled);
        std::ranges::copy(rows.columns.values(), std::back_inserter(values));
        for (std::size_t k = 0; k < milliseconds.size(); ++k)
            labels.push_back(std::log(milliseconds[k]) - rows.expected[k]);
        all.columns = FloatMatrix(labels.size(), rows.columns.columns());
    }
    std::ranges::copy(values, all.columns.values().begin());
    auto outcome = trainNetwork(
        all.view(), labels, shortenedFor(recipe, static_cast<int>(labels.size())), seed, control);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    return GeneralizedNetwork{
        encoding, named("all train devices", std::get<DenseNetwork>(std::move(outcome)))};
}

} // namespace latency::ofa_mlp
