// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_pages.h"
#include "app/lessons/lesson.h"
#include "app/shell/module_list.h"
#include "tests/app/studio_window.h"

#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTemporaryDir>

using namespace latency;

/// A workspace of a test: one panel of its own beside the scatter.
class SketchModule : public Module
{
    Q_OBJECT

public:
    explicit SketchModule(const Workbench& workbench)
        : Module(workbench), sketch_(new QLabel(QStringLiteral("a sketch")))
    {
        connect(&workbench.document, &StudioDocument::datasetChanged, this,
                [this] { tell(QStringLiteral("sketched")); });
    }
    [[nodiscard]] WorkspaceInfo workspace() const override
    {
        WorkspaceInfo info;
        info.id = QStringLiteral("sketch");
        info.title = QStringLiteral("Sketch");
        info.shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_K;
        info.helpPage = QStringLiteral("board");
        info.upper = {{QStringLiteral("sketch"), 1400}};
        info.lower = {{QStringLiteral("scatter"), 1400}};
        info.upperHeight = 400;
        info.lowerHeight = 400;
        return info;
    }
    [[nodiscard]] std::vector<PanelEntry> panels() override
    {
        return {{QStringLiteral("sketch"), QStringLiteral("My sketch"), sketch_, {300, 300}}};
    }
    [[nodiscard]] QStringList unkeptWork() const override { return {QStringLiteral("the sketch")}; }
    [[nodiscard]] nlohmann::json state() const override { return {{"strokes", strokes}}; }
    void restore(const nlohmann::json& state) override { strokes = state.value("strokes", 0); }

    int strokes = 0;

private:
    QLabel* sketch_;
};

static QSet<QString> textsOf(const QMenuBar& bar)
{
    QSet<QString> texts;
    for (const QAction* action : bar.window()->findChildren<QAction*>())
        texts << action->text();
    return texts;
}

/// A workspace is its class and one entry of the list: nothing else of the window names it.
class ModuleListTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

private Q_SLOTS:
    void initTestCase()
    {
        fixtures::useOwnSettings();
        addModule([](const Workbench& workbench) { return new SketchModule(workbench); });
        window_ = fixtures::openStudio();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    void cleanupTestCase() { window_.reset(); }

    void idsAndShortcutsAreUsedOnce()
    {
        QSet<QString> ids;
        QSet<QKeySequence> shortcuts;
        for (const WorkspaceInfo& workspace : window_->workspaces()) {
            QVERIFY2(!ids.contains(workspace.id), qPrintable(workspace.id));
            QVERIFY2(!shortcuts.contains(workspace.shortcut), qPrintable(workspace.id));
            QVERIFY2(!workspace.title.isEmpty(), qPrintable(workspace.id));
            ids << workspace.id;
            shortcuts << workspace.shortcut;
        }
        QCOMPARE(ids.size(), 11);
    }
    void everyPanelOfAWorkspaceIsThere()
    {
        QSet<QString> panels;
        auto* layout = window_->findChild<WorkspaceLayout*>();
        for (const PanelEntry& panel : layout->panels()) {
            QVERIFY2(!panels.contains(panel.id), qPrintable(panel.id));
            panels << panel.id;
        }
        for (const WorkspaceInfo& workspace : window_->workspaces())
            for (const auto* row : {&workspace.upper, &workspace.lower})
                for (const PanelWidth& shown : *row)
                    QVERIFY2(panels.contains(shown.panel), qPrintable(shown.panel));
    }
    void everyHelpPageOfAWorkspaceIsThere()
    {
        for (const WorkspaceInfo& workspace : window_->workspaces())
            if (!workspace.helpPage.isEmpty() && workspace.helpPage != QStringLiteral("start"))
                QVERIFY2(helpPage(workspace.helpPage) > 0, qPrintable(workspace.id));
    }
    void theNewWorkspaceIsInMenusAndTopLine()
    {
        const QSet<QString> texts = textsOf(*window_->menuBar());
        QVERIFY(texts.contains(QStringLiteral("Sketch")));
        QVERIFY(texts.contains(QStringLiteral("My sketch")));
        QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window_->workspace(), QStringLiteral("sketch"));
        auto* sketch = window_->findChild<SketchModule*>();
        QVERIFY(sketch->panels().front().widget->isVisible());
    }
    void itsHelpOpens()
    {
        window_->setWorkspace("sketch");
        for (QAction* action : window_->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(QKeySequence::HelpContents))
                action->trigger();
        QCOMPARE(window_->findChild<HelpBrowser*>()->shownTitle(),
                 helpPages()[helpPage(QStringLiteral("board"))].title);
    }
    void itsWorkIsAskedAbout()
    {
        QVERIFY(window_->unkeptWork().contains(QStringLiteral("the sketch")));
    }
    void itsStateAndLayoutAreKept()
    {
        window_->setWorkspace("sketch");
        window_->findChild<SketchModule*>()->strokes = 5;
        const auto other = fixtures::openStudio();
        other->continueFrom(*window_);
        QCOMPARE(other->workspace(), QStringLiteral("sketch"));
    }
    void aSessionKeepsIt()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("sketch.session.json"));
        window_->setWorkspace("sketch");
        window_->findChild<SketchModule*>()->strokes = 7;
        QSignalSpy saved(window_.get(), &MainWindow::sessionSaved);
        window_->saveSession(file);
        QVERIFY(saved.wait(20000));
        const auto other = fixtures::openStudio();
        other->setWorkspace("devices");
        other->openSession(file);
        QTRY_COMPARE_WITH_TIMEOUT(other->workspace(), QStringLiteral("sketch"), 20000);
        QCOMPARE(other->findChild<SketchModule*>()->strokes, 7);
    }
    void aLessonMayNameIt()
    {
        std::vector<std::string> ids;
        for (const WorkspaceInfo& workspace : window_->workspaces())
            ids.push_back(workspace.id.toStdString());
        const auto lesson = readLesson(R"({"format": "latency-lesson/1", "title": {"en": "A"},
            "dataset": "simulated:nasbench201", "steps": [{"title": {"en": "B"},
            "text": {"en": "C"}, "workspace": "sketch"}]})",
                                       "a.json", ids);
        QVERIFY2(lesson, lesson ? "" : lesson.error().message.c_str());
    }
};

QTEST_MAIN(ModuleListTest)
#include "module_list_test.moc"
