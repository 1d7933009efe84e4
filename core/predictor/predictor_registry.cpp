// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/predictor.h"

#include "core/predictor/baselines/best_source_predictor.h"
#include "core/predictor/baselines/cost_predictor.h"
#include "core/predictor/baselines/ridge_predictor.h"
#include "core/predictor/brp_nas/brp_nas_predictor.h"
#include "core/predictor/help/help_predictor.h"
#include "core/predictor/kernel/kernel_predictor.h"
#include "core/predictor/lookup_table/lookup_table_predictor.h"
#include "core/predictor/multi_predict/multi_predict_predictor.h"
#include "core/predictor/nasflat/nasflat_predictor.h"
#include "core/predictor/ofa_mlp/ofa_mlp_predictor.h"

#include <algorithm>

namespace latency
{

const std::vector<const PredictorKind*>& predictors()
{
    static const std::vector<const PredictorKind*> registered{
        &kernelPredictor(), &nasflatPredictor(), &helpPredictor(),        &multiPredictPredictor(),
        &ofaMlpPredictor(), &brpNasPredictor(),  &lookupTablePredictor(), &bestSourcePredictor(),
        &ridgePredictor(),  &flopsPredictor(),   &paramsPredictor()};
    return registered;
}

const PredictorKind* findPredictor(std::string_view name)
{
    const auto found = std::ranges::find_if(
        predictors(), [&](const PredictorKind* kind) { return kind->info().name == name; });
    return found == predictors().end() ? nullptr : *found;
}

} // namespace latency
