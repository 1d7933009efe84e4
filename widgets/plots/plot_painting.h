#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace latency
{

/// Maps `painter`, already active on some device, to an area of `size` and fills it with the colour
/// of a panel.
void beginPlot(QPainter& painter, QSize size, const Theme& theme);

/// Text on a small plate, so that it stays legible over points.
void drawPlate(QPainter& painter, QPointF anchor, const QString& text, const QRectF& bounds,
               const Theme& theme);

/// The focus frame of a view.
void drawFocusFrame(QPainter& painter, const QRectF& view, const Theme& theme);

/// True when the focus came by Tab or a shortcut, and therefore has to be visible.
bool isByKeyboard(Qt::FocusReason reason);

/// Distance of a point from the segment between two others.
double distanceToSegment(QPointF point, QPointF from, QPointF to);

/// Moves the centres of labels apart until none overlap and all are within `lowest`..`highest`.
///
/// centres  wanted, in any order
/// returns  one per centre, at least `height` apart where the space allows it
std::vector<double> spreadLabels(const std::vector<double>& centres, double height, double lowest,
                                 double highest);

/// Comma-separated line; fields with commas are quoted.
QString csvLine(QStringList fields);

/// A number for CSV: shortest form that round-trips; empty for NaN.
QString csvNumber(double value);

} // namespace latency
