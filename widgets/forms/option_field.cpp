// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/forms/option_field.h"

#include "widgets/forms/form_row.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/number_field.h"
#include "widgets/panels/typed_number.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace latency
{

namespace
{

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

QString realText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

OptionField::OptionField(OptionSpec spec, QWidget* parent) : QWidget(parent), spec_(std::move(spec))
{
    QWidget* editor = makeEditor();
    editor->setObjectName("option_" + text(spec_.name));
    auto* row = new FormRow(coreText(spec_.title), editor, this);
    QString note = coreText(spec_.help);
    if (!spec_.paperQuirk.empty())
        note +=
            (note.isEmpty() ? "" : " ") + tr("As published: %1").arg(coreText(spec_.paperQuirk));
    row->setNote(note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(row);
    setValue(spec_.defaultValue);
}

QWidget* OptionField::makeEditor()
{
    switch (spec_.kind) {
    case OptionSpec::Kind::Integer:
        return makeInteger();
    case OptionSpec::Kind::Real:
        return makeReal();
    case OptionSpec::Kind::Toggle:
        return makeToggle();
    case OptionSpec::Kind::Text:
        return makeText();
    case OptionSpec::Kind::Choice:
        break;
    }
    return makeChoice();
}

QWidget* OptionField::makeInteger()
{
    integer_ = new WholeNumberField(this);
    integer_->setRange(static_cast<int>(spec_.minimum), static_cast<int>(spec_.maximum));
    integer_->setKeyboardTracking(false);
    if (!spec_.unit.empty())
        integer_->setSuffix(" " + coreText(spec_.unit));
    integer_->setToolTip(tr("%1 to %2").arg(integer_->minimum()).arg(integer_->maximum()));
    connect(integer_, &QSpinBox::valueChanged, this, &OptionField::changed);
    return integer_;
}

QWidget* OptionField::makeReal()
{
    real_ = new QLineEdit(this);
    const QString unit = spec_.unit.empty() ? QString() : " " + coreText(spec_.unit);
    real_->setToolTip(tr("%1 to %2").arg(realText(spec_.minimum), realText(spec_.maximum)) + unit);
    real_->setPlaceholderText(coreText(spec_.unit));
    connect(real_, &QLineEdit::editingFinished, this, &OptionField::takeRealText);
    return real_;
}

QWidget* OptionField::makeToggle()
{
    toggle_ = new QCheckBox(this);
    connect(toggle_, &QCheckBox::toggled, this, &OptionField::changed);
    return toggle_;
}

QWidget* OptionField::makeText()
{
    text_ = new QLineEdit(this);
    connect(text_, &QLineEdit::editingFinished, this, &OptionField::changed);
    if (spec_.file != OptionSpec::FileRole::None) {
        QAction* browse = text_->addAction(style()->standardIcon(QStyle::SP_DirOpenIcon),
                                           QLineEdit::TrailingPosition);
        browse->setText(tr("Choose a file"));
        browse->setToolTip(tr("Choose a file…"));
        connect(browse, &QAction::triggered, this, &OptionField::chooseFile);
    }
    return text_;
}

QWidget* OptionField::makeChoice()
{
    choice_ = new ElidedComboBox(this);
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const OptionChoice& choice : spec_.choices)
        choice_->addItem(coreText(choice.title), text(choice.value));
    connect(choice_, &QComboBox::currentIndexChanged, this, &OptionField::changed);
    return choice_;
}

void OptionField::chooseFile()
{
    const QString title = coreText(spec_.title);
    const QString chosen = spec_.file == OptionSpec::FileRole::Saved
                               ? QFileDialog::getSaveFileName(this, title, text_->text())
                               : QFileDialog::getOpenFileName(this, title, text_->text());
    if (chosen.isEmpty() || chosen == text_->text())
        return;
    text_->setText(chosen);
    Q_EMIT changed();
}

void OptionField::takeRealText()
{
    const auto typed = typedNumber(real_->text());
    const bool isValid = typed && *typed >= spec_.minimum && *typed <= spec_.maximum;
    markWrongText(*real_, !isValid);
    if (!isValid)
        refuseText(*real_, tr("\"%1\" is not a number from %2 to %3; expected, for example, 9.1 or "
                              "9,1, without thousands separators.")
                               .arg(real_->text().trimmed(), realText(spec_.minimum),
                                    realText(spec_.maximum)));
    if (!isValid || *typed == realValue_)
        return;
    realValue_ = *typed;
    real_->setText(realText(realValue_));
    Q_EMIT changed();
}

nlohmann::json OptionField::value() const
{
    switch (spec_.kind) {
    case OptionSpec::Kind::Integer:
        return integer_->value();
    case OptionSpec::Kind::Real:
        return realValue_;
    case OptionSpec::Kind::Toggle:
        return toggle_->isChecked();
    case OptionSpec::Kind::Text:
        return text_->text().trimmed().toStdString();
    case OptionSpec::Kind::Choice:
        break;
    }
    return choice_->currentData().toString().toStdString();
}

bool OptionField::setValue(const nlohmann::json& value)
{
    const bool isInRange = value.is_number() && value.get<double>() >= spec_.minimum &&
                           value.get<double>() <= spec_.maximum;
    switch (spec_.kind) {
    case OptionSpec::Kind::Integer: {
        if (!value.is_number_integer() || !isInRange)
            return false;
        const QSignalBlocker quiet(integer_);
        integer_->setValue(value.get<int>());
        return true;
    }
    case OptionSpec::Kind::Real:
        if (!isInRange)
            return false;
        realValue_ = value.get<double>();
        real_->setText(realText(realValue_));
        real_->setProperty("invalid", false);
        real_->style()->polish(real_);
        return true;
    case OptionSpec::Kind::Toggle: {
        if (!value.is_boolean())
            return false;
        const QSignalBlocker quiet(toggle_);
        toggle_->setChecked(value.get<bool>());
        return true;
    }
    case OptionSpec::Kind::Text:
        if (!value.is_string())
            return false;
        text_->setText(text(value.get<std::string>()));
        return true;
    case OptionSpec::Kind::Choice:
        break;
    }
    const int index = value.is_string() ? choice_->findData(text(value.get<std::string>())) : -1;
    if (index < 0)
        return false;
    const QSignalBlocker quiet(choice_);
    choice_->setCurrentIndex(index);
    return true;
}

} // namespace latency
