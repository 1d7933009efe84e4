// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

/// What belongs to a network finds its row in a table by the network itself: through
/// LatencyTable::findArchitecture or NetworkIndex, never by a row of another table or file. No scan
/// of the source can prove that; it finds the traces that every join by position had.
class JoinRulesTest : public QObject
{
    Q_OBJECT

    struct Source {
        QString path; ///< from the project's root
        QString text; ///< without comments
    };
    static QList<Source> sources()
    {
        static const QRegularExpression comment(QStringLiteral("//[^\n]*"));
        QList<Source> all;
        const QString root = QStringLiteral(LATENCY_SOURCE_DIR "/");
        for (const char* folder : {"core", "widgets", "app"}) {
            QDirIterator files(root + QLatin1String(folder), {"*.h", "*.cpp"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly))
                    all << Source{file.fileName().mid(root.size()),
                                  QString::fromUtf8(file.readAll()).remove(comment)};
            }
        }
        return all;
    }
    static bool isAmong(const QString& path, const QStringList& allowed)
    {
        return std::ranges::any_of(allowed,
                                   [&path](const QString& one) { return path.startsWith(one); });
    }
    static void mayOnlyStandIn(const QString& pattern, const QStringList& allowed)
    {
        const QRegularExpression wanted(pattern);
        for (const Source& source : sources()) {
            const auto match = wanted.match(source.text);
            QVERIFY2(!match.hasMatch() || isAmong(source.path, allowed),
                     qPrintable(source.path + ": " + match.captured()));
        }
    }

private Q_SLOTS:
    void officialNumbersAreTranslatedAtTheDoor()
    {
        mayOnlyStandIn(QStringLiteral("officialArchitecture\\("),
                       {"core/space/", "core/dataset/", "core/encoding/numbered_networks"});
        mayOnlyStandIn(QStringLiteral("codeOfOfficialNumber|officialNumberOfCode"),
                       {"core/space/nasbench201"});
    }
    void columnsOfNumbersAreNamedAtTheDoor()
    {
        mayOnlyStandIn(QStringLiteral("\"(arch_idx|arch_index)\""), {"core/dataset/"});
    }
    void equalCountsAreNoReasonToJoin()
    {
        // a.architectureCount() == b.architectureCount(), in any spelling of a and b
        mayOnlyStandIn(
            QStringLiteral("(\\w+)(->|\\.)architectureCount\\(\\)\\s*[!=]=\\s*(?!\\1)\\(?\\*?"
                           "\\w+\\)?(->|\\.)architectureCount\\(\\)"),
            {});
        // the number of networks of a published table
        mayOnlyStandIn(QStringLiteral("\\b15'?625\\b"), {"core/space/"});
    }
    void whoHasTwoTablesLooksNetworksUp()
    {
        static const QRegularExpression twoTables(
            QStringLiteral("LatencyTable(Pointer)?\\s*&?\\s*\\w+,[^;{)]*LatencyTable(Pointer)?\\s*&"
                           "?\\s*\\w+[^;{]*\\{"));
        static const QRegularExpression lookUp(
            QStringLiteral("findArchitecture\\(|NetworkIndex|joinTables\\("));
        // Transfer is between two search spaces, which have no networks in common, only names of
        // devices. A board's measurements are taken out of their table with their networks.
        const QStringList withoutRows{"core/transfer/latency_features.cpp",
                                      "core/transfer/transfer_plan.cpp",
                                      "core/search/worksheet_reader.cpp"};
        for (const Source& source : sources())
            QVERIFY2(!twoTables.match(source.text).hasMatch() ||
                         lookUp.match(source.text).hasMatch() || isAmong(source.path, withoutRows),
                     qPrintable(source.path));
    }
    void theTracesAreFound()
    {
        const QRegularExpression equalCounts(
            QStringLiteral("(\\w+)(->|\\.)architectureCount\\(\\)\\s*[!=]=\\s*(?!\\1)\\(?\\*?"
                           "\\w+\\)?(->|\\.)architectureCount\\(\\)"));
        QVERIFY(
            equalCounts
                .match(QStringLiteral("if (one.architectureCount() != other->architectureCount())"))
                .hasMatch());
        QVERIFY(!equalCounts.match(QStringLiteral("rows == table.architectureCount()")).hasMatch());
    }
};

QTEST_GUILESS_MAIN(JoinRulesTest)
#include "join_rules_test.moc"
