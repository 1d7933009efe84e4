// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/board_presenter.h"
#include "app/files/session_keeper.h"
#include "app/search/search_presenter.h"
#include "app/train/run_presenter.h"
#include "core/experiment/result_files.h"
#include "core/search/worksheet.h"
#include "tests/app/studio_window.h"
#include "widgets/panels/notice_stack.h"
#include "widgets/search/search_panel.h"

#include <QAction>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

#include <cmath>
#include <fstream>

using namespace latency;
using namespace latency::fixtures;

/// Everything that happens to measurements of the user's own board in the real window.
class BoardWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    BoardsBySpace unkeptBoards() { return window_->findChild<SessionKeeper*>()->unkeptBoards(); }
    BoardPresenter& boardPresenter() { return *window_->findChild<BoardPresenter*>(); }
    SearchPresenter& search() { return *window_->findChild<SearchPresenter*>(); }
    SearchPanel& panel() { return *window_->findChild<SearchPanel*>(); }
    const BoardMeasurements& board() { return window_->document().setup().board; }
    const LatencyTable& table() { return *window_->document().table(); }

    bool isQuiet() { return search().search() && !search().isRunning(); }
    void waitForSearch() { QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 60000); }
    void chooseOwnBoard()
    {
        waitForSearch();
        Q_EMIT panel().settings().deviceChosen(table().deviceCount());
        waitForSearch();
    }
    /// Presses a button of a question.
    bool answer(const QString& text)
    {
        for (auto* button : window_->findChild<NoticeStack*>()->findChildren<QAbstractButton*>())
            if (button->text() == text) {
                button->click();
                return true;
            }
        return false;
    }
    /// A latency that such a network might have.
    double plausible(int architecture)
    {
        return table().milliseconds(0)[static_cast<std::size_t>(architecture)];
    }

    /// A worksheet of these networks, filled in.
    QString filledSheet(const QString& name, const std::vector<int>& rows, LatencyUnit unit,
                        double factor, const std::string& device = "my board")
    {
        Worksheet sheet{window_->document().dataset()->table, device, rows, 1, unit};
        QStringList lines =
            QString::fromStdString(worksheetCsv(sheet)).split('\n', Qt::SkipEmptyParts);
        std::size_t next = 0;
        for (QString& line : lines)
            if (line.endsWith(','))
                line += QString::number(factor * plausible(rows[next++]), 'g', 6);
        const QString file = folder_.filePath(name);
        std::ofstream(file.toStdString()) << lines.join('\n').toStdString() << '\n';
        return file;
    }
    static std::vector<int> someRows(int count, int step = 731)
    {
        std::vector<int> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back(100 + i * step);
        return rows;
    }
    /// Twenty networks of the open table on two devices and, the first twelve, on one's own.
    QString partlyMeasuredTable()
    {
        const QString file = folder_.filePath("partly.csv");
        std::ofstream csv(file.toStdString());
        csv << "architecture,a [ms],b [ms],mine [ms]\n";
        const std::vector<int> rows = someRows(40, 300);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto at = static_cast<std::size_t>(rows[i]);
            csv << '"' << table().space().toText(table().architecture(rows[i])) << "\","
                << table().milliseconds(0)[at] << ',' << table().milliseconds(1)[at] << ',';
            if (i < 12)
                csv << 1.1F * table().milliseconds(0)[at];
            csv << '\n';
        }
        return file;
    }

