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
    predictor_ = new ElidedComboBox(this);
    learning_ = new ElidedComboBox(this);
    limit_ = new NumberField(this);
    limit_->setDecimals(3);
    limit_->setRange(0.001, 1e6);
    limit_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    limit_->setSuffix(QuantityText().suffix());
    confidence_ = new WholeNumberField(this);
    confidence_->setRange(50, 99);
    confidence_->setSuffix(tr(" %"));
    measurements_ = new WholeNumberField(this);
    measurements_->setRange(4, 1000);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    addRow(tr("Device"), device_, "searchDevice", {});
    addRow(tr("Predictor"), predictor_, "searchPredictor",
           tr("Learns from other devices and from each measurement."));
    addRow(tr("Learns from"), learning_, "searchLearning", {});
    addRow(tr("Limit"), limit_, "searchLimit", tr("Or drag the line in the plot."));
    addRow(tr("Confidence"), confidence_, "searchConfidence",
           tr("Required probability that an unmeasured answer meets the limit."));
    addRow(tr("Budget"), measurements_, "searchMeasurements", tr("Total number of measurements."));
    makeTripFields();

    connect(device_, &QComboBox::activated, this, &SearchSettings::deviceChosen);
    connect(predictor_, &QComboBox::activated, this, &SearchSettings::predictorChosen);
    connect(learning_, &QComboBox::activated, this, &SearchSettings::learningChosen);
    connect(limit_, &QDoubleSpinBox::valueChanged, this, &SearchSettings::limitChanged);
    connect(confidence_, &QSpinBox::valueChanged, this,
            [this](int percent) { Q_EMIT confidenceChanged(percent / 100.0); });
    connect(measurements_, &QSpinBox::valueChanged, this, &SearchSettings::measurementsChanged);
    setMeasuredByHand(false);
}

FormRow* SearchSettings::addRow(const QString& title, QWidget* field, const char* name,
                                const QString& note)
{
    field->setObjectName(name);
    field->setAccessibleName(title);
    auto* row = new FormRow(title, field, this);
    row->setNote(note);
    layout()->addWidget(row);
    return row;
}

/// Settings of worksheets: one trip or rounds, and the unit.
void SearchSettings::makeTripFields()
{
    trips_ = new ElidedComboBox(this);
    trips_->addItems({tr("in rounds"), tr("all in one trip")});
    round_ = new WholeNumberField(this);
    round_->setRange(1, 1000);
    round_->setSuffix(tr(" networks"));
    unit_ = new ElidedComboBox(this);
    byHand_ << addRow(
        tr("Worksheets"), trips_, "searchTrips",
        tr("In rounds, each worksheet lists the most valuable measurements at that time."));
    byHand_ << addRow(
        tr("Each round"), round_, "searchRound",
        tr("Measurements per worksheet, after a first one of a fifth of the budget."));
    byHand_ << addRow(
        tr("Unit"), unit_, "searchUnit",
        tr("Unit of new worksheets and typed values; worksheets are read in any unit."));
    const auto announce = [this] {
        round_->setDisabled(trips_->currentIndex() == 1);
        Q_EMIT tripsChanged(trips_->currentIndex() == 1, round_->value());
    };
    connect(trips_, &QComboBox::activated, this, announce);
    connect(round_, &QSpinBox::valueChanged, this, announce);
    connect(unit_, &QComboBox::activated, this, &SearchSettings::unitChosen);
}

void SearchSettings::setLearningChoices(const QStringList& titles)
{
    const int before = learning_->currentIndex();
    learning_->clear();
    learning_->addItems(titles);
    learning_->setCurrentIndex(before);
}

void SearchSettings::setUnits(const QStringList& names)
{
    unit_->clear();
    unit_->addItems(names);
}

void SearchSettings::setMeasuredByHand(bool isMeasuredByHand)
{
    for (QWidget* row : byHand_)
        row->setVisible(isMeasuredByHand);
}

void SearchSettings::setQuantity(const QuantityText& quantity)
{
    limit_->setSuffix(quantity.suffix());
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
    const QSignalBlocker quietRound(round_);
    device_->setCurrentIndex(values.device);
    predictor_->setCurrentIndex(values.predictor);
    limit_->setValue(values.limit);
    confidence_->setValue(static_cast<int>(std::lround(100.0 * values.confidence)));
    measurements_->setValue(values.measurements);
    learning_->setCurrentIndex(values.learnsFrom);
    trips_->setCurrentIndex(values.isOneTrip ? 1 : 0);
    round_->setValue(values.round);
    round_->setDisabled(values.isOneTrip);
    unit_->setCurrentIndex(values.unit);
}

SearchSettings::Values SearchSettings::values() const
{
    return {device_->currentIndex(),
            predictor_->currentIndex(),
            limit_->value(),
            confidence_->value() / 100.0,
            measurements_->value(),
            learning_->currentIndex(),
            trips_->currentIndex() == 1,
            round_->value(),
            unit_->currentIndex()};
}

void SearchSettings::setLocked(bool isLocked)
{
    device_->setDisabled(isLocked);
    predictor_->setDisabled(isLocked);
    learning_->setDisabled(isLocked);
    trips_->setDisabled(isLocked);
    measurements_->setDisabled(isLocked);
}

} // namespace latency
