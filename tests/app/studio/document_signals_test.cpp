// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_document.h"
#include "tests/fixtures/small_table.h"

#include <QSignalSpy>
#include <QTest>

#include <map>
#include <memory>

using namespace latency;

/// Which signals of the document each change gives, and that it gives no others.
class DocumentSignalsTest : public QObject
{
    Q_OBJECT

    /// How often each signal was given since it was asked last.
    class Heard
    {
    public:
        explicit Heard(const StudioDocument& document)
        {
            const QMetaObject& type = StudioDocument::staticMetaObject;
            for (int i = type.methodOffset(); i < type.methodCount(); ++i)
                if (type.method(i).methodType() == QMetaMethod::Signal)
                    spies_[QString::fromLatin1(type.method(i).name())] =
                        std::make_unique<QSignalSpy>(&document, type.method(i));
        }
        /// The names of those given, without that of the session.
        QStringList names()
        {
            QStringList given;
            isSessionChanged = !spies_.at("sessionChanged")->isEmpty();
            for (const auto& [name, spy] : spies_) {
                if (!spy->isEmpty() && name != "sessionChanged")
                    given << (spy->count() == 1 ? name : name + "?twice");
                spy->clear();
            }
            return given;
        }
        [[nodiscard]] const QList<QVariant>& last(const QString& name) const
        {
            return spies_.at(name)->last();
        }

        bool isSessionChanged = false;

    private:
        std::map<QString, std::unique_ptr<QSignalSpy>> spies_;
    };

    static DatasetSnapshotPointer dataset()
    {
        return makeSnapshot("fixture", fixtures::smallTable(60, 5), {});
    }
    static StudioSetup setupOf(const DatasetSnapshotPointer& dataset)
    {
        StudioSetup setup = initialSetup(dataset->table, dataset->similarity.values);
        setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train, DeviceRole::Test,
                       DeviceRole::Test};
        return setup;
    }
    static void open(StudioDocument& document)
    {
        const auto snapshot = dataset();
        document.openDataset(snapshot, setupOf(snapshot));
    }

