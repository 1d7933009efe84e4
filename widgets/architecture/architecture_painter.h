#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture_drawing.h"
#include "widgets/theme/theme.h"

#include <QRectF>

#include <cstddef>

class QPainter;

namespace latency
{

/// Draws a cell as nodes and labelled edges, a chain as one bar per layer; the heavier an
/// operation, the stronger its line. Without anything to draw it draws nothing.
///
/// other  of the same space: differences from it are framed; may be null
void drawArchitecture(QPainter& painter, const QRectF& area, const ArchitectureDrawing& drawing,
                      const Theme& theme, const ArchitectureDrawing* other = nullptr);

/// Whether an edge of a cell, or a layer of a chain, differs between two drawings of one space.
bool isDifferentPart(const ArchitectureDrawing& one, const ArchitectureDrawing& other,
                     std::size_t part);

/// The layer of a chain under `point`, or -1.
int layerAt(const QRectF& area, const ArchitectureDrawing& drawing, const Theme& theme,
            QPointF point);

} // namespace latency
