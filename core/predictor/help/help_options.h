#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/predictor/help/adaptation.h"
#include "core/predictor/help/meta_trainer.h"

#include <string>

namespace latency::help
{

/// Rows of the paper's tables, and the settings NASFLAT's authors tuned.
enum class Variant { Help, Tuned, MetaSgd, Maml };

/// State of meta-training to keep.
enum class BestState {
    Validation, ///< the best mean ρ on the validation devices; the last without such devices
    Average,    ///< the mean of the states of the second half (stochastic weight averaging)
    Mixed       ///< as published: one running maximum over train and validation devices
};

/// The options of the form, typed, with zeros replaced by the variant's values.
struct HelpOptions {
    Variant variant = Variant::Help;
    bool readsHardware = true; ///< the device's reference latencies take part
    float innerRate = 1e-3F;   ///< what the learned rates start from
    MetaSchedule schedule;
    AdaptationPlan adaptation;
    RangeSource scale = RangeSource::Measured;
    BestState best = BestState::Validation;
    std::string checkpoint; ///< path, or empty
    std::string saveTo;     ///< path, or empty
};

/// The registry entry.
const MethodInfo& helpInfo();

/// `options` as resolved against helpInfo().options.
///
/// space         name; determines the number of episodes
/// trainDevices  their number; the tuned variant uses all in every episode
HelpOptions helpOptions(const nlohmann::json& options, const std::string& space, int trainDevices);

Variant variantOf(const nlohmann::json& options);

} // namespace latency::help
