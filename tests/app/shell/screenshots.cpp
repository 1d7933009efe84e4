// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots FOLDER [DATASET [LANGUAGE]]: pictures of every workspace in every theme at three
// zooms, what does not fit in them, the time to the first paint and the memory with everything
// open.
#include "app/files/preferences.h"
#include "app/language/languages.h"
#include "app/lessons/lesson_presenter.h"
#include "app/shell/main_window.h"
#include "app/train/run_presenter.h"
#include "widgets/devices/devices_panel.h"
#include "widgets/panels/elided_label.h"
#include "widgets/panels/panel.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>

#include <cstdio>

using namespace latency;

namespace
{

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

template <class Done>
bool waitUntil(Done done, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < milliseconds)
        wait(20);
    return done();
}

/// Megabytes the kernel names `key` in /proc/self/status.
double memory(const char* key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(key))
            return line.simplified().split(' ').value(1).toDouble() / 1024.0;
    return 0.0;
}

bool isCut(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return !qobject_cast<const ElidedLabel*>(label) && !label->text().isEmpty() &&
               (label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1
                                  : label->sizeHint().width() > label->width() + 1);
    if (qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QToolButton*>(&widget))
        return widget.sizeHint().width() > widget.width() + 1 ||
               widget.sizeHint().height() > widget.height() + 2;
    return false;
}

/// Says what lies outside of the window or is narrower than its text.
void reportCut(const QWidget& window, const QString& picture)
{
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        const bool isOutside = qobject_cast<const Panel*>(widget) &&
                               (place.left() < 0 || place.right() >= window.width());
        if (isOutside || isCut(*widget)) {
            const auto* label = qobject_cast<const QLabel*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            std::printf("  %s: %s %s \"%s\"\n", qPrintable(picture), isOutside ? "outside" : "cut",
                        qPrintable(widget->objectName()),
                        qPrintable(label    ? label->text()
                                   : button ? button->text()
                                            : QString()));
        }
    }
}

struct Album {
    MainWindow& window;
    QDir folder;

    void reportWidths(const QString& name) const
    {
        std::printf("  %s: the window has become %d × %d\n", qPrintable(name), window.width(),
                    window.height());
        for (const Panel* panel : window.findChildren<Panel*>())
            if (panel->isVisible())
                std::printf("    %s needs %d × %d\n", qPrintable(panel->objectName()),
                            panel->minimumSizeHint().width(), panel->minimumSizeHint().height());
    }

    void keep(const QString& name)
    {
        window.resize(1440, 900);
        wait(150);
        if (window.size() != QSize(1440, 900))
            reportWidths(name);
        // What large letters have pushed out of sight is scrolled to.
        auto* bar =
            window.findChild<QScrollArea*>(QStringLiteral("workspaceScroll"))->verticalScrollBar();
        save(name);
        for (int page = 2; bar->value() < bar->maximum(); ++page) {
            bar->setValue(bar->value() + bar->pageStep());
            wait(150);
            save(name + QStringLiteral("-page%1").arg(page));
        }
        bar->setValue(0);
    }

    void save(const QString& name)
    {
        window.grab().save(folder.filePath(name + QStringLiteral(".png")));
        reportCut(window, name);
    }
};

