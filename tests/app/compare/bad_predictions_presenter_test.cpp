// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/bad_predictions_presenter.h"
#include "tests/fixtures/small_table.h"
#include "widgets/runs/bad_predictions_panel.h"

#include <QLabel>
#include <QTest>

using namespace latency;

/// What badly predicted architectures share, without a window around it.
class BadPredictionsPresenterTest : public QObject
{
    Q_OBJECT

    static constexpr int kNetworks = 900;

    struct Views {
        StudioDocument document;
        BadPredictionsPanel panel;
        BadPredictionsPresenter presenter{document, panel, nullptr};

        Views()
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(kNetworks, 5), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test, DeviceRole::Test};
            document.openDataset(snapshot, setup);
            document.showDevice(3);
            panel.show();
        }
        /// Predictions that are twice the truth where the first position has its first value.
        void predict()
        {
            std::vector<DeviceTrial> trials;
            for (const int device : {3, 4}) {
                DeviceTrial trial;
                trial.device = device;
                const auto truth = document.table()->milliseconds(device);
                for (int row = 0; row < kNetworks; ++row)
                    trial.predicted.push_back(truth[static_cast<std::size_t>(row)] *
                                              (isOdd(row) ? 2.0F : 1.01F));
                trials.push_back(std::move(trial));
            }
            document.predictions().takeInstantFit(std::move(trials), "fit");
        }
        [[nodiscard]] bool isOdd(int row) const
        {
            const auto& position = document.table()->space().positions().front();
            return document.table()->architecture(row)[0] == position.values.front();
        }
        [[nodiscard]] bool hasText(const QString& words) const
        {
            for (const QLabel* label : panel.findChildren<QLabel*>())
                if (label->text().contains(words))
                    return true;
            return false;
        }
    };

private Q_SLOTS:
    void theDecisionOfTheBadlyPredictedIsTheFirstLine()
    {
        Views views;
        views.predict();
        QTRY_VERIFY(!views.panel.decisions().empty());
        QVERIFY(views.hasText("device3"));
        Q_EMIT views.panel.decisionChosen(0, Qt::NoModifier);
        const std::vector<int> group = views.document.selectedGroup();
        QVERIFY(!group.empty());
        for (const int row : group)
            QVERIFY(views.isOdd(row));
    }
    void aPatternIsThatOfTheDeviceShown()
    {
        Views views;
        views.predict();
        QTRY_VERIFY(views.hasText("device3"));
        views.document.showDevice(4);
        QTRY_VERIFY(views.hasText("device4"));
        QVERIFY(!views.hasText("device3"));
    }
    void aPatternThatComesTooLateIsDropped()
    {
        Views views;
        views.predict();
        QTRY_VERIFY(!views.panel.decisions().empty());
        // Counting begins, and then no device is shown any more.
        for (int i = 0; i < 5; ++i) {
            views.document.showDevice(i % 2 == 0 ? 4 : 3);
            QTest::qWait(60 * i);
            StudioSetup setup = views.document.setup();
            setup.roles[3] = setup.roles[4] = DeviceRole::Unused;
            views.document.changeSetup(setup, "none");
            QCOMPARE(views.document.shownDevice(), -1);
            QTest::qWait(100);
            views.document.undoStack().undo();
        }
        views.document.showDevice(3);
        QTRY_VERIFY(!views.panel.decisions().empty());
    }
    void theLinesOfTheArchitecturePointedAtAreMarked()
    {
        Views views;
        views.predict();
        QTRY_VERIFY(!views.panel.decisions().empty());
        int odd = 0;
        int even = 0;
        while (!views.isOdd(odd))
            ++odd;
        while (views.isOdd(even))
            ++even;
        const auto marksFirst = [&] {
            return std::ranges::find(views.panel.marked(), 0) != views.panel.marked().end();
        };
        views.document.hoverArchitecture(odd);
        QVERIFY(marksFirst());
        views.document.hoverArchitecture(even);
        QVERIFY(!marksFirst());
        views.document.hoverArchitecture(-1);
        views.document.selectArchitecture(odd);
        QVERIFY(marksFirst());
    }
};

QTEST_MAIN(BadPredictionsPresenterTest)
#include "bad_predictions_presenter_test.moc"
