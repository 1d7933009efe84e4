// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/forms/experiment_form.h"

#include "widgets/forms/form_row.h"
#include "widgets/forms/option_form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace latency
{

namespace
{

constexpr int kMostTrials = 100;

QSpinBox* makeSpin(const QString& objectName, int highest, const QString& suffix, QWidget* parent)
{
    auto* spin = new QSpinBox(parent);
    spin->setObjectName(objectName);
    spin->setRange(1, highest);
    spin->setSuffix(suffix);
    spin->setKeyboardTracking(false);
    return spin;
}

QComboBox* makeChoice(const QString& objectName, QWidget* parent)
{
    auto* choice = new QComboBox(parent);
    choice->setObjectName(objectName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return choice;
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
    addMethod(predictor_, page_, "predictor", tr("Predictor"));
    addMethod(sampler_, page_, "sampler", tr("Sampler"));
    sampleCount_ = makeSpin("sampleCount", 1000000, tr(" per test device"), page_);
    addRow(tr("Labels"), sampleCount_)->setNote(tr("Networks measured on each new device."));
    sourceSamples_ = makeSpin("sourceSamples", 1000000, tr(" per train device"), page_);
    addRow(tr("Source labels"), sourceSamples_);
    trials_ = makeSpin("trials", kMostTrials, {}, page_);
    addRow(tr("Seeds"), trials_)->setNote(tr("The whole run is repeated with this many seeds."));
    seed_ = new QLineEdit(page_);
    seed_->setObjectName("seed");
    seed_->setValidator(new QRegularExpressionValidator(QRegularExpression("[0-9]{1,18}"), seed_));
    addRow(tr("First seed"), seed_);
    protocol_ = makeChoice("protocol", page_);
    auto* protocolRow = addRow(tr("Counted on"), protocol_);
    protocolRow->setNote(" ");
    protocolNote_ = protocolRow->findChild<QLabel*>("protocolNote");
    protocolNote_->hide();
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
    connect(seed_, &QLineEdit::editingFinished, this, [this] {
        if (seed_->isModified())
            announce(tr("first seed"));
        seed_->setModified(false);
    });
    connect(protocol_, &QComboBox::currentIndexChanged, this, [this] { announce(tr("protocol")); });
    setValues({});
}

void ExperimentForm::addMethod(Method& method, QWidget* page, const QString& name,
                               const QString& title)
{
    method.choice = makeChoice(name, page);
    auto* row = new FormRow(title, method.choice, page);
    row->setNote(" ");
    method.note = row->findChild<QLabel*>(name + "Note");
    method.options = new OptionForm(page);
    method.options->setObjectName(name + "Options");
    page->layout()->addWidget(row);
    page->layout()->addWidget(method.options);
    connect(method.choice, &QComboBox::currentIndexChanged, this, [this, &method, title] {
        showMethod(method);
        announce(title.toLower());
    });
    connect(method.options, &OptionForm::valueChanged, this,
            [this](const QString& option) { announce(option); });
}

void ExperimentForm::setMethods(std::vector<MethodInfo> predictors,
                                std::vector<MethodInfo> samplers, const std::string& space)
{
    const QScopedValueRollback filling(isFilling_, true);
    const ExperimentFormValues before = values();
    fill(predictor_, std::move(predictors), space);
    fill(sampler_, std::move(samplers), space);
    select(predictor_, before.predictor, before.predictorOptions);
    select(sampler_, before.sampler, before.samplerOptions);
}

void ExperimentForm::fill(Method& method, std::vector<MethodInfo> infos, const std::string& space)
{
    method.infos = std::move(infos);
    method.choice->clear();
    auto* items = qobject_cast<QStandardItemModel*>(method.choice->model());
    for (const MethodInfo& info : method.infos) {
        method.choice->addItem(QString::fromStdString(info.title));
        QStandardItem* item = items->item(method.choice->count() - 1);
        const bool isSupported = space.empty() || info.supportsSpace(space);
        item->setEnabled(isSupported);
        item->setToolTip(QString::fromStdString(info.description) +
                         (isSupported ? QString() : "\n" + tr("Not for this search space.")));
        if (isSupported && !items->item(method.choice->currentIndex())->isEnabled())
            method.choice->setCurrentIndex(method.choice->count() - 1);
    }
}

void ExperimentForm::select(Method& method, const std::string& name, const nlohmann::json& options)
{
    for (std::size_t i = 0; i < method.infos.size(); ++i)
        if (method.infos[i].name == name)
            method.choice->setCurrentIndex(static_cast<int>(i));
    showMethod(method);
    method.options->setValues(options);
}

void ExperimentForm::showMethod(Method& method)
{
    const int index = method.choice->currentIndex();
    if (index < 0) {
        method.options->setOptions({});
        method.note->hide();
        return;
    }
    const MethodInfo& info = method.infos[static_cast<std::size_t>(index)];
    method.note->setText(QString::fromStdString(info.description));
    method.note->setToolTip(QString::fromStdString(info.source));
    method.note->setVisible(!info.description.empty());
    method.options->setOptions(info.options);
    method.options->setVisible(!info.options.empty());
}

void ExperimentForm::setProtocols(const std::vector<OptionChoice>& protocols)
{
    const QScopedValueRollback filling(isFilling_, true);
    const QVariant before = protocol_->currentData();
    protocol_->clear();
    for (const OptionChoice& choice : protocols)
        protocol_->addItem(QString::fromStdString(choice.title),
                           QString::fromStdString(choice.value));
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
    const auto nameOf = [](const Method& method) {
        const int index = method.choice->currentIndex();
        return index < 0 ? std::string() : method.infos[static_cast<std::size_t>(index)].name;
    };
    values.predictor = nameOf(predictor_);
    values.predictorOptions = predictor_.options->values();
    values.sampler = nameOf(sampler_);
    values.samplerOptions = sampler_.options->values();
    values.sampleCount = sampleCount_->value();
    values.sourceSamples = sourceSamples_->value();
    values.trials = trials_->value();
    values.seed = seed_->text().toULongLong();
    if (protocol_->currentIndex() >= 0)
        values.protocol = protocol_->currentData().toString().toStdString();
    return values;
}

void ExperimentForm::setValues(const ExperimentFormValues& values)
{
    const QScopedValueRollback filling(isFilling_, true);
    select(predictor_, values.predictor, values.predictorOptions);
    select(sampler_, values.sampler, values.samplerOptions);
    sampleCount_->setValue(values.sampleCount);
    sourceSamples_->setValue(values.sourceSamples);
    trials_->setValue(values.trials);
    seed_->setText(QString::number(values.seed));
    if (const int index = protocol_->findData(QString::fromStdString(values.protocol)); index >= 0)
        protocol_->setCurrentIndex(index);
}

void ExperimentForm::setBudgetText(const QString& text)
{
    budget_->setText(text);
}

void ExperimentForm::setProtocolNote(const QString& text)
{
    protocolNote_->setText(text);
    protocolNote_->setVisible(!text.isEmpty());
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
