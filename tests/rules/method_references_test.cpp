// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Reads comments and texts of the source tree: what refers to a page of resources/methods leads to
/// a section that is there.
class MethodReferencesTest : public QObject
{
    Q_OBJECT

    static QString root() { return QStringLiteral(LATENCY_SOURCE_DIR "/"); }
    static QString textOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// Numbers of the sections of each page, by its name without the ending.
    static QMap<QString, QSet<QString>> sectionsByPage()
    {
        static const QRegularExpression heading(QStringLiteral("^## (\\d+) "),
                                                QRegularExpression::MultilineOption);
        QMap<QString, QSet<QString>> pages;
        for (const QFileInfo& page :
             QDir(root() + "resources/methods").entryInfoList({QStringLiteral("*.md")})) {
            auto headings = heading.globalMatch(textOf(page.filePath()));
            QSet<QString>& sections = pages[page.completeBaseName()];
            while (headings.hasNext())
                sections << headings.next().captured(1);
        }
        return pages;
    }
    /// The first reference in `text` without a target, or nothing.
    static QString broken(const QString& text, const QRegularExpression& reference,
                          const QMap<QString, QSet<QString>>& pages)
    {
        for (auto matches = reference.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            const QString section = match.captured(2);
            if (!pages.contains(match.captured(1)) ||
                (!section.isEmpty() && !pages[match.captured(1)].contains(section)))
                return match.captured();
        }
        return {};
    }

private Q_SLOTS:
    void everyReferenceLeadsToASection_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char* folder : {"core", "widgets", "app", "tests", "resources/translations",
                                   "resources/help", "resources/notes"})
            QTest::newRow(folder) << QString::fromLatin1(folder);
    }
    void everyReferenceLeadsToASection()
    {
        QFETCH(QString, folder);
        // A comment may break its line in front of the section.
        static const QRegularExpression reference(
            QStringLiteral("methods/([a-z0-9-]+)\\.md(?:\\s+(?:/{2,3}\\s+)?§(\\d+))?"));
        const auto pages = sectionsByPage();
        QVERIFY(pages.size() > 10);
        QDirIterator files(root() + folder, {"*.h", "*.cpp", "*.ts", "*.md", "CMakeLists.txt"},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(QStringLiteral("method_references_test.cpp")))
                continue;
            const QString text = textOf(path);
            QVERIFY2(!text.contains(QStringLiteral("methods.md")), qPrintable(path));
            const QString lost = broken(text, reference, pages);
            QVERIFY2(lost.isEmpty(), qPrintable(path + ": " + lost));
        }
    }

    void pagesReferToOneAnother()
    {
        static const QRegularExpression reference(
            QStringLiteral("`([a-z0-9-]+)\\.md`(?: §(\\d+))?"));
        const auto pages = sectionsByPage();
        for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
            const QString text = textOf(root() + "resources/methods/" + page.key() + ".md");
            const QString lost = broken(text, reference, pages);
            QVERIFY2(lost.isEmpty(), qPrintable(page.key() + ": " + lost));
        }
    }
};

QTEST_GUILESS_MAIN(MethodReferencesTest)
#include "method_references_test.moc"
