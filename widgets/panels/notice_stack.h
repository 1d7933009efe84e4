#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace latency
{

class NoticeBar;

/// Stacked notices, the newest on top: questions stay until they are answered, a refusal replaces
/// the previous one. An overlay, so that nothing moves when a notice appears or disappears.
class NoticeStack : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeStack(QWidget* parent = nullptr);

    /// answered  gets the index of the answer
    void ask(const QString& sentence, const QStringList& answers,
             std::function<void(int)> answered);
    /// Shows a refusal, which can be copied and closed.
    void refuse(const QString& sentence);
    /// The same with a remedy: a button that closes the notice and calls `mend`.
    void refuse(const QString& sentence, const QString& wayOut, std::function<void()> mend);
    /// The refusal on display.
    [[nodiscard]] QStringList refusals() const;
    void forgetRefusals();
    /// The widget below which notices start; both have the same parent.
    void setBelow(QWidget* above);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    NoticeBar* put(const QString& sentence, const QStringList& answers);
    void forget(NoticeBar* bar);
    [[nodiscard]] QList<NoticeBar*> refusalBars() const;
    void place();

    QWidget* above_ = nullptr;
    QVBoxLayout* column_ = nullptr;
};

} // namespace latency
