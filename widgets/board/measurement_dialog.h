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

/// Asks for the latency of one network on the user's board, or for the reason why there is none.
/// Invalid text is kept and marked, and cannot be accepted.
class MeasurementDialog : public QDialog
{
    Q_OBJECT

public:
    /// units  their names, and the initial choice
    MeasurementDialog(const QString& question, const QStringList& units, int unit,
                      QWidget* parent = nullptr);

    [[nodiscard]] int unit() const;
    /// In the chosen unit; empty if the network could not be measured.
    [[nodiscard]] QList<double> repeats() const;
    /// The reason why it could not be measured; may be empty.
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
