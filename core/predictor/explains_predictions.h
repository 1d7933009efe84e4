#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>
#include <string>
#include <vector>

namespace latency
{

/// What one reason adds to a prediction.
struct PredictionPart {
    std::string title;   ///< "source profiles"
    double amount = 0.0; ///< in ms, or the logarithm of a factor
};

/// What one label adds to a prediction.
struct LabelPull {
    int architecture = -1;
    double amount = 0.0; ///< in ms, or the logarithm of a factor
};

/// A prediction split into what it is the sum of: `centre` and all parts.
struct PredictionForm {
    bool isLogarithm = false; ///< amounts are logarithms of factors, `centre` that of ms
    double trust = 1.0;       ///< share of this form in the prediction
    double centre = 0.0;      ///< mean of the labels
    std::vector<PredictionPart> parts;
    /// One per label. They add up to the parts without the expectation before any label.
    std::vector<LabelPull> pulls;

    [[nodiscard]] double milliseconds() const; ///< that this form predicts
};

/// Why an architecture was predicted as it was: the forms' ms, weighted by trust, are the
/// prediction.
struct PredictionReason {
    std::vector<PredictionForm> forms;

    [[nodiscard]] double milliseconds() const;
};

/// What one adaptation knows of the reasons of its predictions. Immutable; any thread.
class PredictionReasons
{
public:
    virtual ~PredictionReasons() = default;
    /// architecture  a row of the table
    [[nodiscard]] virtual PredictionReason of(int architecture) const = 0;
};

/// A predictor that can say why.
class ExplainsPredictions
{
public:
    virtual ~ExplainsPredictions() = default;
    /// Of the last `adapt`; null before the first and after one that failed.
    [[nodiscard]] virtual std::shared_ptr<const PredictionReasons> reasons() const = 0;
};

} // namespace latency
