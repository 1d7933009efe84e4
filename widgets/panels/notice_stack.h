#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace latency
{

class NoticeBar;

/// Notices under one another, the newest on top: questions stay until they are answered, of what
/// was refused the last few are seen. Takes no room when there is nothing to say.
class NoticeStack : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeStack(QWidget* parent = nullptr);

    /// answered  gets the index of the answer
    void ask(const QString& sentence, const QStringList& answers,
             std::function<void(int)> answered);
    /// Says why something was not done; can be copied and closed. The same sentence is there once.
    void refuse(const QString& sentence);
    /// What is refused at the moment, newest first.
    [[nodiscard]] QStringList refusals() const;
    void forgetRefusals();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    NoticeBar* put(const QString& sentence, const QStringList& answers);
    void forget(NoticeBar* bar);
    [[nodiscard]] QList<NoticeBar*> refusalBars() const;

    QVBoxLayout* column_ = nullptr;
};

} // namespace latency
