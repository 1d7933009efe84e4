// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/checkpoint_file.h"

#include "core/base/atomic_file.h"
#include "core/base/file_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace latency;
using namespace latency::help;

class CheckpointFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    const MetaParameters parameters_{{TrunkKind::Dense, 132}};

    std::string file() const { return folder_.filePath("checkpoint").toStdString(); }
    Checkpoint made() const
    {
        Checkpoint checkpoint{"fbnet", {"a", "b"}, false, true, {}};
        for (std::size_t i = 0; i < parameters_.count(); ++i)
            checkpoint.values.push_back(static_cast<float>(i) * 0.25F);
        return checkpoint;
    }
    std::string refusal() const
    {
        const auto read = readCheckpoint(file(), "fbnet", parameters_);
        return read ? "" : read.error().message;
    }

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        QVERIFY(writeCheckpoint(file(), parameters_.network.shape(), made()));
        const auto read = readCheckpoint(file(), "fbnet", parameters_);
        QVERIFY(read.hasValue());
        QCOMPARE(read->values, made().values);
        QCOMPARE(read->references, made().references);
        QCOMPARE(read->isModulated, false);
    }

    void aFileOfAnotherSpaceIsRefused()
    {
        QVERIFY(writeCheckpoint(file(), parameters_.network.shape(), made()));
        const MetaParameters cells({TrunkKind::Graph, 8});
        const auto read = readCheckpoint(file(), "nasbench201", cells);
        QVERIFY(!read);
        QVERIFY(read.error().message.find("expected one of \"nasbench201\"") != std::string::npos);
    }

    void aDamagedFileIsRefused()
    {
        QVERIFY(writeCheckpoint(file(), parameters_.network.shape(), made()));
        const std::string bytes = readFile(file()).value();
        QVERIFY(writeFileAtomically(file(), bytes.substr(0, bytes.size() - 1)));
        QVERIFY(refusal().find("is cut short") != std::string::npos);
        for (const char* text : {"", "hello", "{\"format\":\"latency-help/1\"}", "[1]\n", "{}\n"}) {
            QVERIFY(writeFileAtomically(file(), text));
            QVERIFY(!refusal().empty());
        }
        Checkpoint broken = made();
        broken.values.back() = std::numeric_limits<float>::infinity();
        QVERIFY(writeCheckpoint(file(), parameters_.network.shape(), broken));
        QVERIFY(refusal().find("not finite") != std::string::npos);
    }

    void aMissingFileIsNamed()
    {
        const auto read = readCheckpoint("/nowhere/at/all", "fbnet", parameters_);
        QVERIFY(!read);
        QVERIFY(read.error().message.find("/nowhere/at/all") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(CheckpointFileTest)
#include "checkpoint_file_test.moc"
