#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/experiment/hypothetical_device.h"
#include "widgets/devices/hardware_panel.h"

#include <QObject>

#include <memory>
#include <vector>

namespace latency
{

/// The devices' data sheets, with undo, and a hypothetical device: trained on a worker, evaluated
/// while the sliders move.
class HardwarePresenter : public QObject
{
    Q_OBJECT

public:
    HardwarePresenter(StudioDocument& document, HardwarePanel& panel, QObject* parent);

    [[nodiscard]] bool hasLearned() const { return isLearning_ || study_; }

private:
    void showDataset();
    void showSpecifications();
    void change(int device, const HardwareSpecification* specification);
    void learn();
    void finishLearning(Outcome<std::shared_ptr<HypotheticalDevice>> outcome);
    void chooseDevice();
    void answer();
    void showAnswer(const std::vector<float>& real, const std::vector<float>& hypothetical);
    void forgetStudy();
    void showLearning(int epoch, int epochs);
    [[nodiscard]] std::vector<int> sameBoard(int device) const;
    [[nodiscard]] int device() const; ///< the hypothetical one is made from, or -1
    [[nodiscard]] HardwareSpecification realOf(int device) const;

    StudioDocument& document_;
    HardwarePanel& panel_;
    std::vector<int> devices_; ///< that say enough of themselves
    bool isLearnable_ = false; ///< a dataset of OFA networks with two of them
    bool isLearning_ = false;
    std::shared_ptr<HypotheticalDevice> study_; ///< null until learned; used by the worker
    Job task_;
};

} // namespace latency
