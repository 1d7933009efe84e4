// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/board/measurement_dialog.h"

#include "widgets/board/repeats_text.h"
#include "widgets/panels/number_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latency
{

MeasurementDialog::MeasurementDialog(const QString& question, const QStringList& units, int unit,
                                     QWidget* parent)
    : QDialog(parent)
{
    setObjectName("measurementDialog");
    setWindowTitle(tr("One measurement"));
    auto* column = new QVBoxLayout(this);
    auto* asked = new QLabel(question, this);
    asked->setWordWrap(true);
    column->addWidget(asked);
    auto* row = new QHBoxLayout;
    values_ = new QLineEdit(this);
    values_->setObjectName("measuredValues");
    values_->setAccessibleName(tr("Latency"));
    values_->setPlaceholderText(tr("9.1, or several runs: 9.1 9.3 9.2"));
    unit_ = new QComboBox(this);
    unit_->setObjectName("measuredUnit");
    unit_->setAccessibleName(tr("Unit"));
    unit_->addItems(units);
    unit_->setCurrentIndex(unit);
    row->addWidget(values_, 1);
    row->addWidget(unit_);
    column->addLayout(row);
    failed_ = new QCheckBox(tr("Could not be measured:"), this);
    failed_->setObjectName("measuredFailed");
    reason_ = new QLineEdit(this);
    reason_->setObjectName("measuredFailure");
    reason_->setAccessibleName(tr("Why it could not be measured"));
    reason_->setPlaceholderText(tr("out of memory"));
    column->addWidget(failed_);
    column->addWidget(reason_);
    fault_ = new QLabel(this);
    fault_->setObjectName("measuredFault");
    fault_->setProperty("letters", "error");
    fault_->setWordWrap(true);
    column->addWidget(fault_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    accept_ = buttons->button(QDialogButtonBox::Ok);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(values_, &QLineEdit::textChanged, this, &MeasurementDialog::check);
    connect(failed_, &QCheckBox::toggled, this, &MeasurementDialog::check);
    check();
    setMinimumWidth(420);
}

void MeasurementDialog::check()
{
    const bool hasFailed = failed_->isChecked();
    const QString text = values_->text().trimmed();
    const bool isWrong = !hasFailed && !text.isEmpty() && !typedRepeats(text);
    values_->setDisabled(hasFailed);
    unit_->setDisabled(hasFailed);
    reason_->setEnabled(hasFailed);
    markWrongText(*values_, isWrong);
    fault_->setText(isWrong ? tr("\"%1\" is not a positive number; expected, for example, 9.1 or "
                                 "9,1, without thousands separators.")
                                  .arg(text)
                            : QString());
    accept_->setEnabled(hasFailed || typedRepeats(text));
}

int MeasurementDialog::unit() const
{
    return unit_->currentIndex();
}

QList<double> MeasurementDialog::repeats() const
{
    return failed_->isChecked() ? QList<double>()
                                : typedRepeats(values_->text()).value_or(QList<double>());
}

std::optional<QString> MeasurementDialog::failure() const
{
    return failed_->isChecked() ? std::optional(reason_->text().trimmed()) : std::nullopt;
}

} // namespace latency
