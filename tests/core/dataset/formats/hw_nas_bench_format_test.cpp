// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/pickle_bytes.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace pickle_bytes;

namespace
{

const std::string kSkip = "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|";
const std::string kConv = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|";

std::string configuration(const std::string& cell)
{
    return dictionary(text("name") + text("infer.tiny") + text("C") + integer(16) +
                      text("arch_str") + text(cell));
}

std::string images(const std::string& raspi,
                   const std::string& cells = configuration(kSkip) + configuration(kConv))
{
    return dictionary(text("config") + list(cells) + text("raspi4_latency") + list(raspi) +
                      text("raspi4_energy") + list(real(7.0) + real(8.0)) +
                      text("eyeriss_latency") + list(real(0.5) + real(0.75)));
}

std::string file(const std::string& cifar10)
{
    return whole(dictionary(text("nasbench201") +
                            dictionary(text("cifar10") + cifar10 + text("ImageNet16-120") +
                                       images(real(1.0) + real(2.0))) +
                            text("fbnet") + dictionary(text("raspi4_latency") + "}")));
}

} // namespace

class HwNasBenchFormatTest : public QObject
{
    Q_OBJECT
    ScratchFolder folder_;

    bool isRefused(const std::string& pickle, const std::string& words)
    {
        const auto table = openDataset(folder_.write("x.pickle", pickle), {});
        return !table && isOneSentence(table.error()) && mentions(table.error(), words) &&
               mentions(table.error(), "x.pickle");
    }

private Q_SLOTS:
    void latenciesAreReadUnlessEnergyIsAskedFor()
    {
        const auto path =
            folder_.write("HW-NAS-Bench-v1_0.pickle", file(images(real(10.5) + integer(20))));
        const auto table = openDataset(path, {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 2);
        QCOMPARE((*table)->device(0).name, std::string("raspi4"));
        QCOMPARE((*table)->device(0).kind, DeviceKind::Embedded);
        QCOMPARE((*table)->milliseconds(0)[0], 10.5F);
        QCOMPARE((*table)->milliseconds(0)[1], 20.0F);
        QCOMPARE((*table)->milliseconds(1)[1], 0.75F);
        QCOMPARE((*table)->space().toText((*table)->architecture(1)), kConv);
        QVERIFY((*table)->notes()[0].find("ImageNet16-120") != std::string::npos);
    }
    void otherImagesAreChosenBehindTheFile()
    {
        const auto path = folder_.write("h.pickle", file(images(real(10.5) + integer(20))));
        const auto table = openDataset(path + "#ImageNet16-120", {});
        QVERIFY(table);
        QCOMPARE((*table)->milliseconds(0)[1], 2.0F);
        const auto wrong = openDataset(path + "#mnist", {});
        QVERIFY(!wrong && isOneSentence(wrong.error()) && mentions(wrong.error(), "cifar10"));
    }
    void energyIsChosenBehindTheFileAndHolesAreKept()
    {
        const std::string cells = list(dictionary(text("arch_str") + text(kConv)) +
                                       dictionary(text("arch_str") + text(kSkip)));
        const std::string numbered =
            dictionary(integer(1) + dictionary(text("arch_str") + text(kSkip)) + integer(0) +
                       dictionary(text("arch_str") + text(kConv)));
        for (const std::string& configurations : {cells, numbered}) {
            const std::string part = dictionary(
                text("config") + configurations + text("fpga_latency") +
                list(real(std::nan("")) + real(2.0)) + text("fpga_energy") +
                list(real(3.5) + real(4.5)) + text("average_hw_metric") + list(real(1) + real(2)));
            const auto path = folder_.write(
                "e.pickle",
                whole(dictionary(text("nasbench201") +
                                 dictionary(text("cifar10") + part + text("cifar100") + part))));
            const auto latency = openDataset(path, {});
            QVERIFY2(latency, latency ? "" : latency.error().message.c_str());
            QCOMPARE((*latency)->deviceCount(), 1);
            QVERIFY(std::isnan((*latency)->milliseconds(0)[0]));
            QCOMPARE((*latency)->otherQuantities(), (std::vector<std::string>{"energy"}));
            QCOMPARE((*openDataset(path + "#cifar100", {}))->otherQuantities(),
                     (std::vector<std::string>{"cifar100/energy"}));
            for (const char* part_ : {"#energy", "#cifar100/energy", "#energy,cifar100"}) {
                const auto energy = openDataset(path + part_, {});
                QVERIFY2(energy, energy ? "" : energy.error().message.c_str());
                QCOMPARE((*energy)->quantity().unit, std::string("mJ"));
                QCOMPARE((*energy)->milliseconds(0)[0], 3.5F);
                QCOMPARE((*energy)->space().toText((*energy)->architecture(0)), kConv);
            }
            OpenOptions options;
            options.unit = LatencyUnit::Microseconds;
            QVERIFY(!openDataset(path + "#energy", options));
        }
    }
    void wrongFilesAreRefused()
    {
        QVERIFY(isRefused(file(images(real(1.0))), "1 values"));
        QVERIFY(isRefused(file(images(real(1.0) + real(-2.0))), "value 1"));
        QVERIFY(isRefused(file(images(real(1.0) + text("x"))), "value 1"));
        QVERIFY(isRefused(file(images(real(1.0), configuration("|none~0|"))), "configuration 0"));
        QVERIFY(isRefused(file(images(real(1.0), integer(3))), "configuration 0"));
        QVERIFY(isRefused(file("}"), "config"));
        QVERIFY(isRefused(whole(dictionary(text("fbnet") + "}")), "layers"));
        QVERIFY(isRefused(whole(dictionary(text("nasbench201") + "N")), "cifar10"));
    }
};

QTEST_GUILESS_MAIN(HwNasBenchFormatTest)
#include "hw_nas_bench_format_test.moc"
