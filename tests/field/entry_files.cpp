// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/entry_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <random>

namespace field
{
namespace
{

using nlohmann::json;

constexpr std::array<const char*, 5> kOperations{"none", "skip_connect", "nor_conv_1x1",
                                                 "nor_conv_3x3", "avg_pool_3x3"};

std::string cellText(const std::array<int, 6>& cell)
{
    const auto name = [&](std::size_t edge) {
        return std::string(kOperations[static_cast<std::size_t>(cell[edge])]);
    };
    return "|" + name(0) + "~0|+|" + name(1) + "~0|" + name(2) + "~1|+|" + name(3) + "~0|" +
           name(4) + "~1|" + name(5) + "~2|";
}

/// A table of all cells of NAS-Bench-201, or of some of them.
QByteArray cellTable(const json& wanted)
{
    const auto cost = wanted.value("cost", std::vector<double>{0.0, 0.2, 1.3, 3.7, 0.9});
    std::vector<std::string> rows;
    for (int number = 0; number < 15625; number += wanted.value("every", 1)) {
        std::array<int, 6> cell{};
        double milliseconds = wanted.value("base", 2.0);
        for (int edge = 0, rest = number; edge < 6; ++edge, rest /= 5) {
            cell[static_cast<std::size_t>(edge)] = rest % 5;
            milliseconds += cost[static_cast<std::size_t>(rest % 5)];
        }
        rows.push_back(cellText(cell) + "," +
                       QByteArray::number(milliseconds, 'f', 3).toStdString() + "\n");
    }
    std::sort(rows.begin(), rows.end());
    std::minstd_rand random(7);
    if (wanted["cells"] == "shuffled")
        for (std::size_t i = rows.size(); i > 1; --i)
            std::swap(rows[i - 1], rows[random() % i]);
    std::string text = wanted.value("header", std::string("architecture,board [ms]")) + "\n";
    for (const std::string& row : rows)
        text += row;
    return QByteArray::fromStdString(text);
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

} // namespace

QString EntryFolder::resolved(const QString& place) const
{
    if (place == QStringLiteral("published"))
        return published;
    if (place.startsWith(QStringLiteral("@/")))
        return cases + place.mid(1);
    if (place.startsWith(QStringLiteral("~/")))
        return own + place.mid(1);
    return place;
}

void writeEntryFiles(const Entry& entry, const EntryFolder& places)
{
    for (const auto& [name, content] : entry.files.items()) {
        const QString path = places.own + QLatin1Char('/') + QString::fromStdString(name);
        QDir().mkpath(QFileInfo(path).path());
        if (content.is_string())
            write(path, QByteArray::fromStdString(content.get<std::string>()));
        else if (content.contains("from"))
            QFile::copy(places.resolved(QString::fromStdString(content["from"])), path);
        else if (content.contains("cells"))
            write(path, cellTable(content));
        else
            write(path, QByteArray::fromStdString(content.dump(1)));
    }
}

} // namespace field
