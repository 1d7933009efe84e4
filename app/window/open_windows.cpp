// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/open_windows.h"

#include <QFileInfo>

#include <algorithm>

namespace latency
{

OpenWindows::OpenWindows(MainWindow::Options options) : options_(std::move(options)) {}

OpenWindows::~OpenWindows()
{
    for (const QPointer<MainWindow>& window : windows_)
        delete window.data();
}

MainWindow& OpenWindows::open(const QString& file)
{
    auto* window = new MainWindow(options_);
    options_.offersAbandoned = false; // the first window has done so
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &MainWindow::newWindowRequested, this,
            [this](const QString& reference) { open(reference); });
    if (const int before = count(); before > 0)
        window->move(window->pos() + QPoint(30, 30) * before);
    std::erase_if(windows_, [](const QPointer<MainWindow>& one) { return one.isNull(); });
    windows_.emplace_back(window);
    window->show();
    file.contains(QLatin1Char(':')) && !QFileInfo::exists(file) ? window->openDataset(file)
                                                                : window->openFile(file);
    return *window;
}

int OpenWindows::count() const
{
    return static_cast<int>(std::ranges::count_if(
        windows_, [](const QPointer<MainWindow>& window) { return !window.isNull(); }));
}

} // namespace latency
