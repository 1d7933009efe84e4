// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/shortcut_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace latency
{
namespace
{

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

void addActions(const QMenu& menu, ShortcutSection& section)
{
    for (const QAction* action : menu.actions()) {
        if (const auto* below = action->menu()) {
            addActions(*below, section);
            continue;
        }
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        const QVariant called = action->property(kSheetText);
        if (!keys.isEmpty())
            section.lines << ShortcutSection::Line{
                keys.join(QStringLiteral(", ")),
                plain(called.isValid() ? called.toString() : action->text())};
    }
}

struct ViewShortcuts {
    Q_DECLARE_TR_FUNCTIONS(latency::ViewShortcuts)
public:
    static QList<ShortcutSection> sections()
    {
        return {{tr("In every plot"),
                 {{tr("Arrow keys"), tr("Go from point to point")},
                  {tr("Space, Return"), tr("Same as a click on the point")},
                  {tr("+  –  0"), tr("Zoom in, zoom out, show everything")},
                  {tr("Menu key"), tr("Copy, export, more")}}},
                {tr("Samples"),
                 {{tr("Space"), tr("Pick or unpick")},
                  {tr("Hold L"), tr("Lasso instead of a rectangle")},
                  {tr("Shift, Ctrl, Alt while dragging"), tr("Add, toggle, remove picks")}}},
                {tr("Devices"),
                 {{tr("Arrow keys"), tr("Go from device to device")},
                  {tr("1  2  3"), tr("Make it a train, test or unused device")}}},
                {tr("Search"), {{tr("Ctrl+Left, Ctrl+Right"), tr("Move the latency limit")}}},
                {tr("Lessons"),
                 {{tr("Alt+N, Alt+B"), tr("Next step, step back")},
                  {tr("Alt+K"), tr("Skip the step")},
                  {tr("Alt+D"), tr("End the lesson")}}}};
    }
};

} // namespace

QList<ShortcutSection> shortcutSections(const QMenuBar& menuBar)
{
    QList<ShortcutSection> sections;
    for (const QAction* top : menuBar.actions()) {
        ShortcutSection section{plain(top->text()), {}};
        if (top->menu())
            addActions(*top->menu(), section);
        if (!section.lines.isEmpty())
            sections << section;
    }
    return sections + ViewShortcuts::sections();
}

} // namespace latency
