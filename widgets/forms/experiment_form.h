#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "widgets/panels/panel.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QMenu;
class QSpinBox;

namespace latency
{

class FormRow;
class MethodChoice;

/// The values of the form: experiment.json without the dataset and the devices.
struct ExperimentFormValues {
    std::string predictor;
    nlohmann::json predictorOptions = nlohmann::json::object();
    std::string sampler;
    nlohmann::json samplerOptions = nlohmann::json::object();
    int sampleCount = 20;    ///< labels on each test device
    int sourceSamples = 900; ///< labels on each train device
    int trials = 3;
    std::uint64_t seed = 1;
    std::string protocol = "unseen";
    bool operator==(const ExperimentFormValues&) const = default;
};

/// The panel Experiment: all settings of an experiment except its data, generated from the
/// registries.
class ExperimentForm : public Panel
{
    Q_OBJECT

public:
    explicit ExperimentForm(QWidget* parent = nullptr);

    /// Sets the choices; methods that do not support `space` are shown but disabled.
    void setMethods(std::vector<MethodInfo> predictors, std::vector<MethodInfo> samplers,
                    const std::string& space);
    void setProtocols(const std::vector<OptionChoice>& protocols);
    void setPresets(const QStringList& titles);
    void setLargestCounts(int samples, int sourceSamples); ///< of the dataset

    [[nodiscard]] ExperimentFormValues values() const;
    void setValues(const ExperimentFormValues& values); ///< emits nothing

    void setBudgetText(const QString& text);   ///< foot: "budget: 20 measurements on each …"
    void setProtocolNote(const QString& text); ///< below the protocol: "15 605 of 15 625"
    void setLocked(bool isLocked);             ///< while a run uses the values

Q_SIGNALS:
    /// `field` names the changed setting, for the undo text.
    void changed(const latency::ExperimentFormValues& values, const QString& field);
    void presetChosen(int index);

private:
    void announce(const QString& field);
    void takeSeed(); ///< what was typed, or a refusal at the field

    MethodChoice* predictor_ = nullptr;
    MethodChoice* sampler_ = nullptr;
    QSpinBox* sampleCount_ = nullptr;
    QSpinBox* sourceSamples_ = nullptr;
    QSpinBox* trials_ = nullptr;
    QLineEdit* seed_ = nullptr;
    std::uint64_t seedValue_ = 0; ///< the last that was valid
    QComboBox* protocol_ = nullptr;
    FormRow* protocolRow_ = nullptr;
    QLabel* budget_ = nullptr;
    QPushButton* presets_ = nullptr;
    QMenu* presetMenu_ = nullptr;
    QWidget* page_ = nullptr;
    bool isFilling_ = false;
};

} // namespace latency
