// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/search_space.h"
#include "tests/app/studio_window.h"
#include "widgets/import/column_roles.h"
#include "widgets/import/import_dialog.h"
#include "widgets/panels/notice_bar.h"
#include "widgets/panels/notice_stack.h"
#include "widgets/plots/custom_plot.h"
#include "widgets/search/search_panel.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>

#include <fstream>

using namespace latency;

/// Tables of one's own in the real window: their columns, their quantities, their devices beside
/// those of another dataset.
class OwnTablesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    /// Writes a table of the first cells of NAS-Bench-201 in official order, from `first` on.
    ///
    /// header  of the columns beside the architecture; row  gives their cells
    QString write(const char* name, const std::string& header,
                  const std::function<std::string(int)>& row, int count = 40, int first = 0)
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        const QString file = folder_.filePath(QString::fromLatin1(name));
        std::ofstream text(file.toStdString());
        text << "arch," << header << '\n';
        for (int i = first; i < first + count; ++i)
            text << space.toText(space.officialArchitecture(i)) << ',' << row(i) << '\n';
        return file;
    }
    QString twoDevices(const char* name = "boards.csv")
    {
        return write(name, "board a [ms],board b [ms]", [](int i) {
            return std::to_string(3 + i % 17) + "." + std::to_string(i % 10) + "," +
                   std::to_string(5 + i % 13);
        });
    }
    static QList<QCPAxis*> axesOf(const MainWindow& window)
    {
        QList<QCPAxis*> axes;
        for (const auto* plot : window.findChildren<QCustomPlot*>())
            if (plot->isVisible()) // elsewhere are views of latencies alone, such as Evolve
                for (QCPAxisRect* rectangle : plot->axisRects())
                    axes += rectangle->axes();
        return axes;
    }
    static bool speaksOfMilliseconds(const QString& text)
    {
        static const QRegularExpression unit(QStringLiteral("\\bms\\b"));
        return text.contains(unit);
    }
    static ImportDialog* shownDialog(const MainWindow& window)
    {
        auto* dialog = window.findChild<ImportDialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    static void press(const QWidget& parent, const char* name)
    {
        QTest::mouseClick(parent.findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
    }
    /// The notice that asks, and one of its answers.
    static NoticeBar* question(const MainWindow& window)
    {
        const auto bars = window.findChild<NoticeStack*>()->findChildren<NoticeBar*>();
        for (NoticeBar* bar : bars)
            if (bar->isVisible())
                return bar;
        return nullptr;
    }
    static void answer(const MainWindow& window, int place)
    {
        QTRY_VERIFY_WITH_TIMEOUT(question(window), 20000);
        press(*question(window), qPrintable(QStringLiteral("noticeAnswer%1").arg(place)));
    }
    static QAction* action(const QMenu& menu, const QString& text)
    {
        for (QAction* one : menu.actions())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    static QMenu& datasetMenu(const MainWindow& window)
    {
        return *window.findChild<QToolButton*>(QStringLiteral("dataButton"))->menu();
    }
    static void drop(MainWindow& window, const QStringList& files)
    {
        QMimeData dropped;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        dropped.setUrls(urls);
        // A drop goes to whoever took what was dragged in.
        QDragEnterEvent entered(QPoint(9, 9), Qt::CopyAction, &dropped, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &entered);
        QDropEvent event(QPointF(9, 9), Qt::CopyAction, &dropped, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &event);
    }
    static void keepScreenshot(QWidget& widget, const QString& name)
    {
        const QString folder = qEnvironmentVariable("LATENCY_SCREENSHOTS");
        if (!folder.isEmpty())
            widget.grab().save(folder + QLatin1Char('/') + name);
    }
    static std::string architectureOf(const StudioDocument& document, int row)
    {
        return document.table()->space().toText(document.table()->architecture(row));
    }

private Q_SLOTS:
    void initTestCase() { fixtures::useOwnSettings(); }
    void init() { QSettings().clear(); }

    void aTableWithoutUnitsOpensOnceItsUnitIsChosen()
    {
        const QString file =
            write("unclear.csv", "mine", [](int i) { return std::to_string(100 + i * 7 % 31); });
        const auto window = fixtures::openStudio();
        const auto before = window->document().dataset();
        window->openFile(file);
        QTRY_VERIFY_WITH_TIMEOUT(shownDialog(*window), 20000);
        ImportDialog& dialog = *shownDialog(*window);
        QCOMPARE(window->document().dataset(), before);
        keepScreenshot(dialog, QStringLiteral("import-unclear.png"));
        QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("importRefusal"))->text().isEmpty());
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("importOpen"))->isEnabled());
        auto* unit = dialog.findChild<QComboBox*>(QStringLiteral("importUnit"));
        unit->setCurrentIndex(unit->findData(QStringLiteral("us")));
        Q_EMIT unit->activated(unit->currentIndex());
        auto* open = dialog.findChild<QPushButton*>(QStringLiteral("importOpen"));
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), 20000);
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        QTest::mouseClick(open, Qt::LeftButton);
        QVERIFY(shown.wait(20000));
        QVERIFY(!shownDialog(*window));
        QCOMPARE(window->document().table()->milliseconds(0)[0], 0.1F);

        // Another file with the same header is read so without asking.
        const QString other =
            write("again.csv", "mine", [](int i) { return std::to_string(500 + i * 7 % 31); });
        QSignalSpy again(window.get(), &MainWindow::datasetShown);
        window->openFile(other);
        QVERIFY(again.wait(20000));
        QCOMPARE(window->document().table()->milliseconds(0)[0], 0.5F);
    }

    void aColumnIsLeftOutByHandAndNotesSayWhatWasReadAsWhat()
    {
        const auto window = fixtures::openStudio();
        window->importTable(twoDevices());
        QTRY_VERIFY_WITH_TIMEOUT(shownDialog(*window), 20000);
        ImportDialog& dialog = *shownDialog(*window);
        auto* open = dialog.findChild<QPushButton*>(QStringLiteral("importOpen"));
        ColumnTableModel& model = dialog.model();
        QCOMPARE(model.columns()[0].role, QStringLiteral("architecture"));
        QCOMPARE(model.columns()[2].role, QStringLiteral("latency"));
        QCOMPARE(model.columns()[2].unit, QStringLiteral("ms"));
        QVERIFY(!model.columns()[2].reason.isEmpty());
        QVERIFY(!model.columns()[2].examples.isEmpty());
        model.setData(model.index(2, ColumnTableModel::Role), QStringLiteral("ignored"),
                      Qt::EditRole);
        QTRY_COMPARE_WITH_TIMEOUT(model.columns()[2].role, QStringLiteral("ignored"), 20000);
        QVERIFY(model.columns()[2].isByHand);
        keepScreenshot(dialog, QStringLiteral("import-corrected.png"));
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), 20000);
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        QTest::mouseClick(open, Qt::LeftButton);
        QVERIFY(shown.wait(20000));
        QCOMPARE(window->document().table()->deviceCount(), 1);

        for (QAction* one : window->findChildren<QAction*>())
            if (one->shortcut() == QKeySequence(Qt::SHIFT | Qt::Key_F1))
                one->trigger();
        auto* text = window->findChild<QTextBrowser*>(QStringLiteral("datasetInfoText"));
        QVERIFY(text);
        keepScreenshot(*text->window(), QStringLiteral("dataset-info.png"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("board b [ms]")));
        QVERIFY(text->toPlainText().contains(columnRoleTitle(QStringLiteral("ignored"))));
        press(*window, "chooseColumns0");
        QTRY_VERIFY_WITH_TIMEOUT(shownDialog(*window), 20000);
        press(*shownDialog(*window), "importGuesses");
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled() && !model.columns()[2].isByHand, 20000);
        QSignalSpy again(window.get(), &MainWindow::datasetShown);
        QTest::mouseClick(open, Qt::LeftButton);
        QVERIFY(again.wait(20000));
        QCOMPARE(window->document().table()->deviceCount(), 2);
    }

    void aQuestionNotAnsweredStaysAsANoticeThatAsksAgain()
    {
        const QString file =
            write("later.csv", "mine", [](int i) { return std::to_string(100 + i); });
        const auto window = fixtures::openStudio();
        const auto before = window->document().dataset();
        window->openFile(file);
        QTRY_VERIFY_WITH_TIMEOUT(shownDialog(*window), 20000);
        press(*shownDialog(*window), "importCancel");
        QVERIFY(!shownDialog(*window));
        QCOMPARE(window->document().dataset(), before);
        auto* bar = window->findChild<NoticeBar*>(QStringLiteral("refusal"));
        QVERIFY(bar && bar->isVisible());
        keepScreenshot(*window, QStringLiteral("notice.png"));
        const QPoint workspaces =
            window->findChild<QWidget*>(QStringLiteral("workspaceScroll"))->pos();
        press(*bar, "noticeAnswer0");
        QTRY_VERIFY_WITH_TIMEOUT(shownDialog(*window), 20000);
        // The notice has pushed nothing down, so that nothing comes up now.
        QCOMPARE(window->findChild<QWidget*>(QStringLiteral("workspaceScroll"))->pos(), workspaces);
    }

    void devicesOfAnotherTableAreAddedAndWhatWasPickedStays()
    {
        const QString file = twoDevices();
        const auto window = fixtures::openStudio();
        StudioDocument& document = window->document();
        StudioSetup setup = document.setup();
        setup.picks = {7, 1000, 15000};
        document.changeSetup(setup, QStringLiteral("pick"));
        std::vector<std::string> picked;
        for (const int row : document.setup().picks)
            picked.push_back(architectureOf(document, row));
        const int devices = document.table()->deviceCount();
        const auto trained = document.trainDevices().size();

        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        drop(*window, {file});
        answer(*window, 1); // its devices are added
        answer(*window, 0); // with all networks
        QVERIFY(shown.wait(20000));
        QCOMPARE(document.table()->deviceCount(), devices + 2);
        QCOMPARE(document.table()->architectureCount(), 15625);
        QCOMPARE(document.trainDevices().size(), trained);
        QCOMPARE(document.setup().picks.size(), picked.size());
        for (std::size_t i = 0; i < picked.size(); ++i)
            QCOMPARE(architectureOf(document, document.setup().picks[i]), picked[i]);
        document.undoStack().undo();
        QVERIFY(document.setup().picks != std::vector<int>({7, 1000, 15000}));
        document.undoStack().redo();

        // A session brings all of it back, and an experiment names both.
        const ExperimentSpec spec = document.experimentSpec();
        QCOMPARE(spec.dataset, std::string("simulated:nasbench201"));
        QCOMPARE(spec.withDatasets, std::vector<std::string>{file.toStdString()});
        const QString session = folder_.filePath(QStringLiteral("both.session.json"));
        QSignalSpy saved(window.get(), &MainWindow::sessionSaved);
        window->saveSession(session);
        QVERIFY(saved.wait(20000));
        const auto other = fixtures::openStudio(QStringLiteral("simulated:fbnet"));
        QSignalSpy opened(other.get(), &MainWindow::datasetShown);
        other->openSession(session);
        QVERIFY(opened.wait(20000));
        QVERIFY(other->document().setup() == document.setup());
        QCOMPARE(other->document().dataset()->checksum, document.dataset()->checksum);

        // And the added devices can be taken away again.
        QAction* without =
            action(datasetMenu(*window), QStringLiteral("Without the devices of boards.csv"));
        QVERIFY(without);
        QSignalSpy less(window.get(), &MainWindow::datasetShown);
        without->trigger();
        QVERIFY(less.wait(20000));
        QCOMPARE(document.table()->deviceCount(), devices);
        QCOMPARE(document.setup().picks, setup.picks);
    }

    void onlyCommonNetworksWhereThatIsAskedFor()
    {
        const QString file = twoDevices();
        const auto window = fixtures::openStudio();
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        drop(*window, {file});
        answer(*window, 1);
        answer(*window, 1);
        QVERIFY(shown.wait(20000));
        QCOMPARE(window->document().table()->architectureCount(), 40);
    }

    void devicesOfAnotherSpaceAreRefusedAndWhatWasOpenStays()
    {
        const QString file = twoDevices();
        const auto window = fixtures::openStudio(QStringLiteral("simulated:fbnet"));
        const auto before = window->document().dataset();
        QSignalSpy refused(window.get(), &MainWindow::refused);
        drop(*window, {file});
        answer(*window, 1);
        answer(*window, 0);
        QVERIFY(refused.wait(20000));
        QCOMPARE(window->document().dataset(), before);
    }

    void severalDroppedFilesAreOpenedTogether()
    {
        const QString first = twoDevices();
        const QString second = write(
            "third.csv", "board c [ms]", [](int i) { return std::to_string(2 + i % 11); }, 40, 20);
        const auto window = fixtures::openStudio();
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        drop(*window, {first, second});
        answer(*window, 0); // together
        answer(*window, 0); // all networks
        QVERIFY(shown.wait(20000));
        QCOMPARE(window->document().table()->deviceCount(), 3);
        QCOMPARE(window->document().table()->architectureCount(), 60);
    }

    void quantitiesOfAFileAreChosenFromItsMenuAndUnitsFollow()
    {
        const QString file = write("both.csv", "board latency [ms],board energy [mJ]", [](int i) {
            return std::to_string(3 + i % 17) + "," + std::to_string(40 + i % 23);
        });
        const auto window = fixtures::openStudio(file);
        QCOMPARE(window->document().table()->quantity().unit, std::string("ms"));
        QAction* energy = action(datasetMenu(*window), QStringLiteral("energy"));
        QVERIFY(energy);
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        energy->trigger();
        QVERIFY(shown.wait(20000));
        QCOMPARE(window->document().table()->quantity().unit, std::string("mJ"));
        QCOMPARE(window->document().table()->milliseconds(0)[0], 40.0F);
        auto* limit = window->findChild<QDoubleSpinBox*>(QStringLiteral("searchLimit"));
        QCOMPARE(limit->suffix(), QStringLiteral(" mJ"));
        // Whatever view shows a number of the table, no axis of it speaks of milliseconds.
        for (const QCPAxis* axis : axesOf(*window))
            QVERIFY2(!speaksOfMilliseconds(axis->label()), qPrintable(axis->label()));
        QVERIFY(std::ranges::any_of(axesOf(*window), [](const QCPAxis* axis) {
            return axis->label().contains(QStringLiteral("mJ"));
        }));
        for (const auto* field : window->findChildren<QDoubleSpinBox*>())
            QVERIFY2(!field->isVisible() || !speaksOfMilliseconds(field->suffix()),
                     qPrintable(field->objectName()));
        QAction* latencies = action(datasetMenu(*window), QStringLiteral("latency"));
        QVERIFY(latencies);
        QSignalSpy back(window.get(), &MainWindow::datasetShown);
        latencies->trigger();
        QVERIFY(back.wait(20000));
        QCOMPARE(limit->suffix(), QStringLiteral(" ms"));
    }
};

QTEST_MAIN(OwnTablesTest)
#include "own_tables_test.moc"
