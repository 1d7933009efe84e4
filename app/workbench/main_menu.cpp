// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/main_menu.h"

#include "app/board/unit_names.h"
#include "app/help/shortcut_list.h"

#include "app/files/export_plot.h"

#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>

namespace latency
{
namespace
{

/// Commits text typed in a field before the action of a shortcut, which leaves the focus in the
/// field.
void enterTypedNumber()
{
    if (auto* field = qobject_cast<QAbstractSpinBox*>(QApplication::focusWidget()))
        field->interpretText();
}

QAction* add(QMenu* menu, const QString& text, const QKeySequence& shortcut = {})
{
    QAction* action = menu->addAction(text);
    action->setShortcut(shortcut);
    QObject::connect(action, &QAction::triggered, &enterTypedNumber);
    return action;
}

QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& text)
{
    QAction* action = add(menu, text);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

} // namespace

MainMenu::MainMenu(QMainWindow& window, QUndoStack& undoStack)
{
    QMenu* file = window.menuBar()->addMenu(tr("&File"));
    newWindow = add(file, tr("&New window"), QKeySequence::New);
    openDataset = add(file, tr("&Open dataset…"), QKeySequence::Open);
    openFolder = add(file, tr("Open dataset &folder…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    importTable = add(file, tr("I&mport table…"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    addDevices = file->addMenu(tr("&Add devices from"));
    openSession = add(file, tr("Open sess&ion…"), Qt::CTRL | Qt::ALT | Qt::Key_O);
    openExperiment = add(file, tr("Open &experiment…"), Qt::CTRL | Qt::Key_E);
    recent = file->addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("recentFiles"));
    earlierSessions = add(file, tr("Ear&lier sessions…"));
    file->addSeparator();
    saveSession = add(file, tr("&Save session"), QKeySequence::Save);
    saveSessionAs = add(file, tr("Sa&ve session as…"), Qt::CTRL | Qt::ALT | Qt::Key_S);
    saveExperiment = add(file, tr("Ex&port experiment…"), Qt::CTRL | Qt::ALT | Qt::Key_E);
    saveResult = add(file, tr("Save resul&t of the shown run…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    QMenu* board = file->addMenu(tr("My &board"));
    board->setObjectName(QStringLiteral("boardMenu"));
    searchWorksheet =
        add(board, tr("Save worksheet of the &search…"), Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    tripWorksheet =
        add(board, tr("Save worksheet for one &trip to my board…"), Qt::CTRL | Qt::ALT | Qt::Key_W);
    saveWorksheet = add(board, tr("Save &worksheet of the picks…"), Qt::CTRL | Qt::Key_W);
    QMenu* unitMenu = board->addMenu(tr("&Unit of worksheets"));
    auto* units = new QActionGroup(&window);
    for (const QString& unit : unitNames())
        worksheetUnits.push_back(addChoice(unitMenu, units, unit));
    readMeasurements = add(board, tr("&Read measurements…"), Qt::CTRL | Qt::Key_M);
    predictAll = add(board, tr("&Predict all networks…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    exports_ = file->addMenu(tr("E&xport view"));
    QMenu* sizeMenu = exports_->addMenu(tr("Size of pictures"));
    afterExports_ = sizeMenu->menuAction();
    auto* sizes = new QActionGroup(&window);
    for (const ExportSize& size : exportSizes())
        exportSizeActions.push_back(addChoice(sizeMenu, sizes, size.title));
    file->addSeparator();
    QObject::connect(add(file, tr("&Close window")), &QAction::triggered, &window, &QWidget::close);
    QObject::connect(add(file, tr("&Quit"), QKeySequence::Quit), &QAction::triggered, qApp,
                     &QApplication::closeAllWindows);

    QMenu* edit = window.menuBar()->addMenu(tr("&Edit"));
    QAction* undo = undoStack.createUndoAction(&window, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setProperty(kSheetText, tr("&Undo")); // not with the name of the step
    edit->addAction(undo);
    QAction* redo = undoStack.createRedoAction(&window, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setProperty(kSheetText, tr("&Redo"));
    edit->addAction(redo);
    edit->addSeparator();
    clearPicks = add(edit, tr("&Clear picks"), Qt::CTRL | Qt::Key_Backspace);
    selectNothing = add(edit, tr("Clear the &selection"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    invertSelection = add(edit, tr("&Invert the selection"), Qt::CTRL | Qt::Key_I);
    pickSelection = add(edit, tr("&Add the selection to the picks"));
    edit->addSeparator();
    copies_ = edit->addMenu(tr("Copy &view as picture"));

    QMenu* view = window.menuBar()->addMenu(tr("&View"));
    view_ = view;
    workspaces_ = new QActionGroup(&window);
    afterWorkspaces_ = view->addSeparator();
    auto* appearances = new QActionGroup(&window);
    systemAppearance = addChoice(view, appearances, tr("Follow the &system"));
    lightAppearance = addChoice(view, appearances, tr("&Light"));
    darkAppearance = addChoice(view, appearances, tr("D&ark"));
    highContrastAppearance = addChoice(view, appearances, tr("High &contrast"));
    language = view->addMenu(tr("Lan&guage"));
    view->addSeparator();
    zoomIn = add(view, tr("Zoom &in"), QKeySequence::ZoomIn);
    zoomIn->setShortcuts({QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(view, tr("Zoom &out"), QKeySequence::ZoomOut);
    zoomReset = add(view, tr("Reset &zoom"), Qt::CTRL | Qt::Key_0);
    resetLayout = add(view, tr("&Reset layout"));
    fullScreen = add(view, tr("&Full screen"), Qt::Key_F11);
    fullScreen->setCheckable(true);
    presentation = add(view, tr("&Presentation"), Qt::Key_F5);
    presentation->setCheckable(true);

    QMenu* experiment = window.menuBar()->addMenu(tr("E&xperiment"));
    run = add(experiment, tr("&Run"), Qt::CTRL | Qt::Key_R);
    stop = add(experiment, tr("&Stop"), Qt::CTRL | Qt::Key_Period);
    experiment->addSeparator();
    pickWithSampler = add(experiment, tr("&Pick samples by the sampler"), Qt::CTRL | Qt::Key_P);

    lessons = window.menuBar()->addMenu(tr("&Lessons"));

    QMenu* help = window.menuBar()->addMenu(tr("&Help"));
    helpPages = add(help, tr("&Help pages"), QKeySequence::HelpContents);
    shortcuts = add(help, tr("&Keyboard shortcuts"), Qt::CTRL | Qt::Key_F1);
    notes = add(help, tr("&Notes on this dataset"), Qt::SHIFT | Qt::Key_F1);
    about = add(help, tr("&About Latency Studio"));
}

QAction* MainMenu::addWorkspace(const QString& id, const QString& title,
                                const QKeySequence& shortcut)
{
    QAction* action = addChoice(view_, workspaces_, title);
    action->setObjectName(id);
    action->setShortcut(shortcut);
    view_->insertAction(afterWorkspaces_, action); // moves it there
    return action;
}

void MainMenu::showWorkspace(const QString& id)
{
    for (QAction* action : workspaces_->actions())
        action->setChecked(action->objectName() == id);
}

MainMenu::ViewActions MainMenu::addView(const QString& title)
{
    QAction* exports = add(exports_, title);
    exports_->insertAction(afterExports_, exports);
    return {exports, add(copies_, title)};
}

} // namespace latency
