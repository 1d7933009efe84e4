// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"
#include "app/train/run_presenter.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/nearest_picks.h"
#include "widgets/architecture/architecture_inspector.h"
#include "widgets/architecture/device_latency_bars.h"
#include "widgets/runs/bad_predictions_panel.h"
#include "widgets/runs/comparison_panel.h"
#include "widgets/runs/run_table_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace latency;

/// What the real window says of one architecture, of two, of the badly predicted ones and of runs.
class ExplanationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    [[nodiscard]] StudioDocument& document() { return window_->document(); }
    ArchitectureInspector& inspector()
    {
        return *window_->findChild<ArchitectureInspector*>(QStringLiteral("architectureInspector"));
    }
    QString textOf(const char* label)
    {
        return inspector().findChild<QLabel*>(QString::fromLatin1(label))->text();
    }
    void waitForAPrediction()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!textOf("architectureReason").isEmpty(), 20000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-test"));
    }
    void init()
    {
        MainWindow::Options options;
        options.threads = 1;
        options.measuresMachine = false;
        window_ = std::make_unique<MainWindow>(options);
        window_->resize(1440, 900);
        window_->show();
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openDataset(QStringLiteral("simulated:fbnet"));
        QVERIFY(shown.wait(20000));
        QTRY_VERIFY_WITH_TIMEOUT(!document().setup().picks.empty(), 20000);
    }
    void cleanup() { window_.reset(); }

    void anArchitectureIsExplainedWithItsNearestSamples()
    {
        document().selectArchitecture(42);
        waitForAPrediction();
        const QString device =
            QString::fromStdString(document().table()->device(document().shownDevice()).name);
        QVERIFY(textOf("architectureReason").startsWith(device + QStringLiteral(": predicted")));
        QVERIFY(textOf("architectureReason").contains(QStringLiteral("measured")));
        // The truth: the picks are the labelled samples of the instant fit.
        const auto near = nearestPicks(*document().table(), document().setup().picks, 42, 3);
        for (const NearPick& pick : near) {
            QVERIFY(textOf("nearSamples")
                        .contains(QStringLiteral("<a href='%1'").arg(pick.architecture)));
            QVERIFY(textOf("nearSamples").contains(QStringLiteral("%1 of 22").arg(pick.differing)));
        }
        Q_EMIT inspector()
            .findChild<QLabel*>(QStringLiteral("nearSamples"))
            ->linkActivated(QString::number(near.front().architecture));
        QCOMPARE(document().selectedArchitecture(), near.front().architecture);
    }

    void aPinnedArchitectureLiesBesideTheOnePointedAt()
    {
        document().selectArchitecture(42);
        waitForAPrediction();
        auto* pin = inspector().findChild<QPushButton*>(QStringLiteral("compareArchitectures"));
        pin->click();
        QVERIFY(inspector().isPinned());
        document().hoverArchitecture(43);
        int different = 0;
        for (std::size_t i = 0; i < 22; ++i)
            different +=
                document().table()->architecture(42)[i] != document().table()->architecture(43)[i]
                    ? 1
                    : 0;
        QCOMPARE(inspector().subtitle(),
                 QStringLiteral("network 43 beside network 42 · %1 of 22 differ").arg(different));
        const auto& rows = inspector().findChild<DeviceLatencyBars*>()->rows();
        for (const DeviceLatencyRow& row : rows)
            QCOMPARE(*row.pinned, double{document().table()->milliseconds(row.device)[42]});
        pin->click();
        QVERIFY(!inspector().isPinned());
        QCOMPARE(inspector().subtitle(), QStringLiteral("network 43"));
        // The pin goes with its dataset.
        pin->click();
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openDataset(QStringLiteral("simulated:nasbench201"));
        QVERIFY(shown.wait(20000));
        QVERIFY(!inspector().isPinned());
    }

    void whatTheWorstShareIsCountedAndSelected()
    {
        // FLOPs alone know nothing of kernels and launches: their errors have a pattern.
        StudioSetup setup = document().setup();
        setup.form.predictor = "flops";
        setup.form.predictorOptions = nlohmann::json::object();
        document().changeSetup(setup, QStringLiteral("choose"));
        window_->findChild<RunPresenter*>()->run();
        QTRY_COMPARE_WITH_TIMEOUT(document().runs().size(), std::size_t{1}, 60000);
        window_->setWorkspace("compare");
        auto* panel = window_->findChild<BadPredictionsPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(!panel->decisions().empty(), 20000);
        const std::size_t worst =
            static_cast<std::size_t>(
                document().table()->measuredCount(document().shownDevice()) -
                static_cast<int>(document().runs().front()->result.trials.front().samples.size())) /
            10;
        panel->findChild<QPushButton*>(QStringLiteral("selectBadPredictions"))->click();
        QCOMPARE(document().selectedGroup().size(), worst);
        const std::vector<int> all = document().selectedGroup();
        Q_EMIT panel->decisionChosen(0, Qt::NoModifier);
        const auto some = static_cast<double>(document().selectedGroup().size());
        QVERIFY(some <= static_cast<double>(worst));
        if (const DecisionShare& first = panel->decisions().front(); !first.isCount)
            QVERIFY(std::abs(some / static_cast<double>(worst) - first.inGroup) < 1e-9);
        for (const int row : document().selectedGroup())
            QVERIFY(std::ranges::binary_search(all, row));
        // Of the architecture pointed at, the lines it has are marked.
        const std::vector<int> with = document().selectedGroup();
        for (const int row : {all.front(), all.back(), with.front()}) {
            document().hoverArchitecture(row);
            QCOMPARE(std::ranges::find(panel->marked(), 0) != panel->marked().end(),
                     std::ranges::binary_search(with, row));
        }
    }

    void whyAnArchitectureIsPredictedSoAddsUp()
    {
        window_->setWorkspace("samples");
        document().selectArchitecture(42);
        waitForAPrediction();
        inspector().setShowsWhy(true);
        QTRY_VERIFY_WITH_TIMEOUT(!inspector().why().lines.empty(), 20000);
        const PredictionWhy why = inspector().why();
        QCOMPARE(why.architecture, 42);
        QCOMPARE(why.pulls.size(), std::size_t{3});
        for (const NearSample& pull : why.pulls)
            QVERIFY(std::ranges::find(document().setup().picks, pull.architecture) !=
                    document().setup().picks.end());
        // The truth: a kernel model of the same labels, its form that counts most.
        const auto table = document().dataset()->table;
        const int device = document().shownDevice();
        const KernelModel model(table, document().trainDevices());
        std::vector<float> labels;
        for (const int pick : document().setup().picks)
            labels.push_back(table->milliseconds(device)[static_cast<std::size_t>(pick)]);
        const auto reasons = model.reasons(document().setup().picks, labels);
        QVERIFY(reasons);
        const PredictionReason reason = (*reasons)->of(42);
        const PredictionForm& form =
            *std::ranges::max_element(reason.forms, {}, &PredictionForm::trust);
        QCOMPARE(why.lines.size(), form.parts.size());
        double sum = 0.0;
        for (const PredictionPart& part : form.parts)
            sum += part.amount;
        double shown = 0.0;
        for (const ReasonLine& line : why.lines) {
            shown += line.amount;
            QVERIFY2(line.text.startsWith(form.isLogarithm  ? QStringLiteral("×")
                                          : line.amount < 0 ? QStringLiteral("−")
                                                            : QStringLiteral("+")),
                     qPrintable(line.text));
        }
        QVERIFY(std::abs(sum - shown) < 1e-9);
        // Another architecture's reasons never stand under this one.
        document().hoverArchitecture(43);
        QVERIFY(inspector().why().architecture != 42);
        QTRY_COMPARE_WITH_TIMEOUT(inspector().why().architecture, 43, 20000);
        document().hoverArchitecture(-1);
        QTRY_COMPARE_WITH_TIMEOUT(inspector().why().architecture, 42, 20000);
    }

    void aRunSaysWhyOrThatItCannot()
    {
        window_->setWorkspace("samples");
        document().selectArchitecture(42);
        inspector().setShowsWhy(true);
        for (const char* predictor : {"kernel", "flops"}) {
            StudioSetup setup = document().setup();
            setup.form.predictor = predictor;
            setup.form.predictorOptions = nlohmann::json::object();
            document().changeSetup(setup, QStringLiteral("choose"));
            const std::size_t before = document().runs().size();
            window_->findChild<RunPresenter*>()->run();
            QTRY_COMPARE_WITH_TIMEOUT(document().runs().size(), before + 1, 60000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(
            inspector().why().headline.endsWith(QStringLiteral("cannot explain its predictions.")),
            20000);
        QVERIFY(inspector().why().lines.empty());
        document().showRun(document().runs().front()->id);
        QTRY_VERIFY_WITH_TIMEOUT(!inspector().why().lines.empty(), 20000);
        const DeviceTrial* trial = nullptr;
        for (const DeviceTrial& one : document().runs().front()->result.trials)
            if (one.device == document().shownDevice() && !trial)
                trial = &one;
        QVERIFY(trial);
        for (const NearSample& pull : inspector().why().pulls)
            QVERIFY(std::ranges::find(trial->samples, pull.architecture) != trial->samples.end());
    }

    void theRunListCountsOnTheSelectedDevices()
    {
        StudioSetup setup = document().setup();
        setup.form.predictor = "flops";
        setup.form.predictorOptions = nlohmann::json::object();
        document().changeSetup(setup, QStringLiteral("choose"));
        window_->findChild<RunPresenter*>()->run();
        QTRY_COMPARE_WITH_TIMEOUT(document().runs().size(), std::size_t{1}, 60000);
        const ExperimentResult& result = document().runs().front()->result;
        const auto summaries = summarize(result, false);
        auto* list = window_->findChild<RunTableView*>();
        const auto shownRho = [&] {
            for (const RunRow& row : list->model()->runs())
                if (!row.isPublished)
                    return row.rho;
            return std::nan("");
        };
        QCOMPARE(shownRho(), summaries.back().spearman.mean);
        const int device = result.trials.back().device;
        document().selectDevices({device});
        for (const ResultSummary& summary : summaries)
            if (summary.deviceName == result.trials.back().deviceName)
                QCOMPARE(shownRho(), summary.spearman.mean);
        QVERIFY(list->findChild<QLabel*>(QStringLiteral("runNote"))
                    ->text()
                    .contains(QString::fromStdString(result.trials.back().deviceName)));
        document().selectDevices({});
        QCOMPARE(shownRho(), summaries.back().spearman.mean);
    }

    void runsAreComparedWithTheBaselineSeedBySeed()
    {
        for (const char* predictor : {"flops", "params"}) {
            StudioSetup setup = document().setup();
            setup.form.predictor = predictor;
            setup.form.predictorOptions = nlohmann::json::object();
            setup.form.trials = 2;
            document().changeSetup(setup, QStringLiteral("choose"));
            const std::size_t before = document().runs().size();
            window_->findChild<RunPresenter*>()->run();
            QTRY_COMPARE_WITH_TIMEOUT(document().runs().size(), before + 1, 60000);
        }
        auto* panel = window_->findChild<ComparisonPanel*>();
        QCOMPARE(panel->model().runs().size(), std::size_t{2});
        Q_EMIT panel->baselineRequested(1);
        QCOMPARE(document().undoStack().undoText(), QStringLiteral("Pin run 1 as baseline"));
        const auto& runs = panel->model().runs();
        QVERIFY(runs[0].isBaseline);
        QVERIFY(std::abs(runs[1].difference - (runs[1].mean - runs[0].mean)) < 1e-12);
        QVERIFY(std::isnan(runs[1].probability)); // two seeds are too few, and it says so
        QVERIFY(runs[1].remark.contains(QStringLiteral("needs 6 seeds")));
        QVERIFY(panel->model().headerData(ComparedRunModel::FirstOption, Qt::Horizontal,
                                          Qt::DisplayRole) == QStringLiteral("predictor"));
        Q_EMIT panel->leftOutRequested({1});
        QCOMPARE(panel->model().runs().size(), std::size_t{1});
        QCOMPARE(document().runs().size(), std::size_t{2});
        Q_EMIT panel->everythingRequested();
        Q_EMIT panel->removalRequested({2});
        QCOMPARE(document().runs().size(), std::size_t{1});
        document().undoStack().undo();
        QCOMPARE(panel->model().runs().size(), std::size_t{2});
        // From the run list, to the workspace Compare.
        window_->setWorkspace("train");
        Q_EMIT window_->findChild<RunTableView*>()->compareRequested({1, 2});
        QVERIFY(panel->isVisible());
    }
};

QTEST_MAIN(ExplanationTest)
#include "explanation_test.moc"
