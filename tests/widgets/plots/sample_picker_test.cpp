// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/plots/sample_canvas.h"
#include "widgets/plots/sample_picker.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace latency;

namespace
{

using Picks = std::vector<int>;

/// Nine architectures on a 3 × 3 grid; number = 3 · row + column, row 0 at the bottom.
struct Grid {
    SamplePicker picker;
    SampleCanvas* canvas = nullptr;
    QSignalSpy wished{&picker, &SamplePicker::picksRequested};

    Grid()
    {
        picker.resize(600, 500);
        PickerAxis x{"cost (M)", {}, false};
        PickerAxis y{"latency (ms)", {}, false};
        for (int i = 0; i < 9; ++i) {
            x.values.push_back(i % 3);
            y.values.push_back(i / 3);
        }
        picker.setAxes(x, y);
        picker.show();
        settle();
        canvas = picker.findChild<SampleCanvas*>("sampleCanvas");
        canvas->replot();
    }
    [[nodiscard]] QPoint at(int point) const { return canvas->cloud().pixel(point).toPoint(); }
    void click(int point, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(canvas, Qt::LeftButton, modifiers, at(point));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(canvas, Qt::LeftButton, modifiers, from);
        moveTo((from + to) / 2, modifiers);
        moveTo(to, modifiers);
        QTest::mouseRelease(canvas, Qt::LeftButton, modifiers, to);
    }
    void moveTo(QPoint to, Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent move(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas, &move);
    }
    /// A rectangle around the two lower points on the left: 0 and 3.
    void dragOverLowerLeft(Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        drag(at(0) + QPoint(-15, 15), at(3) + QPoint(15, -15), modifiers);
    }
    [[nodiscard]] Picks lastWish() const { return wished.last().first().value<Picks>(); }
};

} // namespace

class SamplePickerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void clickTogglesAPick();
    void shiftOnlyAddsAndAltOnlyRemoves();
    void plainRectangleSelectsAndPicksNothing();
    void rectangleWithModifiersChangesPicks();
    void lassoTakesWhatItEncloses();
    void clickBesideThePointsClearsTheSelection();
    void hoverTellsAndForgets();
    void keyboardReachesEveryNeighbour();
    void showsCountsAndDisablesWhatHasNoEffect();
    void buttonsAndAxesTellWishes();
    void wheelZoomsAndDoubleClickShowsEverything();
    void drawsAnyNumberOfPoints_data();
    void drawsAnyNumberOfPoints();
    void csvNamesThePicks();
};

void SamplePickerTest::clickTogglesAPick()
{
    Grid grid;
    grid.picker.setPicked({4});
    grid.click(2);
    QCOMPARE(grid.lastWish(), (Picks{4, 2}));
    QVERIFY(grid.wished.last().at(1).toString().contains("2"));
    QCOMPARE(grid.picker.picked(), Picks{4}); // only a wish: the picks are set from outside

    grid.click(4);
    QCOMPARE(grid.lastWish(), Picks{});
}

void SamplePickerTest::shiftOnlyAddsAndAltOnlyRemoves()
{
    Grid grid;
    grid.picker.setPicked({4});
    grid.click(4, Qt::ShiftModifier);
    grid.click(2, Qt::AltModifier);
    QCOMPARE(grid.wished.count(), 0);
    grid.click(2, Qt::ShiftModifier);
    QCOMPARE(grid.lastWish(), (Picks{4, 2}));
    grid.click(4, Qt::AltModifier);
    QCOMPARE(grid.lastWish(), Picks{});
    grid.click(4, Qt::ControlModifier);
    QCOMPARE(grid.lastWish(), Picks{});
}

void SamplePickerTest::plainRectangleSelectsAndPicksNothing()
{
    Grid grid;
    QSignalSpy selected(&grid.picker, &SamplePicker::selectionRequested);
    grid.dragOverLowerLeft();
    QCOMPARE(grid.wished.count(), 0);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.last().first().value<Picks>(), (Picks{0, 3}));
}

void SamplePickerTest::rectangleWithModifiersChangesPicks()
{
    Grid grid;
    grid.picker.setPicked({3, 8});
    grid.dragOverLowerLeft(Qt::ShiftModifier);
    QCOMPARE(grid.lastWish(), (Picks{3, 8, 0}));
    grid.dragOverLowerLeft(Qt::ControlModifier);
    QCOMPARE(grid.lastWish(), (Picks{8, 0}));
    grid.dragOverLowerLeft(Qt::AltModifier);
    QCOMPARE(grid.lastWish(), Picks{8});
}

void SamplePickerTest::lassoTakesWhatItEncloses()
{
    Grid grid;
    grid.picker.findChild<QToolButton*>("lasso")->setChecked(true);
    QSignalSpy selected(&grid.picker, &SamplePicker::selectionRequested);
    // A triangle around 0, 1 and 3 whose long side passes below 4; its bounding box holds 4.
    const QPoint corner = grid.at(0) + QPoint(-20, 20);
    const QPoint right = grid.at(1) + QPoint(60, 20);
    const QPoint top = grid.at(3) + QPoint(-20, -60);
    QTest::mousePress(grid.canvas, Qt::LeftButton, Qt::NoModifier, corner);
    for (const QPoint& to : {right, top, corner})
        grid.moveTo(to, Qt::NoModifier);
    QTest::mouseRelease(grid.canvas, Qt::LeftButton, Qt::NoModifier, corner);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.last().first().value<Picks>(), (Picks{0, 1, 3}));
}

