#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace latency
{

/// Typed preferences, kept between starts.
class Preferences
{
public:
    enum class Appearance { System, Light, Dark, HighContrast };

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// The code of a language, or `systemLanguage`.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] static QString systemLanguage() { return QStringLiteral("system"); }
    [[nodiscard]] double zoom() const; ///< 0.5..3
    void setZoom(double zoom);
    [[nodiscard]] QStringList recentDatasets() const; ///< references, newest first, at most ten
    void addRecentDataset(const QString& reference);
    /// Sessions, experiments and datasets, by file or reference; newest first, at most ten.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& file);
    void clearRecentFiles();
    [[nodiscard]] std::size_t exportSize() const; ///< place among `exportSizes`
    void setExportSize(std::size_t place);
    /// Of new worksheets; place among `unitNames`.
    [[nodiscard]] int worksheetUnit() const;
    void setWorksheetUnit(int place);
    [[nodiscard]] QString lastFolder() const;
    void rememberFolderOf(const QString& fileName); ///< as the last
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings settings_;
};

} // namespace latency
