// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "tests/mutations/mutation_list.h"

#include <QTemporaryDir>
#include <QTest>

using namespace latency;
using namespace latency::mutations;

class MutationListTest : public QObject
{
    Q_OBJECT

    static Result<std::vector<Mutation>> listed(const std::string& text)
    {
        QTemporaryDir folder;
        const std::string list = folder.filePath("mutations.txt").toStdString();
        if (!writeFileAtomically(list, text))
            qFatal("cannot write the list");
        return readMutations(list);
    }

private Q_SLOTS:
    void everyMistakeOfTheListCanBeMade()
    {
        const std::filesystem::path root = LATENCY_SOURCE_DIR;
        const auto mutations = readMutations(root / "tests/mutations/mutations.txt");
        QVERIFY2(mutations, mutations ? "" : mutations.error().message.c_str());
        QVERIFY(mutations->size() >= 60);
        QStringList stale;
        for (const Mutation& mutation : *mutations)
            if (const auto text = mistakenText(mutation, root); !text)
                stale += QString::fromStdString(text.error().message);
        QVERIFY2(stale.isEmpty(), qPrintable(stale.join('\n')));
    }
    void aBlockIsReadLineByLine()
    {
        const auto mutations = listed(
            "# a comment\nid a\nfile f.cpp\npromise It holds.\ntests t1 t2\n-  old\n-\n+new\n");
        QVERIFY(mutations);
        QCOMPARE(mutations->size(), std::size_t{1});
        const Mutation& only = mutations->front();
        QCOMPARE(only.id, std::string("a"));
        QCOMPARE(only.file, std::filesystem::path("f.cpp"));
        QCOMPARE(only.promise, std::string("It holds."));
        QCOMPARE(only.tests, (std::vector<std::string>{"t1", "t2"}));
        QCOMPARE(only.before, std::string("  old\n\n"));
        QCOMPARE(only.after, std::string("new\n"));
    }
    void wrongListsAreRefused()
    {
        const std::string whole = "id a\nfile f\npromise p\ntests t\n-x\n+y\n";
        QVERIFY(listed(whole));
        QVERIFY(!listed(whole + "\n" + whole));
        QVERIFY(!listed(whole + "id b\n"));
        QVERIFY(!listed(whole + "note n\n"));
        QVERIFY(!listed("id a\nfile f\npromise p\ntests t\n+y\n"));
        QVERIFY(!listed("id a\nfile f\npromise p\ntests t\n-x\n+x\n"));
    }
    void onlyTextThatIsThereOnceIsReplaced()
    {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        QVERIFY(writeFileAtomically(root / "f", "one\ntwo\ntwo\nxone\n"));
        const auto replaced = [&](const std::string& before) {
            return mistakenText({"a", "f", "p", {"t"}, before, "new\n"}, root);
        };
        QCOMPARE(replaced("one\n").value(), std::string("new\ntwo\ntwo\nxone\n"));
        QVERIFY(!replaced("two\n"));
        QVERIFY(!replaced("three\n"));
    }
};

QTEST_GUILESS_MAIN(MutationListTest)
#include "mutation_list_test.moc"