private Q_SLOTS:
    void everyPartOfTheSetupHasItsSignal_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("signal");
        QTest::newRow("roles") << "roles"
                               << "rolesChanged";
        QTest::newRow("task") << "task"
                              << "rolesChanged";
        QTest::newRow("picks") << "picks"
                               << "picksChanged";
        QTest::newRow("origin of the picks") << "origin"
                                             << "picksChanged";
        QTest::newRow("form") << "form"
                              << "formChanged";
        QTest::newRow("specifications") << "specifications"
                                        << "specificationsChanged";
        QTest::newRow("board") << "board"
                               << "boardChanged";
        QTest::newRow("removed runs") << "removed"
                                      << "runsChanged";
        QTest::newRow("notes") << "notes"
                               << "runsChanged";
        QTest::newRow("baseline") << "baseline"
                                  << "runsChanged";
    }
    void everyPartOfTheSetupHasItsSignal()
    {
        QFETCH(const QString, part);
        QFETCH(const QString, signal);
        StudioDocument document;
        open(document);
        StudioSetup setup = document.setup();
        if (part == "roles")
            setup.roles[0] = DeviceRole::Unused;
        else if (part == "task")
            setup.task = "F1";
        else if (part == "picks")
            setup.picks = {4};
        else if (part == "origin")
            setup.pickOrigin = "a sampler";
        else if (part == "form")
            setup.form.trials += 1;
        else if (part == "specifications")
            setup.specifications["device0"] = {1, 2, 3, 4, "typed in", false};
        else if (part == "board")
            setup.board = BoardMeasurements("mine", setup.board.space());
        else if (part == "removed")
            setup.removedRuns = {3};
        else if (part == "notes")
            setup.runNotes[1] = "a note";
        else
            setup.baselineRun = 1;
        Heard heard(document);
        document.changeSetup(setup, "change");
        QCOMPARE(heard.names(), QStringList{signal});
        QVERIFY(heard.isSessionChanged);
        document.undoStack().undo();
        QCOMPARE(heard.names(), QStringList{signal});
        QVERIFY(heard.isSessionChanged);
        document.changeSetup(document.setup(), "nothing");
        QCOMPARE(heard.names(), QStringList());
        QVERIFY(!heard.isSessionChanged);
    }
    void aTestDeviceThatIsNoneAnyMoreIsNotShown()
    {
        StudioDocument document;
        open(document);
        document.showDevice(3);
        StudioSetup setup = document.setup();
        setup.roles[3] = DeviceRole::Train;
        Heard heard(document);
        document.changeSetup(setup, "role");
        QCOMPARE(heard.names(), (QStringList{"rolesChanged", "shownDeviceChanged"}));
        QCOMPARE(document.shownDevice(), 4);
    }
    void whatIsLookedAtHasItsSignalOnce()
    {
        StudioDocument document;
        open(document);
        Heard heard(document);
        const auto gives = [&](auto change, const char* signal, bool isKept) {
            change();
            if (heard.names() != QStringList{QString::fromLatin1(signal)} ||
                heard.isSessionChanged != isKept)
                return false;
            change(); // the same again is no change
            return heard.names().isEmpty() && !heard.isSessionChanged;
        };
        QVERIFY(gives([&] { document.hoverArchitecture(5); }, "hoveredArchitectureChanged", false));
        QVERIFY(
            gives([&] { document.selectArchitecture(6); }, "selectedArchitectureChanged", true));
        QVERIFY(gives([&] { document.selectGroup({1, 2}); }, "selectedGroupChanged", true));
        QVERIFY(gives([&] { document.selectDevices({1}); }, "selectedDevicesChanged", true));
        QVERIFY(gives([&] { document.hoverDevice(2); }, "hoveredDeviceChanged", false));
        QVERIFY(gives([&] { document.showDevice(4); }, "shownDeviceChanged", true));
        QCOMPARE(document.hoveredArchitecture(), 5);
        QCOMPARE(document.selectedArchitecture(), 6);
        QCOMPARE(document.selectedGroup(), (std::vector<int>{1, 2}));
        QCOMPARE(document.deviceSelection().rows(), std::vector<int>{1});
        QCOMPARE(document.hoveredDevice(), 2);
        QCOMPARE(document.shownDevice(), 4);
    }
    void signalsBringWhatIsNew()
    {
        StudioDocument document;
        open(document);
        QSignalSpy hovered(&document, &StudioDocument::hoveredArchitectureChanged);
        QSignalSpy selected(&document, &StudioDocument::selectedArchitectureChanged);
        QSignalSpy device(&document, &StudioDocument::hoveredDeviceChanged);
        QSignalSpy shown(&document, &StudioDocument::shownDeviceChanged);
        document.hoverArchitecture(5);
        document.selectArchitecture(6);
        document.hoverDevice(2);
        document.showDevice(4);
        QCOMPARE(hovered.last().first().toInt(), 5);
        QCOMPARE(selected.last().first().toInt(), 6);
        QCOMPARE(device.last().first().toInt(), 2);
        QCOMPARE(shown.last().first().toInt(), 4);
    }
    void runsComeAreShownPointedAtAndGo()
    {
        StudioDocument document;
        open(document);
        Heard heard(document);
        const int first = document.addRun({});
        QCOMPARE(heard.names(), (QStringList{"runsChanged", "shownRunChanged"}));
        QVERIFY(heard.isSessionChanged);
        const int second = document.addRun({});
        QVERIFY(first != second);
        QCOMPARE(document.shownRun(), second);
        heard.names();
        document.hoverRun(first);
        QCOMPARE(heard.names(), QStringList{"hoveredRunChanged"});
        document.showRun(first);
        QCOMPARE(heard.names(), QStringList{"shownRunChanged"});
        document.hoverRun(1234); // no run
        QCOMPARE(heard.names(), QStringList{"hoveredRunChanged"});
        QCOMPARE(document.hoveredRun(), -1);
        document.hoverRun(first);
        heard.names();
        StudioSetup setup = document.setup();
        setup.removedRuns = {first};
        document.changeSetup(setup, "remove");
        QCOMPARE(heard.names(), (QStringList{"hoveredRunChanged", "runsChanged"}));
        QCOMPARE(document.hoveredRun(), -1);
        QCOMPARE(document.runs().size(), std::size_t{1});
        QCOMPARE(document.runs().front()->id, second);
        QVERIFY(document.findRun(first)); // undo brings it back
    }
    void anotherDatasetIsSaidToEveryView()
    {
        StudioDocument document;
        Heard heard(document);
        open(document);
        const QStringList all{"boardChanged",
                              "datasetChanged",
                              "formChanged",
                              "picksChanged",
                              "rolesChanged",
                              "runsChanged",
                              "selectedArchitectureChanged",
                              "selectedDevicesChanged",
                              "selectedGroupChanged",
                              "shownDeviceChanged",
                              "shownRunChanged",
                              "specificationsChanged"};
        QCOMPARE(heard.names(), all);
        QVERIFY(heard.isSessionChanged);
    }
    void aSessionBringsBackTheDeviceShownAndTheBoardsOfOtherSpaces()
    {
        StudioDocument document;
        open(document);
        document.showDevice(4);
        Session session = document.session();
        QCOMPARE(session.shownDevice, 4);
        BoardMeasurements other("mine", "ofa");
        RandomEngine random(Seed{1});
        QVERIFY(other.set(measuredOnBoard(findSearchSpace("ofa")->random(random), {3.0})));
        session.otherBoards["ofa"] = other;
        const auto text = sessionText(session, *document.table(), {});
        const auto read = sessionFromJson(nlohmann::json::parse(text), *document.table(), "test");
        QVERIFY2(read.hasValue(), read.hasValue() ? "" : read.error().message.c_str());
        StudioDocument again;
        again.openSession(document.dataset(), *read);
        QCOMPARE(again.shownDevice(), 4);
        QVERIFY(again.boards().at("ofa") == other);
    }
    void measurementsComeBackWithTheirSpace()
    {
        StudioDocument document;
        open(document);
        StudioSetup setup = document.setup();
        BoardMeasurements board("mine", setup.board.space());
        const auto view = document.table()->architecture(3);
        QVERIFY(board.set(measuredOnBoard(view, {3.0, 4.0})));
        setup.board = board;
        document.changeSetup(setup, "measured");
        open(document); // another dataset of the same space
        QVERIFY(document.setup().board == board);
        QVERIFY(document.boards().at(board.space()) == board);
    }
};

QTEST_GUILESS_MAIN(DocumentSignalsTest)
#include "document_signals_test.moc"
