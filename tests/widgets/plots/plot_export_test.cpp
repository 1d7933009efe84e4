// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/architecture/architecture_inspector.h"
#include "widgets/devices/device_map.h"
#include "widgets/devices/similarity_heat_map.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/plot_export.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/plots/prediction_scatter.h"
#include "widgets/plots/sample_picker.h"
#include "widgets/runs/bad_predictions_panel.h"
#include "widgets/runs/comparison_panel.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QXmlStreamReader>

#include <memory>

using namespace latency;

class PlotExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void formatComesFromTheFileName();
    void everyViewIsWrittenInEveryFormat_data();
    void everyViewIsWrittenInEveryFormat();
    void paperIsWhiteEvenInTheDark();
    void impossibleSizesAreRefused();
    void labelsAreSpreadWithoutOverlap();
};

namespace
{

std::unique_ptr<PlotSource> makeView(const QString& name)
{
    if (name == "heat map") {
        auto view = std::make_unique<SimilarityHeatMap>();
        view->setSimilarity(sampleSimilarity(5), sampleDendrogram(5), sampleDevices(5));
        return view;
    }
    if (name == "map") {
        auto view = std::make_unique<DeviceMap>();
        view->setMap(sampleMap(5), sampleDevices(5));
        return view;
    }
    if (name == "samples") {
        auto view = std::make_unique<SamplePicker>();
        view->setAxes({"x", {1, 2, 3}, false}, {"y", {1, 2, 3}, true});
        return view;
    }
    if (name == "prediction") {
        auto view = std::make_unique<PredictionScatter>();
        view->setMeasured({1, 2, 3});
        view->setPredicted({1, 2, 3}, {1, 1, 1}, true);
        view->setLabelled({1});
        return view;
    }
    if (name == "curves") {
        auto view = std::make_unique<LearningCurves>();
        view->setCurves({{0, "fpga", {{1, 0.5}, {2, 0.75}}}});
        return view;
    }
    if (name == "comparison") {
        auto view = std::make_unique<ComparisonPanel>();
        view->setView({{"fpga"}, {{"#1 Kernel", {{0.9, 0.8}}, {}}}, {}, {}}, "1 run", "note");
        return view;
    }
    if (name == "bad predictions") {
        auto view = std::make_unique<BadPredictionsPanel>();
        view->setDecisions({{"edge 0→1: skip", 0.6, 0.2, false, 100, 0.1}}, "fpga", "note");
        return view;
    }
    auto view = std::make_unique<ArchitectureInspector>();
    ArchitectureFacts facts;
    facts.drawing.nodes = {{"in", 0, 0}, {"out", 1, 1}};
    facts.drawing.edges = {{0, 1, "conv", ArchitectureDrawing::Weight::Heavy, false}};
    facts.rows = {{0, "fpga", DeviceRole::Test, 1.5, 0.5, 1.6}};
    view->setArchitecture(facts);
    return view;
}

} // namespace

void PlotExportTest::formatComesFromTheFileName()
{
    QCOMPARE(plotFormatFromFileName("a.PDF"), PlotFormat::Pdf);
    QCOMPARE(plotFormatFromFileName("a.b.svg"), PlotFormat::Svg);
    QCOMPARE(plotFormatFromFileName("a.png"), PlotFormat::Png);
    QVERIFY(!plotFormatFromFileName("a.jpg"));
}

void PlotExportTest::everyViewIsWrittenInEveryFormat_data()
{
    QTest::addColumn<QString>("view");
    for (const char* name : {"heat map", "map", "samples", "prediction", "curves", "architecture",
                             "comparison", "bad predictions"})
        QTest::newRow(name) << name;
}

void PlotExportTest::everyViewIsWrittenInEveryFormat()
{
    QFETCH(QString, view);
    const auto source = makeView(view);
    const QSize size(400, 300);
    QVERIFY(!source->plotName().isEmpty());
    QVERIFY(source->dataAsCsv().count('\n') >= 2);

    const auto pdf = renderPlot(*source, PlotFormat::Pdf, size);
    QVERIFY(pdf && pdf->startsWith("%PDF-") && pdf->contains("%%EOF"));

    const auto svg = renderPlot(*source, PlotFormat::Svg, size);
    QVERIFY(svg);
    QXmlStreamReader xml(*svg);
    int elements = 0;
    while (!xml.atEnd())
        elements += xml.readNext() == QXmlStreamReader::StartElement ? 1 : 0;
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(elements > 10);

    const auto png = renderPlot(*source, PlotFormat::Png, size);
    QVERIFY(png);
    const QImage image = QImage::fromData(*png, "PNG");
    QCOMPARE(image.size(), 2 * size);
    settle();
}

void PlotExportTest::paperIsWhiteEvenInTheDark()
{
    ActiveTheme::instance().apply(*qApp, darkTheme(2.0));
    const auto source = makeView("prediction");
    const auto png = renderPlot(*source, PlotFormat::Png, QSize(300, 200));
    ActiveTheme::instance().apply(*qApp, lightTheme());
    QVERIFY(png);
    QCOMPARE(QImage::fromData(*png, "PNG").pixelColor(1, 1), QColor(Qt::white));
}

void PlotExportTest::impossibleSizesAreRefused()
{
    const auto source = makeView("curves");
    const auto fine = renderPlot(*source, PlotFormat::Png, QSize(320, 200), 300);
    const QImage dots = QImage::fromData(*fine);
    QCOMPARE(dots.width(), 1000); // 320 pixels of 1/96 inch at 300 a whole one
    QCOMPARE(dots.dotsPerMeterX(), 11811);
    QVERIFY(!renderPlot(*source, PlotFormat::Png, QSize(0, 100)));
    const auto huge = renderPlot(*source, PlotFormat::Png, QSize(10, 90000));
    QVERIFY(!huge);
    QVERIFY(!huge.error().message.empty());
}

void PlotExportTest::labelsAreSpreadWithoutOverlap()
{
    const std::vector<double> places = spreadLabels({50, 52, 51, 10, 99}, 12, 0, 100);
    for (std::size_t i = 0; i < places.size(); ++i) {
        QVERIFY(places[i] >= 0 && places[i] <= 100);
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(std::abs(places[i] - places[j]) >= 12 - 1e-9);
    }
    QVERIFY(places[0] < places[2] && places[2] < places[1]);
    // Too many for the room: evenly spread rather than outside it.
    const std::vector<double> tight = spreadLabels({5, 5, 5}, 100, 0, 10);
    QCOMPARE(tight, (std::vector<double>{0, 5, 10}));
}

QTEST_MAIN(PlotExportTest)
#include "plot_export_test.moc"
