// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accuracy/accuracy_presenter.h"
#include "app/board/board_presenter.h"
#include "app/evolution/evolution_presenter.h"
#include "app/search/search_presenter.h"
#include "app/files/session_claim.h"
#include "app/shell/main_window.h"
#include "app/train/run_presenter.h"
#include "app/transfer/transfer_presenter.h"
#include "core/dataset/files/native_file.h"
#include "core/search/worksheet.h"
#include "tests/core/predictor/ofa_mlp/ofa_table.h"
#include "widgets/devices/devices_panel.h"
#include "widgets/devices/hardware_panel.h"
#include "widgets/forms/experiment_form.h"
#include "widgets/forms/option_form.h"
#include "widgets/import/import_dialog.h"
#include "widgets/panels/help_browser.h"
#include "widgets/panels/notice_stack.h"
#include "widgets/panels/run_bar.h"
#include "widgets/plots/prediction_scatter.h"
#include "widgets/plots/sample_insight.h"
#include "widgets/plots/sample_picker.h"
#include "widgets/theme/active_theme.h"
#include "widgets/transfer/transfer_canvas.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <cmath>
#include <fstream>

using namespace latency;

/// Drives the real window through the whole job.
class MainWindowTest : public QObject
{
    Q_OBJECT

    static QString dataFolder()
    {
        const QString given = qEnvironmentVariable("LATENCY_STUDIO_DATA");
        return given.isEmpty() ? QStringLiteral(LATENCY_SHARED_DATA) : given;
    }
    static std::unique_ptr<MainWindow> openWindow(const QString& reference)
    {
        MainWindow::Options options;
        options.dataFolders = {dataFolder().toStdString()};
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
    /// A small dataset of made-up OFA latencies on GPUs with data sheets.
    static QString ofaDataset(const QTemporaryDir& folder)
    {
        const auto table =
            fixtures::ofaTable(150, {"2080ti_1", "2080ti_64", "titan_rtx_64", "titan_xp_64"});
        const QString file = folder.filePath(QStringLiteral("ofa.latency.json"));
        if (!writeNativeFile(*table, file.toStdString()))
            qWarning("the dataset was not written");
        return file;
    }
    static void choose(MainWindow& window, const std::string& predictor, nlohmann::json options)
    {
        StudioSetup setup = window.document().setup();
        setup.form.predictor = predictor;
        setup.form.predictorOptions =
            *resolveOptions(findPredictor(predictor)->info().options, options, "test");
        setup.form.trials = 1;
        setup.form.sourceSamples = 60;
        window.document().changeSetup(setup, QStringLiteral("choose"));
    }
    static void keepScreenshot(QWidget& window, const QString& name)
    {
        const QString folder = qEnvironmentVariable("LATENCY_SCREENSHOTS");
        if (!folder.isEmpty())
            window.grab().save(QDir(folder).filePath(name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-test"));
        // It runs on two platforms at the same time, which must not share remembered choices.
        QCoreApplication::setApplicationName(QStringLiteral("main-window-test-") +
                                             QGuiApplication::platformName());
        QSettings().clear();
    }

    void theWholeJobOnBundledData()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        StudioDocument& document = window->document();
        QVERIFY(document.dataset());

        // The partition, by the keyboard on the heat map's selected row and by its signal.
        auto* devices = window->findChild<DevicesPanel*>(QStringLiteral("devicesPanel"));
        QVERIFY(devices);
        const int device = document.trainDevices().front();
        Q_EMIT devices->deviceRoleRequested({device}, DeviceRole::Test);
        QCOMPARE(document.setup().roles[static_cast<std::size_t>(device)], DeviceRole::Test);
        QVERIFY(std::isfinite(document.meanCrossCorrelation()));

        // The instant loop answers for every test device.
        auto* picker = window->findChild<SamplePicker*>();
        QVERIFY(picker);
        QTRY_VERIFY_WITH_TIMEOUT(picker->picked().size() == document.setup().picks.size(), 5000);
        const std::size_t before = document.setup().picks.size();
        std::vector<int> picks = document.setup().picks;
        picks.push_back(4999);
        Q_EMIT picker->picksRequested(picks, QStringLiteral("Pick network 4999"));
        QCOMPARE(document.setup().picks.size(), before + 1);
        QCOMPARE(document.setup().form.sampler, std::string("by-hand"));
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Pick network 4999"));

        // A trained predictor, live, to its line in the list.
        choose(*window, "nasflat", {{"epochs", 2}, {"transfer_epochs", 2}});
        int updates = 0;
        connect(&window->runner(), &ExperimentRunner::progressed, this,
                [&](const RunUpdate&) { ++updates; });
        window->findChild<RunPresenter*>()->run();
        QVERIFY(window->runner().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!window->runner().isRunning(), 120000);
        QVERIFY(updates > 0);
        QCOMPARE(document.runs().size(), std::size_t{1});
        QVERIFY(document.runs().front()->result.isComplete);
        QCOMPARE(document.shownRun(), document.runs().front()->id);
        QVERIFY(!document.runs().front()->curve.empty());

        // Everything back again.
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QCOMPARE(document.setup().roles[static_cast<std::size_t>(device)], DeviceRole::Train);
    }

    void theSearchSpendsItsBudgetAndAnswersForADraggedLimit()
    {
        const auto window = openWindow(QStringLiteral("simulated:nasbench201"));
        window->setWorkspace("search");
        auto* panel = window->findChild<SearchPanel*>();
        QVERIFY(panel);
        QTRY_VERIFY_WITH_TIMEOUT(panel->state() == Panel::State::Content, 30000);
        QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("searchRun")),
                          Qt::LeftButton);
        auto* search = window->findChild<SearchPresenter*>();
        QTRY_VERIFY_WITH_TIMEOUT(!search->isRunning(), 60000);
        QVERIFY(search->search()->steps().size() >= 4);
        const auto spent = search->search()->steps().size();
        QVERIFY(panel->canvas().view().answer >= 0);
        const int tight = panel->canvas().view().answer;
        Q_EMIT panel->canvas().limitDragged(panel->canvas().limit() * 1.4);
        QVERIFY(panel->canvas().view().answer != tight);
        QCOMPARE(search->search()->steps().size(), spent);
    }

