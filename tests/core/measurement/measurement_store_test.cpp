// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/store/measured_table.h"
#include "core/measurement/store/session_lock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cmath>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace latency;

class MeasurementStoreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    const SearchSpace& space_ = *findSearchSpace("fbnet");

    std::string file(const char* name) const { return folder_.filePath(name).toStdString(); }
    StoredDevice device(const std::string& name) const
    {
        return {name, "LibTorch", {.threads = 2, .batch = 3}, space_.name(), NetworkForm::Built};
    }
    std::string network(std::uint64_t seed) const
    {
        RandomEngine random(Seed{seed});
        return space_.toText(space_.random(random));
    }
    static Repeat repeat(double seconds) { return {0, 0, 1, {seconds, seconds, 0}}; }
    static void execute(const std::string& store, const char* sql)
    {
        sqlite3* database = nullptr;
        sqlite3_open(store.c_str(), &database);
        sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
        sqlite3_close(database);
    }

private Q_SLOTS:
    void aTableIsAViewOfTheStore()
    {
        auto store = MeasurementStore::open(file("view.sqlite")).value();
        for (const char* name : {"one", "two"}) {
            const auto session = store->beginSession(device(name), "{}").value();
            for (int i = 0; i <= 10; ++i)
                QVERIFY(store->addRepeat(session, network(1), repeat(0.010 + 0.001 * i)));
            QVERIFY(store->addRepeat(session, "", repeat(1.0))); // the anchor is in no table
            QVERIFY(store->addFailure(session, network(2), "out of memory"));
        }
        const auto again = store->beginSession(device("two"), "{}").value();
        QVERIFY(store->addRepeat(again, network(2), repeat(0.5)));
        store = MeasurementStore::open(file("view.sqlite")).value();
        QCOMPARE(store->repeatCount().value(), std::int64_t{25});
        const auto table = tableOfStore(*store, space_, NetworkForm::Built, "here").value();
        QCOMPARE(table->deviceCount(), 2);
        QCOMPARE(table->architectureCount(), 2);
        const int first = table->findArchitecture(space_.fromText(network(1)).value());
        const int second = table->findArchitecture(space_.fromText(network(2)).value());
        QCOMPARE(table->milliseconds(0)[static_cast<std::size_t>(first)], 11.0F);
        QVERIFY(table->spread(0)[static_cast<std::size_t>(first)] > 0.0F);
        QVERIFY(std::isnan(table->milliseconds(0)[static_cast<std::size_t>(second)]));
        QCOMPARE(table->milliseconds(1)[static_cast<std::size_t>(second)], 500.0F);
        QCOMPARE(table->marks().size(), std::size_t{1});
        QCOMPARE(table->marks().front().reason, std::string("out of memory"));
        QCOMPARE(*table->device(1).batchSize, 3);
        QVERIFY(!tableOfStore(*store, space_, NetworkForm::Pruned, "here"));
    }
    void aNameIsOneSpaceAndForm()
    {
        auto store = MeasurementStore::open(file("names.sqlite")).value();
        QVERIFY(store->beginSession(device("one"), "{}"));
        StoredDevice other = device("one");
        other.form = NetworkForm::Pruned;
        QVERIFY(!store->beginSession(other, "{}"));
    }
    void everyFinishedRepeatOutlivesAKill()
    {
        const std::string kept = file("killed.sqlite");
        int told = 0;
        for (int kill = 0; kill < 10; ++kill) {
            int pipes[2];
            QCOMPARE(pipe(pipes), 0);
            const pid_t child = fork();
            if (child == 0) {
                auto store = MeasurementStore::open(kept).value();
                const auto session = store->beginSession(device("one"), "{}").value();
                for (;;)
                    if (!store->addRepeat(session, network(1), repeat(0.01)) ||
                        write(pipes[1], "x", 1) != 1)
                        _exit(1);
            }
            close(pipes[1]);
            char byte = 0;
            for (int i = 0; i < 5 * (kill + 1) && read(pipes[0], &byte, 1) == 1; ++i)
                ++told;
            ::kill(child, SIGKILL);
            while (read(pipes[0], &byte, 1) == 1)
                ++told;
            close(pipes[0]);
            waitpid(child, nullptr, 0);
            const auto store = MeasurementStore::open(kept);
            QVERIFY2(store, store ? "" : store.error().message.c_str());
            // One more may be kept than was told.
            QVERIFY((*store)->repeatCount().value() >= told);
            QVERIFY((*store)->repeatCount().value() <= told + kill + 1);
        }
    }
    void otherFilesAreRefusedInOneSentence()
    {
        { // a store of tomorrow
            auto store = MeasurementStore::open(file("newer.sqlite")).value();
        }
        execute(file("newer.sqlite"), "PRAGMA user_version=2");
        const auto newer = MeasurementStore::open(file("newer.sqlite"));
        QVERIFY(!newer && newer.error().message.find("newer version") != std::string::npos);
        execute(file("other.sqlite"), "CREATE TABLE cats(name)");
        const auto other = MeasurementStore::open(file("other.sqlite"));
        QVERIFY(!other && other.error().message.find("another program") != std::string::npos);
        QFile text(folder_.filePath("text.sqlite"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5000, 'x'));
        text.close();
        const auto damaged = MeasurementStore::open(file("text.sqlite"));
        QVERIFY(!damaged && damaged.error().message.find("damaged") != std::string::npos);
        QVERIFY(!MeasurementStore::open("/nowhere/at/all.sqlite"));
    }
    void aFullDiskEndsTheSessionAndKeepsWhatThereIs()
    {
        auto store = MeasurementStore::open(file("full.sqlite")).value();
        const auto session = store->beginSession(device("one"), "{}").value();
        QVERIFY(store->addRepeat(session, network(1), repeat(0.01)));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit little = before;
        little.rlim_cur = 100'000;
        setrlimit(RLIMIT_FSIZE, &little);
        Result<void> kept;
        for (int i = 0; i < 5000 && kept; ++i)
            kept = store->addRepeat(session, network(1), repeat(0.01));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!kept);
        store = MeasurementStore::open(file("full.sqlite")).value();
        QVERIFY(store->repeatCount().value() >= 1);
    }
    void aSecondSessionIsRefusedWithWhoHoldsTheFirst()
    {
        auto first = SessionLock::take(file("lock"), "process 12, measuring fbnet");
        QVERIFY(first);
        const auto second = SessionLock::take(file("lock"), "process 13");
        QVERIFY(!second);
        QVERIFY(second.error().message.find("process 12, measuring fbnet") != std::string::npos);
        first = Error{"ended."};
        QVERIFY(SessionLock::take(file("lock"), "process 13"));
    }
    void aDevicesNameContainsItsRuntime()
    {
        QCOMPARE(measuredDeviceName("Intel(R) Xeon(R) Processor", "opencv", {.threads = 2},
                                    NetworkForm::Pruned),
                 std::string("intel_xeon_processor_opencv_t2_b1_fp32_pruned"));
    }
};

QTEST_GUILESS_MAIN(MeasurementStoreTest)
#include "measurement_store_test.moc"
