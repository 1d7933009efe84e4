#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

namespace latency
{

/// A number in the header of a panel: rounded frame, an optional coloured dot, a short text.
class Chip : public QWidget
{
    Q_OBJECT

public:
    enum class Dot { None, Train, Test, Unused, Picked, Accent };

    explicit Chip(Dot dot = Dot::None, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const { return text_; }
    void setText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QColor dotColor() const;
    Dot dot_;
    QString text_;
};

} // namespace latency
