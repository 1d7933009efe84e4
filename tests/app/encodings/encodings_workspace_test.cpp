// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"
#include "core/dataset/files/native_file.h"
#include "core/predictor/predictor.h"
#include "tests/core/encoding/random_table.h"
#include "widgets/encodings/encodings_panel.h"
#include "widgets/encodings/proxy_table_panel.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/sample_canvas.h"
#include "widgets/plots/sample_picker.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace latency;

/// Drives the workspace Encodings of the real window.
class EncodingsWorkspaceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;

    template <class T>
    T* find(const char* name)
    {
        return window_->findChild<T*>(QString::fromLatin1(name));
    }
    EncodingsPanel& panel() { return *find<EncodingsPanel>("encodings"); }
    void click(const char* name) { find<QPushButton>(name)->click(); }
    QString state(const QString& name)
    {
        auto* model = panel().findChild<EncodingTableModel*>();
        for (const EncodingRow& row : model->rows())
            if (row.name == name)
                return encodingStateText(row);
        return {};
    }
    /// FBNet networks on two devices that take time by their size.
    QString dataset()
    {
        LatencyTableParts parts = randomTable("fbnet", 60)->parts();
        parts.devices = {Device{}, Device{}};
        parts.devices[0].name = "small";
        parts.devices[1].name = "large";
        parts.milliseconds = FloatMatrix(2, 60);
        for (std::size_t i = 0; i < 60; ++i) {
            const auto cost = parts.space->costs(parts.architectures.row(i));
            parts.milliseconds(0, i) = static_cast<float>(cost.flops * 1e-6);
            parts.milliseconds(1, i) = static_cast<float>(cost.parameters * 1e-6);
        }
        const QString file = folder_.filePath("small.latency.json");
        const auto table = LatencyTable::create(std::move(parts));
        if (!table || !writeNativeFile(**table, file.toStdString()))
            qWarning("the dataset was not written");
        return file;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-test"));
        QSettings().clear();
        qputenv("XDG_CACHE_HOME", folder_.path().toUtf8());
        qunsetenv("LATENCY_STUDIO_DATA");
        MainWindow::Options options;
        options.threads = 1;
        options.measuresMachine = false;
        window_ = std::make_unique<MainWindow>(options);
        window_->show();
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openDataset(dataset());
        QVERIFY(shown.wait(20000));
        window_->setWorkspace("encodings");
    }

    void whatIsThereIsReadyAndTheRestIsNot()
    {
        QTRY_COMPARE_WITH_TIMEOUT(state("one-hot"), "ready", 20000);
        QCOMPARE(state("flops"), "ready");
        QCOMPARE(state("l2_norm"), "not computed yet");
        QCOMPARE(state("zcp"), "no file");
    }

    void theTableRanksProxiesByDevice()
    {
        auto& table = find<ProxyTablePanel>("proxyTable")->model();
        QTRY_VERIFY_WITH_TIMEOUT(table.rowCount() >= 2, 20000);
        const qsizetype flops = table.table().proxies.indexOf("flops");
        const qsizetype params = table.table().proxies.indexOf("params");
        QVERIFY(table.value(static_cast<int>(flops), 0) > 0.99);
        QVERIFY(table.value(static_cast<int>(params), 1) > 0.99);
    }

    void anEncodingIsComputedAndThenReadyEverywhere()
    {
        panel().choose("l2_norm");
        click("computeEncoding");
        QTRY_COMPARE_WITH_TIMEOUT(state("l2_norm"), "ready", 60000);
        auto& table = find<ProxyTablePanel>("proxyTable")->model();
        QTRY_VERIFY_WITH_TIMEOUT(table.table().proxies.contains("l2_norm"), 20000);
        QVERIFY(find<QComboBox>("xAxisChoice")->findText("l2_norm") >= 0);
        QVERIFY(find<QComboBox>("colorChoice")->findText("l2_norm") >= 0);
    }

    void aMapBecomesTheAxesOfTheSamples()
    {
        panel().choose("one-hot");
        click("drawMap");
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QComboBox>("xAxisChoice")->currentText().startsWith("PCA 1 of One-hot"), 20000);
        QVERIFY(find<QComboBox>("yAxisChoice")->currentText().startsWith("PCA 2 of One-hot"));
        QTRY_VERIFY(find<QLabel>("mapText")->text().contains("60 networks"));
        const PointCloud& cloud = find<SampleCanvas>("sampleCanvas")->cloud();
        for (int i = 0; i < cloud.count(); ++i)
            QVERIFY(std::isfinite(cloud.x(i)));
    }

    void aMapOfNeighboursMovesAndCanBeStopped()
    {
        Q_EMIT find<SegmentedSwitch>("mapMethod")->currentRequested(1);
        panel().choose("one-hot");
        click("drawMap");
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QComboBox>("xAxisChoice")->currentText().startsWith("t-SNE 1 of One-hot"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(find<QPushButton>("drawMap")->text(), "Show as map", 60000);
        QVERIFY(!find<QLabel>("mapText")->text().isEmpty());
    }

    void aProxyColoursThePoints()
    {
        auto* canvas = find<SampleCanvas>("sampleCanvas");
        QVERIFY(!canvas->coloring());
        QComboBox* colors = find<QComboBox>("colorChoice");
        const int flops = colors->findText("flops");
        colors->setCurrentIndex(flops);
        Q_EMIT colors->activated(flops);
        QTRY_VERIFY(canvas->coloring().has_value());
        QCOMPARE(canvas->coloring()->title, "flops");
        const auto& shares = canvas->coloring()->shares;
        QCOMPARE(*std::ranges::max_element(shares), 1.0F);
        Q_EMIT colors->activated(0);
        QTRY_VERIFY(!canvas->coloring());
    }

    void theFormSaysWhichEncodingsAreThere()
    {
        StudioSetup setup = window_->document().setup();
        setup.form.predictor = "nasflat";
        setup.form.predictorOptions =
            *resolveOptions(findPredictor("nasflat")->info().options, {}, "test");
        window_->document().changeSetup(setup, "choose");
        bool isSeen = false;
        for (const QComboBox* choice : window_->findChildren<QComboBox*>()) {
            const int ready = choice->findText("One-hot");
            const int missing = choice->findText("CATE (learned here) · not computed yet");
            isSeen = isSeen || (ready >= 0 && missing > ready);
        }
        QVERIFY(isSeen);
    }
};

QTEST_MAIN(EncodingsWorkspaceTest)
#include "encodings_workspace_test.moc"