    void aDeviceOfOnesOwnIsMeasuredByHandAndByWorksheet()
    {
        const auto window = openWindow(QStringLiteral("simulated:nasbench201"));
        auto* search = window->findChild<SearchPresenter*>();
        auto* panel = window->findChild<SearchPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(search->search(), 30000);
        const LatencyTable& table = *window->document().table();
        Q_EMIT panel->settings().deviceChosen(table.deviceCount());
        QTRY_VERIFY_WITH_TIMEOUT(search->search() && search->search()->problem().device < 0, 30000);
        QVERIFY(!panel->findChild<QPushButton*>(QStringLiteral("searchRun"))->isEnabled());

        window->findChild<BoardPresenter*>()->enter(7, {3.5});
        QTRY_VERIFY_WITH_TIMEOUT(!search->isRunning(), 30000);
        QCOMPARE(search->search()->steps().size(), std::size_t{1});

        QSignalSpy ready(search, &SearchPresenter::worksheetReady);
        QObject::disconnect(search, &SearchPresenter::worksheetReady, window.get(),
                            nullptr); // asks for a file name, modally
        Q_EMIT panel->worksheetRequested();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30000);
        const auto asked = ready.front().at(1).value<std::vector<int>>();
        QTemporaryDir folder;
        const auto write = [&](const char* value) {
            const QString file = folder.filePath(QStringLiteral("filled.csv"));
            Worksheet worksheet{window->document().dataset()->table, "board", asked, 1};
            QString text = QString::fromStdString(worksheetCsv(worksheet));
            QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            for (QString& line : lines)
                if (line.endsWith(QLatin1Char(',')))
                    line += QString::fromLatin1(value);
            std::ofstream(file.toStdString()) << lines.join(QLatin1Char('\n')).toStdString();
            return file;
        };
        QSignalSpy refused(window.get(), &MainWindow::refused);
        window->findChild<BoardPresenter*>()->read(write("fast"));
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 30000);
        QCOMPARE(window->findChild<NoticeStack*>()->refusals(),
                 QStringList{refused.front().front().toString()});
        QCOMPARE(search->search()->steps().size(), std::size_t{1});
        window->findChild<BoardPresenter*>()->read(write("4.25"));
        QTRY_COMPARE_WITH_TIMEOUT(search->search()->steps().size(), asked.size() + 1, 30000);
    }

    void anEvolutionBreedsUnderADraggedLimitAndIsSaved()
    {
        QTemporaryDir folder;
        const auto window = openWindow(ofaDataset(folder));
        window->setWorkspace("evolve");
        auto* panel = window->findChild<EvolutionPanel*>();
        QCOMPARE(panel->state(), Panel::State::Content);
        panel->findChild<QSpinBox*>(QStringLiteral("evolutionGenerations"))->setValue(30);
        auto* evolution = window->findChild<EvolutionPresenter*>();
        QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("evolutionRun")),
                          Qt::LeftButton);
        QVERIFY(evolution->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!evolution->isRunning(), 60000);
        QCOMPARE(panel->shownGeneration(), 30);
        const auto found = nlohmann::json::parse(evolution->foundAsJson());
        const double limit = panel->settings().values().limit;
        QVERIFY(found["predicted_ms"].get<double>() <= limit);
        QCOMPARE(found["ks"].size(), std::size_t{20});
        for (const double milliseconds : panel->canvas().generation().milliseconds)
            QVERIFY(milliseconds <= limit);

        // A short evolution may be over before anybody sees it run, so its answers are waited for.
        const auto answered = [&] {
            return nlohmann::json::parse(evolution->foundAsJson(), nullptr, false);
        };
        Q_EMIT panel->canvas().limitDragged(0.9 * limit);
        QTRY_VERIFY_WITH_TIMEOUT(answered().is_object() && answered()["limit_ms"] == 0.9 * limit,
                                 60000);
        QVERIFY(answered()["predicted_ms"].get<double>() <= 0.9 * limit);

        // A limit that nobody meets names the fastest network; the window stays as it is.
        Q_EMIT panel->canvas().limitDragged(1e-3);
        auto* remark = panel->findChild<QLabel*>(QStringLiteral("evolutionRemark"));
        QTRY_VERIFY_WITH_TIMEOUT(remark->text().contains(QStringLiteral("the fastest known takes")),
                                 60000);
        QVERIFY(!evolution->isRunning());
        QVERIFY(evolution->foundAsJson().empty());
    }

    void aHypotheticalDeviceAnswersWhileTheSlidersMove()
    {
        QTemporaryDir folder;
        const auto window = openWindow(ofaDataset(folder));
        window->setWorkspace("hardware");
        auto* panel = window->findChild<HardwarePanel*>();
        QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("whatIfLearn")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(panel->canvas().cloud().count() > 0, 60000);
        QCOMPARE(panel->canvas().cloud().y(3), panel->canvas().cloud().x(3));
        panel->findChild<QSlider*>(QStringLiteral("whatIfPeak"))->setValue(100);
        QTRY_VERIFY_WITH_TIMEOUT(panel->canvas().cloud().y(3) < panel->canvas().cloud().x(3),
                                 10000);
    }

    void typedInHardwareHoldsForEveryBatchSizeAndIsUndone()
    {
        QTemporaryDir folder;
        const auto window = openWindow(ofaDataset(folder));
        StudioDocument& document = window->document();
        SpecificationTableModel& table = window->findChild<HardwarePanel*>()->table();
        QVERIFY(table.setData(table.index(0, SpecificationTableModel::Bandwidth), 1232.0,
                              Qt::EditRole));
        const SpecificationsByDevice& own = document.setup().specifications;
        QCOMPARE(own.size(), std::size_t{2});
        QCOMPARE(own.at("2080ti_1").bandwidth, 1232.0);
        QCOMPARE(own.at("2080ti_64").bandwidth, 1232.0);
        QCOMPARE(document.experimentSpec().specifications, own);
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Set the hardware of 2080ti"));
        document.undoStack().undo();
        QVERIFY(document.setup().specifications.empty());
        QCOMPARE(table.index(1, SpecificationTableModel::Bandwidth).data().toString(),
                 QStringLiteral("616"));
    }

    void aSessionIsReopenedAsItWasSaved()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("mine.session.json"));
        std::string before;
        {
            const auto window = openWindow(QStringLiteral("simulated:fbnet"));
            choose(*window, "kernel", {});
            window->findChild<RunPresenter*>()->run();
            QTRY_COMPARE_WITH_TIMEOUT(window->document().runs().size(), std::size_t{1}, 60000);
            window->setWorkspace("compare");
            window->document().selectArchitecture(42);
            QSignalSpy saved(window.get(), &MainWindow::sessionSaved);
            window->saveSession(file);
            QVERIFY(saved.wait(20000));
            before = sessionText(window->document().session(), *window->document().table(), {});
        }
        const auto window = openWindow(QStringLiteral("simulated:nasbench201"));
        QSignalSpy opened(&window->document(), &StudioDocument::datasetChanged);
        window->openFile(file);
        QVERIFY(opened.wait(20000));
        StudioDocument& document = window->document();
        const auto difference = nlohmann::json::diff(
            nlohmann::json::parse(before),
            nlohmann::json::parse(sessionText(document.session(), *document.table(), {})));
        QVERIFY2(difference.empty(), difference.dump().c_str());
        QCOMPARE(document.runs().size(), std::size_t{1});
        QCOMPARE(document.shownRun(), document.runs().front()->id);
        QVERIFY(document.undoStack().canUndo());
        QVERIFY(window->findChild<PredictionScatter*>()->isVisible()); // the workspace Compare

        // One that is damaged changes nothing.
        std::ofstream(file.toStdString()) << "{\"format\": \"latency-session/1\"";
        QSignalSpy refused(window.get(), &MainWindow::refused);
        window->openFile(file);
        QVERIFY(refused.wait(20000));
        QCOMPARE(sessionText(document.session(), *document.table(), {}), before);
    }

    void whatAWindowLeftBehindIsOfferedAndBroughtBack()
    {
        QTemporaryDir folder;
        const std::filesystem::path recovery = folder.filePath(QStringLiteral("r")).toStdString();
        const QString copy = folder.filePath(QStringLiteral("r/left.session.json"));
        MainWindow::Options options;
        options.dataFolders = {dataFolder().toStdString()};
        options.measuresMachine = false;
        options.recoveryFolder = recovery;
        StudioSetup setup;
        {
            MainWindow window(options);
            window.show();
            QVERIFY(window.findChild<NoticeStack*>()->isHidden());
            QSignalSpy shown(&window, &MainWindow::datasetShown);
            window.openDataset(QStringLiteral("simulated:fbnet"));
            QVERIFY(shown.wait(20000));
            StudioSetup next = window.document().setup();
            next.form.trials = 7;
            window.document().changeSetup(next, QStringLiteral("seven trials"));
            setup = next;
            const auto files = [&] {
                return QDir(folder.filePath(QStringLiteral("r")))
                    .entryInfoList({QStringLiteral("*.session.json")}, QDir::Files);
            };
            const auto hasTrials = [&] {
                QFile file(files().isEmpty() ? QString() : files().front().absoluteFilePath());
                return file.open(QIODevice::ReadOnly) && file.readAll().contains("seven trials");
            };
            QTRY_VERIFY_WITH_TIMEOUT(hasTrials(), 20000);
            QVERIFY(QFile::copy(files().front().absoluteFilePath(), copy));
            window.close();
        }
        QFile lock(copy + QStringLiteral(".lock")); // as a crash leaves it
        QVERIFY(lock.open(QIODevice::WriteOnly));
        MainWindow window(options);
        window.show();
        auto* notice = window.findChild<NoticeStack*>();
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 20000);
        QSignalSpy opened(&window.document(), &StudioDocument::datasetChanged);
        QTest::mouseClick(notice->findChild<QPushButton*>(QStringLiteral("noticeAnswer0")),
                          Qt::LeftButton);
        QVERIFY(opened.wait(20000));
        QVERIFY(window.document().setup() == setup);
        QCOMPARE(window.document().undoStack().undoText(), QStringLiteral("seven trials"));
        QVERIFY(notice->isHidden());
        QVERIFY(QFile::exists(copy)); // and is written on
        QVERIFY(!SessionClaim::take(copy.toStdString()));
    }

    void helpShowsItsDevicesAndTheStepsOfItsAdaptation()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        choose(*window, "help", {{"episodes", 50}, {"validation", "none"}, {"test_steps", 3}});
        window->findChild<RunPresenter*>()->run();
        QTRY_COMPARE_WITH_TIMEOUT(window->document().runs().size(), std::size_t{1}, 120000);
        auto* bars = window->findChild<EmbeddingBars*>();
        QVERIFY(bars);
        const StudioDocument& document = window->document();
        QCOMPARE(bars->devices().size(),
                 document.testDevices().size() + document.trainDevices().size());
        QVERIFY(bars->devices().front().isShown);
        QCOMPARE(bars->devices().front().values.size(), std::size_t{10});
        auto* stage = window->findChild<QSpinBox*>(QStringLiteral("predictionStage"));
        QCOMPARE(stage->maximum(), 3);
        QCOMPARE(stage->value(), 3);
        auto* scatter = window->findChild<PredictionScatter*>();
        const QString adapted = scatter->dataAsCsv();
        stage->setValue(0);
        QVERIFY(scatter->dataAsCsv() != adapted);
        stage->setValue(3);
        QCOMPARE(scatter->dataAsCsv(), adapted);
        window->setWorkspace("train");
        window->resize(1440, 900);
        QTest::qWait(50);
        keepScreenshot(*window, QStringLiteral("help.png"));
    }

    void stopKeepsTheWindowUsable()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        choose(*window, "nasflat", {{"epochs", 500}});
        QSignalSpy progressed(&window->runner(), &ExperimentRunner::progressed);
        window->findChild<RunPresenter*>()->run();
        QVERIFY(progressed.wait(30000));
        window->findChild<RunPresenter*>()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!window->runner().isRunning(), 5000);
        QVERIFY(window->document().runs().empty());
        choose(*window, "ridge", {});
        window->findChild<RunPresenter*>()->run();
        QTRY_COMPARE_WITH_TIMEOUT(window->document().runs().size(), std::size_t{1}, 20000);
    }

    void closingInTheMiddleEndsCleanly()
    {
        auto window = openWindow(QStringLiteral("simulated:fbnet"));
        choose(*window, "nasflat", {{"epochs", 500}});
        window->findChild<RunPresenter*>()->run();
        QTest::qWait(200);
        window->close();
        window.reset();
    }

    void aRefusedFileChangesNothing()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        const auto dataset = window->document().dataset();
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("bad.csv"));
        std::ofstream(file.toStdString()) << "architecture,device [ms]\nnonsense,1\n";
        QSignalSpy refused(window.get(), &MainWindow::refused);
        window->openFile(file);
        QVERIFY(refused.wait(5000));
        QVERIFY(refused.front().front().toString().contains(QStringLiteral("bad.csv")));
        QCOMPARE(window->document().dataset(), dataset);
        QVERIFY(window->findChild<NoticeStack*>()->isVisible());
    }

    void aTableWithoutAUnitOpensOnceItIsChosen()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        const LatencyTable& simulated = *window->document().table();
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("mine.csv"));
        {
            std::ofstream text(file.toStdString());
            text << "architecture,mine\n";
            for (int row = 0; row < 30; ++row)
                text << '"' << simulated.space().toText(simulated.architecture(row)) << "\","
                     << row * 7 % 31 + 1 << "\n"; // rising by one they would be row numbers
        }
        window->openFile(file);
        const auto dialog = [&] { return window->findChild<ImportDialog*>(); };
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->isVisible(), 20000);
        auto* unit = dialog()->findChild<QComboBox*>(QStringLiteral("importUnit"));
        unit->setCurrentIndex(unit->findData(QStringLiteral("s")));
        Q_EMIT unit->activated(unit->currentIndex());
        auto* open = dialog()->findChild<QPushButton*>(QStringLiteral("importOpen"));
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), 20000);
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        QTest::mouseClick(open, Qt::LeftButton);
        QVERIFY(shown.wait(20000));
        QVERIFY(!dialog()->isVisible());
        QCOMPARE(window->document().table()->milliseconds(0)[0], 1000.0F);
    }

    void aRefusedExperimentKeepsTheDataset()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        const auto dataset = window->document().dataset();
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("bad.json"));
        std::ofstream(file.toStdString())
            << R"({"format": "latency-experiment/1", "dataset": "simulated:nasbench201",
                   "train": ["nobody has this"], "test": ["nor this"]})";
        QSignalSpy refused(window.get(), &MainWindow::refused);
        window->openFile(file);
        QVERIFY(!refused.isEmpty() || refused.wait(20000));
        QCOMPARE(window->document().dataset(), dataset);
        QCOMPARE(window->findChild<NoticeStack*>()->refusals(),
                 QStringList{refused.front().front().toString()});
    }

    void runsComeBackWithTheirDataset()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        choose(*window, "ridge", {});
        window->findChild<RunPresenter*>()->run();
        QTRY_COMPARE_WITH_TIMEOUT(window->document().runs().size(), std::size_t{1}, 20000);
        window->openDataset(QStringLiteral("simulated:nasbench201"));
        QTRY_COMPARE_WITH_TIMEOUT(window->document().table()->space().name(),
                                  std::string("nasbench201"), 20000);
        QVERIFY(window->document().runs().empty());
        window->openDataset(QStringLiteral("simulated:fbnet"));
        QTRY_COMPARE_WITH_TIMEOUT(window->document().table()->space().name(), std::string("fbnet"),
                                  20000);
        QCOMPARE(window->document().runs().size(), std::size_t{1});
    }

    void openingAnotherDatasetDuringARunStopsIt()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        choose(*window, "nasflat", {{"epochs", 500}});
        window->findChild<RunPresenter*>()->run();
        QTest::qWait(100);
        window->openDataset(QStringLiteral("simulated:nasbench201"));
        QTRY_COMPARE_WITH_TIMEOUT(window->document().table()->space().name(),
                                  std::string("nasbench201"), 20000);
        QVERIFY(!window->runner().isRunning());
    }

    void hoverIsSharedByAllViews()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        auto* picker = window->findChild<SamplePicker*>();
        Q_EMIT picker->architectureHovered(17);
        QCOMPARE(window->document().hoveredArchitecture(), 17);
        auto* devices = window->findChild<DevicesPanel*>(QStringLiteral("devicesPanel"));
        Q_EMIT devices->deviceHovered(3);
        QCOMPARE(window->document().hoveredDevice(), 3);
    }

    void everyShortcutIsUsedOnce()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        QSet<QString> seen;
        for (const QAction* action : window->findChildren<QAction*>())
            for (const QKeySequence& shortcut : action->shortcuts()) {
                QVERIFY2(!seen.contains(shortcut.toString()), qPrintable(shortcut.toString()));
                seen.insert(shortcut.toString());
            }
        QVERIFY(seen.size() > 10);
    }

    void everyHelpPageCanBeRead()
    {
        const auto window = openWindow(QStringLiteral("simulated:fbnet"));
        for (QAction* action : window->findChildren<QAction*>())
            if (action->shortcuts().contains(QKeySequence(QKeySequence::HelpContents)))
                action->trigger();
        auto* help = window->findChild<HelpBrowser*>();
        QVERIFY(help && help->isVisible());
        auto* titles = help->findChild<QListWidget*>();
        QVERIFY(titles->count() >= 6);
        for (int page = 0; page < titles->count(); ++page) {
            titles->setCurrentRow(page);
            QVERIFY(!help->shownTitle().isEmpty());
            QVERIFY(help->findChild<QTextBrowser*>()->toPlainText().size() > 500);
        }
        for (const bool isDark : {false, true}) {
            ActiveTheme::instance().apply(*qApp, isDark ? darkTheme() : lightTheme());
            titles->setCurrentRow(isDark ? 0 : 2);
            QTest::qWait(50);
            keepScreenshot(*help, isDark ? QStringLiteral("help-dark.png")
                                         : QStringLiteral("help-light.png"));
        }
        QTest::keyClick(help, Qt::Key_Escape);
        QVERIFY(!help->isVisible());
    }

    void thePresetsOfTheSpaceAreOffered()
    {
        const auto window = openWindow(QStringLiteral("simulated:nasbench201"));
        auto* form = window->findChild<ExperimentForm*>();
        QMenu* presets = nullptr;
        for (QMenu* menu : form->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text() ==
                    QLatin1String("NASFLAT as published, evaluated on 128 networks"))
                    presets = menu;
        QVERIFY(presets);
        for (QAction* action : presets->actions()) {
            QVERIFY(action->text() != QLatin1String("NASFLAT as published, with proxies"));
            action->trigger();
            if (action->text() != QLatin1String("NASFLAT as published, evaluated on 128 networks"))
                continue;
            const ExperimentFormValues& values = window->document().setup().form;
            QCOMPARE(values.sourceSamples, 16);
            QVERIFY(values.predictorOptions["pairs"] == "paper");
            QVERIFY(values.predictorOptions["epochs"] == 150);
        }
    }

    void workspacesFitTheWindowInBothThemes()
    {
        const auto window = openWindow(QStringLiteral("simulated:nasbench201"));
        window->document().selectArchitecture(1234);
        auto* insight = window->findChild<SampleInsight*>();
        QTRY_VERIFY_WITH_TIMEOUT(insight->state() == Panel::State::Content, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(!insight->findChild<SampleCurveCanvas*>()->points().empty(),
                                 10000);
        for (const bool isDark : {false, true}) {
            ActiveTheme::instance().apply(*qApp, isDark ? darkTheme() : lightTheme());
            for (const WorkspaceInfo& info : window->workspaces()) {
                const QString& workspace = info.id;
                window->setWorkspace(workspace);
                window->resize(1440, 900);
                QTest::qWait(50);
                QCOMPARE(window->size(), QSize(1440, 900));
                keepScreenshot(*window,
                               QStringLiteral("%1-%2.png")
                                   .arg(isDark ? QStringLiteral("dark") : QStringLiteral("light"))
                                   .arg(workspace));
            }
        }
    }

    void theWindowKeepsItsSizeWhileItRuns()
    {
        const auto window = openWindow(QStringLiteral("simulated:nasbench201"));
        window->resize(1440, 900);
        RunBarState state;
        state.isRunning = true;
        state.text = QStringLiteral("Multi-Predict · adapting to titan_rtx_256 · 1 h 05 min left");
        window->findChild<RunBar*>()->setState(state);
        for (const WorkspaceInfo& info : window->workspaces()) {
            const QString& workspace = info.id;
            window->setWorkspace(workspace);
            QTest::qWait(30);
            QCOMPARE(window->size(), QSize(1440, 900));
        }
    }

    void aTransferDrawsItsCurveAndStops()
    {
        const auto window = openWindow(QStringLiteral("simulated:nasbench201"));
        window->setWorkspace("transfer");
        auto* panel = window->findChild<TransferPanel*>();
        auto* transfer = window->findChild<TransferPresenter*>();
        auto* button = panel->findChild<QPushButton*>(QStringLiteral("transferRun"));
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 30000);
        const auto run = [&](int draws) {
            panel->options().setValues({{"repeats", draws},
                                        {"epochs", 3},
                                        {"transfer_epochs", 2},
                                        {"test_networks", 200}});
            QTest::mouseClick(button, Qt::LeftButton);
        };
        panel->findChild<QComboBox*>(QStringLiteral("transferDevice"))->setCurrentIndex(1);
        run(2);
        QVERIFY(transfer->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!transfer->isRunning(), 60000);
        QVERIFY(transfer->result() && transfer->result()->isComplete);
        QCOMPARE(panel->canvas().view().lines.size(), transferArms.size());
        run(100);
        QTRY_VERIFY_WITH_TIMEOUT(!panel->canvas().view().lines.empty(), 60000);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!transfer->isRunning(), 2000);
        QVERIFY(!transfer->result()->isComplete);
    }

    void accuracyAgainstLatencyOnPublishedData()
    {
        if (!QFile::exists(dataFolder() + QStringLiteral("/nb201_accuracy.csv")))
            QSKIP(qPrintable(QStringLiteral("nb201_accuracy.csv is not in %1").arg(dataFolder())));
        const auto window = openWindow(QStringLiteral("help:nasbench201"));
        window->setWorkspace("accuracy");
        auto* panel = window->findChild<AccuracyPanel*>();
        auto* joint = window->findChild<AccuracyPresenter*>();
        QTRY_VERIFY_WITH_TIMEOUT(!panel->view().predictedFront.empty(), 60000);
        const auto front = panel->view().predictedFront;
        panel->findChild<QSpinBox*>(QStringLiteral("accuracyLatencyLabels"))->setValue(40);
        QTRY_VERIFY_WITH_TIMEOUT(panel->view().predictedFront != front, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(!joint->isRunning(), 60000);
        QCOMPARE(panel->view().milliseconds.size(), std::size_t{15625});
    }

    void theWholeJobOnPublishedData()
    {
        if (!QDir(dataFolder() + QStringLiteral("/help")).exists())
            QSKIP(qPrintable(QStringLiteral("the HELP tables are not in %1").arg(dataFolder())));
        const auto window = openWindow(QStringLiteral("help:nasbench201"));
        StudioDocument& document = window->document();
        QCOMPARE(document.setup().task, std::string("ND"));
        QCOMPARE(document.testDevices().size(), std::size_t{6});
        choose(*window, "kernel", {});
        window->findChild<RunPresenter*>()->run();
        QTRY_COMPARE_WITH_TIMEOUT(document.runs().size(), std::size_t{1}, 60000);
        const auto summaries = summarize(document.runs().front()->result, false);
        QVERIFY(summaries.back().spearman.mean > 0.95);
        window->setWorkspace("samples");
        window->resize(1440, 900);
        auto* curve = window->findChild<SampleCurveCanvas*>();
        QTRY_VERIFY_WITH_TIMEOUT(!curve->points().empty(), 60000);
        keepScreenshot(*window, QStringLiteral("published-samples.png"));

        window->setWorkspace("search");
        auto* search = window->findChild<SearchPresenter*>();
        QTRY_VERIFY_WITH_TIMEOUT(search->search(), 30000);
        Q_EMIT window->findChild<SearchPanel*>()->searchRequested();
        QTRY_VERIFY_WITH_TIMEOUT(!search->isRunning(), 60000);
        const LimitAnswer answer = search->search()->answer();
        QVERIFY(answer.architecture >= 0);
        document.selectArchitecture(answer.architecture);
        QTest::qWait(300);
        for (const bool isDark : {false, true}) {
            ActiveTheme::instance().apply(*qApp, isDark ? darkTheme() : lightTheme());
            QTest::qWait(50);
            keepScreenshot(*window, isDark ? QStringLiteral("published-search-dark.png")
                                           : QStringLiteral("published-search-light.png"));
        }
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
