// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/board_presenter.h"
#include "app/files/preferences.h"
#include "app/language/languages.h"
#include "app/layout/language_bar.h"
#include "app/search/search_presenter.h"
#include "app/shell/open_windows.h"
#include "core/experiment/experiment_result.h"
#include "core/search/latency_search.h"
#include "tests/app/studio_window.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace latency;

/// Changes the language of open windows, and looks for what is lost by it.
class LanguageChangeTest : public QObject
{
    Q_OBJECT

    static MainWindow::Options options()
    {
        MainWindow::Options options;
        options.measuresMachine = false;
        return options;
    }
    static MainWindow& opened(OpenWindows& windows, const QString& reference)
    {
        MainWindow& window = windows.open(reference);
        if (!QTest::qWaitFor([&] { return window.document().dataset() != nullptr; }, 20000))
            qWarning("the dataset did not open");
        return window;
    }
    static void choose(const MainWindow& window, const QString& language)
    {
        window.findChild<QAction*>(QStringLiteral("language-") + language)->trigger();
    }
    static QString titleOf(const MainWindow& window, const char* panel)
    {
        return fixtures::find<QWidget>(window, panel)
            ->findChild<QLabel*>(QStringLiteral("panelTitle"))
            ->text();
    }
    /// Three changes, the last undone, and a run.
    static void work(StudioDocument& document)
    {
        for (const int seed : {11, 12, 13}) {
            StudioSetup setup = document.setup();
            setup.form.seed = static_cast<std::uint64_t>(seed);
            document.changeSetup(setup, QStringLiteral("seed %1").arg(seed));
        }
        document.undoStack().undo();
        RunRecord run;
        run.result.spec = document.experimentSpec();
        document.addRun(run);
        document.selectGroup({5, 6, 7});
        document.selectArchitecture(6);
    }

private Q_SLOTS:
    void initTestCase() { fixtures::useOwnSettings(); }
    void cleanup()
    {
        QSettings().clear();
        speak(QStringLiteral("en"));
    }

    void theDesktopsLanguageIsTakenWhenItIsKnown()
    {
        QCOMPARE(languageFor(QStringLiteral("de")), QStringLiteral("de"));
        QCOMPARE(languageFor(QStringLiteral("en")), QStringLiteral("en"));
        const QString desktop = QLocale::system().name().left(2);
        QCOMPARE(languageFor(Preferences::systemLanguage()),
                 desktop == QLatin1String("de") ? desktop : QStringLiteral("en"));
        QCOMPARE(languageFor(QStringLiteral("tlh")), languageFor(Preferences::systemLanguage()));
    }

    void numbersHaveADecimalPointInEveryLanguage()
    {
        for (const Language& language : languages()) {
            speak(language.code);
            QCOMPARE(spokenLanguage(), language.code);
            QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1234.5"));
        }
    }

    void aChosenLanguageIsKept()
    {
        QCOMPARE(Preferences().language(), Preferences::systemLanguage());
        OpenWindows windows(options());
        MainWindow& window = opened(windows, QStringLiteral("simulated:nasbench201"));
        choose(window, QStringLiteral("de"));
        QCOMPARE(Preferences().language(), QStringLiteral("de"));
    }

    void everythingIsAsItWasInTheNewLanguage()
    {
        OpenWindows windows(options());
        QPointer<MainWindow> before = &opened(windows, QStringLiteral("simulated:nasbench201"));
        before->setWorkspace("compare");
        work(before->document());
        const StudioSetup setup = before->document().setup();
        const QSize size = before->size();
        QCOMPARE(titleOf(*before, "runTable"), QStringLiteral("Runs"));

        choose(*before, QStringLiteral("de"));
        QTRY_VERIFY_WITH_TIMEOUT(before.isNull(), 20000);
        QCOMPARE(windows.count(), 1);
        MainWindow& after = *windows.newest();
        QCOMPARE(titleOf(after, "runTable"), QStringLiteral("Läufe"));
        const StudioDocument& document = after.document();
        QCOMPARE(document.dataset()->reference, std::string("simulated:nasbench201"));
        QVERIFY(document.setup() == setup);
        QCOMPARE(document.runs().size(), std::size_t{1});
        QCOMPARE(document.selectedGroup(), (std::vector<int>{5, 6, 7}));
        QCOMPARE(document.selectedArchitecture(), 6);
        QCOMPARE(after.size(), size);
        QTRY_VERIFY(fixtures::find<QWidget>(after, "comparisonPanel")->isVisible());

        QUndoStack& undo = after.document().undoStack();
        QVERIFY(undo.canRedo());
        undo.redo();
        QCOMPARE(document.setup().form.seed, std::uint64_t{13});
        while (undo.canUndo())
            undo.undo();
        QVERIFY(document.setup().form.seed != 11);
        undo.setIndex(2);
        QCOMPARE(document.setup().form.seed, std::uint64_t{12});
    }

