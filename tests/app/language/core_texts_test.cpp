// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/languages.h"
#include "app/studio/pick_origin.h"
#include "app/workers/dataset_snapshot.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/table/hardware_specification.h"
#include "core/encoding/encoding.h"
#include "core/encoding/kernel_features/kernel_features.h"
#include "core/experiment/evaluation_protocol.h"
#include "core/experiment/run_origins.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"
#include "core/transfer/transfer_options.h"
#include "core/transfer/transfer_result.h"
#include "widgets/panels/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace latency;

/// Walks everything that core has in words for the window: each has a German text.
class CoreTextsTest : public QObject
{
    Q_OBJECT

    QTranslator german_;
    QStringList unknown_;

    [[nodiscard]] bool isKnown(const QString& text) const
    {
        return !german_.translate("core", text.toUtf8().constData()).isNull();
    }
    void need(std::string_view text)
    {
        const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        if (whole.isEmpty() || isKnown(whole))
            return;
        QString pattern;
        int numbers = 0;
        qsizetype end = 0;
        static const QRegularExpression number(QStringLiteral("[0-9]+(?:\\.[0-9]+)?"));
        for (auto matches = number.globalMatch(whole); matches.hasNext();) {
            const auto match = matches.next();
            pattern +=
                whole.mid(end, match.capturedStart() - end) + QStringLiteral("%%1").arg(++numbers);
            end = match.capturedEnd();
        }
        pattern += whole.mid(end);
        if (!isKnown(pattern) && !unknown_.contains(pattern))
            unknown_ << pattern;
    }
    void needOptions(const std::vector<OptionSpec>& options)
    {
        for (const OptionSpec& option : options) {
            need(option.title);
            need(option.help);
            need(option.unit);
            need(option.paperQuirk);
            for (const OptionChoice& choice : option.choices)
                need(choice.title);
        }
    }
    void needMethod(const MethodInfo& info)
    {
        need(info.title);
        need(info.description);
        need(info.source);
        needOptions(info.options);
        for (const OptionPreset& preset : info.presets)
            need(preset.title);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(german_.load(QStringLiteral("de"), QStringLiteral(":/latency/translations")));
    }
    void init() { unknown_.clear(); }
    void cleanup()
    {
        speak(QStringLiteral("en"));
        QVERIFY2(unknown_.isEmpty(),
                 qPrintable("core_de.ts lacks\n" + unknown_.join(QLatin1Char('\n'))));
    }

    void methods()
    {
        for (const PredictorKind* kind : predictors())
            needMethod(kind->info());
        for (const Encoding* encoding : encodings())
            needMethod(encoding->info());
        for (const Sampler* sampler : samplers()) {
            needMethod(sampler->info());
            need(samplerWord(sampler->info().title));
        }
        needOptions(transferOptionSpecs());
    }

    void origins()
    {
        need(kByHand);
        need(kSuggested);
        need(kOtherPrograms);
        need(kOtherData);
        need(kUnknownData);
    }

    void spacesAndTheirDecisions()
    {
        for (const SearchSpace* space : searchSpaces()) {
            need(space->title());
            need(space->description());
            need(space->networkNoun());
            need(space->networkNoun() + "s");
            for (const Position& position : space->positions())
                for (const std::string& label : position.labels)
                    need(position.name + ": " + label);
        }
    }

    void drawings()
    {
        for (const SearchSpace* space : searchSpaces())
            for (std::size_t choice = 0; choice < 40; ++choice) {
                Architecture architecture;
                for (const Position& position : space->positions())
                    architecture.push_back(
                        position.values[(choice + architecture.size() * (choice / 10)) %
                                        position.values.size()]);
                const ArchitectureDrawing drawing = space->drawing(architecture);
                for (const auto& node : drawing.nodes)
                    if (node.label.size() > 1) // others are numbers
                        need(node.label);
                for (const auto& layer : drawing.layers)
                    need(layer.detail);
            }
    }

    void datasetsAndWhatIsMeasured()
    {
        for (const DatasetChoice& choice : availableDatasets({}))
            need(choice.title);
        for (const SearchSpace* space : searchSpaces())
            need("HELP · " + space->title());
        const auto table = openDataset("simulated:nasbench201", {});
        QVERIFY(table.hasValue());
        const DatasetSnapshotPointer snapshot = makeSnapshot("", *table, {});
        for (const ArchitectureQuantity& quantity : snapshot->quantities)
            need(quantity.title);
        for (const Device& device : (*table)->devices())
            need(deviceKindTitle(device.kind));
        for (int kind = 0; kind <= static_cast<int>(DeviceKind::Asic); ++kind)
            need(deviceKindTitle(static_cast<DeviceKind>(kind)));
        for (const char* noun : {"device", "task"}) {
            need(noun);
            need(std::string(noun) + "s");
        }
        need(taskError().subject);
        for (const char* quantity : {"latency", "energy", "memory", "power", "error"})
            need(quantity);
        for (const EvaluationProtocol protocol : evaluationProtocols())
            need(evaluationProtocolTitle(protocol));
    }

    void whatPredictionsRestOn()
    {
        for (const char* dataset : {"simulated:nasbench201", "simulated:fbnet"}) {
            const auto table = openDataset(dataset, {});
            QVERIFY(table.hasValue());
            const auto features = kernelFeatures(*table, {0, 1, 2});
            for (const KernelGroup& group : features->groups)
                need(group.title);
        }
        for (const TransferArm arm : transferArms)
            need(transferArmTitle(arm));
    }

    void numbersStayWhatTheyAre()
    {
        speak(QStringLiteral("de"));
        QCOMPARE(coreText("layer 14: k3 e6"), QStringLiteral("Schicht 14: k3 e6"));
        QCOMPARE(coreText("cost component 2 (PCA)"), QStringLiteral("Kostenkomponente 2 (PCA)"));
        QCOMPARE(coreText("edge 0→1: conv 3×3"), QStringLiteral("Kante 0→1: conv 3×3"));
        QCOMPARE(coreText("NAS-Bench-201"), QStringLiteral("NAS-Bench-201"));
        QCOMPARE(coreText("nobody knows 7 of these"), QStringLiteral("nobody knows 7 of these"));
        QCOMPARE(coreText(""), QString());
        QCOMPARE(countedText(1, "cell"), QStringLiteral("1 Zelle"));
        QCOMPARE(countedText(3, "cell"), QStringLiteral("3 Zellen"));
    }

    void englishStaysAsItIs()
    {
        QCOMPARE(coreText("layer 14: k3 e6"), QStringLiteral("layer 14: k3 e6"));
        QCOMPARE(countedText(1, "device"), QStringLiteral("1 device"));
        QCOMPARE(countedText(12, "device"), QStringLiteral("12 devices"));
    }

    void originsAreKeptInEnglishAndShownTranslated()
    {
        const std::string origin = originAfter(originAfter("", samplerWord("Random")), kByHand);
        QCOMPARE(origin, std::string("random, then by hand"));
        QCOMPARE(originAfter(origin, kByHand), origin);
        QCOMPARE(originText(origin), QStringLiteral("random, then by hand"));
        speak(QStringLiteral("de"));
        QCOMPARE(originText(origin), QStringLiteral("zufällig, dann von Hand"));
    }
};

QTEST_GUILESS_MAIN(CoreTextsTest)
#include "core_texts_test.moc"
