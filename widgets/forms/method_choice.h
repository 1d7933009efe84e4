#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;

namespace latency
{

class FormRow;
class OptionForm;

/// A combo box of registered methods with the options of the chosen one below.
class MethodChoice : public QWidget
{
    Q_OBJECT

public:
    /// name  object name of the combo box, such as "predictor"
    MethodChoice(const QString& name, const QString& title, QWidget* parent = nullptr);

    /// Methods that do not support `space` are shown but cannot be chosen. Emits nothing.
    void setMethods(std::vector<MethodInfo> methods, const std::string& space);
    /// Chooses by name, if such a method exists, and adopts its options. Emits nothing.
    void choose(const std::string& name, const nlohmann::json& options);

    [[nodiscard]] std::string chosen() const; ///< empty when there are no methods
    [[nodiscard]] nlohmann::json options() const;

Q_SIGNALS:
    void methodChanged();
    void optionChanged(const QString& option);

private:
    void showChosen();

    std::vector<MethodInfo> methods_;
    FormRow* row_ = nullptr;
    QComboBox* choice_ = nullptr;
    OptionForm* options_ = nullptr;
};

} // namespace latency
