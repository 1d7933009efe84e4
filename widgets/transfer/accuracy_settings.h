#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace latency
{

/// Settings of an accuracy prediction: device, task, and the number of labels for each.
class AccuracySettings : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        int device = -1; ///< index into the choices, as are task and predictor
        int task = -1;
        int predictor = -1;
        int latencyLabels = 20;
        int errorLabels = 20;
        bool learnsOtherTasks = true;
        bool operator==(const Values&) const = default;
    };

    explicit AccuracySettings(QWidget* parent = nullptr);

    void setChoices(const QStringList& devices, const QStringList& tasks,
                    const QStringList& predictors);
    void setValues(const Values& values); ///< emits nothing
    [[nodiscard]] Values values() const;

Q_SIGNALS:
    void changed(); ///< by the user

private:
    QComboBox* device_ = nullptr;
    QComboBox* task_ = nullptr;
    QComboBox* predictor_ = nullptr;
    QSpinBox* latencyLabels_ = nullptr;
    QSpinBox* errorLabels_ = nullptr;
    QCheckBox* otherTasks_ = nullptr;
};

} // namespace latency
