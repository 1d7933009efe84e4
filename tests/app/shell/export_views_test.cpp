// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/export_plot.h"
#include "app/files/studio_files.h"
#include "tests/app/studio_window.h"
#include "widgets/devices/devices_panel.h"
#include "widgets/encodings/proxy_table_panel.h"
#include "widgets/plots/plot_canvas.h"
#include "widgets/runs/bad_predictions_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

using namespace latency;

namespace
{

QByteArray contents(const QString& fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a menu offers that `open` pops up; one action may be chosen.
QStringList menuOf(const std::function<void()>& open, const QString& chosen = {})
{
    QStringList texts;
    QTimer closing;
    closing.setInterval(20);
    QObject::connect(&closing, &QTimer::timeout, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return;
        closing.stop();
        for (QAction* action : menu->actions()) {
            texts << action->text();
            if (!chosen.isEmpty() && action->text() == chosen)
                action->trigger();
        }
        menu->close();
    });
    closing.start();
    open();
    return texts;
}

} // namespace

/// Every plot and every table can be taken out of the window.
class ExportViewsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    [[nodiscard]] StudioDocument& document() { return window_->document(); }
    std::vector<std::pair<QWidget*, PlotSource*>> plots()
    {
        std::vector<std::pair<QWidget*, PlotSource*>> found;
        for (QWidget* widget : window_->findChildren<QWidget*>())
            if (auto* plot = dynamic_cast<PlotSource*>(widget))
                found.emplace_back(widget, plot);
        return found;
    }
    static const QAbstractItemModel& modelOf(const QTableView& table)
    {
        const auto* sorted = qobject_cast<QSortFilterProxyModel*>(table.model());
        return sorted ? *sorted->sourceModel() : *table.model();
    }

