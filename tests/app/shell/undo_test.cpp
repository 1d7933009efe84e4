// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"
#include "app/shell/open_windows.h"
#include "app/train/run_presenter.h"
#include "widgets/devices/devices_panel.h"
#include "widgets/plots/sample_picker.h"
#include "widgets/runs/comparison_panel.h"
#include "widgets/runs/run_table_view.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace latency;

/// Random commands of a user at the real window are undone and redone to the same state, and a
/// session brings all of them back.
class UndoTest : public QObject
{
    Q_OBJECT

    static constexpr int kCommands = 500;

    static std::unique_ptr<MainWindow> openWindow(const QString& reference)
    {
        MainWindow::Options options;
        options.threads = 1;
        options.measuresMachine = false;
        auto window = std::make_unique<MainWindow>(options);
        window->show();
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        window->openDataset(reference);
        if (!shown.wait(20000))
            qWarning("the dataset did not open");
        return window;
    }
    /// Two quick runs, so that there is something to compare, note and delete.
    static void runTwice(MainWindow& window)
    {
        for (std::size_t run = 1; run <= 2; ++run) {
            StudioSetup setup = window.document().setup();
            setup.form.predictor = "flops";
            setup.form.predictorOptions = nlohmann::json::object();
            setup.form.trials = static_cast<int>(run);
            window.document().changeSetup(setup, QStringLiteral("choose"));
            window.findChild<RunPresenter*>()->run();
            QTRY_COMPARE_WITH_TIMEOUT(window.document().runs().size(), run, 60000);
        }
    }
    static QAction* action(MainWindow& window, const QString& text)
    {
        for (QAction* one : window.findChildren<QAction*>())
            if (one->text() == text)
                return one;
        qFatal("no action %s", qPrintable(text));
    }
    static std::vector<int> someRows(RandomEngine& random, const LatencyTable& table)
    {
        std::vector<int> rows;
        for (std::size_t i = random.index(6); i < 6; ++i)
            rows.push_back(static_cast<int>(
                random.index(static_cast<std::size_t>(table.architectureCount()))));
        return rows;
    }
    /// One thing a user may do, by the signals that the panels send when they do it.
    static void doSomething(MainWindow& window, RandomEngine& random)
    {
        StudioDocument& document = window.document();
        const LatencyTable& table = *document.table();
        const auto devices = static_cast<std::size_t>(table.deviceCount());
        auto* panel = window.findChild<DevicesPanel*>(QStringLiteral("devicesPanel"));
        auto* picker = window.findChild<SamplePicker*>();
        auto* comparison = window.findChild<ComparisonPanel*>();
        const auto anyRun = [&] { return 1 + static_cast<int>(random.index(2)); };
        switch (random.index(13)) {
        case 0:
        case 1: {
            QList<int> moved{static_cast<int>(random.index(devices))};
            if (random.index(3) == 0)
                moved << static_cast<int>(random.index(devices));
            Q_EMIT panel->deviceRoleRequested(moved, kDeviceRoles[random.index(3)]);
            break;
        }
        case 2:
        case 3: {
            std::vector<int> picks = document.setup().picks;
            for (const int row : someRows(random, table))
                if (std::ranges::find(picks, row) == picks.end())
                    picks.push_back(row);
            if (random.index(3) == 0)
                picks.resize(picks.size() / 2);
            Q_EMIT picker->picksRequested(picks, QStringLiteral("Pick some"));
            break;
        }
        case 4:
            action(window, QStringLiteral("&Clear picks"))->trigger();
            break;
        case 5:
            document.selectGroup(someRows(random, table));
            action(window, QStringLiteral("&Add the selection to the picks"))->trigger();
            break;
        case 6: {
            StudioSetup setup = document.setup();
            setup.form.sampleCount = 2 + static_cast<int>(random.index(30));
            setup.form.seed = random.index(100);
            document.changeSetup(setup, QStringLiteral("Change the form"), 7);
            break;
        }
        case 7:
            Q_EMIT comparison->noteWritten(
                anyRun(), random.index(4) == 0 ? QString() : QString::number(random.index(50)));
            break;
        case 8:
            Q_EMIT comparison->baselineRequested(random.index(3) == 0 ? -1 : anyRun());
            break;
        case 9:
            if (!document.runs().empty())
                Q_EMIT window.findChild<RunTableView*>()->removalRequested(
                    {document.runs().front()->id});
            break;
        case 10:
            document.undoStack().undo();
            break;
        case 11:
            document.undoStack().redo();
            break;
        case 12: // looking is no step
            document.selectDevices({static_cast<int>(random.index(devices))});
            document.selectArchitecture(static_cast<int>(random.index(100)));
            window.setWorkspace(window.workspaces()[random.index(4)].id);
            break;
        }
    }
    static nlohmann::json stateOf(MainWindow& window)
    {
        return toJson(window.document().setup(), *window.document().table());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-undo-test"));
        QSettings().clear();
    }

