// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/side_column.h"

#include <QLabel>
#include <QProgressBar>
#include <QTest>

using namespace latency;

class SideColumnTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyTextsTakeNoRoom()
    {
        SideColumn side;
        QLabel* label = side.addText("headline", "title");
        QVERIFY(!label->isVisibleTo(&side));
        setSideText(*label, QStringLiteral("four labels"));
        QVERIFY(label->isVisibleTo(&side));
        QCOMPARE(side.findChild<QLabel*>(QStringLiteral("headline")), label);
        setSideText(*label, {});
        QVERIFY(!label->isVisibleTo(&side));
    }
    void progressIsThin()
    {
        SideColumn side;
        QVERIFY(side.addProgress("progress")->height() <= 10);
    }
};

QTEST_MAIN(SideColumnTest)
#include "side_column_test.moc"
