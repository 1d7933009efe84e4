// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/reading_fields.h"

#include "widgets/panels/number_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace latency
{
namespace
{

constexpr int kMostImages = 4096;

/// A title and its field, kept together.
QWidget* titled(const QString& title, QWidget* field, QWidget* parent)
{
    auto* pair = new QWidget(parent);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(title, pair);
    label->setBuddy(field);
    field->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    row->addWidget(label);
    row->addWidget(field);
    return pair;
}

} // namespace

ReadingFields::ReadingFields(QWidget* parent) : QWidget(parent)
{
    unit_ = new QComboBox(this);
    unit_->setObjectName(QStringLiteral("importUnit"));
    unit_->addItem(tr("as the columns say"), QString());
    for (const char* unit : {"ms", "us", "s", "ns"})
        unit_->addItem(QString::fromLatin1(unit), QString::fromLatin1(unit));
    batch_ = new WholeNumberField(this);
    batch_->setObjectName(QStringLiteral("importBatch"));
    batch_->setRange(0, kMostImages);
    batch_->setSpecialValueText(tr("as the table says"));
    batch_->setKeyboardTracking(false);
    batch_->setToolTip(tr("Images per run: converts throughput to milliseconds per image."));
    space_ = new QComboBox(this);
    space_->setObjectName(QStringLiteral("importSpace"));
    commas_ = new QCheckBox(tr("&Decimal commas (9,1)"), this);
    commas_->setObjectName(QStringLiteral("importCommas"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(titled(tr("&Latencies without a unit are in"), unit_, this));
    row->addWidget(titled(tr("&Images per run"), batch_, this));
    spaceRow_ = titled(tr("Search &space"), space_, this);
    row->addWidget(spaceRow_);
    row->addWidget(commas_);
    row->addStretch(1);

    connect(unit_, &QComboBox::activated, this, &ReadingFields::changed);
    connect(space_, &QComboBox::activated, this, &ReadingFields::changed);
    connect(batch_, &QSpinBox::valueChanged, this, &ReadingFields::changed);
    connect(commas_, &QCheckBox::toggled, this, &ReadingFields::changed);
}

void ReadingFields::setSpaces(const QStringList& names, const QStringList& titles)
{
    space_->clear();
    space_->addItem(tr("as the table says"), QString());
    for (qsizetype i = 0; i < names.size(); ++i)
        space_->addItem(titles.value(i), names[i]);
}

void ReadingFields::setValues(const Values& values)
{
    const QSignalBlocker quietBatch(batch_);
    const QSignalBlocker quietCommas(commas_);
    unit_->setCurrentIndex(std::max(0, unit_->findData(values.unit)));
    space_->setCurrentIndex(std::max(0, space_->findData(values.space)));
    batch_->setValue(values.batch);
    commas_->setChecked(values.hasDecimalCommas);
}

ReadingFields::Values ReadingFields::values() const
{
    return {unit_->currentData().toString(), space_->currentData().toString(), batch_->value(),
            commas_->isChecked()};
}

void ReadingFields::setNeeds(bool needsSpace, bool mayHaveDecimalCommas)
{
    spaceRow_->setVisible(needsSpace || !values().space.isEmpty());
    commas_->setVisible(mayHaveDecimalCommas || commas_->isChecked());
}

} // namespace latency
