// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/walk.h"

#include <QTest>

using namespace faults;

/// A few of the faults that `inject` walks through.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultLeavesTheOldFilesOrTheNewOnes_data()
    {
        QTest::addColumn<QString>("name");
        for (const Job& job : jobs())
            QTest::newRow(qPrintable(job.name)) << job.name;
    }
    void aFaultLeavesTheOldFilesOrTheNewOnes()
    {
        QFETCH(const QString, name);
        const auto& job = *std::ranges::find(jobs(), name, &Job::name);
        Walk walk(job);
        QVERIFY(walk.count(QStringLiteral("write")) > 0);
        QVERIFY(walk.count(QStringLiteral("sync")) > 0);
        QVERIFY(walk.count(QStringLiteral("rename")) > 0);
        QVERIFY(walk.count(QStringLiteral("allocate")) > 100);
        Found found;
        for (const auto& [call, error] :
             {std::pair{"write", "ENOSPC"}, std::pair{"sync", "EIO"}, std::pair{"rename", "KILL"},
              std::pair{"allocate", "ENOSPC"}})
            for (const Fault& fault :
                 walk.faults(QString::fromLatin1(call), QString::fromLatin1(error), 2))
                found.add(walk.judge(fault));
        QVERIFY2(found.bad() == 0, qPrintable(found.complaints.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
