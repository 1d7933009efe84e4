#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>
#include <QList>
#include <QStringList>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace latency
{

/// Asks for the latency of one network on somebody's own board, or for why there is none. Holds on
/// to a text that is no number and says so; it cannot be accepted.
class MeasurementDialog : public QDialog
{
    Q_OBJECT

public:
    /// units  their names, and which is chosen at first
    MeasurementDialog(const QString& question, const QStringList& units, int unit,
                      QWidget* parent = nullptr);

    [[nodiscard]] int unit() const;
    /// In the chosen unit; empty when the network could not be measured.
    [[nodiscard]] QList<double> repeats() const;
    /// Why it could not be measured, may be an empty text.
    [[nodiscard]] std::optional<QString> failure() const;

private:
    void check();

    QLineEdit* values_ = nullptr;
    QComboBox* unit_ = nullptr;
    QCheckBox* failed_ = nullptr;
    QLineEdit* reason_ = nullptr;
    QLabel* fault_ = nullptr;
    QPushButton* accept_ = nullptr;
};

} // namespace latency
