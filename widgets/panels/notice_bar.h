#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>

class QLabel;
class QPushButton;

namespace latency
{

/// A line across the window that says something and offers an answer to it, without being in the
/// way. Hidden until `ask` and after an answer.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void ask(const QString& sentence, const QString& accept, const QString& decline);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void accepted();
    void declined();

private:
    QLabel* sentence_ = nullptr;
    QPushButton* accept_ = nullptr;
    QPushButton* decline_ = nullptr;
};

} // namespace latency