void fill(MainWindow& window)
{
    const auto press = [&](const char* name) {
        if (auto* button = window.findChild<QPushButton*>(QLatin1String(name)))
            button->click();
    };
    waitUntil([&] { return !window.document().setup().picks.empty(); }, 5000);
    for (const auto& [predictor, options] :
         {std::pair("best-source", nlohmann::json::object()),
          std::pair("nasflat", nlohmann::json{{"epochs", 3}, {"transfer_epochs", 5}}),
          std::pair("kernel", nlohmann::json::object())}) {
        StudioSetup setup = window.document().setup();
        setup.form.predictor = predictor;
        setup.form.predictorOptions =
            *resolveOptions(findPredictor(predictor)->info().options, options, "");
        setup.form.trials = 2;
        setup.form.sourceSamples = 60;
        window.document().changeSetup(setup, QStringLiteral("choose"));
        const std::size_t before = window.document().runs().size();
        window.findChild<RunPresenter*>()->run();
        waitUntil([&] { return window.document().runs().size() > before; }, 60000);
    }
    // The run with curves is the one to look at.
    for (const RunRecordPointer& run : window.document().runs())
        if (!run->losses.empty())
            window.document().showRun(run->id);
    window.document().selectArchitecture(1234);
    window.setWorkspace("search");
    wait(2000);
    press("searchRun");
    window.setWorkspace("transfer");
    wait(1500);
    wait(6000);
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    if (argc < 2) {
        std::fprintf(stderr, "usage: screenshots FOLDER [DATASET [LANGUAGE]]\n");
        return 2;
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-screenshots"));
    QSettings().clear();
    Preferences().setAppearance(Preferences::Appearance::Light);
    speak(argc > 3 ? QString::fromLocal8Bit(argv[3]) : QStringLiteral("en"));
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);

    MainWindow::Options options;
    options.dataFolders = {qEnvironmentVariable("LATENCY_STUDIO_DATA").toStdString()};
    options.threads = 2;
    MainWindow window(options);
    window.show();
    window.resize(1440, 900);
    bool isShown = false;
    QObject::connect(&window, &MainWindow::datasetShown, [&] { isShown = true; });
    window.openDataset(argc > 2 ? QString::fromLocal8Bit(argv[2])
                                : QStringLiteral("simulated:nasbench201"));
    waitUntil([&] { return isShown; }, 60000);
    window.repaint();
    std::printf("first paint with the data: %.2f s\n",
                static_cast<double>(sinceStart.elapsed()) / 1000.0);
    fill(window);

    Album album{window, QDir(folder)};
    const std::pair<const char*, Preferences::Appearance> themes[]{
        {"light", Preferences::Appearance::Light},
        {"dark", Preferences::Appearance::Dark},
        {"contrast", Preferences::Appearance::HighContrast}};
    for (const auto& [theme, appearance] : themes)
        for (const int zoom : {100, 150, 200}) {
            Preferences preferences;
            preferences.setAppearance(appearance);
            preferences.setZoom(zoom / 100.0);
            window.applyAppearance();
            window.resize(1440, 900);
            const QString look = QStringLiteral("%1-%2").arg(QLatin1String(theme)).arg(zoom);
            for (const WorkspaceInfo& workspace : window.workspaces()) {
                window.setWorkspace(workspace.id);
                album.keep(look + QLatin1Char('-') + workspace.id);
            }
            auto* devices = window.findChild<DevicesPanel*>(QStringLiteral("devicesPanel"));
            window.setWorkspace("devices");
            for (const auto& [name, shown] : {std::pair("lists", DevicesPanel::Shown::Lists),
                                              std::pair("table", DevicesPanel::Shown::Table)}) {
                devices->setShown(shown);
                album.keep(look + QStringLiteral("-devices-") + QLatin1String(name));
            }
            devices->setShown(DevicesPanel::Shown::HeatMap);
            for (QAction* action : window.findChildren<QAction*>())
                if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_F1))
                    action->trigger();
            album.keep(look + QStringLiteral("-shortcuts"));
            window.findChild<QPushButton*>(QStringLiteral("shortcutSheetClose"))->click();
        }
    Preferences().setZoom(1.0);
    for (const auto& [theme, appearance] : themes) {
        Preferences().setAppearance(appearance);
        window.applyAppearance();
        for (QAction* action : window.findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::Key_F5))
                action->trigger();
        for (const char* workspace : {"devices", "samples", "train", "compare"}) {
            window.setWorkspace(workspace);
            album.keep(QStringLiteral("presented-%1-%2")
                           .arg(QLatin1String(theme), QLatin1String(workspace)));
        }
        for (QAction* action : window.findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::Key_F5))
                action->trigger();
    }
    std::printf("memory with everything open: %.0f MiB, at most %.0f MiB\n", memory("VmRSS:"),
                memory("VmHWM:"));
    return 0;
}
