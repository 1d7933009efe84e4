#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture_drawing.h"

#include <QWidget>

#include <optional>

namespace latency
{

/// One architecture, drawn as large as possible.
class ArchitecturePicture : public QWidget
{
    Q_OBJECT

public:
    explicit ArchitecturePicture(QWidget* parent = nullptr);
    void setDrawing(const ArchitectureDrawing& drawing);
    /// Frames differences from another architecture of the same space; nullopt for none.
    void setOther(std::optional<ArchitectureDrawing> other);

    [[nodiscard]] QSize sizeHint() const override { return {280, 110}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF area() const;
    ArchitectureDrawing drawing_;
    std::optional<ArchitectureDrawing> other_;
};

} // namespace latency
