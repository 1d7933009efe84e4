// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// Reads the files of translations as they are in the source tree.
class TranslationsTest : public QObject
{
    Q_OBJECT

    struct Message {
        QString context;
        QString source;
        QString translation;
        QString type; ///< "unfinished", "vanished", … or empty
    };
    static QString folder()
    {
        return QStringLiteral(LATENCY_SOURCE_DIR "/resources/translations/");
    }
    static QList<Message> messagesOf(const QString& fileName)
    {
        QFile file(fileName);
        QList<Message> messages;
        if (!file.open(QIODevice::ReadOnly))
            return messages;
        QXmlStreamReader xml(&file);
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages << Message{context, {}, {}, {}};
            else if (xml.name() == QLatin1String("source"))
                messages.back().source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                messages.back().type = xml.attributes().value(QLatin1String("type")).toString();
                messages.back().translation = xml.readElementText();
            }
        }
        if (xml.hasError())
            messages.clear();
        return messages;
    }
    /// What `pattern` finds, in the order of the alphabet.
    static QStringList found(const QString& text, const char* pattern)
    {
        QStringList all;
        auto matches = QRegularExpression(QString::fromUtf8(pattern)).globalMatch(text);
        while (matches.hasNext())
            all << matches.next().captured();
        all.sort();
        return all;
    }
    static bool endsAlike(const Message& message, QLatin1String ending)
    {
        return message.source.endsWith(ending) == message.translation.endsWith(ending);
    }
    static QSet<QString> keysOf(const QList<Message>& messages)
    {
        QSet<QString> keys;
        for (const Message& message : messages)
            if (message.type != QLatin1String("vanished") &&
                message.type != QLatin1String("obsolete"))
                keys << message.context + QLatin1String(": ") + message.source;
        return keys;
    }

private Q_SLOTS:
    void everythingIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(folder()).entryList({QStringLiteral("*.ts")});
        QVERIFY(files.size() >= 2);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << folder() + file;
    }
    void everythingIsTranslated()
    {
        QFETCH(QString, file);
        const QList<Message> messages = messagesOf(file);
        QVERIFY(messages.size() > 100);
        for (const Message& message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.source + ": " + message.type));
            QVERIFY2(!message.translation.isEmpty(), qPrintable(message.source));
        }
    }

    void nothingIsInAFileTwice_data() { everythingIsTranslated_data(); }
    void nothingIsInAFileTwice()
    {
        QFETCH(QString, file);
        const QList<Message> messages = messagesOf(file);
        QCOMPARE(keysOf(messages).size(), messages.size());
    }

    void translationsKeepWhatIsNoWord_data() { everythingIsTranslated_data(); }
    void translationsKeepWhatIsNoWord()
    {
        QFETCH(QString, file);
        for (const Message& message : messagesOf(file)) {
            // Places that are filled, HTML, file filters, line ends and tabs.
            for (const char* kept : {"%[0-9nL]", "<[^>]+>", "\\(\\*[^)]*\\)", "[\\n\\t]"})
                QVERIFY2(found(message.source, kept) == found(message.translation, kept),
                         qPrintable(message.source + " -> " + message.translation));
            for (const char* ending : {"…", ":", " "})
                QVERIFY2(message.source.endsWith(QString::fromUtf8(ending)) ==
                             message.translation.endsWith(QString::fromUtf8(ending)),
                         qPrintable(message.source + " -> " + message.translation));
            QVERIFY2(endsAlike(message, QLatin1String(".")),
                     qPrintable(message.source + " -> " + message.translation));
            QVERIFY2(message.source.startsWith(QLatin1Char(' ')) ==
                         message.translation.startsWith(QLatin1Char(' ')),
                     qPrintable(message.source + " -> " + message.translation));
            // A letter for Alt where there was one.
            QVERIFY2(found(message.source, "&\\S").size() ==
                         found(message.translation, "&\\S").size(),
                     qPrintable(message.source + " -> " + message.translation));
        }
    }

    void theFilesHaveWhatTheSourcesAskFor()
    {
        const QString lupdate = QStringLiteral(LATENCY_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not there: whether the translations are complete is NOT known");
        QTemporaryDir scratch;
        const QString committed = folder() + QStringLiteral("latency-studio_de.ts");
        const QString updated = scratch.filePath(QStringLiteral("updated.ts"));
        QVERIFY(QFile::copy(committed, updated));
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(LATENCY_SOURCE_DIR));
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(lupdate, {"-silent", "app", "widgets", "-I", ".", "-no-obsolete",
                                "-locations", "none", "-ts", updated});
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        // It says so when it cannot know which class a tr() belongs to.
        QCOMPARE(QString::fromUtf8(process.readAll()), QString());
        const QSet<QString> before = keysOf(messagesOf(committed));
        const QSet<QString> now = keysOf(messagesOf(updated));
        const QStringList missing = QSet<QString>(now).subtract(before).values();
        const QStringList superfluous = QSet<QString>(before).subtract(now).values();
        QVERIFY2(missing.isEmpty() && superfluous.isEmpty(),
                 qPrintable("Build update-translations and translate.\nnew:\n" +
                            missing.join(QLatin1Char('\n')) + "\ngone:\n" +
                            superfluous.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
