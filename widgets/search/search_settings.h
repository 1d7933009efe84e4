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

/// What the user wants of a search: device, predictor, limit, confidence, budget.
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
        bool operator==(const Values&) const = default;
    };

    explicit SearchSettings(QWidget* parent = nullptr);

    void setQuantity(const QuantityText& quantity); ///< of the limit
    void setDevices(const QStringList& names);
    void setPredictors(const QStringList& titles);
    void setValues(const Values& values); ///< emits nothing
    [[nodiscard]] Values values() const;
    void setLocked(bool isLocked); ///< while a search is under way

Q_SIGNALS:
    void deviceChosen(int index);
    void predictorChosen(int index);
    void limitChanged(double milliseconds);
    void confidenceChanged(double confidence);
    void measurementsChanged(int measurements);

private:
    QComboBox* device_ = nullptr;
    QComboBox* predictor_ = nullptr;
    QDoubleSpinBox* limit_ = nullptr;
    QSpinBox* confidence_ = nullptr;
    QSpinBox* measurements_ = nullptr;
};

} // namespace latency
