// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/caught_error.h"

#include <QTest>

#include <functional>
#include <new>
#include <stdexcept>
#include <vector>

using namespace latency;

class CaughtErrorTest : public QObject
{
    Q_OBJECT

    static std::string sentenceOf(const std::function<void()>& work)
    {
        try {
            work();
        } catch (...) {
            return caughtError().message;
        }
        return {};
    }

private Q_SLOTS:
    void missingMemoryIsCalledThat()
    {
        const std::string expected = "There is not enough memory for this.";
        QCOMPARE(sentenceOf([] { throw std::bad_alloc(); }), expected);
        QCOMPARE(sentenceOf([] { std::vector<int>(std::size_t(-1)); }), expected);
        QCOMPARE(sentenceOf([] {
                     throw std::runtime_error("[enforce fail at alloc_cpu.cpp:75] . "
                                              "DefaultCPUAllocator: can't allocate memory: you "
                                              "tried to allocate 9 bytes.\nframe #0: x\n");
                 }),
                 expected);
    }
    void theStackOfALibraryIsLeftOut()
    {
        QCOMPARE(sentenceOf([] { throw std::runtime_error("shapes differ\nframe #0: x\n"); }),
                 std::string("This failed: shapes differ."));
    }
    void whateverIsThrownIsASentence()
    {
        QCOMPARE(sentenceOf([] { throw 7; }),
                 std::string("This failed: an error without a reason."));
        QCOMPARE(sentenceOf([] { throw std::runtime_error(""); }),
                 std::string("This failed: an error without a reason."));
    }
};

QTEST_GUILESS_MAIN(CaughtErrorTest)
#include "caught_error_test.moc"
