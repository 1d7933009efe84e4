// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the source tree: whatever reads bytes from outside is fuzzed.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

class ReaderRulesTest : public QObject
{
    Q_OBJECT

    static QString root() { return QStringLiteral(LATENCY_SOURCE_DIR "/"); }
    static QString textOf(const QString& path)
    {
        QFile file(root() + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QStringList filesUnder(const QString& folder, const QString& ending)
    {
        QStringList files;
        QDirIterator each(root() + folder, {QStringLiteral("*") + ending}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            files << each.next().mid(root().size());
        files.sort();
        return files;
    }
    /// The patterns of readers.txt, such as "core/dataset/columns/*.cpp".
    static QList<QRegularExpression> listedReaders()
    {
        QList<QRegularExpression> patterns;
        const QStringList lines = textOf("tests/fuzz/readers.txt").split('\n', Qt::SkipEmptyParts);
        for (const QString& line : lines)
            if (!line.startsWith('#'))
                patterns << QRegularExpression(
                    QRegularExpression::wildcardToRegularExpression(line));
        return patterns;
    }

private Q_SLOTS:
    void everyReaderIsFuzzed()
    {
        static const QRegularExpression reader(QStringLiteral(
            "Result<[^;{]*>\\s+(read\\w*|\\w+From(Json|Text)|fromBytes|fromText)\\("
            "(const std::filesystem::path|(const )?std::string|const nlohmann::)[^;]*[^0];"));
        const QList<QRegularExpression> listed = listedReaders();
        QVERIFY(!listed.isEmpty());
        for (const char* folder : {"core", "app", "widgets"})
            for (const QString& header : filesUnder(folder, ".h")) {
                if (!reader.match(textOf(header)).hasMatch())
                    continue;
                const QString stem = header.chopped(2);
                const bool isListed = std::ranges::any_of(listed, [&](const auto& pattern) {
                    return pattern.match(stem + ".cpp").hasMatch() ||
                           pattern.match(stem + "_reader.cpp").hasMatch();
                });
                QVERIFY2(isListed, qPrintable(header + " declares a reader; expected it among "
                                                       "tests/fuzz/readers.txt and in a target."));
            }
    }
    void everyListedReaderIsThere()
    {
        const QStringList sources =
            filesUnder("core", ".cpp") + filesUnder("app", ".cpp") + filesUnder("widgets", ".cpp");
        for (const QRegularExpression& pattern : listedReaders())
            QVERIFY2(!sources.filter(pattern).isEmpty(), qPrintable(pattern.pattern()));
    }
    void everyTargetIsBuiltAndHasSeeds()
    {
        const QString built = textOf("tests/fuzz/CMakeLists.txt");
        const QStringList targets = filesUnder("tests/fuzz/targets", ".cpp");
        QVERIFY(targets.size() >= 14);
        for (const QString& target : targets) {
            const QString name = QFileInfo(target).completeBaseName();
            QVERIFY2(built.contains(QRegularExpression("\\b" + name + "\\b")), qPrintable(name));
            QVERIFY2(!filesUnder("tests/fuzz/seeds/" + name, "").isEmpty(), qPrintable(name));
            QVERIFY2(textOf(target).contains("\"" + name + "\", read"), qPrintable(target));
        }
    }
};

QTEST_GUILESS_MAIN(ReaderRulesTest)
#include "reader_rules_test.moc"
