// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/architecture/architecture_inspector.h"
#include "widgets/architecture/architecture_painter.h"
#include "widgets/architecture/device_latency_bars.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace latency;

namespace
{

ArchitectureDrawing chain(int layers)
{
    ArchitectureDrawing drawing;
    for (int i = 0; i < layers; ++i)
        drawing.layers.push_back({"k5 e6", "layer " + std::to_string(i), i / 4, 0.1 * (i % 10),
                                  static_cast<ArchitectureDrawing::Weight>(i % 5)});
    return drawing;
}

} // namespace

class ArchitectureInspectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void startsEmptyAndReturnsToIt();
    void showsCostsAndRows();
    void drawsCellsAndChains_data();
    void drawsCellsAndChains();
    void findsTheLayerUnderThePointer();
    void tellsWhatToCompare();
};

void ArchitectureInspectorTest::startsEmptyAndReturnsToIt()
{
    ArchitectureInspector inspector;
    QCOMPARE(inspector.state(), Panel::State::Empty);
    QVERIFY(!inspector.message().isEmpty());
    inspector.setArchitecture({});
    QCOMPARE(inspector.state(), Panel::State::Content);
    inspector.show();
    inspector.grab();
    inspector.clear();
    QCOMPARE(inspector.state(), Panel::State::Empty);
}

void ArchitectureInspectorTest::showsCostsAndRows()
{
    ArchitectureInspector inspector;
    ArchitectureFacts facts;
    facts.title = "cell 10058";
    facts.costLines = {"78.9 M multiply-adds", "0.56 M parameters"};
    facts.rows = {{0, "fpga", DeviceRole::Test, 1.5, 0.25, 1.6},
                  {1, "pixel3", DeviceRole::Train, std::nan(""), 0, std::nullopt}};
    inspector.setArchitecture(facts);
    QCOMPARE(inspector.subtitle(), "cell 10058");
    QCOMPARE(inspector.findChild<QLabel*>("architectureCosts")->text(),
             "78.9 M multiply-adds · 0.56 M parameters");
    auto* bars = inspector.findChild<DeviceLatencyBars*>("deviceLatencyBars");
    QCOMPARE(bars->accessibleDescription(), "fpga 1.50 ms, pixel3 –");
    QCOMPARE(inspector.dataAsCsv(), "device,role,measured_ms,rank_share,predicted_ms\n"
                                    "fpga,test,1.5,0.25,1.6\npixel3,train,,0,\n");
    inspector.resize(320, 300);
    inspector.show();
    inspector.grab();
}

void ArchitectureInspectorTest::drawsCellsAndChains_data()
{
    QTest::addColumn<int>("layers");
    for (const int layers : {0, 1, 22, 400})
        QTest::addRow("%d layers", layers) << layers;
}

void ArchitectureInspectorTest::drawsCellsAndChains()
{
    QFETCH(int, layers);
    ArchitectureInspector inspector;
    ArchitectureFacts facts;
    facts.drawing = chain(layers);
    inspector.setArchitecture(facts);
    inspector.resize(300, 280);
    inspector.show();
    inspector.grab();
}

void ArchitectureInspectorTest::findsTheLayerUnderThePointer()
{
    const QRectF area(0, 0, 400, 100);
    const ArchitectureDrawing drawing = chain(8);
    QCOMPARE(layerAt(area, drawing, lightTheme(), QPointF(2, 50)), 0);
    QCOMPARE(layerAt(area, drawing, lightTheme(), QPointF(398, 50)), 7);
    QCOMPARE(layerAt(area, drawing, lightTheme(), QPointF(500, 50)), -1);
    QCOMPARE(layerAt(area, {}, lightTheme(), QPointF(2, 50)), -1);
}

void ArchitectureInspectorTest::tellsWhatToCompare()
{
    ArchitectureInspector inspector;
    auto* compare = inspector.findChild<QPushButton*>("compareArchitectures");
    QVERIFY(!compare->isEnabled());
    ArchitectureFacts facts;
    facts.architecture = 12;
    inspector.setArchitecture(facts);
    QSignalSpy wished(&inspector, &ArchitectureInspector::compareRequested);
    compare->click();
    QCOMPARE(wished.first().first().toInt(), 12);
}

QTEST_MAIN(ArchitectureInspectorTest)
#include "architecture_inspector_test.moc"
