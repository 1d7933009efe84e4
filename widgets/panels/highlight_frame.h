#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QPointer>
#include <QWidget>

namespace latency
{

/// A frame drawn around another widget of the same window, following its position. Receives neither
/// clicks nor keys, and covers only its line.
class HighlightFrame : public QWidget
{
    Q_OBJECT

public:
    explicit HighlightFrame(QWidget* window);

    /// Frames `target` and scrolls it into view; nullptr for none.
    void setTarget(QWidget* target);
    [[nodiscard]] QWidget* target() const { return target_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void followSoon();

    QPointer<QWidget> target_;
    QList<QPointer<QWidget>> watched_; ///< the target and everything around it
    bool isFollowing_ = false;
};

} // namespace latency
