// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/start_window.h"

#include "app/command_line/exit_status.h"
#include "app/command_line/library_messages.h"
#include "app/command_line/window_options.h"
#include "app/files/session_claim.h"
#include "app/language/languages.h"
#include "app/shell/open_windows.h"
#include "app/workers/dataset_request.h"
#include "app/workers/ending_deadline.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTimer>

#include <chrono>
#include <iostream>
#include <thread>

namespace latency
{
namespace
{

constexpr std::chrono::milliseconds kTimeToEnd{600};

bool hasDisplay()
{
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

/// Applies and stores the language of --language, if any, or reports that it is unknown.
QString takeLanguage(const QString& asked)
{
    Preferences preferences;
    if (!asked.isEmpty()) {
        QStringList known{Preferences::systemLanguage()};
        for (const Language& language : languages())
            known << language.code;
        if (!known.contains(asked))
            return QStringLiteral("--language: expected one of %1, not \"%2\".")
                .arg(known.join(QStringLiteral(", ")), asked);
        preferences.setLanguage(asked);
    }
    speak(languageFor(preferences.language()));
    return {};
}

} // namespace

int startWindow(int argc, char** argv)
{
    if (!hasDisplay()) {
        std::cerr
            << "latency-studio: there is no display; set DISPLAY or WAYLAND_DISPLAY, or use a "
               "verb (latency-studio --help).\n";
        return Failed;
    }
    dropLibraryNoise();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("latency-studio"));
    QApplication::setApplicationName(QStringLiteral("latency-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("Latency Studio"));
    const QString id = QStringLiteral("io.github.latency_studio");
    QGuiApplication::setDesktopFileName(id);
    const QIcon ownIcon(QStringLiteral(":/latency/icons/%1.svg").arg(id));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(id, ownIcon));

    QCommandLineParser parser;
    for (const WindowOption& option : kWindowOptions)
        parser.addOption({QString::fromLatin1(option.name), QString::fromUtf8(option.description),
                          QString::fromLatin1(option.value)});
    const auto isSet = [&](const char* name) { return parser.isSet(QString::fromLatin1(name)); };
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    if (!parser.parse(QApplication::arguments())) {
        std::cerr << "latency-studio: " << parser.errorText().toStdString() << ".\n";
        return WrongUsage;
    }

    MainWindow::Options options;
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : parser.values(QStringLiteral("data-dir")))
        folders.emplace_back(folder.toStdString());
    options.dataFolders = dataFolders(folders);
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    options.threads = isSet("threads") ? std::clamp(value("threads").toInt(), 1, 256) : cores;
    for (const auto& [option, appearance] :
         {std::pair("light", Preferences::Appearance::Light),
          std::pair("dark", Preferences::Appearance::Dark),
          std::pair("high-contrast", Preferences::Appearance::HighContrast)})
        if (isSet(option))
            Preferences().setAppearance(appearance);

    if (!isSet("no-recovery"))
        options.recoveryFolder = recoveryFolder();

    if (const auto refusal = takeLanguage(value("language")); !refusal.isEmpty()) {
        std::cerr << "latency-studio: " << refusal.toStdString() << '\n';
        return WrongUsage;
    }

    QStringList files = parser.positionalArguments();
    if (const QStringList others = parser.values(QStringLiteral("with")); !others.isEmpty()) {
        if (files.size() != 1) {
            std::cerr << "latency-studio: --with joins datasets to one; expected one FILE before "
                         "it, not "
                      << files.size() << ".\n";
            return WrongUsage;
        }
        DatasetRequest request = plainRequest(files.front().toStdString());
        for (const QString& other : others)
            request.sources.push_back({other.toStdString(), {}});
        files = {QString::fromStdString(requestText(request))};
    }
    // Work that continues after the last window has closed is abandoned.
    const auto endSoon = [] { endProgramWithin(kTimeToEnd); };
    QObject::connect(&application, &QApplication::lastWindowClosed, endSoon);
    QObject::connect(&application, &QApplication::aboutToQuit, endSoon);
    options.comesBack = files.isEmpty();
    OpenWindows windows(options);
    if (files.isEmpty())
        files << QStringLiteral("simulated:nasbench201");
    for (const QString& file : files)
        windows.open(file);
    if (isSet("open"))
        QTimer::singleShot(0, windows.newest(), &MainWindow::askForDataset);
    return QApplication::exec();
}

} // namespace latency
