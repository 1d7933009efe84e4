// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/saved_values.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace pickle_bytes;

namespace
{

std::string tensor(const std::string& type, const std::string& offset, const std::string& shape,
                   const std::string& strides)
{
    const std::string storage =
        tuple(text("storage") + "ctorch\n" + type + "\n" + text("0") + text("cpu") + integer(6));
    return "ctorch._utils\n_rebuild_tensor_v2\n" +
           tuple(storage + "Q" + offset + tuple(shape) + tuple(strides) + "\x89" +
                 "ccollections\nOrderedDict\n)R") +
           "R";
}

std::string bytesOf(int count)
{
    std::string numbers;
    for (int i = 0; i < count; ++i)
        numbers += little(static_cast<unsigned>(i), 1);
    return numbers;
}

Result<NumberBlock> numbersOf(const std::string& value, const std::string& storage)
{
    const auto saved = SavedValues::fromBytes(
        zip_bytes::archive({{"a/data.pkl", whole(value)}, {"a/data/0", storage}}), "x.pt");
    if (!saved)
        return saved.error();
    return saved->numbers(saved->root());
}

} // namespace

class SavedValuesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stridesAndOffsetsAreFollowed()
    {
        const auto whole2x3 = numbersOf(
            tensor("ByteStorage", integer(0), integer(2) + integer(3), integer(3) + integer(1)),
            bytesOf(6));
        QVERIFY2(whole2x3, whole2x3 ? "" : whole2x3.error().message.c_str());
        QCOMPARE(whole2x3->values, (std::vector<double>{0, 1, 2, 3, 4, 5}));
        const auto transposed = numbersOf(
            tensor("ByteStorage", integer(0), integer(3) + integer(2), integer(1) + integer(3)),
            bytesOf(6));
        QCOMPARE(transposed->values, (std::vector<double>{0, 3, 1, 4, 2, 5}));
        const auto column =
            numbersOf(tensor("ByteStorage", integer(1), integer(2), integer(3)), bytesOf(6));
        QCOMPARE(column->values, (std::vector<double>{1, 4}));
        const auto list2 =
            numbersOf(list(tensor("ByteStorage", integer(0), integer(2), integer(1)) +
                           tensor("ByteStorage", integer(4), integer(2), integer(1))),
                      bytesOf(6));
        QCOMPARE(list2->shape, (std::vector<std::int64_t>{2, 2}));
        QCOMPARE(list2->values, (std::vector<double>{0, 1, 4, 5}));
    }
    void tensorsBeyondTheirStorageAreRefused()
    {
        const auto isRefused = [](const std::string& offset, const std::string& shape,
                                  const std::string& strides) {
            return !numbersOf(tensor("ByteStorage", offset, shape, strides), bytesOf(6));
        };
        QVERIFY(isRefused(integer(0), integer(7), integer(1)));
        QVERIFY(isRefused(integer(5), integer(2), integer(1)));
        QVERIFY(isRefused(integer(-1), integer(2), integer(1)));
        QVERIFY(isRefused(integer(0), integer(-2), integer(1)));
        QVERIFY(isRefused(integer(0), integer(2), integer(-1)));
        QVERIFY(isRefused(integer(0), integer(2), integer(2'000'000'000)));
        QVERIFY(isRefused(integer(0), integer(1'000'000) + integer(1'000'000),
                          integer(0) + integer(0)));
        QVERIFY(isRefused(integer(0), integer(2), integer(1) + integer(1)));
    }
    void aTensorInAPlainPickleBringsItsStorage()
    {
        const std::string older =
            std::string(
                "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.\x80\x02M\xe9\x03.", 21) +
            whole("}") +
            whole(tuple(text("storage") + "ctorch\nShortStorage\n" + text("9") + text("cpu") +
                        integer(2) + "N") +
                  "Q") +
            whole(list(text("9"))) + little(2, 8) + little(0xFFFF, 2) + little(7, 2);
        const std::string pickle =
            whole("ctorch._utils\n_rebuild_tensor_v2\n" +
                  tuple("ctorch.storage\n_load_from_bytes\n" + bytes(older) + "\x85R" + integer(0) +
                        tuple(integer(2)) + tuple(integer(1)) + "\x89" +
                        "ccollections\nOrderedDict\n)R") +
                  "R");
        const auto saved = SavedValues::fromBytes(pickle, "x.pkl");
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        const auto numbers = saved->numbers(saved->root());
        QVERIFY2(numbers, numbers ? "" : numbers.error().message.c_str());
        QCOMPARE(numbers->values, (std::vector<double>{-1, 7}));
    }
    void listsMustBeOfOneShape()
    {
        const auto of = [](const std::string& value) {
            const auto saved = SavedValues::fromBytes(whole(value), "x");
            return saved->numbers(saved->root());
        };
        QCOMPARE(of(list(list(integer(1) + "N") + list(real(2.5) + "\x88")))->shape,
                 (std::vector<std::int64_t>{2, 2}));
        QVERIFY(std::isnan(of(list("N"))->values[0]));
        QVERIFY(!of(list(list(integer(1)) + list(""))));
        QVERIFY(!of(list(integer(1) + list(integer(1)))));
        QVERIFY(!of(list(text("fast"))));
        QVERIFY(!of("}"));
        // A list that holds itself ends.
        QVERIFY(!of(std::string("]q\0h\0a", 6)));
    }
};

QTEST_GUILESS_MAIN(SavedValuesTest)
#include "saved_values_test.moc"
