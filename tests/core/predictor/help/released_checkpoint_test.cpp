// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_tasks.h"

#include "core/base/atomic_file.h"
#include "core/base/file_text.h"
#include "core/learning/architecture_catalogue.h"
#include "core/learning/label_scale.h"
#include "core/predictor/help/checkpoint_file.h"
#include "core/predictor/help/inner_loop.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace help_tasks;
using namespace latency::help;

namespace
{

std::string releasedFile(const std::string& space)
{
    return (publishedData() / "help/data" / space / "checkpoint/help_max_corr.pt").string();
}

} // namespace

class ReleasedCheckpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictsTheNumbersWorkedOutIndependently()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        // methods/help.md §8: fpga, z = μ, cells 900…904.
        const auto table = openTable("nasbench201");
        const ArchitectureCatalogue catalogue(table->space(), table->architectures());
        const MetaParameters parameters(catalogue.shape());
        const auto read = readCheckpoint(releasedFile("nasbench201"), "nasbench201", parameters);
        QVERIFY2(read.hasValue(), read.hasValue() ? "" : read.error().message.c_str());
        const std::vector<float>& meta = read->values;

        const auto options = resolved({});
        const std::vector<int> references =
            helpPredictor().referenceArchitectures({table, {}, options, Seed{1}}).value();
        const auto milliseconds = table->milliseconds(table->findDevice("fpga"));
        std::vector<float> referenceMilliseconds;
        for (const int row : references)
            referenceMilliseconds.push_back(milliseconds[static_cast<std::size_t>(row)]);
        const std::vector<float> hardware = scaledToOne(referenceMilliseconds);
        const std::vector<float> expectedHardware{.0722F, .1188F, 0.F,    .1762F, .3354F,
                                                  .2632F, .3058F, .6009F, .1296F, 1.F};
        for (std::size_t i = 0; i < hardware.size(); ++i)
            QVERIFY(std::abs(hardware[i] - expectedHardware[i]) < 1e-4F);

        const DevicePool trimmed = trimmedPool(milliseconds, pool(*table));
        const std::vector<int> supports(trimmed.rows.begin(), trimmed.rows.begin() + 10);
        QCOMPARE(supports, (std::vector<int>{0, 1, 2, 5, 6, 7, 8, 9, 10, 12}));
        LabelledBatch<float> support;
        catalogue.gather<float>(supports, support.batch);
        for (const int row : supports)
            support.labels.push_back(
                trimmed.range.label(milliseconds[static_cast<std::size_t>(row)]));
        ArchitectureBatch<float> cells;
        catalogue.gather<float>(std::vector<int>{900, 901, 902, 903, 904}, cells);

        InnerLoop<float> loop(parameters);
        loop.start(meta.data(),
                   modulation<float>(parameters.modulator,
                                     meta.data() + parameters.modulatorOffset(), hardware)
                       .mean);
        const auto isClose = [&](const std::vector<float>& expected) {
            const auto predicted = loop.predict(cells, hardware);
            for (std::size_t i = 0; i < expected.size(); ++i)
                if (std::abs(predicted[i] - expected[i]) > 2e-5F)
                    return false;
            return true;
        };
        QVERIFY(isClose({.208721F, .023485F, .385457F, .737959F, .355418F}));
        QVERIFY(std::abs(loop.step(meta.data(), support, hardware) - .0108593F) < 1e-6F);
        QVERIFY(std::abs(loop.step(meta.data(), support, hardware) - .0053262F) < 1e-6F);
        QVERIFY(isClose({.164320F, .020191F, .405694F, .693426F, .378862F}));
    }

    void reachesThePublishedFigures_data()
    {
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<QStringList>("devices");
        QTest::addColumn<QList<double>>("figures");
        QTest::newRow("fbnet") << QByteArray("fbnet") << QStringList{"fpga", "raspi4", "eyeriss"}
                               << QList<double>{.893, .898, .941};
        QTest::newRow("nasbench201")
            << QByteArray("nasbench201")
            << QStringList{"titan_rtx_256", "gold_6226", "fpga", "pixel2", "raspi4", "eyeriss"}
            << QList<double>{};
        QTest::newRow("ofa") << QByteArray("ofa") << QStringList{"titan_rtx_64"}
                             << QList<double>{.981};
    }
    void reachesThePublishedFigures()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        QFETCH(QByteArray, space);
        QFETCH(QStringList, devices);
        QFETCH(QList<double>, figures);
        const auto options =
            resolved({{"checkpoint", releasedFile(space.toStdString())}, {"label_scale", "paper"}});
        const SourceData data = source(openTable(space.toStdString()), options);
        const auto predictor = helpPredictor().create(options);
        QVERIFY(std::holds_alternative<std::monostate>(predictor->pretrain(data, Seed{1}, {})));
        double mean = 0.0;
        for (qsizetype i = 0; i < devices.size(); ++i) {
            const int device = data.table->findDevice(devices[i].toStdString());
            const double rho = meanScores(*predictor, data, device, true, 5).help800;
            mean += rho / static_cast<double>(devices.size());
            if (!figures.isEmpty())
                QVERIFY2(std::abs(rho - figures[i]) <= .01,
                         qPrintable(QString("%1: %2").arg(devices[i]).arg(rho)));
        }
        if (figures.isEmpty())
            QVERIFY2(mean >= .93 - .01, qPrintable(QString::number(mean)));
    }

    void refusesTheCheckpointOfAnotherSpace()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const MetaParameters parameters({TrunkKind::Dense, 145});
        const auto read = readCheckpoint(releasedFile("fbnet"), "ofa", parameters);
        QVERIFY(!read);
        QVERIFY(read.error().message.find("not a HELP checkpoint of this search space: "
                                          "meta_learner.fc1.weight is of shape 100 × 132") !=
                std::string::npos);
        QVERIFY(!readCheckpoint(releasedFile("nasbench201"), "ofa", parameters));
    }

    void refusesAFileThatIsCutShort()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const QTemporaryDir folder;
        const std::string bytes = readFile(releasedFile("fbnet")).value();
        const std::string file = folder.filePath("cut.pt").toStdString();
        const MetaParameters parameters({TrunkKind::Dense, 132});
        for (const std::size_t length : {bytes.size() / 2, bytes.size() - 100, std::size_t{40}}) {
            QVERIFY(writeFileAtomically(file, std::string_view(bytes).substr(0, length)));
            QVERIFY(!readCheckpoint(file, "fbnet", parameters));
        }
    }
};

QTEST_GUILESS_MAIN(ReleasedCheckpointTest)
#include "released_checkpoint_test.moc"