private Q_SLOTS:
    void initTestCase()
    {
        fixtures::useOwnSettings();
        window_ = fixtures::openStudio(QStringLiteral("simulated:fbnet"));
        RunRecord run;
        run.result.spec = document().experimentSpec();
        for (const int device : document().testDevices()) {
            DeviceTrial trial;
            trial.device = device;
            trial.deviceName = document().table()->device(device).name;
            trial.predicted.assign(
                static_cast<std::size_t>(document().table()->architectureCount()), 3.0F);
            trial.samples = {1, 2, 3};
            trial.unseen.spearman = 0.9;
            trial.unseen.architectures = 100;
            run.result.trials.push_back(std::move(trial));
            for (int epoch = 1; epoch <= 5; ++epoch)
                run.curve.push_back({device, 1, epoch, 0.1 * epoch, 100, false});
        }
        run.result.isComplete = true;
        document().addRun(std::move(run));
        document().selectArchitecture(42);
        ProxyTable proxies;
        proxies.proxies = {QStringLiteral("flops")};
        proxies.devices = {QStringLiteral("phone")};
        proxies.values = {0.5};
        proxies.architectures = {100};
        window_->findChild<ProxyTablePanel*>()->setTable(std::move(proxies));
        for (const WorkspaceInfo& info : window_->workspaces()) {
            const QString& workspace = info.id;
            window_->setWorkspace(workspace);
            QTest::qWait(100);
        }
    }
    void cleanupTestCase() { window_.reset(); }

    void everyPlotOfEveryWorkspaceIsOne()
    {
        QStringList names;
        for (const auto& [widget, plot] : plots())
            if (!names.contains(plot->plotName()))
                names << plot->plotName();
        names.sort();
        QCOMPARE(names.join(QLatin1Char(' ')),
                 QStringLiteral("accuracy-against-latency architecture bad-predictions comparison "
                                "device-map device-similarity evolution hypothetical-device "
                                "learning-curves predicted-vs-measured samples search transfer "
                                "what-the-samples-say"));
    }

    void everyPlotIsWrittenInEveryFormat()
    {
        QTemporaryDir folder;
        int number = 0;
        for (const auto& [widget, plot] : plots()) {
            const QString stem =
                folder.filePath(QStringLiteral("%1-%2").arg(plot->plotName()).arg(number++));
            const std::pair<const char*, const char*> formats[]{
                {".pdf", "%PDF"}, {".svg", "<?xml"}, {".png", "\x89PNG"}};
            for (const auto& [ending, magic] : formats) {
                const QString file = stem + QLatin1String(ending);
                QCOMPARE(writePlot(*plot, file, exportSizes().front()), QString());
                QVERIFY2(contents(file).startsWith(magic), qPrintable(file));
                QVERIFY2(contents(file).size() > 500, qPrintable(file));
            }
            QCOMPARE(writePlot(*plot, stem + QStringLiteral(".csv"), exportSizes().front()),
                     QString());
            const QByteArray csv = contents(stem + QStringLiteral(".csv"));
            const QStringList lines =
                QString::fromUtf8(csv)
                    .remove(QRegularExpression(QStringLiteral("\"[^\"]*\""))) // commas in words
                    .trimmed()
                    .split(QLatin1Char('\n'));
            QVERIFY2(lines.front().contains(QLatin1Char(',')), qPrintable(stem));
            for (const QString& line : lines)
                QVERIFY2(line.count(QLatin1Char(',')) == lines.front().count(QLatin1Char(',')),
                         qPrintable(stem + QLatin1Char(' ') + line));
        }
        QVERIFY(number >= 14);
    }

    void rowsAreNamedByTheirNetworks()
    {
        const auto table = openDataset("simulated:fbnet", {});
        QVERIFY(table);
        const QString first =
            QString::fromStdString((*table)->space().toText((*table)->architecture(0)));
        QCOMPARE(withNetworks(QStringLiteral("architecture,measured_ms\n0,1.5\n"), **table),
                 QStringLiteral("architecture,network,measured_ms\n0,%1,1.5\n").arg(first));
        for (const char* other : {"device,measured_ms\na,1.5\n", "architecture,text,ms\n0,x,1\n",
                                  "architecture,ms\n9999999,1\n"})
            QCOMPARE(withNetworks(QLatin1String(other), **table), QLatin1String(other));
    }

    void everyPlotOffersItInItsMenu()
    {
        for (const auto& [widget, plot] : plots()) {
            auto* panel = qobject_cast<Panel*>(widget);
            if (panel)
                panel->showContent();
            QList<QWidget*> areas;
            for (PlotCanvas* canvas : widget->findChildren<PlotCanvas*>())
                areas << canvas;
            if (areas.isEmpty())
                areas << widget;
            for (QWidget* area : areas) {
                const QStringList texts = menuOf([area] {
                    QContextMenuEvent event(QContextMenuEvent::Mouse, area->rect().center(),
                                            area->mapToGlobal(area->rect().center()));
                    QApplication::sendEvent(area, &event);
                });
                for (const char* action : {"Copy picture", "Copy numbers", "Export…"})
                    QVERIFY2(texts.contains(QString::fromUtf8(action)),
                             qPrintable(plot->plotName() + QStringLiteral(": ") +
                                        texts.join(QStringLiteral(", "))));
            }
        }
    }

    void everyTableIsCopiedAndWritten()
    {
        QTemporaryDir folder;
        auto* files = window_->findChild<StudioFiles*>();
        QStringList names;
        for (QTableView* table : window_->findChildren<QTableView*>()) {
            if (names.contains(table->objectName()))
                continue;
            names << table->objectName();
            const QAbstractItemModel& model = modelOf(*table);
            const auto open = [table] { Q_EMIT table->customContextMenuRequested(QPoint(3, 3)); };
            QGuiApplication::clipboard()->clear();
            QVERIFY2(menuOf(open, QStringLiteral("Copy table"))
                         .contains(QStringLiteral("Export table…")),
                     qPrintable(table->objectName()));
            const QString head = model.headerData(0, Qt::Horizontal).toString();
            QVERIFY2(QGuiApplication::clipboard()->text().contains(head),
                     qPrintable(table->objectName()));
            menuOf(open, QStringLiteral("Copy table as LaTeX"));
            QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("tabular")));
            const QString csv = folder.filePath(table->objectName() + QStringLiteral(".csv"));
            const QString tex = folder.filePath(table->objectName() + QStringLiteral(".tex"));
            files->writeTable(model, csv);
            files->writeTable(model, tex);
            QCOMPARE(contents(csv).trimmed().count('\n'), model.rowCount());
            QVERIFY(contents(tex).contains("\\begin{tabular}"));
        }
        names.sort();
        QCOMPARE(names.join(QLatin1Char(' ')),
                 QStringLiteral("boardTable comparedRuns encodingRows proxyTableCells runTableRows "
                                "similarityTable specificationTable"));
    }
};

QTEST_MAIN(ExportViewsTest)
#include "export_views_test.moc"
