#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStringList>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace latency
{

class FormRow;

/// Settings of an evolution: device, models, part of the space, duration.
class EvolutionSettings : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        int device = -1;    ///< index into the choices
        int model = -1;     ///< of latency; likewise
        int objective = -1; ///< likewise
        int part = 0;       ///< likewise
        double limit = 1.0; ///< ms
        int generations = 500;
        int population = 100;
        bool operator==(const Values&) const = default;
    };

    explicit EvolutionSettings(QWidget* parent = nullptr);

    void setChoices(const QStringList& devices, const QStringList& models,
                    const QStringList& objectives, const QStringList& parts);
    void setModelNote(const QString& note); ///< what the latency model learns from
    void setValues(const Values& values);   ///< emits nothing
    [[nodiscard]] Values values() const;
    void setLocked(bool isLocked); ///< while an evolution is under way; the limit stays free

Q_SIGNALS:
    void limitChanged(double milliseconds);
    void changed(); ///< anything else

private:
    FormRow* addRow(const QString& title, QWidget* field, const char* name, const QString& note);

    QComboBox* device_ = nullptr;
    QComboBox* model_ = nullptr;
    FormRow* modelRow_ = nullptr;
    QComboBox* objective_ = nullptr;
    QComboBox* part_ = nullptr;
    QDoubleSpinBox* limit_ = nullptr;
    QSpinBox* generations_ = nullptr;
    QSpinBox* population_ = nullptr;
};

} // namespace latency
