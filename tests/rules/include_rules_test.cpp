// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

/// Reads the source tree: includes go one way, heavy libraries stay where they belong.
class IncludeRulesTest : public QObject
{
    Q_OBJECT

    struct Source {
        QString path; ///< from the project's root
        QStringList includes;
    };
    static QList<Source> sourcesUnder(const QString& folder)
    {
        QList<Source> sources;
        const QString root = QStringLiteral(LATENCY_SOURCE_DIR "/");
        QDirIterator files(root + folder, {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        static const QRegularExpression include(QStringLiteral("^#include [<\"]([^>\"]+)"),
                                                QRegularExpression::MultilineOption);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            Source source{file.fileName().mid(root.size()), {}};
            auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext())
                source.includes << matches.next().captured(1);
            sources << source;
        }
        return sources;
    }

    /// The rooms of the application from the lowest to the highest.
    static QStringList appRooms()
    {
        QStringList rooms{"language", "command_line", "figures",   "download",
                          "workers",  "studio",       "import",    "board",
                          "files",    "help",         "workbench", "architecture"};
        for (const QString& module : moduleRooms())
            rooms << module.section(QLatin1Char('/'), 1, 1);
        return rooms << QStringLiteral("lessons") << QStringLiteral("layout")
                     << QStringLiteral("shell");
    }
    /// Folders of workspaces: "app/search/".
    static QStringList moduleRooms()
    {
        QStringList rooms;
        for (const Source& source : sourcesUnder(QStringLiteral("app")))
            if (source.path.endsWith(QStringLiteral("_module.h")))
                rooms << source.path.section(QLatin1Char('/'), 0, 1) + QLatin1Char('/');
        return rooms;
    }

private Q_SLOTS:
    void foldersIncludeOnlyDownwards_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("mayNotInclude");
        const QStringList rooms{"core/base",     "core/space",     "core/network",
                                "core/learning", "core/dataset",   "core/encoding",
                                "core/sampling", "core/predictor", "core/experiment",
                                "core/search",   "core/transfer",  "core/sweep"};
        for (int i = 0; i < rooms.size(); ++i) {
            QStringList above{"widgets/", "app/", "tests/", "Q", "qcustomplot"};
            for (const QString& room : rooms.mid(i + 1))
                above << room + QLatin1Char('/');
            if (i < 6)
                above << QStringLiteral("core/similarity/");
            if (rooms[i] == QStringLiteral("core/dataset"))
                above << QStringLiteral("core/network/") << QStringLiteral("core/learning/");
            QTest::newRow(qPrintable(rooms[i])) << rooms[i] << above;
        }
        QTest::newRow("core/similarity")
            << "core/similarity"
            << QStringList{
                   "widgets/",       "app/",           "core/network/",   "core/learning/",
                   "core/encoding/", "core/sampling/", "core/predictor/", "core/experiment/",
                   "core/search/",   "core/transfer/", "core/sweep/",     "Q"};
        QStringList above{"core/dataset/open_dataset.h", "core/dataset/named_dataset.h"};
        const QStringList datasetRooms{"simulated", "formats",    "files",   "join",  "raw_tables",
                                       "measured",  "columns",    "options", "table", "spelling",
                                       "units",     "containers", "text"};
        for (const QString& room : datasetRooms) {
            const QString folder = QStringLiteral("core/dataset/") + room;
            QTest::newRow(qPrintable(folder)) << folder << above;
            above << folder + QLatin1Char('/');
        }
        QTest::newRow("core/torch_module")
            << "core/torch_module"
            << QStringList{
                   "widgets/",    "app/", "core/experiment/", "core/search/", "core/transfer/",
                   "core/sweep/", "Q"};
        const QStringList aboveDataset{"widgets/",
                                       "app/",
                                       "core/encoding/",
                                       "core/sampling/",
                                       "core/predictor/",
                                       "core/experiment/",
                                       "core/similarity/",
                                       "core/search/",
                                       "core/transfer/",
                                       "core/sweep/",
                                       "Q"};
        QTest::newRow("core/measurement") << "core/measurement" << aboveDataset;
        QTest::newRow("core/onnx")
            << "core/onnx" << (QStringList{"core/measurement/"} + aboveDataset);
        QTest::newRow("widgets") << "widgets"
                                 << QStringList{"app/", "core/predictor/", "core/experiment/",
                                                "torch/"};
        QTest::newRow("app") << "app" << QStringList{"tests/", "torch/", "ATen/"};
    }
    void foldersIncludeOnlyDownwards()
    {
        QFETCH(QString, folder);
        QFETCH(QStringList, mayNotInclude);
        const QList<Source> sources = sourcesUnder(folder);
        QVERIFY(!sources.isEmpty());
        for (const Source& source : sources)
            for (const QString& include : source.includes)
                for (const QString& banned : mayNotInclude)
                    QVERIFY2(!include.startsWith(banned),
                             qPrintable(source.path + " -> " + include));
    }
    void roomsOfTheWindowIncludeOnlyDownwards_data()
    {
        QTest::addColumn<QString>("top");
        QTest::addColumn<QStringList>("rooms"); // each includes only those before it
        QTest::newRow("widgets") << "widgets"
                                 << QStringList{"theme",   "panels",    "forms",        "import",
                                                "models",  "plots",     "architecture", "board",
                                                "devices", "encodings", "runs",         "search",
                                                "transfer"};
        QTest::newRow("app") << "app" << appRooms();
    }
    void roomsOfTheWindowIncludeOnlyDownwards()
    {
        QFETCH(QString, top);
        QFETCH(QStringList, rooms);
        const auto roomOf = [&top](const QString& path) {
            const QStringList parts = path.split(QLatin1Char('/'));
            return parts.size() > 2 && parts[0] == top ? parts[1] : QString();
        };
        for (const Source& source : sourcesUnder(top)) {
            const QString room = roomOf(source.path);
            if (room.isEmpty())
                continue; // what stands above all rooms
            QVERIFY2(rooms.contains(room), qPrintable(source.path + " is in no known room"));
            for (const QString& include : source.includes) {
                const QString other = roomOf(include);
                QVERIFY2(other.isEmpty() || rooms.indexOf(other) <= rooms.indexOf(room),
                         qPrintable(source.path + " -> " + include));
            }
        }
    }
    void modulesMeetInTheWorkbenchOnly()
    {
        const QStringList modules = moduleRooms();
        QVERIFY(modules.size() >= 10);
        for (const Source& source : sourcesUnder(QStringLiteral("app")))
            for (const QString& include : source.includes)
                for (const QString& module : modules)
                    if (include.startsWith(module))
                        QVERIFY2(source.path.startsWith(module) ||
                                     source.path == QStringLiteral("app/shell/module_list.cpp"),
                                 qPrintable(source.path + " -> " + include));
    }
    void presentersIncludeNoOtherPresenter()
    {
        static const QRegularExpression presenter(
            QStringLiteral("/([a-z_]+_presenter)(_[a-z]+)?\\.(h|cpp)$"));
        for (const Source& source : sourcesUnder(QStringLiteral("app"))) {
            const QString own = presenter.match(source.path).captured(1);
            if (own.isEmpty())
                continue;
            for (const QString& include : source.includes) {
                const QString other = presenter.match(include).captured(1);
                QVERIFY2(other.isEmpty() || other == own,
                         qPrintable(source.path + " -> " + include));
            }
        }
    }
    void filesAndRoomsOfTheWindowStaySmall()
    {
        QMap<QString, int> filesOfRooms;
        for (const char* top : {"app", "widgets"})
            for (const Source& source : sourcesUnder(QString::fromLatin1(top))) {
                QFile file(QStringLiteral(LATENCY_SOURCE_DIR "/") + source.path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(file.readAll().count('\n') <= 400, qPrintable(source.path));
                ++filesOfRooms[source.path.section(QLatin1Char('/'), 0, 1)];
            }
        for (auto room = filesOfRooms.begin(); room != filesOfRooms.end(); ++room)
            if (room.key().startsWith(QStringLiteral("app/")) &&
                !room.key().endsWith(QStringLiteral("command_line")))
                QVERIFY2(room.value() <= 30, qPrintable(room.key()));
    }
    void predictorsDoNotIncludeOneAnother()
    {
        static const QRegularExpression room(QStringLiteral("^core/predictor/([a-z_0-9]+)/"));
        const QString registry = QStringLiteral("core/predictor/predictor_registry.cpp");
        for (const char* folder : {"core/predictor", "core/transfer"})
            for (const Source& source : sourcesUnder(QString::fromLatin1(folder)))
                for (const QString& include : source.includes) {
                    const auto read = room.match(include);
                    QVERIFY2(!read.hasMatch() || source.path.startsWith(read.captured()) ||
                                 source.path == registry,
                             qPrintable(source.path + " -> " + include));
                }
    }
    void torchStaysWhereNetworksAreComputed()
    {
        const QStringList rooms{"core/learning/",
                                "core/network/",
                                "core/predictor/brp_nas/",
                                "core/encoding/proxies/",
                                "core/encoding/embeddings/",
                                "core/measurement/runtimes/"};
        const auto isAllowed = [&rooms](const QString& path) {
            return std::ranges::any_of(
                rooms, [&path](const QString& room) { return path.startsWith(room); });
        };
        for (const char* folder : {"core", "widgets", "app"})
            for (const Source& source : sourcesUnder(QString::fromLatin1(folder)))
                for (const QString& include : source.includes)
                    if (include.startsWith(QStringLiteral("torch/")) ||
                        include.startsWith(QStringLiteral("ATen/")))
                        QVERIFY2(isAllowed(source.path), qPrintable(source.path));
    }
    /// A search space is asked for its facts (core/space/space_facts.h); only what is about one
    /// space by its nature names it, and is chosen by that name.
    void onlyRecipesNameASpace()
    {
        const QStringList recipes{
            // how networks are written, and files that were published of one space
            "core/dataset/spelling/", "core/dataset/formats/", "core/dataset/files/accuracy_table",
            "core/dataset/files/help_folder", "core/dataset/files/ofanas_csv",
            "core/dataset/measured/plain_networks", "core/dataset/named_dataset",
            "core/dataset/simulated/",
            // what was published about it
            "core/similarity/published_tasks",
            // how networks are built and bred, and what reads no others
            "core/network/network_planner", "core/network/nasbench201_plan",
            "core/network/fbnet_plan", "core/network/ofa_plan", "core/search/ofa_breeding",
            "core/search/network_search", "core/predictor/ofa_mlp/",
            "core/predictor/lookup_table/published_table",
            // what predictors fixed for it
            "core/predictor/help/space_recipe", "core/learning/architecture_catalogue",
            "core/predictor/nasflat/nasflat_options", "core/encoding/kernel_features/cell_features",
            "core/encoding/kernel_features/exported_cell"};
        static const QRegularExpression comment(QStringLiteral("//[^\n]*"));
        static const QRegularExpression named(
            QStringLiteral("\"(nasbench201|fbnet|ofa)\"|\"core/space/(nasbench201|fbnet|ofa)"));
        for (const char* folder : {"core", "widgets", "app"})
            for (const Source& source : sourcesUnder(QString::fromLatin1(folder))) {
                const bool isHelpPage = source.path.endsWith(QStringLiteral("/help_pages.cpp"));
                const bool isRecipe =
                    isHelpPage || source.path.startsWith(QStringLiteral("core/space/")) ||
                    std::ranges::any_of(recipes, [&source](const QString& recipe) {
                        return source.path.startsWith(recipe);
                    });
                QFile file(QStringLiteral(LATENCY_SOURCE_DIR "/") + source.path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll()).remove(comment);
                QVERIFY2(isRecipe || !named.match(text).hasMatch(), qPrintable(source.path));
            }
    }
    void outsideTextHasOneDoor()
    {
        struct Door {
            QRegularExpression what;
            QStringList mayUse;
        };
        const QList<Door> doors{
            // Depth, keys and size are checked there; copies of deep values overflow the stack.
            {QRegularExpression(QStringLiteral(
                 "[Jj]son::(parse|accept|sax_parse|from_\\w+)\\(|\"_json\\b|QJsonDocument")),
             {"core/base/json_text.cpp"}},
            // Opening a pipe waits for ever.
            {QRegularExpression(QStringLiteral("std::(basic_)?i?fstream\\b|\\bfopen\\(")),
             {"core/experiment/run_experiment.cpp"}},
            {QRegularExpression(QStringLiteral("std::ofstream\\b|QSaveFile|mkstemp|\\bumask\\(|"
                                               "([^\\w]|fs|filesystem)::rename\\(")),
             // A sweep's result is a whole folder that appears by its last rename.
             {"core/base/partial_file.cpp", "core/sweep/run_job.cpp"}}};
        for (const char* folder : {"core", "widgets", "app"})
            for (const Source& source : sourcesUnder(QString::fromLatin1(folder))) {
                QFile file(QStringLiteral(LATENCY_SOURCE_DIR "/") + source.path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (const Door& door : doors)
                    QVERIFY2(door.mayUse.contains(source.path) || !text.contains(door.what),
                             qPrintable(source.path + " : " + door.what.match(text).captured()));
            }
    }
    void namesSayTheThing()
    {
        static const QRegularExpression vague(QStringLiteral("(util|helper|manager|common|misc)"));
        for (const char* folder : {"core", "widgets", "app", "tests"})
            for (const Source& source : sourcesUnder(QString::fromLatin1(folder)))
                QVERIFY2(!vague.match(source.path).hasMatch(), qPrintable(source.path));
    }
    void everyFileNamesItsLicence()
    {
        for (const char* folder : {"core", "widgets", "app", "tests"})
            for (const Source& source : sourcesUnder(QString::fromLatin1(folder))) {
                QFile file(QStringLiteral(LATENCY_SOURCE_DIR "/") + source.path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(file.read(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"),
                         qPrintable(source.path));
            }
    }
};

QTEST_GUILESS_MAIN(IncludeRulesTest)
#include "include_rules_test.moc"
