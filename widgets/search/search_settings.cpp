// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/search_settings.h"

#include "widgets/forms/form_row.h"
#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/number_field.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace latency
{

SearchSettings::SearchSettings(QWidget* parent) : QWidget(parent)
{
    setObjectName("searchSettings");
    device_ = new ElidedComboBox(this);
    device_->setObjectName("searchDevice");
    predictor_ = new ElidedComboBox(this);
    predictor_->setObjectName("searchPredictor");
    limit_ = new NumberField(this);
    limit_->setObjectName("searchLimit");
    limit_->setDecimals(3);
    limit_->setRange(0.001, 1e6);
    limit_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    limit_->setSuffix(tr(" ms"));
    limit_->setKeyboardTracking(false);
    confidence_ = new WholeNumberField(this);
    confidence_->setObjectName("searchConfidence");
    confidence_->setRange(50, 99);
    confidence_->setSuffix(tr(" %"));
    measurements_ = new WholeNumberField(this);
    measurements_->setObjectName("searchMeasurements");
    measurements_->setRange(4, 1000);
    measurements_->setKeyboardTracking(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto addRow = [&](const QString& title, QWidget* field, const QString& note) {
        field->setAccessibleName(title);
        auto* row = new FormRow(title, field, this);
        row->setNote(note);
        column->addWidget(row);
    };
    addRow(tr("Device"), device_, {});
    addRow(tr("Predictor"), predictor_, tr("Learns from the train devices and each measurement."));
    addRow(tr("Limit"), limit_, tr("Or drag the line in the plot."));
    addRow(tr("Confidence"), confidence_,
           tr("How sure an answer that nobody measured must be to meet the limit."));
    addRow(tr("Budget"), measurements_, tr("Measurements in all."));

    connect(device_, &QComboBox::activated, this, &SearchSettings::deviceChosen);
    connect(predictor_, &QComboBox::activated, this, &SearchSettings::predictorChosen);
    connect(limit_, &QDoubleSpinBox::valueChanged, this, &SearchSettings::limitChanged);
    connect(confidence_, &QSpinBox::valueChanged, this,
            [this](int percent) { Q_EMIT confidenceChanged(percent / 100.0); });
    connect(measurements_, &QSpinBox::valueChanged, this, &SearchSettings::measurementsChanged);
}

void SearchSettings::setDevices(const QStringList& names)
{
    device_->clear();
    device_->addItems(names);
}

void SearchSettings::setPredictors(const QStringList& titles)
{
    predictor_->clear();
    predictor_->addItems(titles);
}

void SearchSettings::setValues(const Values& values)
{
    const QSignalBlocker quietLimit(limit_);
    const QSignalBlocker quietConfidence(confidence_);
    const QSignalBlocker quietMeasurements(measurements_);
    device_->setCurrentIndex(values.device);
    predictor_->setCurrentIndex(values.predictor);
    limit_->setValue(values.limit);
    confidence_->setValue(static_cast<int>(std::lround(100.0 * values.confidence)));
    measurements_->setValue(values.measurements);
}

SearchSettings::Values SearchSettings::values() const
{
    return {device_->currentIndex(), predictor_->currentIndex(), limit_->value(),
            confidence_->value() / 100.0, measurements_->value()};
}

void SearchSettings::setLocked(bool isLocked)
{
    device_->setDisabled(isLocked);
    predictor_->setDisabled(isLocked);
    measurements_->setDisabled(isLocked);
}

} // namespace latency
