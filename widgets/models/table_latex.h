#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModel>
#include <QString>

namespace latency
{

/// Any table as a LaTeX `tabular` with the rules of the package booktabs; columns stand as they do
/// in the window.
QString tableAsLatex(const QAbstractItemModel& model);

/// Text with what LaTeX would take for commands escaped, and signs it needs mathematics for.
QString latexText(const QString& text);

} // namespace latency
