#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/encoding_states.h"
#include "app/studio/studio_document.h"
#include "widgets/forms/experiment_form.h"

#include <vector>

namespace latency
{

/// Connects the experiment form and the document; methods come from the registries.
class ExperimentPresenter : public QObject
{
    Q_OBJECT

public:
    ExperimentPresenter(StudioDocument& document, ExperimentForm& form,
                        const EncodingStates& encodings, QObject* parent);

private:
    void showDataset();
    void showMethods();
    void showEncodings();
    void applyPreset(int index);
    void showValues();
    void showBudget();

    StudioDocument& document_;
    ExperimentForm& form_;
    const EncodingStates& encodings_;
    std::vector<int> shownStates_;        ///< of every encoding, as the form shows them
    std::vector<std::ptrdiff_t> presets_; // which of the presets the dataset's space has
};

} // namespace latency
