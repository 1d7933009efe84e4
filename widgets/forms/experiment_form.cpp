// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/forms/experiment_form.h"

#include "widgets/forms/form_row.h"
#include "widgets/forms/method_choice.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/number_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace latency
{

namespace
{

constexpr int kMostTrials = 100;

QSpinBox* makeSpin(const QString& objectName, int highest, const QString& suffix, QWidget* parent)
{
    auto* spin = new WholeNumberField(parent);
    spin->setObjectName(objectName);
    spin->setRange(1, highest);
    spin->setSuffix(suffix);
    spin->setKeyboardTracking(false);
    return spin;
}

QComboBox* makeChoice(const QString& objectName, QWidget* parent)
{
    auto* choice = new ElidedComboBox(parent);
    choice->setObjectName(objectName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return choice;
}

/// Digits only: a seed has no decimal mark and no separators.
bool isSeed(const QString& text)
{
    static const QRegularExpression seed(QStringLiteral("^[0-9]{1,18}$"));
    return seed.match(text.trimmed()).hasMatch();
}

} // namespace

ExperimentForm::ExperimentForm(QWidget* parent) : Panel(tr("Experiment"), parent)
{
    setObjectName("experimentForm");
    const QScopedValueRollback filling(isFilling_, true);
    presets_ = addHeadButton("presets", tr("Presets ▾"));
    presets_->setAccessibleName(tr("Presets"));
    presets_->setToolTip(tr("Settings of published experiments"));
    presetMenu_ = new QMenu(presets_);
    presets_->setMenu(presetMenu_);
    presets_->setEnabled(false);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Settings of the experiment"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page_ = new QWidget(scroll);
    auto* column = new QVBoxLayout(page_);
    column->setContentsMargins(0, 2, 4, 2);
    column->setSpacing(9);
    const auto addRow = [&](const QString& title, QWidget* field) {
        auto* row = new FormRow(title, field, page_);
        column->addWidget(row);
        return row;
    };
    const auto addMethod = [&](const QString& name, const QString& title, const QString& field) {
        auto* method = new MethodChoice(name, title, page_);
        column->addWidget(method);
        connect(method, &MethodChoice::methodChanged, this, [this, field] { announce(field); });
        connect(method, &MethodChoice::optionChanged, this, &ExperimentForm::announce);
        return method;
    };
    predictor_ = addMethod("predictor", tr("Predictor"), tr("predictor"));
    sampler_ = addMethod("sampler", tr("Sampler"), tr("sampler"));
    sampleCount_ = makeSpin("sampleCount", 1000000, tr(" per device"), page_);
    addRow(tr("Labels"), sampleCount_)->setNote(tr("Networks measured on each test device."));
    sourceSamples_ = makeSpin("sourceSamples", 1000000, tr(" per device"), page_);
    addRow(tr("Source labels"), sourceSamples_);
    trials_ = makeSpin("trials", kMostTrials, {}, page_);
    addRow(tr("Seeds"), trials_)->setNote(tr("Number of repetitions with different seeds."));
    seed_ = new QLineEdit(page_);
    seed_->setObjectName("seed");
    addRow(tr("First seed"), seed_);
    protocol_ = makeChoice("protocol", page_);
    protocolRow_ = addRow(tr("Evaluated on"), protocol_);
    column->addStretch();
    scroll->setWidget(page_);
    setBody(scroll);

    budget_ = new QLabel(this);
    budget_->setObjectName("budget");
    budget_->setProperty("letters", "muted");
    budget_->setWordWrap(true);
    setFoot(budget_);

    connect(sampleCount_, &QSpinBox::valueChanged, this, [this] { announce(tr("labels")); });
    connect(sourceSamples_, &QSpinBox::valueChanged, this,
            [this] { announce(tr("source labels")); });
    connect(trials_, &QSpinBox::valueChanged, this, [this] { announce(tr("seeds")); });
    connect(seed_, &QLineEdit::textEdited, this,
            [this](const QString& text) { markWrongText(*seed_, !isSeed(text)); });
    connect(seed_, &QLineEdit::editingFinished, this, [this] {
        if (seed_->isModified())
            takeSeed();
    });
    connect(protocol_, &QComboBox::currentIndexChanged, this, [this] { announce(tr("protocol")); });
    setValues({});
}

void ExperimentForm::takeSeed()
{
    const QString typed = seed_->text().trimmed();
    seed_->setModified(false);
    if (isSeed(typed)) {
        seedValue_ = typed.toULongLong();
        announce(tr("first seed"));
        return;
    }
    seed_->setText(QString::number(seedValue_));
    refuseText(*seed_, tr("\"%1\" is not a seed; expected up to 18 digits.").arg(typed));
}

void ExperimentForm::setMethods(std::vector<MethodInfo> predictors,
                                std::vector<MethodInfo> samplers, const std::string& space)
{
    predictor_->setMethods(std::move(predictors), space);
    sampler_->setMethods(std::move(samplers), space);
}

void ExperimentForm::setProtocols(const std::vector<OptionChoice>& protocols)
{
    const QScopedValueRollback filling(isFilling_, true);
    const QVariant before = protocol_->currentData();
    protocol_->clear();
    for (const OptionChoice& choice : protocols)
        protocol_->addItem(coreText(choice.title), QString::fromStdString(choice.value));
    protocol_->setCurrentIndex(std::max(0, protocol_->findData(before)));
}

void ExperimentForm::setPresets(const QStringList& titles)
{
    presetMenu_->clear();
    for (int i = 0; i < titles.size(); ++i)
        presetMenu_->addAction(titles[i], this, [this, i] { Q_EMIT presetChosen(i); });
    presets_->setEnabled(!titles.isEmpty());
}

void ExperimentForm::setLargestCounts(int samples, int sourceSamples)
{
    const QScopedValueRollback filling(isFilling_, true);
    sampleCount_->setMaximum(std::max(1, samples));
    sourceSamples_->setMaximum(std::max(1, sourceSamples));
}

ExperimentFormValues ExperimentForm::values() const
{
    ExperimentFormValues values;
    values.predictor = predictor_->chosen();
    values.predictorOptions = predictor_->options();
    values.sampler = sampler_->chosen();
    values.samplerOptions = sampler_->options();
    values.sampleCount = sampleCount_->value();
    values.sourceSamples = sourceSamples_->value();
    values.trials = trials_->value();
    values.seed = seedValue_;
    if (protocol_->currentIndex() >= 0)
        values.protocol = protocol_->currentData().toString().toStdString();
    return values;
}

void ExperimentForm::setValues(const ExperimentFormValues& values)
{
    const QScopedValueRollback filling(isFilling_, true);
    predictor_->choose(values.predictor, values.predictorOptions);
    sampler_->choose(values.sampler, values.samplerOptions);
    sampleCount_->setValue(values.sampleCount);
    sourceSamples_->setValue(values.sourceSamples);
    trials_->setValue(values.trials);
    seedValue_ = values.seed;
    seed_->setText(QString::number(values.seed));
    markWrongText(*seed_, false);
    if (const int index = protocol_->findData(QString::fromStdString(values.protocol)); index >= 0)
        protocol_->setCurrentIndex(index);
}

void ExperimentForm::setBudgetText(const QString& text)
{
    budget_->setText(text);
}

void ExperimentForm::setProtocolNote(const QString& text)
{
    protocolRow_->setNote(text);
}

void ExperimentForm::setLocked(bool isLocked)
{
    page_->setEnabled(!isLocked);
    presets_->setEnabled(!isLocked && !presetMenu_->isEmpty());
}

void ExperimentForm::announce(const QString& field)
{
    if (!isFilling_)
        Q_EMIT changed(values(), field);
}

} // namespace latency
