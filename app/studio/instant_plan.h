#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "core/experiment/experiment_plan.h"

#include <optional>

namespace latency
{

/// The automatic computation of the window: the setup's predictor if it is instant, otherwise the
/// kernel predictor, with the setup's devices and sampler. Nothing without a dataset or a test
/// device.
std::optional<ExperimentPlan> instantPlan(const StudioDocument& document);

} // namespace latency
