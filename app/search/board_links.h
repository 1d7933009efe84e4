#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench/workbench.h"

#include <QObject>
#include <QString>

namespace latency
{

class BoardPresenter;
class ResultsOpener;
class SearchPresenter;

/// Connects everything about the user's own board: worksheets written and read via menus, buttons
/// and dropped files, and predictions of every network.
class BoardLinks : public QObject
{
    Q_OBJECT

public:
    BoardLinks(const Workbench& workbench, SearchPresenter& search, BoardPresenter& board,
               QObject* parent);

    /// Reads a file of measurements; first opens the dataset it names if none is open.
    void readMeasurements(const QString& fileName);

Q_SIGNALS:
    void refused(const QString& sentence);
    void told(const QString& news);

private:
    void connectSearch();
    void connectMenu();
    void connectFiles();
    void showSearch();
    [[nodiscard]] bool isSearchShown() const;
    void chooseUnit(int place);
    void predictAll();
    void saveShownPredictions();

    Workbench workbench_;
    SearchPresenter& search_;
    BoardPresenter& board_;
    ResultsOpener* results_;
    QString waiting_; ///< measurements whose dataset is being opened
};

} // namespace latency
