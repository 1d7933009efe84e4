#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "widgets/runs/comparison_panel.h"

namespace latency
{

/// Overlays runs of the document: the chosen ones, or all.
class ComparisonPresenter : public QObject
{
    Q_OBJECT

public:
    ComparisonPresenter(StudioDocument& document, ComparisonPanel& panel, QObject* parent);

    void compare(const QList<int>& ids);

private:
    void show();
    void showDeviceMarks();
    [[nodiscard]] std::vector<RunRecordPointer> comparedRuns() const;
    void setBaseline(int id);
    void writeNote(int id, const QString& note);
    void leaveOut(const QList<int>& ids);
    void remove(const QList<int>& ids);
    [[nodiscard]] int deviceOf(int place) const; ///< row of the table, -1 for none
    void selectDevice(int place, Qt::KeyboardModifiers modifiers);

    StudioDocument& document_;
    ComparisonPanel& panel_;
    QList<int> chosen_; ///< ids; empty: all
};

} // namespace latency
