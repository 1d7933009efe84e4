#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/quantity_text.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace latency
{

class FormRow;

/// Settings of a search: device, predictor, limit, confidence, budget.
class SearchSettings : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        int device = -1;         ///< index into the choices
        int predictor = -1;      ///< likewise
        double limit = 1.0;      ///< in the unit of the table
        double confidence = 0.9; ///< of meeting the limit, 0.5..0.99
        int measurements = 20;   ///< in all
        int learnsFrom = 0;      ///< a choice of train devices
        bool isOneTrip = false;  ///< all that is to be measured on one worksheet
        int round = 4;           ///< networks on each worksheet after the first, otherwise
        int unit = 0;            ///< of worksheets and of what is typed in
        bool operator==(const Values&) const = default;
    };

    explicit SearchSettings(QWidget* parent = nullptr);

    void setQuantity(const QuantityText& quantity); ///< of the limit
    void setDevices(const QStringList& names);
    void setPredictors(const QStringList& titles);
    /// Choices of train devices: "all 27 other devices", "the 9 train devices".
    void setLearningChoices(const QStringList& titles);
    void setUnits(const QStringList& names);
    /// Whether the device is a board: the settings of worksheets are available then.
    void setMeasuredByHand(bool isMeasuredByHand);
    void setValues(const Values& values); ///< emits nothing
    [[nodiscard]] Values values() const;
    void setLocked(bool isLocked); ///< while a search is under way

Q_SIGNALS:
    void deviceChosen(int index);
    void predictorChosen(int index);
    void limitChanged(double milliseconds);
    void confidenceChanged(double confidence);
    void measurementsChanged(int measurements);
    void learningChosen(int index);
    void tripsChanged(bool isOneTrip, int round);
    void unitChosen(int index);

private:
    FormRow* addRow(const QString& title, QWidget* field, const char* name, const QString& note);
    void makeTripFields();

    QComboBox* device_ = nullptr;
    QComboBox* predictor_ = nullptr;
    QDoubleSpinBox* limit_ = nullptr;
    QSpinBox* confidence_ = nullptr;
    QSpinBox* measurements_ = nullptr;
    QComboBox* learning_ = nullptr;
    QComboBox* trips_ = nullptr;
    QSpinBox* round_ = nullptr;
    QComboBox* unit_ = nullptr;
    QList<QWidget*> byHand_; ///< rows that matter for measurements by hand only
};

} // namespace latency
