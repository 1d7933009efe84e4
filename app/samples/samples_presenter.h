#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/sample_axes.h"
#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/sampling/sampler.h"
#include "widgets/plots/sample_picker.h"

namespace latency
{

/// Joins the sample picker and the document: axes, picks, coverage, advice.
class SamplesPresenter : public QObject
{
    Q_OBJECT

public:
    SamplesPresenter(StudioDocument& document, SampleAxes& axes, SamplePicker& picker,
                     QObject* parent);

    /// Adopts the chosen sampler's picks for the first test device as picks by hand.
    void pickWithSampler();
    /// The same for a newly opened dataset, so that a prediction is shown at once; no step of undo.
    void offerFirstPicks();

Q_SIGNALS:
    void refused(const QString& sentence);
    void worksheetRequested();

private:
    void setProxies(const std::vector<ArchitectureQuantity>& proxies);
    void setMap(const ArchitectureQuantity& x, const ArchitectureQuantity& y);
    void colorBy(const QString& title);
    void showDataset();
    void showAxes();
    void showPicks();
    void showMeasured(); ///< how many picks serve the device shown
    void updateCoverage();
    void suggest();
    [[nodiscard]] SamplingRequest samplerRequest(const Sampler& sampler) const;
    void changePicks(const std::vector<int>& picks, const QString& undoText,
                     const std::string& origin);
    /// Replaces the picks.
    void replacePicks(const std::vector<int>& picks, const QString& undoText,
                      const std::string& origin);
    void showColors();
    [[nodiscard]] PickerAxis axis(int choice) const;
    [[nodiscard]] QStringList axisTitles() const; ///< dataset's quantities, devices, proxies, map
    [[nodiscard]] bool showsMap() const;
    [[nodiscard]] int mapChoice() const; ///< of the first axis of the map; -1 for none
    void chooseAxesByTitle(const QString& x, const QString& y);

    StudioDocument& document_;
    SampleAxes& offered_;
    SamplePicker& picker_;
    Job coverage_;
    Job advice_;
    Job coloring_;
    std::vector<ArchitectureQuantity> proxies_;
    std::vector<ArchitectureQuantity> map_; ///< none or two
    int xChoice_ = 0;
    int yChoice_ = 0;
    QString colorTitle_; ///< of an axis choice; empty for no colours
};

} // namespace latency
