// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/accuracy_sampler.h"

#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace latency;

class AccuracySamplerTest : public QObject
{
    Q_OBJECT

    static SamplingRequest request(const char* space, bool isSimulated = false)
    {
        LatencyTableParts parts;
        parts.name = "made up";
        parts.space = findSearchSpace(space);
        RandomEngine random(Seed{1});
        const std::size_t positions = parts.space->positions().size();
        parts.architectures = ArchitectureMatrix(40, positions);
        for (std::size_t row = 0; row < 40; ++row)
            std::ranges::copy(parts.space->random(random), parts.architectures.row(row).begin());
        parts.milliseconds = FloatMatrix(1, 40, 2.0F);
        parts.devices.push_back(deviceFromPublishedName("board"));
        parts.devices.back().isSimulated = isSimulated;
        SamplingRequest asked;
        asked.table = LatencyTable::create(std::move(parts)).value();
        asked.count = 4;
        asked.options = nlohmann::json::object();
        asked.seed = Seed{2};
        return asked;
    }

private Q_SLOTS:
    void takesOneFromEachGroupOfAccuracy()
    {
        const QTemporaryDir folder;
        qputenv("LATENCY_STUDIO_DATA", folder.path().toUtf8());
        std::ofstream file(folder.filePath(QStringLiteral("nb201_accuracy.csv")).toStdString());
        file << "arch_idx,cifar100_top1_percent\n";
        const SamplingRequest asked = request("nasbench201");
        for (int row = 39; row >= 0; --row)
            file << asked.table->space().officialNumber(asked.table->architecture(row)) << ','
                 << 70 - row << '\n';
        file.close();
        const auto picks = accuracySampler().pick(asked);
        QVERIFY2(picks, picks ? "" : picks.error().message.c_str());
        QCOMPARE(picks->size(), std::size_t{4});
        for (std::size_t group = 0; group < 4; ++group) {
            const int worseThan = 39 - (*picks)[group]; // rows ascend as accuracy falls
            QCOMPARE(std::size_t(worseThan / 10), group);
        }
    }
    void aSimulatedTableHasTheSameCells()
    {
        const QTemporaryDir folder;
        qputenv("LATENCY_STUDIO_DATA", folder.path().toUtf8());
        std::ofstream file(folder.filePath(QStringLiteral("nb201_accuracy.csv")).toStdString());
        file << "arch_idx,cifar100_top1_percent\n";
        for (int number = 0; number < 15625; ++number)
            file << number << ',' << 1 + number % 90 << '\n';
        file.close();
        QVERIFY(accuracySampler().pick(request("nasbench201", true)));
    }
    void whatIsNotKnownIsSaid()
    {
        const QTemporaryDir folder;
        qputenv("LATENCY_STUDIO_DATA", folder.path().toUtf8());
        const auto withoutFile = accuracySampler().pick(request("nasbench201"));
        QVERIFY(!withoutFile);
        QVERIFY(withoutFile.error().message.find("nb201_accuracy.csv") != std::string::npos);
        const auto otherSpace = accuracySampler().pick(request("fbnet"));
        QVERIFY(!otherSpace);
        QVERIFY(otherSpace.error().message.find("expected NAS-Bench-201") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(AccuracySamplerTest)
#include "accuracy_sampler_test.moc"
