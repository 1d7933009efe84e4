#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/encoding_table_model.h"
#include "widgets/panels/panel.h"

class QTableView;

namespace latency
{

class ElidedLabel;
class SegmentedSwitch;

/// The encodings of the open dataset: available ones, computation of the others, and the map of
/// one.
class EncodingsPanel : public Panel
{
    Q_OBJECT

public:
    explicit EncodingsPanel(QWidget* parent = nullptr);

    enum class Map { PrincipalComponents, Neighbours };

    void setRows(std::vector<EncodingRow> rows);
    [[nodiscard]] const EncodingTableModel& model() const { return *model_; }
    [[nodiscard]] QString chosen() const; ///< name; empty for none
    void choose(const QString& name);     ///< emits nothing

    /// "t-SNE of 15 625 cells · iteration 210 of 600 · 7 s left"; the map button adapts to the
    /// state.
    void setMapText(const QString& text, bool isDrawing);

Q_SIGNALS:
    void encodingChosen(const QString& name);
    void computeRequested(const QString& name);
    void pauseRequested(bool isPaused);
    void stopRequested();
    void mapRequested(const QString& name, latency::EncodingsPanel::Map map);
    void mapStopRequested();
    void tableExportRequested();

private:
    [[nodiscard]] const EncodingRow* chosenRow() const;
    [[nodiscard]] QWidget* makeFoot();
    void showChosen();

    EncodingTableModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* about_ = nullptr;
    QPushButton* compute_ = nullptr;
    QPushButton* pause_ = nullptr;
    QPushButton* stop_ = nullptr;
    SegmentedSwitch* method_ = nullptr;
    QPushButton* map_ = nullptr;
    ElidedLabel* mapText_ = nullptr;
    bool isDrawing_ = false;
};

} // namespace latency