    void fiveHundredCommandsAreUndoneRedoneAndReopened()
    {
        QTemporaryDir folder;
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        runTwice(*window);
        StudioDocument& document = window->document();
        // From here on: the runs stay, what is done with them is undone.
        RandomEngine random(Seed{20261121});
        for (int i = 0; i < kCommands; ++i) {
            doSomething(*window, random);
            if (i % 50 == 0)
                QCoreApplication::processEvents();
        }
        QVERIFY(document.undoStack().count() > 100);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        const nlohmann::json end = stateOf(*window);
        std::vector<nlohmann::json> way;
        while (document.undoStack().canUndo()) {
            way.push_back(stateOf(*window));
            document.undoStack().undo();
        }
        // Every state on the way down is met again on the way up, and the runs are all there.
        QCOMPARE(document.runs().size(), std::size_t{2});
        while (document.undoStack().canRedo()) {
            document.undoStack().redo();
            const nlohmann::json state = stateOf(*window);
            QVERIFY2(state == way.back(), nlohmann::json::diff(way.back(), state).dump().c_str());
            way.pop_back();
        }
        QVERIFY(stateOf(*window) == end);

        // Saved in the middle of the history and reopened, the file says the same.
        document.undoStack().setIndex(document.undoStack().count() / 2);
        document.selectDevices({0, 2});
        const QString file = folder.filePath(QStringLiteral("fuzz.session.json"));
        QSignalSpy saved(window.get(), &MainWindow::sessionSaved);
        window->saveSession(file);
        QVERIFY(saved.wait(60000));
        const std::string before = sessionText(document.session(), *document.table(), {});
        const auto other = openWindow(QStringLiteral("simulated:nasbench201"));
        QSignalSpy opened(&other->document(), &StudioDocument::datasetChanged);
        other->openFile(file);
        QVERIFY(opened.wait(60000));
        const auto difference =
            nlohmann::json::diff(nlohmann::json::parse(before),
                                 nlohmann::json::parse(sessionText(
                                     other->document().session(), *other->document().table(), {})));
        QVERIFY2(difference.empty(), difference.dump().c_str());
        while (other->document().undoStack().canRedo())
            other->document().undoStack().redo();
        QVERIFY(stateOf(*other) == end);
    }

    void theMenuNamesWhatIsUndone()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        StudioDocument& document = window->document();
        const int device = document.trainDevices().front();
        auto* panel = window->findChild<DevicesPanel*>(QStringLiteral("devicesPanel"));
        Q_EMIT panel->deviceRoleRequested({device}, DeviceRole::Test);
        const QString what =
            QStringLiteral("Move %1 to test")
                .arg(QString::fromStdString(document.table()->device(device).name));
        QVERIFY(action(*window, QStringLiteral("&Undo ") + what)->isEnabled());
        document.undoStack().undo();
        QVERIFY(action(*window, QStringLiteral("&Redo ") + what)->isEnabled());
    }

    void notesAndTheBaselineComeBackWithTheDataset()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        runTwice(*window);
        auto* comparison = window->findChild<ComparisonPanel*>();
        Q_EMIT comparison->noteWritten(2, QStringLiteral("two seeds"));
        Q_EMIT comparison->baselineRequested(1);
        for (const char* reference : {"simulated:nasbench201", "simulated:fbnet"}) {
            QSignalSpy shown(window.get(), &MainWindow::datasetShown);
            window->openDataset(QString::fromLatin1(reference));
            QVERIFY(shown.wait(20000));
        }
        QCOMPARE(comparison->model().runs().size(), std::size_t{2});
        QCOMPARE(comparison->model().runs()[1].note, QStringLiteral("two seeds"));
        QVERIFY(comparison->model().runs()[0].isBaseline);
    }

    void whatWasOpenedOrSavedIsOfferedAgain()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("mine.session.json"));
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        QSignalSpy saved(window.get(), &MainWindow::sessionSaved);
        window->saveSession(file);
        QVERIFY(saved.wait(20000));
        const auto other = openWindow(QStringLiteral("simulated:nasbench201"));
        auto* recent = other->findChild<QMenu*>(QStringLiteral("recentFiles"));
        QVERIFY(recent);
        Q_EMIT recent->aboutToShow();
        QStringList offered;
        for (const QAction* one : recent->actions())
            offered << one->toolTip();
        QCOMPARE(offered.mid(0, 3), (QStringList{QStringLiteral("simulated:nasbench201"), file,
                                                 QStringLiteral("simulated:fbnet")}));
        QSignalSpy opened(&other->document(), &StudioDocument::datasetChanged);
        recent->actions()[1]->trigger();
        QVERIFY(opened.wait(20000));
        QCOMPARE(other->document().dataset()->reference, std::string("simulated:fbnet"));
    }

    void aNewWindowShowsTheSameDataAndIsDeletedWhenClosed()
    {
        MainWindow::Options options;
        options.threads = 1;
        options.measuresMachine = false;
        OpenWindows windows(options);
        QPointer<MainWindow> first = &windows.open(QStringLiteral("simulated:fbnet"));
        QTRY_VERIFY_WITH_TIMEOUT(first->document().dataset(), 20000);
        action(*first, QStringLiteral("&New window"))->trigger();
        QCOMPARE(windows.count(), 2);
        QPointer<MainWindow> second;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* window = qobject_cast<MainWindow*>(widget); window && window != first)
                second = window;
        QVERIFY(second);
        QTRY_VERIFY_WITH_TIMEOUT(second->document().dataset(), 20000);
        QCOMPARE(second->document().dataset()->reference, std::string("simulated:fbnet"));
        // What is done in one is not done in the other.
        second->document().selectGroup({1, 2, 3});
        QVERIFY(first->document().selection().isEmpty());
        second->close();
        QTRY_VERIFY(second.isNull());
        QCOMPARE(windows.count(), 1);
    }

    void aSessionDroppedOnTheWindowIsOpened()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("dropped.session.json"));
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        window->document().selectArchitecture(11);
        QSignalSpy saved(window.get(), &MainWindow::sessionSaved);
        window->saveSession(file);
        QVERIFY(saved.wait(20000));
        window->document().selectArchitecture(12);
        QSignalSpy opened(&window->document(), &StudioDocument::datasetChanged);
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &dropped, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &dropped, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &drop);
        QVERIFY(opened.wait(20000));
        QCOMPARE(window->document().selectedArchitecture(), 11);
    }
};

QTEST_MAIN(UndoTest)
#include "undo_test.moc"
