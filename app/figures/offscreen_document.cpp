// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/offscreen_document.h"

#include "app/command_line/exit_status.h"
#include "app/command_line/library_messages.h"
#include "app/command_line/signal_stop.h"
#include "core/base/atomic_file.h"

#include <QApplication>

#include <iostream>

namespace latency
{

int writeDrawing(const std::string& out, SignalStop& stop,
                 const std::function<Result<QByteArray>()>& draw)
{
    int argc = 1;
    char name[] = "latency-studio";
    char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    dropLibraryNoise();
    const QApplication application(argc, argv);
    const auto bytes = draw();
    if (!bytes)
        return refuse(bytes.error());
    const auto writing = stop.beginWriting();
    const auto written =
        writeFileAtomically(out, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
    if (!written) {
        std::cerr << "latency-studio: " << written.error().message << '\n';
        return Failed;
    }
    std::cout << out << '\n';
    return Done;
}

} // namespace latency
