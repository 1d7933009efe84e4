// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/transfer/accuracy_settings.h"

#include "widgets/forms/form_row.h"
#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/number_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace latency
{

AccuracySettings::AccuracySettings(QWidget* parent) : QWidget(parent)
{
    setObjectName("accuracySettings");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto addRow = [&](const QString& title, QWidget* field, const char* name,
                            const QString& note) {
        field->setObjectName(name);
        field->setAccessibleName(title);
        auto* row = new FormRow(title, field, this);
        row->setNote(note);
        column->addWidget(row);
    };
    const auto makeChooser = [this] {
        auto* chooser = new ElidedComboBox(this);
        chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        chooser->setMinimumContentsLength(10);
        return chooser;
    };
    const auto makeCount = [this] {
        auto* count = new WholeNumberField(this);
        count->setRange(4, 1000);
        count->setKeyboardTracking(false);
        return count;
    };
    device_ = makeChooser();
    task_ = makeChooser();
    predictor_ = makeChooser();
    latencyLabels_ = makeCount();
    errorLabels_ = makeCount();
    otherTasks_ = new QCheckBox(tr("from the other tasks"), this);
    addRow(tr("Device"), device_, "accuracyDevice", {});
    addRow(tr("Measured"), latencyLabels_, "accuracyLatencyLabels",
           tr("Networks measured on the device."));
    addRow(tr("Task"), task_, "accuracyTask", {});
    addRow(tr("Trained"), errorLabels_, "accuracyErrorLabels", tr("Networks trained on the task."));
    addRow(tr("Learn"), otherTasks_, "accuracyOtherTasks",
           tr("Also learns from the accuracies of other tasks; otherwise from the labels alone."));
    addRow(tr("Predictor"), predictor_, "accuracyPredictor", tr("For latency and accuracy."));
    setValues({});
    for (QComboBox* chooser : {device_, task_, predictor_})
        connect(chooser, &QComboBox::activated, this, &AccuracySettings::changed);
    for (QSpinBox* count : {latencyLabels_, errorLabels_})
        connect(count, &QSpinBox::valueChanged, this, &AccuracySettings::changed);
    connect(otherTasks_, &QCheckBox::clicked, this, &AccuracySettings::changed);
}

void AccuracySettings::setChoices(const QStringList& devices, const QStringList& tasks,
                                  const QStringList& predictors)
{
    const auto fill = [](QComboBox* chooser, const QStringList& titles) {
        chooser->clear();
        chooser->addItems(titles);
    };
    fill(device_, devices);
    fill(task_, tasks);
    fill(predictor_, predictors);
}

void AccuracySettings::setValues(const Values& values)
{
    const QSignalBlocker quietLatency(latencyLabels_);
    const QSignalBlocker quietError(errorLabels_);
    device_->setCurrentIndex(values.device);
    task_->setCurrentIndex(values.task);
    predictor_->setCurrentIndex(values.predictor);
    latencyLabels_->setValue(values.latencyLabels);
    errorLabels_->setValue(values.errorLabels);
    otherTasks_->setChecked(values.learnsOtherTasks);
}

AccuracySettings::Values AccuracySettings::values() const
{
    return {device_->currentIndex(), task_->currentIndex(), predictor_->currentIndex(),
            latencyLabels_->value(), errorLabels_->value(), otherTasks_->isChecked()};
}

} // namespace latency
