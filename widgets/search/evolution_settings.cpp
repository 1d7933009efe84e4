// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/evolution_settings.h"

#include "widgets/forms/form_row.h"
#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/number_field.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace latency
{

EvolutionSettings::EvolutionSettings(QWidget* parent) : QWidget(parent)
{
    setObjectName("evolutionSettings");
    device_ = new ElidedComboBox(this);
    model_ = new ElidedComboBox(this);
    objective_ = new ElidedComboBox(this);
    part_ = new ElidedComboBox(this);
    limit_ = new NumberField(this);
    limit_->setDecimals(3);
    limit_->setRange(0.001, 1e6);
    limit_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    limit_->setSuffix(tr(" ms"));
    limit_->setKeyboardTracking(false);
    generations_ = new WholeNumberField(this);
    generations_->setRange(1, 10000);
    generations_->setKeyboardTracking(false);
    population_ = new WholeNumberField(this);
    population_->setRange(4, 1000);
    population_->setKeyboardTracking(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    addRow(tr("Device"), device_, "evolutionDevice", {});
    modelRow_ = addRow(tr("Latency"), model_, "evolutionModel", {});
    addRow(tr("Maximise"), objective_, "evolutionObjective", {});
    addRow(tr("Networks"), part_, "evolutionPart",
           tr("CompOFA ties the expansion of a stage to its depth."));
    addRow(tr("Limit"), limit_, "evolutionLimit", tr("Or drag the line in the plot."));
    addRow(tr("Generations"), generations_, "evolutionGenerations", {});
    addRow(tr("Population"), population_, "evolutionPopulation",
           tr("The best quarter breeds; half of the children are mutants, half crossovers."));

    connect(limit_, &QDoubleSpinBox::valueChanged, this, &EvolutionSettings::limitChanged);
    for (QComboBox* choice : {device_, model_, objective_, part_})
        connect(choice, &QComboBox::activated, this, &EvolutionSettings::changed);
    for (QSpinBox* number : {generations_, population_})
        connect(number, &QSpinBox::valueChanged, this, &EvolutionSettings::changed);
}

FormRow* EvolutionSettings::addRow(const QString& title, QWidget* field, const char* name,
                                   const QString& note)
{
    field->setObjectName(name);
    field->setAccessibleName(title);
    auto* row = new FormRow(title, field, this);
    row->setNote(note);
    layout()->addWidget(row);
    return row;
}

void EvolutionSettings::setChoices(const QStringList& devices, const QStringList& models,
                                   const QStringList& objectives, const QStringList& parts)
{
    const std::pair<QComboBox*, const QStringList&> all[]{
        {device_, devices}, {model_, models}, {objective_, objectives}, {part_, parts}};
    for (const auto& [choice, texts] : all) {
        choice->clear();
        choice->addItems(texts);
    }
}

void EvolutionSettings::setModelNote(const QString& note)
{
    modelRow_->setNote(note);
}

void EvolutionSettings::setValues(const Values& values)
{
    const QSignalBlocker quietLimit(limit_);
    const QSignalBlocker quietGenerations(generations_);
    const QSignalBlocker quietPopulation(population_);
    device_->setCurrentIndex(values.device);
    model_->setCurrentIndex(values.model);
    objective_->setCurrentIndex(values.objective);
    part_->setCurrentIndex(values.part);
    limit_->setValue(values.limit);
    generations_->setValue(values.generations);
    population_->setValue(values.population);
}

EvolutionSettings::Values EvolutionSettings::values() const
{
    return {device_->currentIndex(), model_->currentIndex(), objective_->currentIndex(),
            part_->currentIndex(),   limit_->value(),        generations_->value(),
            population_->value()};
}

void EvolutionSettings::setLocked(bool isLocked)
{
    for (QWidget* field : std::initializer_list<QWidget*>{device_, model_, objective_, part_,
                                                          generations_, population_})
        field->setDisabled(isLocked);
}

} // namespace latency
