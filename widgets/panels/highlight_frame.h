#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QPointer>
#include <QWidget>

namespace latency
{

/// A frame drawn around another widget of the same window, following it wherever it goes. Takes
/// neither clicks nor keys, and covers nothing but the line itself.
class HighlightFrame : public QWidget
{
    Q_OBJECT

public:
    explicit HighlightFrame(QWidget* window);

    /// Frames `target`, scrolled into view; nullptr for nothing.
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
