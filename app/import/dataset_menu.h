#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

#include <QMenu>
#include <QObject>
#include <QStringList>

#include <string>
#include <vector>

namespace latency
{

/// Available actions on datasets.
struct DatasetMenuContents {
    std::vector<DatasetChoice> choices; ///< by name
    QStringList recent;                 ///< opened before, see `requestText`
    std::string quantity;               ///< that is open; empty: nothing is
    std::vector<std::string> otherQuantities;
    std::vector<std::string> references; ///< that are open, in order
};

/// Fills the menu under the name of the dataset: other datasets, other quantities of the open one,
/// datasets whose devices can be added, and added ones that can be removed.
class DatasetMenu : public QObject
{
    Q_OBJECT

public:
    /// menu  is refilled
    /// add   another menu, for the datasets whose devices can be added; may be nullptr
    DatasetMenu(QMenu& menu, QMenu* add, QObject* parent);

    void show(const DatasetMenuContents& contents);

Q_SIGNALS:
    void datasetRequested(const QString& requestText);
    void openRequested(); ///< a file, asked for
    void importRequested();
    void quantityRequested(const QString& quantity);
    void addRequested(const QString& reference);
    void addFileRequested();
    void addFolderRequested();
    void removeRequested(int place); ///< in `references`

private:
    void addQuantities(const DatasetMenuContents& contents);
    void fillAdding(QMenu& menu, const DatasetMenuContents& contents);

    QMenu& menu_;
    QMenu* add_ = nullptr;
};

} // namespace latency
