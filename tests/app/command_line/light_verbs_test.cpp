// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line/called_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace latency;

/// Verbs that compute nothing start without LibTorch and its BLAS; those that need them say what
/// they lack.
class LightVerbsTest : public QObject
{
    Q_OBJECT

    static void limitAddressSpace(rlim_t megabytes)
    {
        const rlimit limit{megabytes << 20U, megabytes << 20U};
        setrlimit(RLIMIT_AS, &limit);
    }

private Q_SLOTS:
    void lightVerbsNeedLittleAddressSpace_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{"--help"};
        QTest::newRow("help of all verbs") << QStringList{"--help-all"};
        QTest::newRow("version") << QStringList{"--version"};
        QTest::newRow("tasks") << QStringList{"tasks"};
        QTest::newRow("info") << QStringList{"info", "simulated:fbnet"};
        for (const char* what : {"predictors", "samplers", "encodings", "spaces", "formats"})
            QTest::newRow(what) << QStringList{"list", what};
    }
    void lightVerbsNeedLittleAddressSpace()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = CalledProgram(arguments, [] { limitAddressSpace(300); }).end();
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY(!ended.out.isEmpty());
        QCOMPARE(ended.err, QString());
    }
    void aNetworkWithoutAddressSpaceIsASentence()
    {
        const QTemporaryDir folder;
        const QString experiment = folder.filePath(QStringLiteral("experiment.json"));
        writeText(experiment, R"({"format":"latency-experiment/1","dataset":"simulated:nasbench201",
            "train_devices":["sim_gpu_desktop_b1","sim_cpu_server_a"],
            "test_devices":["sim_fpga"],"predictor":{"name":"nasflat"},"trials":1,
            "sampler":{"name":"random","count":5}})");
        const Ended ended = CalledProgram({QStringLiteral("run"), experiment, "--quiet"}, [] {
                                limitAddressSpace(600);
                            }).end();
        QCOMPARE(ended.status, 3);
        QCOMPARE(ended.sentences(), 1);
        QVERIFY2(ended.err.contains(QStringLiteral("address space")), qPrintable(ended.err));
    }
    void speedIsMeasuredWhenAsked()
    {
        const Ended plain = CalledProgram({QStringLiteral("--version")}).end();
        QVERIFY(plain.out.startsWith(QStringLiteral("latency-studio ")));
        QVERIFY(!plain.out.contains(QStringLiteral("GFLOP/s")));
        const Ended measured = CalledProgram({"--version", "--speed"}).end();
        QCOMPARE(measured.status, 0);
        QVERIFY(measured.out.startsWith(plain.out));
        QVERIFY(measured.out.contains(QStringLiteral("BLAS")));
        QVERIFY(measured.out.contains(QStringLiteral("GFLOP/s")));
    }
};

QTEST_GUILESS_MAIN(LightVerbsTest)
#include "light_verbs_test.moc"
