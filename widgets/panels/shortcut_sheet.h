#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>

class QTextBrowser;

namespace latency
{

/// Keys and their actions, under one heading.
struct ShortcutSection {
    struct Line {
        QString keys;
        QString text;
    };
    QString title;
    QList<Line> lines;
};

/// A page over the window that lists every key. Escape or its button closes it, and the focus
/// returns to its previous widget.
class ShortcutSheet : public QFrame
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* window);

    void showSections(QList<ShortcutSection> sections);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fill();
    void cover();

    QList<ShortcutSection> sections_;
    QTextBrowser* text_ = nullptr;
    QPointer<QWidget> before_; ///< had the focus
};

} // namespace latency
