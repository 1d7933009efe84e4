// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/dataset_questions.h"

#include "app/import/dataset_info.h"
#include "app/import/dataset_names.h"
#include "widgets/panels/notice_stack.h"

#include <QFileDialog>

namespace latency
{

DatasetQuestions::DatasetQuestions(StudioDocument& document,
                                   std::vector<std::filesystem::path> dataFolders, Place place)
    : QObject(&place.window), document_(document), dataFolders_(std::move(dataFolders)),
      place_(std::move(place)), menu_(place_.datasets, &place_.adding, this),
      imports_(&place_.window), adding_(place_.notices, place_.isDataset, this)
{
    connectMenu();
    connectAdding();
    connect(&document_, &StudioDocument::datasetChanged, this, [this] {
        imports_.takeOpened();
        place_.notices.forgetRefusals(); // they are about what was wanted before
    });
    connect(&imports_, &ImportPresenter::refused, this, &DatasetQuestions::refused);
    connect(&imports_, &ImportPresenter::helpRequested, this, &DatasetQuestions::helpRequested);
    connect(&imports_, &ImportPresenter::dismissed, this,
            [this](const ImportPresenter::Question& question) {
                Q_EMIT leftUnopened();
                place_.notices.refuse(question.refusal, tr("Choose &columns…"),
                                      [this, question] { imports_.ask(question); });
            });
    showMenus();
}

void DatasetQuestions::connectMenu()
{
    connect(&menu_, &DatasetMenu::datasetRequested, this, &DatasetQuestions::openRequested);
    connect(&menu_, &DatasetMenu::openRequested, this, &DatasetQuestions::askForFileRequested);
    connect(&menu_, &DatasetMenu::importRequested, this, &DatasetQuestions::importRequested);
    connect(&menu_, &DatasetMenu::quantityRequested, this, [this](const QString& quantity) {
        DatasetRequest request = openRequest();
        for (DatasetSource& source : request.sources)
            source.reference = splitReference(source.reference).path + '#' + quantity.toStdString();
        Q_EMIT continueRequested(request);
    });
    connect(&menu_, &DatasetMenu::removeRequested, this, [this](int place) {
        DatasetRequest request = openRequest();
        request.sources.erase(request.sources.begin() + place);
        Q_EMIT continueRequested(request);
    });
}

void DatasetQuestions::connectAdding()
{
    connect(&menu_, &DatasetMenu::addRequested, &adding_,
            [this](const QString& reference) { adding_.askToAdd({reference}); });
    connect(&menu_, &DatasetMenu::addFileRequested, this, [this] { askForAdded(false); });
    connect(&menu_, &DatasetMenu::addFolderRequested, this, [this] { askForAdded(true); });
    connect(&adding_, &AddDevicesPresenter::addRequested, this, &DatasetQuestions::addDevices);
    connect(&adding_, &AddDevicesPresenter::openRequested, this, &DatasetQuestions::fileRequested);
    connect(&adding_, &AddDevicesPresenter::measurementsRequested, this,
            &DatasetQuestions::measurementsRequested);
    connect(&adding_, &AddDevicesPresenter::openTogetherRequested, this,
            [this](const DatasetRequest& request) {
                Q_EMIT openRequested(QString::fromStdString(requestText(request)));
            });
    connect(&adding_, &AddDevicesPresenter::refused, this, &DatasetQuestions::refused);
}

DatasetRequest DatasetQuestions::openRequest() const
{
    return document_.dataset() ? requestFromText(document_.dataset()->reference) : DatasetRequest{};
}

void DatasetQuestions::showMenus()
{
    DatasetMenuContents contents;
    contents.choices = availableDatasets(dataFolders_);
    contents.recent = place_.recent();
    if (document_.dataset()) {
        contents.quantity = document_.table()->quantity().name;
        contents.otherQuantities = document_.table()->otherQuantities();
        contents.references = referencesOf(openRequest());
    }
    menu_.show(contents);
}

void DatasetQuestions::importTable(const QString& file)
{
    imports_.ask({plainRequest(file.toStdString()), 0, {}, [this](const DatasetRequest& request) {
                      Q_EMIT openRequested(QString::fromStdString(requestText(request)));
                  }});
}

void DatasetQuestions::takeUnclear(const DatasetRequest& request, std::size_t source,
                                   const QString& sentence)
{
    if (imports_.takeRefused(sentence))
        return;
    imports_.ask({request, source, sentence,
                  [this](const DatasetRequest& chosen) { Q_EMIT openAgainRequested(chosen); }});
}

void DatasetQuestions::takeDropped(const QList<QUrl>& urls)
{
    adding_.takeDropped(urls, document_.dataset() != nullptr);
}

void DatasetQuestions::addDevices(const QStringList& references, JoinRows rows)
{
    DatasetRequest request = openRequest();
    request.rows = rows;
    for (const QString& reference : references)
        request.sources.push_back({reference.toStdString(), {}});
    Q_EMIT continueRequested(request);
}

void DatasetQuestions::askForAdded(bool isFolder)
{
    const QString title = tr("Add devices from");
    const QString chosen =
        isFolder ? QFileDialog::getExistingDirectory(&place_.window, title, place_.lastFolder())
                 : QFileDialog::getOpenFileName(&place_.window, title, place_.lastFolder(),
                                                datasetFileFilter());
    if (!chosen.isEmpty())
        adding_.askToAdd({chosen});
}

void DatasetQuestions::showInfo()
{
    if (!document_.dataset())
        return;
    auto* info = new DatasetInfo(*document_.dataset(), &place_.window);
    connect(info, &DatasetInfo::columnsRequested, this, &DatasetQuestions::chooseColumns);
    info->show();
}

void DatasetQuestions::chooseColumns(std::size_t file)
{
    const DatasetRequest request = openRequest();
    const auto& columns = document_.dataset()->columns;
    for (std::size_t i = 0; file < columns.size() && i < request.sources.size(); ++i)
        if (request.sources[i] == columns[file].source) {
            imports_.ask({request, i, {}, [this](const DatasetRequest& chosen) {
                              Q_EMIT continueRequested(chosen);
                          }});
            return;
        }
}

} // namespace latency
