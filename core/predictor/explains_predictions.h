#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>
#include <string>
#include <vector>

namespace latency
{

/// Contribution of one reason to a prediction.
struct PredictionPart {
    std::string title;   ///< "source profiles"
    double amount = 0.0; ///< in ms, or the logarithm of a factor
};

/// Contribution of one label to a prediction.
struct LabelPull {
    int architecture = -1;
    double amount = 0.0; ///< in ms, or the logarithm of a factor
};

/// A prediction as the sum of `centre` and all parts.
struct PredictionForm {
    bool isLogarithm = false; ///< amounts are logarithms of factors, `centre` that of ms
    double trust = 1.0;       ///< share of this form in the prediction
    double centre = 0.0;      ///< mean of the labels
    std::vector<PredictionPart> parts;
    /// One per label. Their sum is that of the parts, without the prior mean.
    std::vector<LabelPull> pulls;

    [[nodiscard]] double milliseconds() const; ///< that this form predicts
};

/// Reasons for an architecture's prediction: the prediction is the mean of the forms, weighted by
/// trust.
struct PredictionReason {
    std::vector<PredictionForm> forms;

    [[nodiscard]] double milliseconds() const;
};

/// Reasons for the predictions of one adaptation. Immutable; thread-safe.
class PredictionReasons
{
public:
    virtual ~PredictionReasons() = default;
    /// architecture  a row of the table
    [[nodiscard]] virtual PredictionReason of(int architecture) const = 0;
};

/// A predictor that explains its predictions.
class ExplainsPredictions
{
public:
    virtual ~ExplainsPredictions() = default;
    /// Reasons of the last `adapt`; null before the first one and after a failed one.
    [[nodiscard]] virtual std::shared_ptr<const PredictionReasons> reasons() const = 0;
};

} // namespace latency
