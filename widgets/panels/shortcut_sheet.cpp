// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/shortcut_sheet.h"

#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace latency
{
namespace
{

constexpr int kMostColumns = 3;
constexpr int kColumnWidth = 340; ///< pixels at a zoom of one

QString sectionText(const ShortcutSection& section, const Theme& theme)
{
    QString text = QStringLiteral("<p style='margin-top: 10px; margin-bottom: 4px'><b>%1</b></p>"
                                  "<table cellpadding='3' width='100%'>")
                       .arg(section.title.toHtmlEscaped());
    for (const ShortcutSection::Line& line : section.lines)
        text += QStringLiteral("<tr><td width='42%' style='background: %1; color: %2'>"
                               "<b>%3</b></td><td style='color: %2'>%4</td></tr>")
                    .arg(theme.field.name(), theme.text.name(), line.keys.toHtmlEscaped(),
                         line.text.toHtmlEscaped());
    return text + QStringLiteral("</table>");
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* window) : QFrame(window)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setProperty("card", true);
    setAccessibleName(tr("Keyboard shortcuts"));
    auto* title = new QLabel(tr("Keyboard shortcuts"), this);
    title->setProperty("letters", "title");
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("shortcutSheetClose"));
    text_ = new QTextBrowser(this);
    text_->setObjectName(QStringLiteral("shortcutSheetText"));
    text_->setAccessibleName(tr("Keyboard shortcuts"));
    text_->setFrameShape(QFrame::NoFrame);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 14, 22, 14);
    column->addLayout(head);
    column->addWidget(text_, 1);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &ShortcutSheet::fill);
    window->installEventFilter(this);
    hide();
}

void ShortcutSheet::showSections(QList<ShortcutSection> sections)
{
    sections_ = std::move(sections);
    before_ = QApplication::focusWidget();
    cover();
    fill();
    show();
    raise();
    text_->setFocus(Qt::PopupFocusReason);
}

void ShortcutSheet::fill()
{
    const Theme& theme = activeTheme();
    // Each section goes to the shortest column, to balance their heights.
    const int count = std::clamp(width() / theme.px(kColumnWidth), 1, kMostColumns);
    QStringList columns(count);
    QList<qsizetype> heights(count);
    for (const ShortcutSection& section : sections_) {
        const auto lowest = std::min_element(heights.begin(), heights.end()) - heights.begin();
        columns[lowest] += sectionText(section, theme);
        heights[lowest] += section.lines.size() + 2;
    }
    QString html = QStringLiteral("<table width='100%' cellspacing='14'><tr>");
    for (const QString& column : columns)
        html += QStringLiteral("<td width='%1%' valign='top'>%2</td>").arg(100 / count).arg(column);
    text_->setHtml(html + QStringLiteral("</tr></table>"));
}

void ShortcutSheet::cover()
{
    const int margin = activeTheme().px(14);
    setGeometry(parentWidget()->rect().adjusted(margin, margin, -margin, -margin));
}

bool ShortcutSheet::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        cover();
        if (isVisible())
            fill();
    }
    return false;
}

void ShortcutSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void ShortcutSheet::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (before_)
        before_->setFocus(Qt::PopupFocusReason);
}

} // namespace latency
