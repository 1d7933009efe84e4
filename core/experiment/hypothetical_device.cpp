// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/hypothetical_device.h"

namespace latency
{
namespace
{

/// The hardware-generalised network.
const PredictorKind& networkKind()
{
    return *findPredictor("ofa-mlp");
}

} // namespace

std::vector<int> specifiedDevices(const LatencyTable& table,
                                  const SpecificationsByDevice& specifications)
{
    auto known = HardwareSpecifications::builtIn();
    known.setExactly(specifications);
    std::vector<int> devices;
    for (int device = 0; device < table.deviceCount(); ++device) {
        const Device& one = table.device(device);
        if (one.batchSize && *one.batchSize > 0 && known.find(one))
            devices.push_back(device);
    }
    return devices;
}

bool HypotheticalDevice::isLearnable(const LatencyTable& table)
{
    return networkKind().info().supportsSpace(table.space().name()) && table.quantity().isLatency();
}

Outcome<std::shared_ptr<HypotheticalDevice>>
HypotheticalDevice::learn(const HypotheticalStudy& study, const TrainingControl& control)
{
    const PredictorKind& kind = networkKind();
    if (!kind.info().supportsSpace(study.table->space().name()))
        return Error{"hypothetical device: the hardware-generalised network reads networks of "
                     "OFA-MobileNetV3; " +
                     study.table->name() + " has those of " + study.table->space().title() + "."};
    auto made = std::make_shared<HypotheticalDevice>();
    made->table_ = study.table;
    made->devices_ = specifiedDevices(*study.table, study.specifications);
    made->seed_ = study.seed;
    if (made->devices_.size() < 2)
        return Error{"hypothetical device: " + std::to_string(made->devices_.size()) +
                     " of the devices of " + study.table->name() +
                     " have a batch size and a specification; expected at least two to learn "
                     "from."};
    const auto options = resolveOptions(kind.info().options,
                                        {{"variant", "generalized"},
                                         {"epochs", study.epochs},
                                         {"hardware", study.readsColumns ? "columns" : "roofline"}},
                                        "hypothetical device");
    if (!options)
        return options.error();
    made->predictor_ = kind.create(*options);
    SourceData source;
    source.table = study.table;
    source.trainDevices = made->devices_;
    source.sourceArchitectures = study.sourceArchitectures;
    source.specifications = study.specifications;
    const auto outcome = made->predictor_->pretrain(source, study.seed, control);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    return made;
}

Outcome<std::vector<float>>
HypotheticalDevice::milliseconds(int device, const HardwareSpecification& specification,
                                 std::stop_token stop)
{
    TargetSamples target;
    target.deviceName = table_->device(device).name;
    target.device = device;
    target.specification = specification;
    auto outcome = predictor_->adapt(target, seed_, {std::move(stop), {}});
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    return std::get<Prediction>(std::move(outcome)).values;
}

} // namespace latency
