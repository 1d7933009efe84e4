// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/slurm_queue.h"

#include <QTest>

using namespace latency;

class SlurmQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrayTasksAreNumbersAndRanges()
    {
        bool isOpenEnded = true;
        QCOMPARE(arrayTasks("0-3,7,9-11%2", isOpenEnded),
                 (std::vector<int>{0, 1, 2, 3, 7, 9, 10, 11}));
        QVERIFY(!isOpenEnded);
        QCOMPARE(arrayTasks("1,5-6,...", isOpenEnded), (std::vector<int>{1, 5, 6}));
        QVERIFY(isOpenEnded);
    }
    void otherTextIsNoTasks_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "a", "3-1", "-5", "0-99999999999", "1-4000001,0-4000001"})
            QTest::newRow(text) << QByteArray(text);
    }
    void otherTextIsNoTasks()
    {
        QFETCH(QByteArray, text);
        bool isOpenEnded = false;
        QCOMPARE(arrayTasks(text.toStdString(), isOpenEnded), std::vector<int>{});
    }
    void bothFormsOfSqueueAreRead()
    {
        const auto old = slurmTasksFromJson(
            R"json({"jobs":[{"job_id":12,"array_job_id":10,"array_task_id":2,"array_task_string":"",
                "name":"latency-a-1","job_state":"RUNNING","state_reason":"None"},
               {"job_id":10,"array_job_id":10,"array_task_id":null,"array_task_string":"3-4%2",
                "name":"latency-a-1","job_state":"PENDING",
                "state_reason":"launch failed requeued held"}]})json");
        QVERIFY(old);
        QCOMPARE(old->size(), 2U);
        QCOMPARE(old->at(0).id, std::string("10_2"));
        QCOMPARE(old->at(0).tasks, std::vector<int>{2});
        QVERIFY(old->at(0).isQueued());
        QVERIFY(!old->at(0).isStuck());
        QCOMPARE(old->at(1).tasks, (std::vector<int>{3, 4}));
        QVERIFY(old->at(1).isStuck());

        const auto late = slurmTasksFromJson(
            R"json({"jobs":[{"job_id":12,"array_job_id":{"set":true,"number":10},
                "array_task_id":{"set":true,"infinite":false,"number":2},"name":"latency-a-1",
                "job_state":["COMPLETED"],"state_reason":"None"}]})json");
        QVERIFY(late);
        QCOMPARE(late->at(0).id, std::string("10_2"));
        QCOMPARE(late->at(0).tasks, std::vector<int>{2});
        QVERIFY(!late->at(0).isQueued());
    }
    void whatIsNoAnswerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "garbage", "[]", "{}", "null", "{\"jobs\":3}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoAnswerIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto tasks = slurmTasksFromJson(text.toStdString());
        QVERIFY(!tasks);
        QVERIFY(!tasks.error().message.empty());
    }
    void theLimitOfArraysIsRead()
    {
        QCOMPARE(maxArraySize("A = 3\nMaxArraySize            = 501\nMaxDBDMsgs = 20"), 501);
        QCOMPARE(maxArraySize("nothing"), 1001);
        QCOMPARE(maxArraySize("MaxArraySize = none"), 1001);
        QCOMPARE(maxArraySize("MaxArraySize = 1"), 2);
    }
};

QTEST_APPLESS_MAIN(SlurmQueueTest)
#include "slurm_queue_test.moc"
