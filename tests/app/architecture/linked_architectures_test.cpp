// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/pointer_gestures.h"
#include "tests/app/studio_window.h"
#include "widgets/architecture/architecture_inspector.h"
#include "widgets/devices/hardware_panel.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/left_out_strip.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sample_canvas.h"
#include "widgets/search/search_panel.h"
#include "widgets/transfer/accuracy_panel.h"

#include <QLabel>

#include <algorithm>
#include <functional>

using namespace latency;
using fixtures::click;
using fixtures::leave;
using fixtures::move;

namespace
{

using Rows = std::vector<int>;

/// A view of architectures, as a user sees and uses it.
struct LinkedView {
    QString name;
    std::function<int()> hovered;
    std::function<Rows()> selected;  ///< empty for views that show a single one
    std::function<int()> current;    ///< the one looked at
    std::function<void(int)> hover;  ///< empty for views that name no other
    std::function<void(int)> select; ///< likewise
    std::function<void()> leave;
};

} // namespace

/// Every ordered pair of views of architectures: what is hovered or selected in one is seen in the
/// other.
class LinkedArchitecturesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    std::vector<LinkedView> views_;

    [[nodiscard]] StudioDocument& document() { return window_->document(); }
    void show(const QString& workspace)
    {
        window_->setWorkspace(workspace);
        if (workspace ==
            "accuracy") // this dataset has no accuracies, which its presenter finds out late
            window_->findChild<AccuracyPanel*>()->showContent();
        QTest::qWait(80);
    }
    std::vector<std::pair<AreaCanvas*, QString>> scatters()
    {
        return {{window_->findChild<SampleCanvas*>(), "samples"},
                {window_->findChild<PredictionCanvas*>(), "samples"},
                {&window_->findChild<SearchPanel*>()->canvas(), "search"},
                {&window_->findChild<HardwarePanel*>()->canvas(), "hardware"},
                {&window_->findChild<AccuracyPanel*>()->predicted(), "accuracy"},
                {&window_->findChild<AccuracyPanel*>()->measured(), "accuracy"}};
    }
    /// Points in the scatters that only a search, a learned device or a joint run would fill.
    void giveEveryScatterPoints()
    {
        const auto measured = document().table()->milliseconds(0);
        const auto other = document().table()->milliseconds(1);
        std::vector<double> milliseconds(measured.begin(), measured.end());
        std::vector<double> objective(other.begin(), other.end());
        FrontView front;
        front.milliseconds = milliseconds;
        front.objective = objective;
        window_->findChild<SearchPanel*>()->canvas().setView(front);
        window_->findChild<HardwarePanel*>()->canvas().setLatencies(
            {measured.begin(), measured.end()}, {other.begin(), other.end()});
        AccuracyView joint;
        joint.milliseconds = joint.measuredMilliseconds = milliseconds;
        joint.accuracy = joint.measuredAccuracy = objective;
        window_->findChild<AccuracyPanel*>()->setView(joint);
        window_->findChild<AccuracyPanel*>()->showContent();
    }
    /// Clicks come at whole pixels.
    static QPointF pixelOf(const AreaCanvas& canvas, int architecture)
    {
        return canvas.cloud().pixel(architecture).toPoint();
    }
    static LinkedView scatterView(AreaCanvas& canvas, const std::function<void()>& shown)
    {
        return {canvas.objectName(),
                [&canvas] { return canvas.hovered(); },
                [&canvas] { return canvas.selected(); },
                [&canvas] { return canvas.current(); },
                [&canvas, shown](int architecture) {
                    shown();
                    move(canvas, pixelOf(canvas, architecture));
                },
                [&canvas, shown](int architecture) {
                    shown();
                    click(canvas, pixelOf(canvas, architecture));
                },
                [&canvas] { leave(canvas); }};
    }
    /// Points at or clicks a sample by its number in the inspector, as a link does.
    LinkedView inspectorView(const char* name, const QString& workspace)
    {
        auto* inspector = window_->findChild<ArchitectureInspector*>(QLatin1String(name));
        auto* near = inspector->findChild<QLabel*>(QStringLiteral("nearSamples"));
        const auto shown = [this, inspector, workspace] {
            show(workspace);
            return inspector->subtitle().section(QLatin1Char(' '), 1, 1).toInt();
        };
        return {QLatin1String(name),
                shown,
                {},
                shown,
                [=, this](int architecture) {
                    show(workspace);
                    Q_EMIT near->linkHovered(QString::number(architecture));
                },
                [=, this](int architecture) {
                    show(workspace);
                    Q_EMIT near->linkActivated(QString::number(architecture));
                },
                [near] { Q_EMIT near->linkHovered({}); }};
    }
    LinkedView stripView()
    {
        auto* strip = window_->findChild<LeftOutStrip*>();
        // The place of a sample is where pointing finds it.
        const auto placeOf = [this, strip](int architecture) {
            show("samples");
            document().hoverArchitecture(-1);
            for (int y = 0; y < strip->height(); y += 3)
                for (int x = 0; x < strip->width(); x += 3) {
                    move(*strip, QPointF(x, y));
                    if (strip->hovered() == architecture)
                        return QPointF(x, y);
                }
            return QPointF(-1, -1);
        };
        return {QStringLiteral("samples against the others"),
                [strip] { return strip->hovered(); },
                [strip] { return strip->selected(); },
                [strip] { return strip->current(); },
                [=](int architecture) { move(*strip, placeOf(architecture)); },
                [=](int architecture) { click(*strip, placeOf(architecture)); },
                [strip] { leave(*strip); }};
    }
    /// A labelled architecture that every scatter finds at its pixel.
    int architectureFoundEverywhere()
    {
        for (const int pick : document().setup().picks) {
            const bool isFound = std::ranges::all_of(scatters(), [&](const auto& scatter) {
                show(scatter.second);
                move(*scatter.first, pixelOf(*scatter.first, pick));
                const bool isHere =
                    document().hoveredArchitecture() == pick &&
                    scatter.first->plotArea().contains(scatter.first->cloud().pixel(pick));
                leave(*scatter.first);
                return isHere;
            });
            if (isFound)
                return pick;
        }
        return -1;
    }
    static QByteArray pair(const LinkedView& source, const LinkedView& target)
    {
        return QStringLiteral("%1 to %2").arg(source.name, target.name).toUtf8();
    }

