#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/main_window.h"

#include <QCoreApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <memory>

namespace latency::fixtures
{

/// Settings of tests begin empty and stay away from the user's.
inline void useOwnSettings()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-test"));
    QCoreApplication::setApplicationName(
        QFileInfo(QCoreApplication::applicationFilePath()).fileName());
    QSettings().clear();
}

/// The real window with a dataset open.
inline std::unique_ptr<MainWindow>
openStudio(const QString& reference = QStringLiteral("simulated:nasbench201"))
{
    MainWindow::Options options;
    options.measuresMachine = false;
    auto window = std::make_unique<MainWindow>(options);
    window->show();
    window->resize(1440, 900);
    QSignalSpy shown(window.get(), &MainWindow::datasetShown);
    window->openDataset(reference);
    if (!shown.wait(20000))
        qWarning("the dataset did not open");
    return window;
}

/// The first visible widget of that name, or any.
template <class Widget>
Widget* find(const QWidget& window, const char* name)
{
    const auto all = window.findChildren<Widget*>(QLatin1String(name));
    for (Widget* one : all)
        if (one->isVisible())
            return one;
    return all.isEmpty() ? nullptr : all.front();
}

} // namespace latency::fixtures