    void runsOnOtherDatasetsComeAlong()
    {
        OpenWindows windows(options());
        QPointer<MainWindow> before = &opened(windows, QStringLiteral("simulated:nasbench201"));
        work(before->document());
        QSignalSpy shown(before.data(), &MainWindow::datasetShown);
        before->openDataset(QStringLiteral("simulated:fbnet"));
        QVERIFY(shown.wait(20000));
        choose(*before, QStringLiteral("de"));
        QTRY_VERIFY_WITH_TIMEOUT(before.isNull(), 20000);
        MainWindow& after = *windows.newest();
        QCOMPARE(after.document().dataset()->reference, std::string("simulated:fbnet"));
        QVERIFY(after.document().runs().empty());
        QSignalSpy back(&after, &MainWindow::datasetShown);
        after.openDataset(QStringLiteral("simulated:nasbench201"));
        QVERIFY(back.wait(20000));
        QCOMPARE(after.document().runs().size(), std::size_t{1});
    }

    void allWindowsChange()
    {
        OpenWindows windows(options());
        QPointer<MainWindow> one = &opened(windows, QStringLiteral("simulated:nasbench201"));
        QPointer<MainWindow> other = &opened(windows, QStringLiteral("simulated:fbnet"));
        choose(*one, QStringLiteral("de"));
        QTRY_VERIFY_WITH_TIMEOUT(one.isNull() && other.isNull(), 20000);
        QCOMPARE(windows.count(), 2);
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* window = qobject_cast<MainWindow*>(widget))
                QCOMPARE(titleOf(*window, "runTable"), QStringLiteral("Läufe"));
    }

    void aWindowAsksBeforeItLosesMeasurements()
    {
        OpenWindows windows(options());
        QPointer<MainWindow> before = &opened(windows, QStringLiteral("simulated:nasbench201"));
        before->setWorkspace("search");
        auto* search = before->findChild<SearchPresenter*>();
        QTRY_VERIFY_WITH_TIMEOUT(search->search(), 20000);
        before->findChild<BoardPresenter*>()->enter(7, {3.0});
        QTRY_VERIFY_WITH_TIMEOUT(search->hasMeasurements(), 20000);

        choose(*before, QStringLiteral("de"));
        auto* bar = before->findChild<LanguageBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 5000);
        QVERIFY2(bar->sentence().contains(QStringLiteral("the measurements of the search")),
                 qPrintable(bar->sentence()));
        bar->findChild<QPushButton*>(QStringLiteral("noticeAnswer1"))->click();
        QTest::qWait(50);
        QVERIFY(before && before->isVisible());
        QVERIFY(search->hasMeasurements());
        QCOMPARE(Preferences().language(), QStringLiteral("de")); // from the next start

        choose(*before, QStringLiteral("de"));
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 5000);
        bar->findChild<QPushButton*>(QStringLiteral("noticeAnswer0"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(before.isNull(), 20000);
        QCOMPARE(titleOf(*windows.newest(), "runTable"), QStringLiteral("Läufe"));
    }

    void theLanguageAWindowHasChangesNothing()
    {
        OpenWindows windows(options());
        QPointer<MainWindow> window = &opened(windows, QStringLiteral("simulated:nasbench201"));
        choose(*window, QStringLiteral("en"));
        QTest::qWait(100);
        QVERIFY(window);
        QCOMPARE(Preferences().language(), QStringLiteral("en"));
    }
};

QTEST_MAIN(LanguageChangeTest)
#include "language_change_test.moc"
