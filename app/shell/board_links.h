#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>
#include <QString>

#include <functional>

namespace latency
{

class MainWindow;
class NoticeStack;
class PredictionPresenter;
class Preferences;
class ResultsOpener;
class SearchPresenter;
class SessionKeeper;
class StatusStrip;
class StudioDocument;
class StudioFiles;
class StudioOpener;
struct MainMenu;

/// Joins everything about the user's own board: worksheets out and in, from menus, buttons and
/// dropped files, predictions of every network, and the questions before measurements are lost.
class BoardLinks : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow& window;
        StudioDocument& document;
        MainMenu& menu;
        Preferences& preferences;
        SearchPresenter& search;
        PredictionPresenter& predictions;
        StudioOpener& opener;
        StudioFiles& files;
        SessionKeeper& keeper;
        NoticeStack& notices;
        StatusStrip& status;
        std::function<int()> workspace;
        std::function<void(const QString&)> refuse;
    };
    explicit BoardLinks(const Parts& parts);

    /// Reads a file of measurements, on the dataset that it names where none is open.
    void readMeasurements(const QString& fileName);
    /// True when nothing is lost by closing; otherwise the user is asked.
    [[nodiscard]] bool mayClose();

private:
    void connectWorksheets();
    void connectFiles();
    void chooseUnit(int place);
    void predictAll();
    void saveShownPredictions();
    void askBeforeClosing(const QStringList& lost);
    void saveAndThen(std::function<void()> next);

    Parts parts_;
    ResultsOpener* results_;
    QString waiting_; ///< measurements whose dataset is being opened
    bool isAsking_ = false;
    bool isClosingAnyway_ = false;
};

} // namespace latency
