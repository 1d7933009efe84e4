// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/objective.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace latency;

class ObjectiveTest : public QObject
{
    Q_OBJECT

    static Result<Objective> read(const char* text)
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.csv")).toStdString();
        std::ofstream(path) << text;
        return readAccuracyCsv(path, "top1", *fixtures::smallTable(3, 1));
    }

private Q_SLOTS:
    void rowsAreFoundByTheirNumber()
    {
        const auto objective = read("arch_idx,other,top1\n2,0,71.5\n0,0,60\n");
        QVERIFY(objective);
        QCOMPARE(objective->values[0], 60.0F);
        QCOMPARE(objective->values[2], 71.5F);
        QVERIFY(std::isnan(objective->values[1]));
    }
    void faultsAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("no such column") << QByteArray("arch_idx,x\n0,1\n") << "line 1";
        QTest::newRow("number out of range") << QByteArray("arch_idx,top1\n3,1\n") << "line 2";
        QTest::newRow("text") << QByteArray("arch_idx,top1\n0,1\n1,good\n") << "line 3";
        QTest::newRow("not finite") << QByteArray("arch_idx,top1\n0,nan\n") << "line 2";
        QTest::newRow("empty") << QByteArray("") << "line 1";
    }
    void faultsAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto objective = read(text.constData());
        QVERIFY(!objective);
        const QString sentence = QString::fromStdString(objective.error().message);
        QVERIFY2(sentence.contains(place), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(ObjectiveTest)
#include "objective_test.moc"
