// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/board_text.h"

#include <QTest>

#include <cmath>

using namespace latency;

class SweepBoardTest : public QObject
{
    Q_OBJECT

    /// Two methods on two tasks with four seeds.
    static SweepFolder folder()
    {
        SweepSpec sweep;
        sweep.data = {{{"a"}, {"F1", "my_task"}, {}, {}}};
        sweep.predictors = {{{"name", "good"}}, {{"name", "bad"}, {"epochs", 2}}};
        sweep.seeds = {1, 2, 3, 4};
        return {"/nowhere",
                {"0123456789abcdef", "p", {}, {{"a", "sum"}}, sweep},
                *expandSweep(sweep, "sweep")};
    }
    /// ρ is base + seed / 100 on one device and 0.1 less on the other.
    static FinishedJob finished(const SweepJob& job, double base)
    {
        FinishedJob done;
        done.id = job.id;
        const double score = base + 0.01 * static_cast<double>(job.experiment.seed);
        done.scores = {{"x", 1, score, score}, {"y", 1, score - 0.1, score}};
        done.architectures = 90;
        done.seconds = 2;
        done.datasetChecksum = "sum";
        done.program = "1";
        return done;
    }
    struct Case {
        SweepFolder folder = SweepBoardTest::folder();
        JobStates states{std::vector(folder.jobs.size(), JobState::Done)};
        FinishedJobs finished;
        Case()
        {
            for (const SweepJob& job : folder.jobs)
                finished.emplace(job.id,
                                 SweepBoardTest::finished(
                                     job, job.experiment.predictor["name"] == "good" ? 0.8 : 0.5));
        }
        [[nodiscard]] SweepBoard board() const { return makeSweepBoard(folder, states, finished); }
    };

private Q_SLOTS:
    void cellsAreMeansOverSeeds()
    {
        const SweepBoard board = Case().board();
        QCOMPARE(board.rows, (std::vector<std::string>{"F1", "my_task"}));
        QCOMPARE(board.methods, (std::vector<std::string>{"good", "bad (epochs 2)"}));
        const BoardCell& cell = board.cells[0][0];
        QCOMPARE(cell.done, 4);
        // Device means of the seeds: 0.76, 0.77, 0.78, 0.79.
        QVERIFY(std::abs(cell.spearman.mean - 0.775) < 1e-12);
        QVERIFY(std::abs(cell.spearman.deviation - 0.0129099444874) < 1e-12);
        QCOMPARE(cell.seconds, 2.0);
        QCOMPARE(cell.architectures, 90);
    }
    void theBestAndItsEqualsAreMarked()
    {
        Case given;
        SweepBoard board = given.board();
        QVERIFY(board.cells[0][0].isBest);
        QVERIFY(!board.cells[0][1].isBest);
        // Eight pairs, all lower: 2 / 2⁸.
        QVERIFY(std::abs(*board.cells[0][1].probability - 2.0 / 256) < 1e-12);
        QVERIFY(!board.cells[0][1].isEqualToBest);
        // Half the seeds a little better, half a little worse.
        for (const SweepJob& job : given.folder.jobs)
            if (job.experiment.predictor["name"] == "bad")
                given.finished[job.id] =
                    finished(job, job.experiment.seed % 2 == 0 ? 0.801 : 0.798);
        board = given.board();
        QVERIFY(board.cells[0][0].isBest);
        QVERIFY(board.cells[0][1].isEqualToBest);
    }
    void aPartialSweepIsABoard()
    {
        Case given;
        given.finished.erase(given.folder.jobs[0].id);
        given.states.states[0] = JobState::Failed;
        const SweepBoard board = given.board();
        QCOMPARE(board.cells[0][0].done, 3);
        QCOMPARE(board.cells[0][0].failed, 1);
        QVERIFY(boardCellText(board.cells[0][0]).ends_with("3/4"));
        const SweepBoard none =
            makeSweepBoard(given.folder, {std::vector(16, JobState::Waiting)}, {});
        QVERIFY(std::isnan(none.cells[0][0].spearman.mean));
        QVERIFY(!boardTable(none).empty());
        QVERIFY(boardLatex(none).find("nan") == std::string::npos);
        QVERIFY(boardCsv(none).find("nan") == std::string::npos);
    }
    void resultsOfOtherDataAreLeftOutAndSaid()
    {
        Case given;
        given.finished[given.folder.jobs[0].id].datasetChecksum = "another";
        given.finished[given.folder.jobs[1].id].program = "2";
        const SweepBoard board = given.board();
        QCOMPARE(board.cells[0][0].done, 3);
        QCOMPARE(board.remarks.size(), 2U);
        QVERIFY(board.remarks[0].find("other data") != std::string::npos);
        QVERIFY(board.remarks[1].find("versions") != std::string::npos);
    }
    void publishedFiguresStandBeside()
    {
        const SweepBoard board = Case().board();
        QCOMPARE(board.published[0].size(), 3U);
        QVERIFY(board.published[1].empty());
        QVERIFY(boardTable(board).find("NASFLAT (published)") != std::string::npos);
    }
    void exportsEscapeNames()
    {
        Case given;
        const SweepBoard board = given.board();
        const std::string latex = boardLatex(board);
        QVERIFY(latex.find("my\\_task") != std::string::npos);
        QVERIFY(latex.find("\\textbf{0.775}") != std::string::npos);
        const std::string html = boardHtml(board, given.folder, given.states, given.finished);
        QVERIFY(html.find("<td>my_task</td>") != std::string::npos);
        QVERIFY(html.find("&quot;name&quot;:&quot;good&quot;") != std::string::npos);
        const std::string csv = boardCsv(board);
        const auto commas = [](std::string_view line) { return std::ranges::count(line, ','); };
        std::size_t first = 0;
        for (std::size_t end; (end = csv.find('\n', first)) != csv.npos; first = end + 1)
            if (const auto line = csv.substr(first, end - first); line.find('"') == line.npos)
                QCOMPARE(commas(line), commas(csv.substr(0, csv.find('\n'))));
    }
    void aJobIsReadAsWritten()
    {
        const Case given;
        const FinishedJob& job = given.finished.at(given.folder.jobs[0].id);
        const auto json = toJson(job);
        QCOMPARE(json["scores"].size(), 2U);
        QCOMPARE(json["seconds"], 2.0);
        QVERIFY(std::abs(job.meanSpearman() - 0.76) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(SweepBoardTest)
#include "sweep_board_test.moc"