private Q_SLOTS:
    void init()
    {
        useOwnSettings();
        window_ = openStudio();
        window_->setWorkspace("search");
    }
    void cleanup() { window_.reset(); }

    void whatIsTypedInCanBeUndoneAndIsInTheSession()
    {
        chooseOwnBoard();
        boardPresenter().enter(7, {3.5, 3.7, 3.6});
        waitForSearch();
        boardPresenter().enter(1400, {5.0});
        waitForSearch();
        QCOMPARE(search().search()->steps().size(), std::size_t{2});
        QCOMPARE(board().all().front().milliseconds, 3.6);
        window_->document().undoStack().undo();
        waitForSearch();
        QCOMPARE(board().all().size(), std::size_t{1});
        QTRY_COMPARE(search().search()->steps().size(), std::size_t{1});
        window_->document().undoStack().redo();
        QCOMPARE(board().all().size(), std::size_t{2});

        Q_EMIT panel().settings().limitChanged(20.0);
        Q_EMIT panel().settings().tripsChanged(true, 7);
        Q_EMIT panel().settings().confidenceChanged(0.8);
        waitForSearch();
        const SearchChoices chosen = search().choices();
        QCOMPARE(chosen.limit, std::optional<double>(20.0));

        const QString file = folder_.filePath("mine.session.json");
        QSignalSpy saved(window_.get(), &MainWindow::sessionSaved);
        window_->saveSession(file);
        QVERIFY(saved.wait(20000));
        const BoardMeasurements kept = board();
        window_ = openStudio(QStringLiteral("simulated:fbnet"));
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openFile(file);
        QVERIFY(shown.wait(20000));
        QCOMPARE(board(), kept);
        QVERIFY(search().choices() == chosen);
        QCOMPARE(panel().settings().values().limit, 20.0);
        QVERIFY(panel().settings().values().isOneTrip);
        window_->document().undoStack().undo();
        QCOMPARE(board().all().size(), std::size_t{1});
    }

    void oneTripToTheBoardTakesTheLimitThatStandsTyped()
    {
        waitForSearch();
        auto* limit = window_->findChild<QDoubleSpinBox*>("searchLimit");
        limit->setFocus();
        limit->selectAll();
        QTest::keyClicks(limit, "20");
        QSignalSpy ready(&search(), &SearchPresenter::worksheetReady);
        // The dialog for the file would wait for somebody.
        QObject::disconnect(&search(), &SearchPresenter::worksheetReady, window_.get(), nullptr);
        for (QAction* action : window_->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_W))
                action->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60000);
        QCOMPARE(ready[0][0].toString(), QStringLiteral("my board"));
        QCOMPARE(ready[0][1].value<std::vector<int>>().size(), std::size_t{20});
        if (QApplication::focusWidget() == limit) // not without a window manager
            QCOMPARE(search().choices().limit, std::optional<double>(20.0));
        QVERIFY(search().choices().isOneTrip);
    }

    void aSpoiltOrMissingBoardOfASessionIsSaidOrNone()
    {
        chooseOwnBoard();
        boardPresenter().enter(7, {3.5});
        const Session session = window_->document().session();
        auto json = nlohmann::json::parse(sessionText(session, table(), {}));
        json.erase("own_measurements"); // as older versions wrote it
        const auto old = sessionFromJson(json, table(), "old");
        QVERIFY(old);
        QVERIFY(old->history.setups.back().board.isEmpty());
        json["own_measurements"] = nlohmann::json::array({1, 2, 3});
        QVERIFY(!sessionFromJson(json, table(), "spoilt"));
    }

    void measurementsStayOnOtherDatasetsOfTheirSpace()
    {
        chooseOwnBoard();
        boardPresenter().enter(someRows(40, 300)[3], {3.5});
        const BoardMeasurements kept = board();
        const QString partly = partlyMeasuredTable();
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openDataset(partly);
        QVERIFY(shown.wait(20000));
        QCOMPARE(board(), kept);
        waitForSearch();
        // A row of its own in another table: the network decides.
        QCOMPARE(search().search()->problem().device, -1);
        QCOMPARE(search().search()->steps().front().architecture, 3);

        window_->openDataset(QStringLiteral("simulated:fbnet"));
        QVERIFY(shown.wait(20000));
        QVERIFY(board().isEmpty());
        QCOMPARE(unkeptBoards().size(), std::size_t{1});
        window_->openDataset(QStringLiteral("simulated:nasbench201"));
        QVERIFY(shown.wait(20000));
        QCOMPARE(board(), kept);
    }

    void aWorksheetInMicrosecondsIsReadWhereverItIsOpened()
    {
        const auto rows = someRows(20);
        const auto before = window_->document().dataset();
        window_->setWorkspace("train");
        window_->openFile(filledSheet("us.csv", rows, LatencyUnit::Microseconds, 1000.0));
        QTRY_COMPARE_WITH_TIMEOUT(board().all().size(), std::size_t{20}, 20000);
        QCOMPARE(window_->document().dataset(), before); // no dataset "us.csv"
        QVERIFY(std::abs(board().all().front().milliseconds - plausible(rows.front())) <
                1e-3 * plausible(rows.front()));
        QTRY_VERIFY(search().search() && search().search()->problem().device < 0);
        waitForSearch();
        QCOMPARE(search().search()->steps().size(), std::size_t{20});
        // What every other device has to say is used, and said.
        QCOMPARE(static_cast<int>(search().search()->problem().trainDevices.size()),
                 table().deviceCount());
        QVERIFY(find<QLabel>(*window_, "searchLearns")->text().contains("15 625") ||
                find<QLabel>(*window_, "searchLearns")->text().contains("625"));
        QVERIFY(!answer(QStringLiteral("They are right")));
    }

    void aThousandTimesTooMuchIsAskedAbout()
    {
        boardPresenter().read(
            filledSheet("wrong.csv", someRows(8), LatencyUnit::Milliseconds, 1000.0));
        QTRY_COMPARE_WITH_TIMEOUT(board().all().size(), std::size_t{8}, 20000);
        QTRY_VERIFY(answer(QString::fromUtf8("They are in µs")));
        QVERIFY(board().all().front().milliseconds < 2.0 * plausible(someRows(1)[0]));
        window_->document().undoStack().undo();
        QVERIFY(board().all().front().milliseconds > 500.0 * plausible(someRows(1)[0]));
    }

    void aTypedLimitStaysWhateverElseChanges()
    {
        waitForSearch();
        auto& settings = panel().settings();
        const double suggested = settings.values().limit;
        Q_EMIT settings.deviceChosen(1);
        waitForSearch();
        auto* field = find<QAbstractSpinBox>(*window_, "searchLimit");
        field->selectAll();
        QTest::keyClicks(field, "20,5");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(settings.values().limit, 20.5);
        QVERIFY(suggested != 20.5);
        Q_EMIT settings.deviceChosen(2);
        waitForSearch();
        StudioSetup setup = window_->document().setup();
        setup.roles.assign(setup.roles.size(), DeviceRole::Train);
        window_->document().changeSetup(setup, "all train");
        Q_EMIT settings.learningChosen(1);
        waitForSearch();
        QCOMPARE(settings.values().limit, 20.5);
        QCOMPARE(panel().canvas().limit(), 20.5);
    }

    void aFailedNetworkIsNoAnswerAndIsKept()
    {
        boardPresenter().read(
            filledSheet("first.csv", someRows(8), LatencyUnit::Milliseconds, 1.0));
        QTRY_COMPARE_WITH_TIMEOUT(board().all().size(), std::size_t{8}, 20000);
        waitForSearch();
        Q_EMIT panel().board().failureGiven({0}, "out of memory");
        waitForSearch();
        QTRY_COMPARE(search().search() ? search().search()->candidateCount() : 0,
                     table().architectureCount() - 1);
        QCOMPARE(board().failedCount(), 1);
        QCOMPARE(board().all().front().failure.value_or(""), std::string("out of memory"));
        window_->document().undoStack().undo();
        QCOMPARE(board().failedCount(), 0);
    }

    void aPartlyMeasuredDeviceIsSearchedOnAndTheFormStays()
    {
        const QString partly = partlyMeasuredTable();
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openDataset(partly);
        QVERIFY(shown.wait(20000));
        waitForSearch();
        Q_EMIT panel().settings().deviceChosen(2);
        waitForSearch();
        QCOMPARE(search().search()->steps().size(), std::size_t{12});
        QCOMPARE(search().search()->candidateCount(), 40);
        Q_EMIT panel().settings().measurementsChanged(200);
        waitForSearch();
        QCOMPARE(panel().state(), Panel::State::Content);
        QVERIFY(panel().settings().isVisible());
        // Another value joins those of the table, under its name.
        boardPresenter().enter(30, {2.0});
        waitForSearch();
        QCOMPARE(board().device(), std::string("mine"));
        QCOMPARE(search().search()->steps().size(), std::size_t{13});
    }

    void everyNetworkIsPredictedIntoAFile()
    {
        boardPresenter().read(
            filledSheet("first.csv", someRows(20), LatencyUnit::Milliseconds, 1.0));
        QTRY_COMPARE_WITH_TIMEOUT(board().all().size(), std::size_t{20}, 20000);
        waitForSearch();
        QSignalSpy saved(&search(), &SearchPresenter::saved);
        for (const char* name : {"all.csv", "all.latency.json"}) {
            search().savePredictions(folder_.filePath(name));
            QVERIFY(saved.wait(60000));
        }
        QFile csv(folder_.filePath("all.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype{15626});
        QVERIFY(lines.front().startsWith("architecture,"));
        QVERIFY(lines.front().contains("probability"));
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openDataset(folder_.filePath("all.latency.json"));
        QVERIFY(shown.wait(60000));
        QCOMPARE(table().architectureCount(), 15625);
        QCOMPARE(table().device(0).name, std::string("my board"));
        QCOMPARE(table().marks().size(), std::size_t{15605});
    }

    void nothingIsPredictedWithoutMeasurements()
    {
        chooseOwnBoard();
        QSignalSpy refused(window_.get(), &MainWindow::refused);
        QVERIFY(!search().checkPredictions());
        QCOMPARE(refused.size(), 1);
    }

    void oneTripAsksForTheWholeBudgetAtOnce()
    {
        chooseOwnBoard();
        QSignalSpy ready(&search(), &SearchPresenter::worksheetReady);
        QObject::disconnect(&search(), &SearchPresenter::worksheetReady, window_.get(), nullptr);
        Q_EMIT panel().settings().tripsChanged(true, 4);
        waitForSearch();
        Q_EMIT panel().worksheetRequested();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30000);
        QCOMPARE(ready.front().at(1).value<std::vector<int>>().size(), std::size_t{20});
    }

    void measurementsAreNeverLostByClosingWithoutAQuestion()
    {
        chooseOwnBoard();
        boardPresenter().enter(7, {3.5});
        waitForSearch();
        QVERIFY(!window_->close());
        QVERIFY(window_->isVisible());
        QVERIFY(answer(QStringLiteral("Stay")));
        QSignalSpy saved(window_.get(), &MainWindow::sessionSaved);
        window_->saveSession(folder_.filePath("kept.session.json"));
        QVERIFY(saved.wait(20000));
        QVERIFY(unkeptBoards().empty());
        boardPresenter().enter(8, {3.5});
        QCOMPARE(unkeptBoards().size(), std::size_t{1});
        waitForSearch();
        QVERIFY(!window_->close());
        QVERIFY(answer(QStringLiteral("Close anyway")));
        QVERIFY(!window_->isVisible());
    }

    void aSessionDoesNotReplaceMeasurementsUnasked()
    {
        QSignalSpy saved(window_.get(), &MainWindow::sessionSaved);
        window_->saveSession(folder_.filePath("empty.session.json"));
        QVERIFY(saved.wait(20000));
        chooseOwnBoard();
        boardPresenter().enter(7, {3.5});
        waitForSearch();
        window_->openFile(folder_.filePath("empty.session.json"));
        QTRY_VERIFY_WITH_TIMEOUT(answer(QStringLiteral("Stay")), 20000);
        QCOMPARE(board().all().size(), std::size_t{1});
        window_->openFile(folder_.filePath("empty.session.json"));
        QTRY_VERIFY_WITH_TIMEOUT(answer(QStringLiteral("Open it anyway")), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(board().isEmpty(), 20000);
    }

    void startingOverAsksAndCanBeUndone()
    {
        chooseOwnBoard();
        boardPresenter().enter(7, {3.5});
        waitForSearch();
        Q_EMIT panel().restartRequested();
        QVERIFY(answer(QStringLiteral("Keep")));
        QCOMPARE(board().all().size(), std::size_t{1});
        Q_EMIT panel().restartRequested();
        QVERIFY(answer(QStringLiteral("Remove")));
        QVERIFY(board().isEmpty());
        window_->document().undoStack().undo();
        QCOMPARE(board().all().size(), std::size_t{1});
    }

    void aResultComesHomeIntoTheListOfRuns()
    {
        StudioSetup setup = window_->document().setup();
        setup.form.predictor = "flops";
        setup.form.predictorOptions = nlohmann::json::object();
        setup.form.trials = 1;
        window_->document().changeSetup(setup, "choose");
        window_->findChild<RunPresenter*>()->run();
        QTRY_COMPARE_WITH_TIMEOUT(window_->document().runs().size(), std::size_t{1}, 60000);
        const auto run = window_->document().runs().front();
        for (const char* name : {"x/one", "x/two"})
            QVERIFY(writeResultFiles(run->result, table(),
                                     folder_.filePath(QLatin1String(name)).toStdString()));
        window_->openFile(folder_.filePath("x/one/result.json"));
        QTRY_COMPARE_WITH_TIMEOUT(window_->document().runs().size(), std::size_t{2}, 60000);
        window_->openExperiment(folder_.filePath("x/one/result.json")); // in the wrong dialog
        QTRY_COMPARE_WITH_TIMEOUT(window_->document().runs().size(), std::size_t{3}, 60000);
        window_->openFile(folder_.filePath("x")); // a folder of them
        QTRY_COMPARE_WITH_TIMEOUT(window_->document().runs().size(), std::size_t{5}, 60000);
        const auto read = window_->document().runs().back();
        QCOMPARE(read->result.trials.size(), run->result.trials.size());
        QCOMPARE(read->result.trials.front().predicted.size(),
                 run->result.trials.front().predicted.size());
    }

    void theArchitectureBesideTheSearchIsOnTheBoard()
    {
        boardPresenter().read(
            filledSheet("first.csv", someRows(8), LatencyUnit::Milliseconds, 1.0));
        QTRY_COMPARE_WITH_TIMEOUT(board().all().size(), std::size_t{8}, 20000);
        waitForSearch();
        window_->document().selectArchitecture(4321);
        const auto network = search().searched(4321);
        QVERIFY(network);
        QCOMPARE(network->device, QString("my board"));
        QVERIFY(!network->isMeasured);
        QVERIFY(search().searched(someRows(1)[0])->isMeasured);
    }
};

QTEST_MAIN(BoardWindowTest)
#include "board_window_test.moc"
