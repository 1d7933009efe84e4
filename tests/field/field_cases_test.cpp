// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/coverage.h"
#include "tests/field/judge.h"

#include <QTest>

/// The built program against tables as people have them: the project's own fixtures.
class FieldCasesTest : public QObject
{
    Q_OBJECT

    const QString fixtures_ = QStringLiteral(LATENCY_SOURCE_DIR "/tests/fixtures/field");
    field::Surroundings surroundings_{fixtures_, field::publishedFolder()};
    std::vector<field::Entry> entries_;
    std::vector<field::Judgement> judgements_;

private Q_SLOTS:
    void initTestCase()
    {
        entries_ = field::readEntries(fixtures_ + QStringLiteral("/expectations.json"));
        judgements_ = field::judgeAll(entries_, surroundings_);
    }
    void everyFixtureHasAnExpectation()
    {
        QCOMPARE(field::inputsWithoutEntry(entries_, fixtures_), QStringList());
    }
    void everyTableMeansWhatItSays_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < entries_.size(); ++i)
            QTest::newRow(qPrintable(entries_[i].name)) << static_cast<int>(i);
    }
    void everyTableMeansWhatItSays()
    {
        QFETCH(int, index);
        const auto at = static_cast<std::size_t>(index);
        if (!field::canBeJudged(entries_[at], surroundings_))
            QSKIP("The published tables are not here: set LATENCY_STUDIO_DATA to their folder.");
        const field::Judgement& judgement = judgements_[at];
        QVERIFY2(field::isGood(judgement.verdict),
                 qPrintable(field::title(judgement.verdict) + QStringLiteral(": ") +
                            judgement.command + QStringLiteral("\n") + judgement.reason));
    }
};

QTEST_GUILESS_MAIN(FieldCasesTest)
#include "field_cases_test.moc"
