#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"

#include <QWidget>

#include <memory>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace latency
{

class OptionField;

/// The options of a method as a form: a title, a field and one grey sentence each; advanced ones
/// collapsed.
class OptionForm : public QWidget
{
    Q_OBJECT

public:
    explicit OptionForm(QWidget* parent = nullptr);
    ~OptionForm() override;

    /// Rebuilds the form with the defaults of `specs`; emits nothing.
    void setOptions(const std::vector<OptionSpec>& specs);
    [[nodiscard]] bool isEmpty() const { return fields_.empty(); }

    /// An object with exactly the keys of the options.
    [[nodiscard]] nlohmann::json values() const;
    /// Adopts known keys with a valid type and range; the other fields are unchanged. Emits
    /// nothing.
    void setValues(const nlohmann::json& values);

    void setAdvancedShown(bool isShown);

Q_SIGNALS:
    void valueChanged(const QString& name);

private:
    std::vector<OptionField*> fields_;
    QVBoxLayout* column_ = nullptr;
    QToolButton* more_ = nullptr;
    QWidget* advanced_ = nullptr;
};

} // namespace latency
