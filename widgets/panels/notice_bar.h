#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;

namespace latency
{

/// A line across the window with a sentence and possible answers. Hidden until `ask` and after an
/// answer; its text can be selected and copied.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// answers  one button each; the first is the default
    void ask(const QString& sentence, const QStringList& answers);
    [[nodiscard]] QString sentence() const;
    void setIsError(bool isError); ///< the sentence is in the colour of errors

Q_SIGNALS:
    void answered(int answer); ///< index in `answers`

private:
    QHBoxLayout* row_ = nullptr;
    QLabel* sentence_ = nullptr;
};

} // namespace latency
