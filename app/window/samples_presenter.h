#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/latest_task.h"
#include "core/sampling/sampler.h"
#include "widgets/plots/sample_picker.h"

namespace latency
{

/// Joins the sample picker and the document: axes, picks, coverage, advice.
class SamplesPresenter : public QObject
{
    Q_OBJECT

public:
    SamplesPresenter(StudioDocument& document, SamplePicker& picker, QObject* parent);

    /// Takes the picks the chosen sampler gives for the first test device as picks by hand.
    void pickWithSampler();
    /// The same for a dataset just opened, so that there is a prediction to look at; no step of
    /// undo.
    void offerFirstPicks();

Q_SIGNALS:
    void refused(const QString& sentence);
    void worksheetRequested();

private:
    void showDataset();
    void showAxes();
    void showPicks();
    void updateCoverage();
    void suggest();
    [[nodiscard]] SamplingRequest samplerRequest(const Sampler& sampler) const;
    void changePicks(const std::vector<int>& picks, const QString& undoText, const QString& origin);
    [[nodiscard]] PickerAxis axis(int choice) const;
    [[nodiscard]] QStringList axisTitles() const;

    StudioDocument& document_;
    SamplePicker& picker_;
    LatestTask coverage_;
    LatestTask advice_;
    int xChoice_ = 0;
    int yChoice_ = 0;
};

} // namespace latency
