#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/label_scale.h"
#include "core/transfer/network_examples.h"
#include "core/transfer/transfer_plan.h"
#include "core/transfer/transfer_result.h"

#include <array>
#include <memory>
#include <optional>
#include <stop_token>

namespace latency
{

/// Common inputs of all devices of a transfer.
struct TransferSetting {
    const TransferPlan& plan;
    FloatMatrix plainFeatures; ///< of the target, see plainFeatures()
    SigmoidNetwork plainNetwork;
    std::stop_token stop;
};

/// One device: learned on the source space, then repeatedly on labels of the target. One thread at
/// a time.
class DeviceTransfer
{
public:
    /// setting  must outlive this
    DeviceTransfer(const TransferSetting& setting, std::string name);

    /// Draws the source samples, chooses the latency vector and reads its latencies.
    ///
    /// returns  an error, or nullopt
    std::optional<Error> prepare();
    /// returns  false when stopped
    bool learnSource();
    /// Evaluates a repeat with growing numbers of labels.
    ///
    /// repeat   from 1
    /// returns  nullopt when stopped
    std::optional<TransferDraw> draw(int repeat);
    /// ρ of a network trained from scratch on many labels of the last draw; nullopt when stopped.
    std::optional<double> fromScratch(int repeat);

    [[nodiscard]] const std::vector<std::string>& vector() const { return vector_; }
    [[nodiscard]] int unmeasured() const; ///< networks of the target that are left out

private:
    [[nodiscard]] int mostLabels() const;
    [[nodiscard]] Error tooFew(const LatencyTable& table, std::size_t found, int wanted) const;
    [[nodiscard]] std::vector<std::string> chosenVector() const;
    [[nodiscard]] std::vector<int> testRows(int repeat) const;
    LabelScale labelScale(TransferArm arm, std::span<const int> rows,
                          const std::vector<float>& milliseconds);
    std::optional<double> learnLabels(TransferArm arm, std::span<const int> rows, Seed seed);
    double rhoOf(ExampleLearner& learner, const std::vector<float>& state,
                 const FloatMatrix& features) const;

    const TransferSetting& setting_;
    const TransferPlan& plan_;
    const TransferOptions& options_;
    std::string name_;
    Seed seed_;
    std::span<const float> sourceLatencies_;
    std::span<const float> targetLatencies_;
    std::vector<int> sourceRows_;
    std::vector<int> rows_;  ///< of the target that may be labelled or tested
    std::vector<int> order_; ///< of the last draw: the first are its labels
    std::vector<int> test_;
    std::vector<std::string> vector_;
    FloatMatrix sourceFeatures_;
    FloatMatrix targetFeatures_;
    SigmoidNetwork network_;
    std::unique_ptr<ExampleLearner> learner_;
    std::unique_ptr<ExampleLearner> plainLearner_;
    LabelScale sourceScale_;
    std::vector<float> untrained_;
    std::vector<float> plain_;
    std::vector<float> pretrained_;
    std::array<std::vector<float>, transferArms.size()> states_; ///< one an arm
};

} // namespace latency
