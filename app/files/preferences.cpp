// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/preferences.h"

#include "app/files/export_plot.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace latency
{
namespace
{

const QString kAppearance = QStringLiteral("appearance");
const QString kLanguage = QStringLiteral("language");
const QString kZoom = QStringLiteral("zoom");
const QString kRecent = QStringLiteral("recentDatasets");
const QString kRecentFiles = QStringLiteral("recentFiles");
const QString kExportSize = QStringLiteral("exportSize");
const QString kWorksheetUnit = QStringLiteral("worksheetUnit");
const QString kFolder = QStringLiteral("lastFolder");
const QString kGeometry = QStringLiteral("windowGeometry");
constexpr int kRecentCount = 10;
constexpr int kWorksheetUnits = 4;
const std::pair<Preferences::Appearance, QString> kAppearances[]{
    {Preferences::Appearance::System, QStringLiteral("system")},
    {Preferences::Appearance::Light, QStringLiteral("light")},
    {Preferences::Appearance::Dark, QStringLiteral("dark")},
    {Preferences::Appearance::HighContrast, QStringLiteral("high-contrast")}};

} // namespace

Preferences::Appearance Preferences::appearance() const
{
    const QString name = settings_.value(kAppearance).toString();
    for (const auto& [appearance, known] : kAppearances)
        if (name == known)
            return appearance;
    return Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    for (const auto& [known, name] : kAppearances)
        if (known == appearance)
            settings_.setValue(kAppearance, name);
}

QString Preferences::language() const
{
    return settings_.value(kLanguage, systemLanguage()).toString();
}

void Preferences::setLanguage(const QString& language)
{
    settings_.setValue(kLanguage, language);
}

double Preferences::zoom() const
{
    return std::clamp(settings_.value(kZoom, 1.0).toDouble(), 0.5, 3.0);
}

void Preferences::setZoom(double zoom)
{
    settings_.setValue(kZoom, zoom);
}

QStringList Preferences::recentDatasets() const
{
    return settings_.value(kRecent).toStringList();
}

void Preferences::addRecentDataset(const QString& reference)
{
    QStringList recent = recentDatasets();
    recent.removeAll(reference);
    recent.prepend(reference);
    settings_.setValue(kRecent, recent.mid(0, kRecentCount));
}

QStringList Preferences::recentFiles() const
{
    return settings_.value(kRecentFiles).toStringList();
}

void Preferences::addRecentFile(const QString& file)
{
    QStringList recent = recentFiles();
    recent.removeAll(file);
    recent.prepend(file);
    settings_.setValue(kRecentFiles, recent.mid(0, kRecentCount));
}

void Preferences::clearRecentFiles()
{
    settings_.remove(kRecentFiles);
}

std::size_t Preferences::exportSize() const
{
    const auto place = settings_.value(kExportSize, 0).toUInt();
    return place < exportSizes().size() ? place : 0;
}

void Preferences::setExportSize(std::size_t place)
{
    settings_.setValue(kExportSize, static_cast<uint>(place));
}

int Preferences::worksheetUnit() const
{
    return std::clamp(settings_.value(kWorksheetUnit, 0).toInt(), 0, kWorksheetUnits - 1);
}

void Preferences::setWorksheetUnit(int place)
{
    settings_.setValue(kWorksheetUnit, place);
}

QString Preferences::lastFolder() const
{
    return settings_.value(kFolder, QDir::homePath()).toString();
}

void Preferences::rememberFolderOf(const QString& fileName)
{
    settings_.setValue(kFolder, QFileInfo(fileName).absolutePath());
}

QByteArray Preferences::windowGeometry() const
{
    return settings_.value(kGeometry).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry)
{
    settings_.setValue(kGeometry, geometry);
}

} // namespace latency