private Q_SLOTS:
    void initTestCase() { fixtures::useOwnSettings(); }
    void init()
    {
        window_ = fixtures::openStudio(QStringLiteral("simulated:fbnet"));
        show("samples");
        auto* strip = window_->findChild<LeftOutStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(!strip->samples().empty(), 30000);
        auto* front = &window_->findChild<SearchPanel*>()->canvas();
        show("search");
        QTRY_VERIFY_WITH_TIMEOUT(front->cloud().count() > 0, 20000);
        giveEveryScatterPoints();
        Q_EMIT window_->findChild<SegmentedSwitch*>(QStringLiteral("gestureSwitch"))
            ->currentRequested(1);
        views_.clear();
        for (const auto& [canvas, workspace] : scatters())
            views_.push_back(scatterView(*canvas, [this, at = workspace] { show(at); }));
        views_.push_back(inspectorView("architectureInspector", "samples"));
        views_.push_back(inspectorView("searchInspector", "search"));
        views_.push_back(stripView());
    }
    void cleanup()
    {
        views_.clear();
        window_.reset();
    }

    void anArchitectureHoveredInAViewIsSeenInEveryOther()
    {
        const int architecture = architectureFoundEverywhere();
        QVERIFY(architecture >= 0);
        for (const LinkedView& source : views_) {
            source.hover(architecture);
            QVERIFY2(document().hoveredArchitecture() == architecture, qPrintable(source.name));
            for (const LinkedView& target : views_)
                // An inspector does not turn away from the one whose samples are pointed at.
                if (target.name != source.name || target.selected)
                    QVERIFY2(target.hovered() == architecture, pair(source, target));
            source.leave();
            QVERIFY2(document().hoveredArchitecture() == -1, qPrintable(source.name));
        }
    }

    void anArchitectureSelectedInAViewIsSelectedInEveryOther()
    {
        const int architecture = architectureFoundEverywhere();
        QVERIFY(architecture >= 0);
        for (const LinkedView& source : views_) {
            document().selectGroup({});
            document().selectArchitecture(-1);
            source.select(architecture);
            source.leave();
            QVERIFY2(document().selectedGroup() == Rows{architecture}, qPrintable(source.name));
            for (const LinkedView& target : views_) {
                QVERIFY2(target.current() == architecture, pair(source, target));
                if (target.selected)
                    QVERIFY2(target.selected() == Rows{architecture}, pair(source, target));
            }
        }
    }

    void anInspectorStaysWhileItsSamplesArePointedAt()
    {
        show("samples");
        document().selectArchitecture(42);
        auto* inspector = fixtures::find<ArchitectureInspector>(*window_, "architectureInspector");
        QCOMPARE(inspector->subtitle(), QStringLiteral("network 42"));
        auto* near = inspector->findChild<QLabel*>(QStringLiteral("nearSamples"));
        const int pick = document().setup().picks.front();
        Q_EMIT near->linkHovered(QString::number(pick));
        QCOMPARE(document().hoveredArchitecture(), pick);
        QCOMPARE(inspector->subtitle(), QStringLiteral("network 42"));
        Q_EMIT near->linkHovered({});
        document().hoverArchitecture(7); // by another view
        QCOMPARE(inspector->subtitle(), QStringLiteral("network 7"));
    }

    void everyScatterSaysWhatTheKeysDo()
    {
        for (AreaCanvas* canvas : window_->findChildren<AreaCanvas*>())
            if (canvas->areAreasTaken())
                for (const char* key : {"Shift", "Ctrl", "Alt", "lasso"})
                    QVERIFY2(canvas->hint().contains(QLatin1String(key)),
                             qPrintable(canvas->objectName()));
        QCOMPARE(scatters().size(), std::size_t{6});
    }

    void theHintIsDrawnWhereThePointerIs()
    {
        for (const auto& [canvas, workspace] : scatters()) {
            show(workspace);
            leave(*canvas);
            QTest::qWait(40);
            const QRect corner =
                QRectF(canvas->plotArea().center(), canvas->plotArea().bottomRight()).toRect();
            const QImage before = canvas->grab(corner).toImage();
            QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
            QApplication::sendEvent(canvas, &enter);
            QTest::qWait(40);
            QVERIFY2(canvas->grab(corner).toImage() != before, qPrintable(canvas->objectName()));
            leave(*canvas);
        }
    }
};

QTEST_MAIN(LinkedArchitecturesTest)
#include "linked_architectures_test.moc"
