// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/languages.h"
#include "app/lessons/lesson_presenter.h"
#include "app/train/run_presenter.h"
#include "tests/app/studio_window.h"
#include "widgets/devices/similarity_heat_map.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sample_canvas.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace latency;
using fixtures::find;

/// Goes through the lessons as a learner does.
class LessonPresenterTest : public QObject
{
    Q_OBJECT

    static void press(const QWidget& window, const char* name)
    {
        auto* button = find<QPushButton>(window, name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void choose(const QWidget& window, const char* name, const QString& begin)
    {
        auto* box = find<QComboBox>(window, name);
        QVERIFY2(box, name);
        const int index = box->findText(begin, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(begin));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    static void chooseMethod(const QWidget& window, const char* name, const MethodInfo& method)
    {
        choose(window, name, coreText(method.title));
    }
    /// "latency on sim_fpga", in the language of the window.
    static QString axisText(const std::string& wanted)
    {
        const QString text = QString::fromStdString(wanted);
        const QString begin = QStringLiteral("latency on ");
        return text.startsWith(begin) ? QuantityText().axisOn(text.mid(begin.size()))
                                      : coreText(wanted);
    }
    static void enter(const QWidget& window, const char* name, int value)
    {
        auto* box = find<QSpinBox>(window, name);
        QVERIFY2(box, name);
        box->setValue(value);
    }
    static void setOption(const QWidget& window, const std::string& name,
                          const nlohmann::json& value)
    {
        const std::string field = "option_" + name;
        if (value.is_boolean())
            find<QCheckBox>(window, field.c_str())->setChecked(value.get<bool>());
        else
            enter(window, field.c_str(), value.get<int>());
    }
    static void giveRole(MainWindow& window, const std::string& device, DeviceRole role)
    {
        auto* map = window.findChild<QWidget*>(QStringLiteral("devicesPanel"))
                        ->findChild<SimilarityHeatMap*>();
        map->setSelectedDevice(window.document().table()->findDevice(device));
        QTest::keyClick(map, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(role)));
    }
    static void pickByKeys(MainWindow& window, int count)
    {
        auto* canvas = window.findChild<SampleCanvas*>();
        canvas->setFocus();
        for (int tries = 0; tries < 300; ++tries) {
            if (static_cast<int>(window.document().setup().picks.size()) >= count)
                return;
            for (int steps = 0; steps < 3; ++steps)
                QTest::keyClick(canvas, tries % 2 ? Qt::Key_Right : Qt::Key_Down);
            const int before = static_cast<int>(window.document().setup().picks.size());
            QTest::keyClick(canvas, Qt::Key_Space);
            if (static_cast<int>(window.document().setup().picks.size()) < before)
                QTest::keyClick(canvas, Qt::Key_Space); // it was picked already
        }
    }
    static void run(MainWindow& window, const LessonRun& wanted)
    {
        if (!wanted.predictor.empty())
            chooseMethod(window, "predictor", findPredictor(wanted.predictor)->info());
        for (const auto& [name, value] : wanted.options.items())
            setOption(window, name, value);
        if (!wanted.sampler.empty() && wanted.sampler != "by-hand") {
            chooseMethod(window, "sampler", findSampler(wanted.sampler)->info());
            enter(window, "sampleCount", wanted.labels);
        }
        const std::size_t before = window.document().runs().size();
        press(window, "runButton");
        QTRY_COMPARE_WITH_TIMEOUT(window.document().runs().size(), before + 1, 120000);
    }

    /// What the step's own words ask the learner to do.
    static void perform(MainWindow& window, const LessonStep& step)
    {
        const LessonWait& wait = step.wait;
        if (auto* where = find<QPushButton>(window, "lessonWhere"); where->isVisible())
            QTest::mouseClick(where, Qt::LeftButton);
        if (wait.workspace) {
            const auto& all = window.workspaces();
            const auto asked =
                std::ranges::find(all, QString::fromStdString(*wait.workspace), &WorkspaceInfo::id);
            QVERIFY(asked != all.end());
            const QKeyCombination keys = asked->shortcut[0];
            QTest::keyClick(&window, keys.key(), keys.keyboardModifiers());
        }
        if (wait.predictor)
            chooseMethod(window, "predictor", findPredictor(*wait.predictor)->info());
        for (const auto& [name, value] : wait.options.items())
            setOption(window, name, value);
        if (wait.sourceLabels)
            enter(window, "sourceSamples", *wait.sourceLabels);
        if (wait.seeds)
            enter(window, "trials", *wait.seeds);
        if (wait.shownDevice)
            choose(window, "predictionDevice", QString::fromStdString(*wait.shownDevice));
        if (wait.xAxis)
            choose(window, "xAxisChoice", axisText(*wait.xAxis));
        if (wait.yAxis)
            choose(window, "yAxisChoice", axisText(*wait.yAxis));
        for (const auto& [device, role] : wait.roles) {
            if (step.task.at("en").starts_with("Undo"))
                QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
            else
                giveRole(window, device, role);
        }
        if (wait.mostPicks == 0)
            press(window, "clearPicks");
        if (wait.fewestPicks)
            pickByKeys(window, *wait.fewestPicks);
        if (wait.isArchitectureSelected) {
            auto* canvas = find<PredictionCanvas>(window, "predictionCanvas");
            QTRY_VERIFY_WITH_TIMEOUT(canvas->isVisible(), 20000); // there is a fit to look at
            QTest::keyClick(canvas, Qt::Key_Right);
            QTest::keyClick(canvas, Qt::Key_Return);
        }
        if (wait.run)
            run(window, *wait.run);
    }

private Q_SLOTS:
    void initTestCase() { fixtures::useOwnSettings(); }
    void cleanup() { speak(QStringLiteral("en")); }

    void everyStepPointsAtAWidgetAndDevicesThatAreThere()
    {
        const auto window = fixtures::openStudio();
        const LatencyTable& table = *window->document().table();
        for (const Lesson& lesson : window->findChild<LessonPresenter*>()->lessons())
            for (const LessonStep& step : lesson.steps) {
                const bool isOption = step.at.starts_with("option_"); // there once it is chosen
                QVERIFY2(step.at.empty() || isOption ||
                             window->findChild<QWidget*>(QString::fromStdString(step.at)),
                         step.at.c_str());
                for (const auto& [device, role] : step.wait.roles)
                    QVERIFY2(table.findDevice(device) >= 0, device.c_str());
                if (step.wait.shownDevice)
                    QVERIFY(table.findDevice(*step.wait.shownDevice) >= 0);
                if (!step.scoredDevice.empty())
                    QVERIFY(table.findDevice(step.scoredDevice) >= 0);
            }
    }

    void everyLessonCanBeDone_data()
    {
        QTest::addColumn<int>("lesson");
        QTest::addColumn<QString>("language");
        const auto lessons = bundledLessons({"devices", "samples", "train", "compare", "search"});
        for (std::size_t i = 0; i < lessons.size(); ++i)
            QTest::newRow(lessons[i].name.c_str()) << static_cast<int>(i) << QStringLiteral("en");
        for (const char* name : {"unlike-devices", "ten-by-hand"}) {
            const auto found = std::ranges::find(lessons, name, &Lesson::name);
            QVERIFY(found != lessons.end());
            QTest::addRow("%s in German", name)
                << static_cast<int>(found - lessons.begin()) << QStringLiteral("de");
        }
    }
    void everyLessonCanBeDone()
    {
        QFETCH(int, lesson);
        QFETCH(QString, language);
        speak(language);
        const std::string words = language.toStdString();
        const auto window = fixtures::openStudio(QStringLiteral("simulated:fbnet"));
        auto* presenter = window->findChild<LessonPresenter*>();
        auto* card = window->findChild<LessonCard*>();
        auto* frame = window->findChild<HighlightFrame*>();
        presenter->start(lesson);
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), 20000);
        const Lesson& played = presenter->lessons()[static_cast<std::size_t>(lesson)];
        QCOMPARE(window->document().dataset()->reference, played.dataset);
        for (std::size_t i = 0; i < played.steps.size(); ++i) {
            const LessonStep& step = played.steps[i];
            QCOMPARE(presenter->step(), static_cast<int>(i));
            QCOMPARE(card->page().title.toStdString(), step.title.at(words));
            if (!step.task.empty()) {
                QVERIFY2(!card->page().isDone, step.title.at("en").c_str());
                QVERIFY(!find<QPushButton>(*window, "lessonNext")->isEnabled());
                if (card->page().where.isEmpty() && !step.at.empty())
                    QTRY_VERIFY2(frame->isVisible(), step.at.c_str());
                perform(*window, step);
                QTRY_VERIFY2_WITH_TIMEOUT(card->page().isDone, step.title.at("en").c_str(), 20000);
            }
            QCOMPARE(window->size(), QSize(1440, 900));
            if (step.showsScores) {
                QVERIFY(card->page().scores.size() >= 2);
                for (const LessonScoreLine& line : card->page().scores) {
                    QVERIFY2(line.value.startsWith(QString::fromUtf8("ρ ")), qPrintable(line.name));
                    QVERIFY(line.detail.contains(
                        LessonPresenter::tr("%1 · %2 · %3 unseen").section(QLatin1Char(' '), -1)));
                }
            }
            const QString folder = qEnvironmentVariable("LATENCY_SCREENSHOTS");
            if (!folder.isEmpty())
                window->grab().save(QStringLiteral("%1/%2-%3.png")
                                        .arg(folder, QString::fromStdString(played.name))
                                        .arg(i + 1));
            if (i + 1 < played.steps.size())
                press(*window, "lessonNext");
        }
        press(*window, "lessonEnd");
        QVERIFY(card->isHidden());
        QTRY_VERIFY(frame->isHidden());
    }

