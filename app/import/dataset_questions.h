#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/add_devices_presenter.h"
#include "app/import/dataset_menu.h"
#include "app/import/import_presenter.h"
#include "app/studio/studio_document.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <vector>

namespace latency
{

/// Questions about datasets: the menu of datasets, roles of columns, devices to add, dropped files,
/// notes on the open dataset. Opens nothing itself.
class DatasetQuestions : public QObject
{
    Q_OBJECT

public:
    struct Place {
        QMenu& datasets; ///< under the name of the dataset
        QMenu& adding;   ///< "Add devices from"
        NoticeStack& notices;
        QWidget& window;
        std::function<QStringList()> recent;           ///< datasets opened before
        std::function<QString()> lastFolder;           ///< where file dialogs begin
        std::function<bool(const QString&)> isDataset; ///< see AddDevicesPresenter
    };
    DatasetQuestions(StudioDocument& document, std::vector<std::filesystem::path> dataFolders,
                     Place place);

    /// Refills the menus.
    void showMenus();
    void importTable(const QString& file);
    void takeDropped(const QList<QUrl>& urls);
    void showInfo();
    /// Opening was refused because the columns of a source are unclear.
    void takeUnclear(const DatasetRequest& request, std::size_t source, const QString& sentence);
    /// Opening was refused for another reason; true if a dialog shows it.
    bool takeRefused(const QString& sentence) { return imports_.takeRefused(sentence); }

Q_SIGNALS:
    void openRequested(const QString& requestText);
    void fileRequested(const QString& file); ///< of any kind
    void measurementsRequested(const QString& file);
    void askForFileRequested();
    void importRequested(); ///< of a file to be asked for
    /// Requests a variant of the open data; see StudioOpener::continueWith.
    void continueRequested(const latency::DatasetRequest& request);
    void openAgainRequested(const latency::DatasetRequest& request);
    void refused(const QString& sentence);
    /// The question about unclear columns was not answered.
    void leftUnopened();
    void helpRequested();

private:
    void connectMenu();
    void connectAdding();
    [[nodiscard]] DatasetRequest openRequest() const; ///< of what is open
    void chooseColumns(std::size_t file);
    void addDevices(const QStringList& references, JoinRows rows);
    void askForAdded(bool isFolder);

    StudioDocument& document_;
    std::vector<std::filesystem::path> dataFolders_;
    Place place_;
    DatasetMenu menu_;
    ImportPresenter imports_;
    AddDevicesPresenter adding_;
};

} // namespace latency
