#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace latency
{

/// The field of one option, according to its kind.
class OptionField : public QWidget
{
    Q_OBJECT

public:
    explicit OptionField(OptionSpec spec, QWidget* parent = nullptr);

    [[nodiscard]] const OptionSpec& spec() const { return spec_; }
    /// The last valid value; text that is not a number in range is ignored.
    [[nodiscard]] nlohmann::json value() const;
    /// False, without a change, if `value` is not allowed for this option. Emits nothing.
    bool setValue(const nlohmann::json& value);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget* makeEditor();
    [[nodiscard]] QWidget* makeInteger();
    [[nodiscard]] QWidget* makeReal();
    [[nodiscard]] QWidget* makeToggle();
    [[nodiscard]] QWidget* makeText();
    [[nodiscard]] QWidget* makeChoice();
    void chooseFile();
    void takeRealText();

    OptionSpec spec_;
    QSpinBox* integer_ = nullptr;
    QLineEdit* real_ = nullptr;
    QCheckBox* toggle_ = nullptr;
    QLineEdit* text_ = nullptr;
    QComboBox* choice_ = nullptr;
    double realValue_ = 0.0;
};

/// A number in the notation of the form: 0.001, 0.35, 1e-05, 20000.
QString realText(double value);

} // namespace latency
