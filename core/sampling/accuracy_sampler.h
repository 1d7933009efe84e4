#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

namespace latency
{

/// "accuracy": one from each of equally large groups from low to high accuracy, from
/// nb201_accuracy.csv in a data folder (methods/sampling.md §1).
const Sampler& accuracySampler();

} // namespace latency
