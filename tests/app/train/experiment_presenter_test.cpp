// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/encoding_states.h"
#include "app/train/experiment_presenter.h"
#include "core/predictor/predictor.h"
#include "tests/fixtures/small_table.h"
#include "widgets/forms/experiment_form.h"

#include <QLabel>
#include <QTest>

using namespace latency;

/// The experiment form without a window around it.
class ExperimentPresenterTest : public QObject
{
    Q_OBJECT

    struct Form {
        StudioDocument document;
        ExperimentForm form;
        EncodingStates encodings{document, 1, nullptr};
        ExperimentPresenter presenter{document, form, encodings, nullptr};

        explicit Form(int networks = 60)
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(networks, 5), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test, DeviceRole::Test};
            document.openDataset(snapshot, setup);
        }
        [[nodiscard]] bool hasText(const QString& words) const
        {
            for (const QLabel* label : form.findChildren<QLabel*>())
                if (label->text().contains(words))
                    return true;
            return false;
        }
        void change(const std::function<void(StudioSetup&)>& how)
        {
            StudioSetup setup = document.setup();
            how(setup);
            document.changeSetup(setup, "change");
        }
    };

private Q_SLOTS:
    void whatIsTypedIsTheDocumentsAndCanBeUndone()
    {
        Form form;
        ExperimentFormValues values = form.form.values();
        QVERIFY(values == form.document.setup().form);
        values.trials += 2;
        values.seed = 77;
        Q_EMIT form.form.changed(values, "trials");
        QVERIFY(form.document.setup().form == values);
        QCOMPARE(form.document.undoStack().undoText(), QStringLiteral("Change trials"));
        form.document.undoStack().undo();
        QVERIFY(form.form.values() == form.document.setup().form);
        QCOMPARE(form.form.values().trials, values.trials - 2);
    }
    void theBudgetIsThatOfTheMethod()
    {
        Form form;
        form.change([](StudioSetup& setup) {
            setup.form.predictor = "ridge";
            setup.form.predictorOptions = nlohmann::json::object();
            setup.form.sampler = "random";
            setup.form.samplerOptions = nlohmann::json::object();
            setup.form.sampleCount = 12;
            setup.form.protocol = "unseen";
        });
        QVERIFY(form.hasText(QStringLiteral("12 measurements on each of 2 test devices")));
        QVERIFY(form.hasText(QStringLiteral("48 of 60")));
        form.change([](StudioSetup& setup) { setup.roles[3] = DeviceRole::Unused; });
        QVERIFY(form.hasText(QStringLiteral("12 measurements on each of 1 test devices")));
        form.change([](StudioSetup& setup) { setup.form.sampler = "latency"; });
        QVERIFY(form.hasText(QStringLiteral("oracle sampler")));
        form.change([](StudioSetup& setup) {
            setup.form.sampler = "by-hand";
            setup.picks = {1, 2, 3};
        });
        QVERIFY(form.hasText(QStringLiteral("3 measurements on each")));
        QVERIFY(form.hasText(QStringLiteral("57 of 60")));
        form.change([](StudioSetup& setup) { setup.form.protocol = "nasflat-128"; });
        QVERIFY(form.hasText(QStringLiteral("128 of 60, labelled ones included")));
        form.change([](StudioSetup& setup) {
            setup.form.predictor = "help";
            setup.form.predictorOptions =
                *resolveOptions(findPredictor("help")->info().options, {}, "");
        });
        QVERIFY(form.hasText(QStringLiteral("10 reference + 3 measurements")));
        form.change([](StudioSetup& setup) {
            setup.form.predictor = "flops";
            setup.form.predictorOptions = nlohmann::json::object();
        });
        QVERIFY(form.hasText(QStringLiteral("no measurement needed")));
    }
    void aPresetSetsTheWholeFormInOneStep()
    {
        Form form;
        form.change([](StudioSetup& setup) {
            setup.form.seed = 77;
            setup.form.sampler = "random";
            setup.picks = {1};
        });
        Q_EMIT form.form.presetChosen(0);
        const ExperimentFormValues& instant = form.document.setup().form;
        QCOMPARE(instant.predictor, std::string("kernel"));
        QCOMPARE(instant.sampler, std::string("kernel-greedy"));
        QCOMPARE(instant.sampleCount, 20);
        QCOMPARE(instant.sourceSamples, 60); // all there are
        QCOMPARE(instant.trials, 3);
        QCOMPARE(instant.protocol, std::string("unseen"));
        QCOMPARE(instant.seed, std::uint64_t{77}); // a preset says nothing of it
        QCOMPARE(form.document.setup().picks, std::vector<int>{1});
        form.document.undoStack().undo();
        QCOMPARE(form.document.setup().form.sampler, std::string("random"));
        Q_EMIT form.form.presetChosen(3);
        const ExperimentFormValues& published = form.document.setup().form;
        QCOMPARE(published.predictor, std::string("nasflat"));
        QVERIFY(published.predictorOptions["pairs"] == "paper");
        QVERIFY(published.predictorOptions["epochs"] == 150);
        QCOMPARE(published.protocol, std::string("nasflat-128"));
    }
    void aSmallTableLimitsTheSamples()
    {
        Form form(14);
        Q_EMIT form.form.presetChosen(1);
        QCOMPARE(form.document.setup().form.sampleCount, 12); // two are left to judge by
        QCOMPARE(form.document.setup().form.sourceSamples, 14);
    }
};

QTEST_MAIN(ExperimentPresenterTest)
#include "experiment_presenter_test.moc"
