// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/open_windows.h"

#include "app/language/languages.h"

#include <QFileInfo>

#include <algorithm>

namespace latency
{

OpenWindows::OpenWindows(MainWindow::Options options) : options_(std::move(options)) {}

OpenWindows::~OpenWindows()
{
    for (const OpenWindow& one : windows_)
        delete one.window.data();
}

MainWindow& OpenWindows::open(const QString& file)
{
    MainWindow& window = show(file);
    if (!window.isComingBack())
        openIn(window, file);
    return window;
}

MainWindow& OpenWindows::openKept(const QString& file)
{
    MainWindow& window = show({});
    window.restoreKept(file);
    return window;
}

MainWindow& OpenWindows::show(const QString& file)
{
    const int before = count();
    MainWindow& window = add(file);
    if (before > 0)
        window.move(window.pos() + QPoint(30, 30) * before);
    window.show();
    return window;
}

MainWindow& OpenWindows::add(const QString& file)
{
    auto* window = new MainWindow(options_);
    options_.offersAbandoned = false; // the first window has done so
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &MainWindow::newWindowRequested, this,
            [this](const QString& reference) { open(reference); });
    connect(window, &MainWindow::keptWindowRequested, this,
            [this](const QString& kept) { openKept(kept); });
    connect(window, &MainWindow::languageChosen, this, [this, window] { changeLanguage(*window); });
    // Deferred, because the requesting window is in an event of its menu or button and will be
    // deleted.
    connect(window, &MainWindow::languageInsisted, this, &OpenWindows::makeAnew,
            Qt::QueuedConnection);
    std::erase_if(windows_, [](const OpenWindow& one) { return one.window.isNull(); });
    windows_.push_back({window, file});
    return *window;
}

void OpenWindows::openIn(MainWindow& window, const QString& file)
{
    file.contains(QLatin1Char(':')) && !QFileInfo::exists(file) ? window.openDataset(file)
                                                                : window.openFile(file);
}

void OpenWindows::changeLanguage(MainWindow& asking)
{
    QStringList lost;
    for (const OpenWindow& one : windows_)
        if (one.window)
            lost << one.window->unkeptWork();
    lost.removeDuplicates();
    if (lost.isEmpty())
        QMetaObject::invokeMethod(this, &OpenWindows::makeAnew, Qt::QueuedConnection);
    else
        asking.askBeforeLanguage(lost);
}

void OpenWindows::makeAnew()
{
    speak(languageFor(Preferences().language()));
    for (const OpenWindow& old : std::vector(windows_)) {
        if (!old.window)
            continue;
        MainWindow& window = add(old.file);
        window.continueFrom(*old.window);
        window.show();
        if (!window.document().dataset() && !old.file.isEmpty()) // none was open, or not yet
            openIn(window, old.file);
        old.window->closeReplaced();
    }
}

int OpenWindows::count() const
{
    return static_cast<int>(std::ranges::count_if(
        windows_, [](const OpenWindow& one) { return !one.window.isNull(); }));
}

MainWindow* OpenWindows::newest() const
{
    for (auto one = windows_.rbegin(); one != windows_.rend(); ++one)
        if (one->window)
            return one->window;
    return nullptr;
}

} // namespace latency
