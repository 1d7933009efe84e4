#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace latency
{

/// The narrow column beside a plot: fields above, results as text below.
class SideColumn : public QWidget
{
    Q_OBJECT

public:
    explicit SideColumn(QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout& column() { return *column_; }
    /// A line of text that wraps and can be copied; hidden while it is empty.
    ///
    /// letters  "title", "plain" or "muted" of the style sheet
    QLabel* addText(const char* objectName, const char* letters);
    QProgressBar* addProgress(const char* objectName); ///< a thin one, without letters

private:
    QVBoxLayout* column_ = nullptr;
};

/// Keeps `column` as wide as `pixels` are at the current zoom, within reason.
void keepWidth(QWidget& column, int pixels);
/// Keeps `widget` as high as `pixels` are at the current zoom.
void keepHeight(QWidget& widget, int pixels);

/// Wraps `column` in a scroll area.
///
/// name  for screen readers
QWidget* scrolled(QWidget* column, const QString& name);

/// Sets a text of `SideColumn::addText`; the label is hidden while it is empty.
void setSideText(QLabel& label, const QString& text);

} // namespace latency
