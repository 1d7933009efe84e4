// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/active_theme.h"

#include <QRegularExpression>

namespace latency
{

namespace
{

// @name stands for a colour of the theme, @12 for 12 pixels at the current zoom.
const char* const kTemplate = R"(
QFrame[card="true"] { background: @panel; border: 1px solid @border; border-radius: @8; }
QLabel { background: transparent; }
QLabel[letters="title"] { font-weight: 600; }
QLabel[letters="muted"] { color: @muted; }
QLabel[letters="small"] { color: @muted; font-size: @11; }
QLabel[letters="error"] { color: @error; }
QLabel[letters="task"] { color: @accent; font-weight: 600; }
QWidget#notices > QFrame { background: @panel; border: none; border-bottom: 1px solid @border; }
QWidget#notices > QFrame#refusal { border-left: @4 solid @error; }
QFrame#lessonCard { background: @panel; border: 1px solid @border; border-left: @5 solid @picked;
    border-radius: @8; margin: @2 @8 @2 @8; min-height: @104; }
QLabel#lessonTitle { font-size: @15; }
QFrame[rule="true"] { background: @border; border: none; max-height: 1px; min-height: 1px; }

QPushButton, QToolButton { background: @panel; border: 1px solid @border; border-radius: @6;
    padding: @3 @9; color: @text; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:checked { border-color: @accent; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; background: @panel; }
QPushButton[accent="true"] { background: @accent; border-color: @accent; color: @accenttext;
    font-weight: 600; }
QPushButton[accent="true"]:hover { background: @accenthover; }
QPushButton[accent="true"]:focus { border: @2 solid @text; padding: @2 @8; }
QPushButton[accent="true"]:disabled { background: @field; border-color: @border;
    color: @disabled; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[quiet="true"], QPushButton[quiet="true"] { border-color: transparent;
    padding: @2 @6; color: @muted; }
QToolButton[quiet="true"]:hover, QPushButton[quiet="true"]:hover { color: @text; }
QToolButton[quiet="true"]:checked { color: @text; border-color: @border; }

QComboBox, QAbstractSpinBox, QLineEdit { background: @field; border: 1px solid @border;
    border-radius: @6; padding: @3 @8; color: @text; selection-background-color: @accent;
    selection-color: @accenttext; }
QComboBox:hover, QAbstractSpinBox:hover, QLineEdit:hover { background: @hover; }
QComboBox:focus, QAbstractSpinBox:focus, QLineEdit:focus { border-color: @accent; }
QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled { color: @disabled; }
QAbstractSpinBox[invalid="true"], QLineEdit[invalid="true"] { border-color: @error; }
QComboBox::drop-down { border: none; width: @20; }
QComboBox::down-arrow { image: url(:/latency/icons/chevron-down-@variant.svg); width: @10;
    height: @10; }
QComboBox[quiet="true"] { background: transparent; border-color: transparent; padding: @2 @4;
    color: @muted; }
QComboBox[quiet="true"]:hover { background: @hover; color: @text; }
QComboBox[quiet="true"]:focus { border-color: @accent; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @border; color: @text;
    selection-background-color: @selection; selection-color: @text; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: @16;
    background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/latency/icons/chevron-up-@variant.svg); width: @8;
    height: @8; }
QAbstractSpinBox::down-arrow { image: url(:/latency/icons/chevron-down-@variant.svg); width: @8;
    height: @8; }

QFrame[segments="true"] { background: @field; border: 1px solid @border; border-radius: @7; }
QFrame[segments="true"] QToolButton { background: transparent; border: 1px solid transparent;
    border-radius: @5; padding: @2 @9; color: @muted; }
QFrame[segments="true"] QToolButton:hover { color: @text; }
QFrame[segments="true"] QToolButton:checked { background: @panel; border-color: @border;
    color: @text; font-weight: 600; }
QFrame[segments="true"] QToolButton:focus { border-color: @accent; }

QProgressBar { background: @border; border: none; border-radius: @3; max-height: @6;
    min-height: @6; }
QProgressBar::chunk { background: @accent; border-radius: @3; }

QTableView, QListView { background: transparent; border: none; gridline-color: @grid;
    selection-background-color: @selection; selection-color: @text; outline: none; }
QTableView { font-size: @12; }
QTableView::item { padding: @3 @1; border-bottom: 1px solid @grid; }
QListView::item { padding: @2 @4; }
QTableView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QListView::item:selected { background: @selection; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @panel; color: @muted; border: none;
    border-bottom: 1px solid @border; padding: @3 @4; font-size: @12; }
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: @panel; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: @10; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @10; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: @3; margin: @2; min-height: @24;
    min-width: @24; }
QScrollBar::handle:hover { background: @line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @panel; border: 1px solid @border; padding: @4; }
QMenu::item { padding: @4 @20; border-radius: @4; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: @4 @6; }
QToolTip { background: @tip; color: @tiptext; border: 1px solid @border; padding: @4; }
)";

QString valueOf(const QString& name, const Theme& theme)
{
    bool isNumber = false;
    const double pixels = name.toDouble(&isNumber);
    if (isNumber)
        return QStringLiteral("%1px").arg(theme.px(pixels));
    const std::pair<const char*, QColor> colors[] = {
        {"panel", theme.panel},
        {"border", theme.border},
        {"text", theme.text},
        {"muted", theme.mutedText},
        {"error", theme.error},
        {"hover", theme.hover},
        {"selection", theme.selection},
        {"accent", theme.accent},
        {"picked", theme.picked},
        {"accenttext", theme.accentText},
        {"accenthover", theme.isDark ? theme.accent.lighter(112) : theme.accent.darker(112)},
        {"field", theme.field},
        {"grid", theme.grid},
        {"line", theme.line},
        {"scroll", theme.unused},
        {"disabled", theme.unused},
        {"tip", theme.isDark ? theme.hover : theme.text},
        {"tiptext", theme.isDark ? theme.text : theme.panel},
    };
    for (const auto& [key, color] : colors)
        if (name == QLatin1String(key))
            return color.name();
    Q_ASSERT_X(name == QLatin1String("variant"), "styleSheet", qPrintable(name));
    return theme.isDark ? QStringLiteral("dark") : QStringLiteral("light");
}

} // namespace

QString styleSheet(const Theme& theme)
{
    static const QRegularExpression placeholder(QStringLiteral("@([a-z]+|[0-9]+)"));
    const QString text = QString::fromUtf8(kTemplate);
    QString sheet;
    qsizetype last = 0;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        sheet += QStringView(text).mid(last, match.capturedStart() - last);
        sheet += valueOf(match.captured(1), theme);
        last = match.capturedEnd();
    }
    return sheet + QStringView(text).mid(last).toString();
}

} // namespace latency