    void theScoreIsCountedOnTheRunsOfTheLesson()
    {
        const auto window = fixtures::openStudio();
        LessonScene scene{window->document(), "train", {}, {}, 0};
        LessonRun wanted;
        wanted.predictor = "flops";
        QVERIFY(!findLessonRun(wanted, scene));
        chooseMethod(*window, "predictor", findPredictor("flops")->info());
        press(*window, "runButton");
        QTRY_COMPARE_WITH_TIMEOUT(window->document().runs().size(), std::size_t{1}, 60000);
        const RunRecordPointer run = findLessonRun(wanted, scene);
        QVERIFY(run);
        Lesson lesson;
        lesson.steps.resize(1);
        lesson.steps[0].wait.run = wanted;
        const auto scores = lessonScores(lesson, lesson.steps[0], scene);
        QCOMPARE(scores.size(), std::size_t{1});
        QCOMPARE(scores[0].spearman, summarize(run->result, false).back().spearman.mean);
        QCOMPARE(scores[0].devices, 6);
        QCOMPARE(scores[0].seeds, 3);
        scene.lastOldRun = run->id; // it was there before the lesson
        QVERIFY(!findLessonRun(wanted, scene));
    }

    void workIsOfferedToBeKeptFirst()
    {
        const auto window = fixtures::openStudio();
        StudioSetup setup = window->document().setup();
        setup.form.trials = 7;
        window->document().changeSetup(setup, QStringLiteral("seven seeds"));
        auto* presenter = window->findChild<LessonPresenter*>();
        auto* card = window->findChild<LessonCard*>();
        presenter->start(0);
        QVERIFY(card->isVisible() && card->isAsking());
        QCOMPARE(window->document().setup().form.trials, 7);
        press(*window, "lessonEnd"); // not now
        QVERIFY(card->isHidden());
        QCOMPARE(window->document().setup().form.trials, 7);
        QVERIFY(window->document().undoStack().canUndo());

        presenter->start(0);
        Q_EMIT window->sessionSaved(QStringLiteral("kept.session.json"));
        QTRY_VERIFY_WITH_TIMEOUT(presenter->isUnderWay(), 20000);
        QCOMPARE(window->document().setup().form.trials, 3);
        QVERIFY(!card->isAsking());
    }

