#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModel>
#include <QString>

namespace latency
{

/// Any table as a LaTeX `tabular` with the rules of the package booktabs; columns are in the order
/// of the window.
QString tableAsLatex(const QAbstractItemModel& model);

/// Text with LaTeX's special characters escaped, and signs that need maths mode.
QString latexText(const QString& text);

} // namespace latency
