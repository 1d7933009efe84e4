// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/forms/method_choice.h"

#include "widgets/forms/form_row.h"
#include "widgets/forms/option_form.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/elided_combo_box.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace latency
{

MethodChoice::MethodChoice(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent)
{
    choice_ = new ElidedComboBox(this);
    choice_->setObjectName(name);
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row_ = new FormRow(title, choice_, this);
    options_ = new OptionForm(this);
    options_->setObjectName(name + "Options");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(7);
    column->addWidget(row_);
    column->addWidget(options_);
    connect(choice_, &QComboBox::currentIndexChanged, this, [this] {
        showChosen();
        Q_EMIT methodChanged();
    });
    connect(options_, &OptionForm::valueChanged, this, &MethodChoice::optionChanged);
    showChosen();
}

void MethodChoice::setMethods(std::vector<MethodInfo> methods, const std::string& space)
{
    const QSignalBlocker quiet(choice_);
    const std::string nameBefore = chosen();
    const nlohmann::json optionsBefore = options();
    methods_ = std::move(methods);
    choice_->clear();
    auto* items = qobject_cast<QStandardItemModel*>(choice_->model());
    int firstSupported = -1;
    for (const MethodInfo& info : methods_) {
        choice_->addItem(coreText(info.title));
        const int index = choice_->count() - 1;
        const bool isSupported = space.empty() || info.supportsSpace(space);
        if (isSupported && firstSupported < 0)
            firstSupported = index;
        items->item(index)->setEnabled(isSupported);
        items->item(index)->setToolTip(
            coreText(info.description) +
            (isSupported ? QString() : "\n" + tr("Not for this search space.")));
    }
    choice_->setCurrentIndex(std::max(firstSupported, methods_.empty() ? -1 : 0));
    choose(nameBefore, optionsBefore);
}

void MethodChoice::choose(const std::string& name, const nlohmann::json& options)
{
    const QSignalBlocker quiet(choice_);
    for (std::size_t i = 0; i < methods_.size(); ++i)
        if (methods_[i].name == name)
            choice_->setCurrentIndex(static_cast<int>(i));
    showChosen();
    if (chosen() == name)
        options_->setValues(options);
}

std::string MethodChoice::chosen() const
{
    const int index = choice_->currentIndex();
    return index < 0 ? std::string() : methods_[static_cast<std::size_t>(index)].name;
}

nlohmann::json MethodChoice::options() const
{
    return options_->values();
}

void MethodChoice::showChosen()
{
    const int index = choice_->currentIndex();
    if (index < 0) {
        options_->setOptions({});
        row_->setNote({});
        return;
    }
    const MethodInfo& info = methods_[static_cast<std::size_t>(index)];
    row_->setNote(coreText(info.description));
    choice_->setToolTip(coreText(info.source));
    options_->setOptions(info.options);
    options_->setVisible(!info.options.empty());
}

} // namespace latency
