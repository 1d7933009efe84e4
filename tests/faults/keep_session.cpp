// SPDX-License-Identifier: GPL-3.0-or-later
// keep_session FILE SEED: saves a session of a small table as the window does, with the seed in its
// form.
#include "app/files/session_keeper.h"
#include "tests/fixtures/small_table.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <new>

using namespace latency;

namespace
{

int keep(const QString& file, std::uint64_t seed)
{
    StudioDocument document;
    const auto dataset = makeSnapshot("fixture", fixtures::smallTable(60, 5), {});
    SessionKeeper keeper(
        document, [] { return nlohmann::json::object(); }, nullptr);
    document.openDataset(dataset, initialSetup(dataset->table, dataset->similarity.values));
    StudioSetup setup = document.setup();
    setup.form.seed = seed;
    document.changeSetup(setup, QStringLiteral("seed"));
    QObject::connect(&keeper, &SessionKeeper::saved, [] { QCoreApplication::exit(0); });
    QObject::connect(&keeper, &SessionKeeper::refused, [](const QString& sentence) {
        std::fprintf(stderr, "latency-studio: %s\n", qPrintable(sentence));
        QCoreApplication::exit(4);
    });
    keeper.save(file);
    return QCoreApplication::exec();
}

} // namespace

int main(int count, char** arguments)
try {
    const QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    return given.size() == 3 ? keep(given[1], given[2].toULongLong()) : 2;
} catch (const std::bad_alloc&) {
    std::fprintf(stderr, "latency-studio: memory is short.\n");
    return 4;
}
