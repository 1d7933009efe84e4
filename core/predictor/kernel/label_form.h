#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <Eigen/Core>

#include <span>

namespace latency
{

/// Labels in a form with mean zero and a standard deviation of about one. Two forms compete:
/// latency adds up in ms, and devices differ by factors in log ms.
struct LabelForm {
    bool isLogarithm = false;
    double centre = 0.0;    ///< ms or log ms
    double scale = 1.0;     ///< ms or log ms, > 0
    Eigen::VectorXd values; ///< [labels]
    /// Sum of the logarithms of the derivative of value by ms; makes evidence comparable between
    /// forms.
    double logJacobian = 0.0;
};

/// milliseconds  at least one, finite, > 0. In the logarithmic form latencies below a twentieth of
///               the median are raised to that.
LabelForm labelForm(std::span<const float> milliseconds, bool isLogarithm);

/// Mean and standard deviation in ms of a normal belief about a value of the form; the logarithmic
/// form uses the median as mean, so that order is kept.
struct MillisecondBelief {
    double mean = 0.0;
    double deviation = 0.0;
};
MillisecondBelief inMilliseconds(const LabelForm& form, double mean, double variance);

} // namespace latency