void SamplePickerTest::clickBesideThePointsClearsTheSelection()
{
    Grid grid;
    grid.picker.setSelected({1, 2});
    QSignalSpy selected(&grid.picker, &SamplePicker::selectionRequested);
    QTest::mouseClick(grid.canvas, Qt::LeftButton, Qt::NoModifier, (grid.at(0) + grid.at(4)) / 2);
    QCOMPARE(selected.count(), 1);
    QVERIFY(selected.last().first().value<Picks>().empty());
}

void SamplePickerTest::hoverTellsAndForgets()
{
    Grid grid;
    QSignalSpy hovered(&grid.picker, &SamplePicker::architectureHovered);
    QTest::mouseMove(grid.canvas, grid.at(4));
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last().first().toInt(), 4);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(grid.canvas, &leave);
    QCOMPARE(hovered.last().first().toInt(), -1);
    const auto before = hovered.count();
    grid.picker.setHovered(7);
    QCOMPARE(hovered.count(), before);
}

void SamplePickerTest::keyboardReachesEveryNeighbour()
{
    Grid grid;
    QSignalSpy hovered(&grid.picker, &SamplePicker::architectureHovered);
    grid.picker.setHovered(4);
    const std::pair<Qt::Key, int> steps[] = {
        {Qt::Key_Right, 5}, {Qt::Key_Up, 8}, {Qt::Key_Left, 7}, {Qt::Key_Down, 4}};
    for (const auto& [key, expected] : steps) {
        QTest::keyClick(grid.canvas, key);
        QCOMPARE(hovered.last().first().toInt(), expected);
    }
    QTest::keyClick(grid.canvas, Qt::Key_Space);
    QCOMPARE(grid.lastWish(), Picks{4});
}

void SamplePickerTest::showsCountsAndDisablesWhatHasNoEffect()
{
    Grid grid;
    auto* clear = grid.picker.findChild<QPushButton*>("clearPicks");
    QVERIFY(!clear->isEnabled());
    grid.picker.setPicked({1, 2});
    grid.picker.setOrigin("by hand");
    QCOMPARE(grid.picker.subtitle(), "2 of 9 picked · by hand");
    clear->click();
    QCOMPARE(grid.lastWish(), Picks{});
}

void SamplePickerTest::buttonsAndAxesTellWishes()
{
    Grid grid;
    grid.picker.setPicked({1});
    grid.picker.setAxisChoices({"cost", "latency"}, 0, 1);
    QSignalSpy suggested(&grid.picker, &SamplePicker::suggestRequested);
    QSignalSpy worksheet(&grid.picker, &SamplePicker::worksheetRequested);
    QSignalSpy axis(&grid.picker, &SamplePicker::axisRequested);
    grid.picker.findChild<QPushButton*>("suggestNext")->click();
    grid.picker.findChild<QPushButton*>("worksheet")->click();
    QTest::keyClick(grid.picker.findChild<QComboBox*>("xAxisChoice"), Qt::Key_Down);
    QCOMPARE(suggested.count(), 1);
    QCOMPARE(worksheet.count(), 1);
    QCOMPARE(axis.count(), 1);
    QCOMPARE(axis.first().at(0).value<Qt::Orientation>(), Qt::Horizontal);
    QCOMPARE(axis.first().at(1).toInt(), 1);
}

void SamplePickerTest::wheelZoomsAndDoubleClickShowsEverything()
{
    Grid grid;
    const QCPRange before = grid.canvas->xAxis->range();
    const QPoint empty = (grid.at(0) + grid.at(4)) / 2;
    QWheelEvent wheel(empty, grid.canvas->mapToGlobal(empty), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(grid.canvas, &wheel);
    QVERIFY(grid.canvas->xAxis->range().size() < before.size());
    QTest::mouseDClick(grid.canvas, Qt::LeftButton, Qt::NoModifier, QPoint(3, 3));
    QCOMPARE(grid.canvas->xAxis->range().size(), before.size());
}

void SamplePickerTest::drawsAnyNumberOfPoints_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isLog");
    for (const int count : {0, 1, 15625})
        for (const bool isLog : {false, true})
            QTest::addRow("%d points%s", count, isLog ? ", log" : "") << count << isLog;
}

void SamplePickerTest::drawsAnyNumberOfPoints()
{
    QFETCH(int, count);
    QFETCH(bool, isLog);
    SamplePicker picker;
    picker.resize(500, 400);
    PickerAxis axis{"value", {}, isLog};
    for (int i = 0; i < count; ++i)
        axis.values.push_back(i % 2 ? 0.0 : i); // zeros have no place on a logarithmic axis
    picker.setAxes(axis, axis);
    picker.setPicked({0, 5, 40000});
    picker.setSelected({0, 40000});
    picker.setHovered(count - 1);
    picker.show();
    settle();
    QVERIFY(!picker.grab().isNull());
}

void SamplePickerTest::csvNamesThePicks()
{
    Grid grid;
    grid.picker.setPicked({1});
    const QStringList lines = grid.picker.dataAsCsv().split('\n');
    QCOMPARE(lines[0], "architecture,cost (M),latency (ms),picked");
    QCOMPARE(lines[2], "1,1,0,1");
    QCOMPARE(lines[3], "2,2,0,0");
}

QTEST_MAIN(SamplePickerTest)
#include "sample_picker_test.moc"
