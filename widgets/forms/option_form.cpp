// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/forms/option_form.h"

#include "widgets/forms/option_field.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace latency
{

OptionForm::OptionForm(QWidget* parent) : QWidget(parent)
{
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(7);
}

OptionForm::~OptionForm() = default;

void OptionForm::setOptions(const std::vector<OptionSpec>& specs)
{
    fields_.clear();
    while (QLayoutItem* item = column_->takeAt(0)) {
        // A field may have requested this change, so it must outlive the call.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    more_ = new QToolButton(this);
    more_->setObjectName("moreOptions");
    more_->setProperty("quiet", true);
    more_->setCheckable(true);
    advanced_ = new QWidget(this);
    auto* folded = new QVBoxLayout(advanced_);
    folded->setContentsMargins(0, 0, 0, 0);
    folded->setSpacing(7);
    int foldedCount = 0;
    for (const OptionSpec& spec : specs) {
        auto* field = new OptionField(spec, this);
        (spec.isAdvanced ? folded : column_)->addWidget(field);
        foldedCount += spec.isAdvanced ? 1 : 0;
        fields_.push_back(field);
        connect(field, &OptionField::changed, this,
                [this, field] { Q_EMIT valueChanged(QString::fromStdString(field->spec().name)); });
    }
    column_->addWidget(more_, 0, Qt::AlignLeft);
    column_->addWidget(advanced_);
    more_->setText(foldedCount == 1 ? tr("1 more option") : tr("%1 more options").arg(foldedCount));
    more_->setVisible(foldedCount > 0);
    connect(more_, &QToolButton::toggled, this, &OptionForm::setAdvancedShown);
    setAdvancedShown(false);
}

void OptionForm::setAdvancedShown(bool isShown)
{
    if (!more_)
        return;
    more_->setChecked(isShown);
    more_->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    advanced_->setVisible(isShown);
}

nlohmann::json OptionForm::values() const
{
    auto values = nlohmann::json::object();
    for (const OptionField* field : fields_)
        values[field->spec().name] = field->value();
    return values;
}

void OptionForm::setValues(const nlohmann::json& values)
{
    if (!values.is_object())
        return;
    for (OptionField* field : fields_)
        if (const auto found = values.find(field->spec().name); found != values.end())
            field->setValue(*found);
}

} // namespace latency