    void theLearnerMayDoSomethingElse()
    {
        const auto window = fixtures::openStudio();
        auto* presenter = window->findChild<LessonPresenter*>();
        auto* card = window->findChild<LessonCard*>();
        presenter->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(presenter->isUnderWay(), 20000);
        window->setWorkspace("devices");
        QTRY_VERIFY(card->page().isDone);
        window->setWorkspace("evolve");
        QTest::qWait(20);
        QVERIFY(card->page().isDone); // what was done stays done
        press(*window, "lessonNext");
        QVERIFY(card->page().where.contains(QStringLiteral("Devices")));
        QTRY_VERIFY(window->findChild<HighlightFrame*>()->isHidden());
        press(*window, "lessonNext");
        press(*window, "lessonSkip");
        QCOMPARE(presenter->step(), 3);
        press(*window, "lessonBack");
        QCOMPARE(presenter->step(), 2);

        // Other data: the lesson waits, and offers to bring its own back.
        QSignalSpy shown(window.get(), &MainWindow::datasetShown);
        window->openDataset(QStringLiteral("simulated:fbnet"));
        QVERIFY(shown.wait(20000));
        QTRY_VERIFY(card->page().where.contains(QStringLiteral("data of the lesson")));
        QVERIFY(!card->page().isDone);
        press(*window, "lessonWhere");
        QVERIFY(shown.wait(20000));
        QTRY_COMPARE(presenter->step(), 2);
        QVERIFY(presenter->isUnderWay());

        // Another lesson takes its place.
        presenter->start(0);
        QTRY_VERIFY_WITH_TIMEOUT(card->page().lesson.contains(QStringLiteral("rank")), 20000);
    }

    void aLessonGoesOnByKeyboard()
    {
        const auto window = fixtures::openStudio();
        for (QAction* action : window->findChildren<QAction*>())
            if (action->text() == QStringLiteral("What rank correlation measures"))
                action->trigger();
        auto* presenter = window->findChild<LessonPresenter*>();
        auto* card = window->findChild<LessonCard*>();
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), 20000);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(presenter->step(), 1);
        QTest::keyClick(window.get(), Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(presenter->step(), 0);
        QTest::keyClick(window.get(), Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(!presenter->isUnderWay());
    }
};

QTEST_MAIN(LessonPresenterTest)
#include "lesson_presenter_test.moc"
