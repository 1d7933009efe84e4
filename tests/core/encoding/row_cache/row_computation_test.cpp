// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/row_computation.h"

#include "core/base/random_engine.h"
#include "core/encoding/row_cache/row_cache.h"
#include "made_up_rows.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace latency;

class RowComputationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    static QByteArray bytesOf(const RowSource& source)
    {
        QFile file(QString::fromStdString(source.file().string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void overwrite(const RowSource& source, const QByteArray& bytes)
    {
        QFile file(QString::fromStdString(source.file().string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static std::vector<QByteArray> allBytes()
    {
        return {bytesOf(madeUpSource("sum")), bytesOf(madeUpSource("multiples", 2))};
    }
    static bool isDone(const Outcome<std::monostate>& outcome)
    {
        if (const Error* error = std::get_if<Error>(&outcome))
            qWarning("%s", error->message.c_str());
        return std::holds_alternative<std::monostate>(outcome);
    }
    static bool compute(int count, ComputationControl control = {})
    {
        return isDone(computeRows(madeUpJob(count, std::chrono::microseconds(50)), control));
    }
    /// The files of an undisturbed run of one thread.
    static std::vector<QByteArray> undisturbed(int count)
    {
        const QTemporaryDir folder;
        const QByteArray before = qgetenv("XDG_CACHE_HOME");
        qputenv("XDG_CACHE_HOME", folder.path().toUtf8());
        compute(count, {.run = {}, .pause = nullptr, .threads = 1});
        const auto bytes = allBytes();
        qputenv("XDG_CACHE_HOME", before);
        return bytes;
    }

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
    }
    void everyRowIsThere()
    {
        QVERIFY(compute(100));
        const RowCache sums = RowCache::read(madeUpSource("sum")).value();
        const RowCache multiples = RowCache::read(madeUpSource("multiples", 2)).value();
        QCOMPARE(sums.size(), std::size_t{100});
        for (std::int16_t i = 0; i < 100; ++i) {
            QCOMPARE((*sums.find(Architecture{i, 1, 2}))[0], i + 3.0);
            QCOMPARE((*multiples.find(Architecture{i, 1, 2}))[1], 3.0 * i);
        }
        QVERIFY(!sums.find(Architecture{100, 1, 2}));
    }
    void threadsLeaveTheSameBytes()
    {
        QVERIFY(compute(100, {.run = {}, .pause = nullptr, .threads = 4}));
        QCOMPARE(allBytes(), undisturbed(100));
    }
    void whatIsThereIsNotComputedAgain()
    {
        QVERIFY(compute(60));
        std::atomic<int> computed = 0;
        RowJob job = madeUpJob(100, std::chrono::microseconds(0));
        job.makeFunction = [make = job.makeFunction,
                            &computed](const std::vector<std::size_t>& wanted) -> RowFunction {
            return [function = make(wanted), &computed](ArchitectureView architecture,
                                                        const std::stop_token& stop) {
                ++computed;
                return function(architecture, stop);
            };
        };
        QVERIFY(isDone(computeRows(job, {})));
        QCOMPARE(computed.load(), 40);
        QCOMPARE(allBytes(), undisturbed(100));
        QVERIFY(isDone(computeRows(job, {})));
        QCOMPARE(computed.load(), 40);
    }
    void killedTenTimesTheBytesAreTheSame()
    {
        constexpr int kRows = 4000;
        const QString program = QStringLiteral(MADE_UP_ROWS);
        RandomEngine random(Seed{11});
        int kills = 0;
        qsizetype before = 0;
        for (int round = 0; round < 10; ++round) {
            QProcess process;
            process.start(program, {QString::number(kRows), QStringLiteral("400")});
            QVERIFY(process.waitForStarted());
            const int wait = 10 + static_cast<int>(random.index(60));
            if (process.waitForFinished(wait))
                break;
            process.kill();
            process.waitForFinished();
            ++kills;
            const auto bytes = allBytes();
            QVERIFY(bytes[0].size() >= before);
            before = bytes[0].size();
        }
        QCOMPARE(kills, 10);
        QVERIFY(compute(kRows));
        QCOMPARE(allBytes(), undisturbed(kRows));
    }
    void twoProgramsShareTheWork()
    {
        const QStringList arguments{QStringLiteral("400"), QStringLiteral("300")};
        QProcess one;
        QProcess other;
        one.start(QStringLiteral(MADE_UP_ROWS), arguments);
        other.start(QStringLiteral(MADE_UP_ROWS), arguments);
        QVERIFY(one.waitForFinished() && other.waitForFinished());
        QCOMPARE(one.exitCode(), 0);
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(allBytes(), undisturbed(400));
    }
    void oneTakesOverFromAnotherThatDied()
    {
        QProcess other;
        other.start(QStringLiteral(MADE_UP_ROWS),
                    {QStringLiteral("100000"), QStringLiteral("900")});
        QTRY_VERIFY(bytesOf(madeUpSource("sum")).size() > 2000);
        bool hasWaited = false;
        ComputationControl control;
        control.run.report = [&](const ComputationProgress& progress) {
            if (progress.isWaiting && !hasWaited)
                other.kill();
            hasWaited = hasWaited || progress.isWaiting;
        };
        QVERIFY(compute(300, control));
        other.waitForFinished();
        QVERIFY(hasWaited);
        QCOMPARE(RowCache::read(madeUpSource("sum")).value().find(Architecture{299, 1, 2})->front(),
                 302.0);
    }
    void aFullDiskIsSaidAndLeavesWholeRows()
    {
        QProcess process;
        process.start(QStringLiteral(MADE_UP_ROWS),
                      {QStringLiteral("400"), QStringLiteral("10"), QStringLiteral("4000")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        const QByteArray sentence = process.readAllStandardError();
        QVERIFY2(sentence.startsWith("Cannot write "), sentence.constData());
        const RowCache sums = RowCache::read(madeUpSource("sum")).value();
        QVERIFY(sums.size() > 50 && sums.size() < 400);
        QVERIFY(sums.isSound());
        QVERIFY(compute(400));
        QCOMPARE(allBytes(), undisturbed(400));
    }
    void damagedRowsAreComputedAgain()
    {
        QVERIFY(compute(50));
        QByteArray bytes = bytesOf(madeUpSource("sum"));
        const auto header = static_cast<qsizetype>(madeUpSource("sum").header().size());
        bytes[header + 5] = static_cast<char>(bytes[header + 5] ^ 1);
        bytes[header + 22 * 20 + 9] = static_cast<char>(bytes[header + 22 * 20 + 9] ^ 64);
        overwrite(madeUpSource("sum"), bytes + "half a row");
        QCOMPARE(RowCache::read(madeUpSource("sum")).value().size(), std::size_t{48});
        int damaged = 0;
        ComputationControl control;
        control.run.report = [&](const ComputationProgress& p) { damaged = p.damagedRows; };
        QVERIFY(compute(50, control));
        QCOMPARE(damaged, 2);
        const RowCache sums = RowCache::read(madeUpSource("sum")).value();
        QVERIFY(sums.isSound());
        QCOMPARE(sums.size(), std::size_t{50});
        QCOMPARE((*sums.find(Architecture{20, 1, 2}))[0], 23.0);
    }
    void anotherFileIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray(1000, 'x');
        QTest::newRow("half a header") << QByteArray("{\"columns\":1,");
    }
    void anotherFileIsReplaced()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(compute(1));
        overwrite(madeUpSource("sum"), bytes);
        QCOMPARE(RowCache::read(madeUpSource("sum")).value().size(), std::size_t{0});
        QVERIFY(compute(30));
        QCOMPARE(bytesOf(madeUpSource("sum")), undisturbed(30)[0]);
    }
    void aStopEndsTheWorkAndKeepsWhatIsDone()
    {
        std::stop_source stop;
        QElapsedTimer sinceStop;
        ComputationControl control;
        control.run = {stop.get_token(), [&](const ComputationProgress& progress) {
                           if (progress.done == 20 && !stop.stop_requested()) {
                               sinceStop.start();
                               stop.request_stop();
                           }
                       }};
        const auto outcome = computeRows(madeUpJob(5000, std::chrono::microseconds(500)), control);
        QVERIFY(std::holds_alternative<Stopped>(outcome));
        QVERIFY(sinceStop.elapsed() < 100);
        const std::size_t kept = RowCache::read(madeUpSource("sum")).value().size();
        QVERIFY(kept >= 20 && kept < 40);
    }
    void aPauseHoldsTheWork()
    {
        PauseGate gate;
        std::atomic<int> done = 0;
        ComputationControl control;
        control.pause = &gate;
        control.threads = 2;
        control.run.report = [&](const ComputationProgress& progress) {
            done = progress.done;
            if (progress.done == 20)
                gate.setPaused(true);
        };
        std::jthread work(
            [&] { computeRows(madeUpJob(60, std::chrono::microseconds(100)), control); });
        QTRY_VERIFY(gate.isPaused());
        QTest::qWait(50);
        const int held = done;
        QVERIFY(held < 25);
        QTest::qWait(100);
        QCOMPARE(done.load(), held);
        gate.setPaused(false);
        work.join();
        QCOMPARE(done.load(), 60);
    }
    void progressSaysHowLongItTakes()
    {
        std::vector<ComputationProgress> seen;
        ComputationControl control;
        control.threads = 1;
        control.run.report = [&](const ComputationProgress& p) { seen.push_back(p); };
        QVERIFY(isDone(computeRows(madeUpJob(40, std::chrono::microseconds(2000)), control)));
        QCOMPARE(seen.front().done, 0);
        QVERIFY(seen.front().secondsLeft < 0.0);
        QCOMPARE(seen.back().done, 40);
        QCOMPARE(seen.back().secondsLeft, 0.0);
        const ComputationProgress& middle = seen[20]; // 20 rows of 2, 4 and 6 ms are left
        QVERIFY(middle.secondsLeft > 0.07 && middle.secondsLeft < 0.5);
    }
    void aFaultIsASentence()
    {
        RowJob job = madeUpJob(10, std::chrono::microseconds(10));
        job.makeFunction = [](const std::vector<std::size_t>&) -> RowFunction {
            return
                [](ArchitectureView, const std::stop_token&) -> std::optional<std::vector<double>> {
                    throw std::runtime_error("out of numbers\nat line 3");
                };
        };
        const auto outcome = computeRows(job, {});
        const Error* error = std::get_if<Error>(&outcome);
        QVERIFY(error);
        QCOMPARE(error->message, std::string("Computing sum: out of numbers."));
    }
    void aFolderThatCannotBeWrittenIsSaid()
    {
        qputenv("XDG_CACHE_HOME", "/proc/nowhere");
        const auto outcome = computeRows(madeUpJob(3, std::chrono::microseconds(1)), {});
        const Error* error = std::get_if<Error>(&outcome);
        QVERIFY(error && error->message.starts_with("Cannot write /proc/nowhere/"));
    }
};

QTEST_GUILESS_MAIN(RowComputationTest)
#include "row_computation_test.moc"
