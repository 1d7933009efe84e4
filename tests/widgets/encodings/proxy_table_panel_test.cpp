// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/encodings/proxy_table_panel.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace latency;

namespace
{

ProxyTable table()
{
    return {{"flops", "zen"}, {"phone", "gpu"}, {0.9, 0.1, -0.95, 0.3}, {5000, 40}, "networks"};
}

} // namespace

class ProxyTablePanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeadSaysOnHowManyAndWhichIsStrongest()
    {
        ProxyTablePanel panel;
        panel.setTable(table());
        QVERIFY2(panel.subtitle().contains("40 to"), qPrintable(panel.subtitle()));
        QVERIFY2(panel.subtitle().contains("zen with phone, −.950"), qPrintable(panel.subtitle()));
    }

    void withoutProxiesItSaysWhatToDo()
    {
        ProxyTablePanel panel;
        panel.setTable({});
        QCOMPARE(panel.state(), Panel::State::Empty);
        panel.setTable(table());
        QCOMPARE(panel.state(), Panel::State::Content);
    }

    void pointingAtACellPointsAtItsDevice()
    {
        ProxyTablePanel panel;
        panel.resize(500, 300);
        panel.setTable(table());
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        auto* cells = panel.findChild<QTableView*>("proxyTableCells");
        QSignalSpy hovered(&panel, &ProxyTablePanel::deviceHovered);
        const QPoint at = cells->visualRect(cells->model()->index(0, 1)).center();
        QTest::mouseMove(cells->viewport(), at - QPoint(3, 0));
        QTest::mouseMove(cells->viewport(), at);
        QTRY_VERIFY(hovered.count() > 0);
        QCOMPARE(hovered.last().value(0).toInt(), 1);
    }

    void aClickOnAProxyChoosesIt()
    {
        ProxyTablePanel panel;
        panel.resize(500, 300);
        panel.setTable(table());
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        auto* cells = panel.findChild<QTableView*>("proxyTableCells");
        QSignalSpy chosen(&panel, &ProxyTablePanel::proxyChosen);
        QHeaderView* header = cells->verticalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                          {10, header->sectionViewportPosition(1) + 4});
        QCOMPARE(chosen.value(0).value(0).toInt(), 1);
    }
};

QTEST_MAIN(ProxyTablePanelTest)
#include "proxy_table_panel_test.moc"
