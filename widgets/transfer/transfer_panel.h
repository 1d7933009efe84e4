#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace latency
{

class OptionForm;
class TransferCanvas;

/// The result of a transfer as text; empty lines are not shown.
struct TransferText {
    QString headline; ///< "reaches 900 labels with 4"
    QString detail;   ///< what it was counted on
    QString caution;  ///< quirks, simulated latencies, stopped early
};

/// Transfer between search spaces: source left, target right, ρ against the number of labels
/// between them, live.
class TransferPanel : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit TransferPanel(QWidget* parent = nullptr);
    ~TransferPanel() override;

    [[nodiscard]] TransferCanvas& canvas() { return *canvas_; }
    [[nodiscard]] OptionForm& options() { return *options_; }

    /// Selectable datasets, and the two selected: indices in `titles`, or -1. Emits nothing.
    void setDatasets(const QStringList& titles, int source, int target);
    [[nodiscard]] int source() const;
    [[nodiscard]] int target() const;
    /// The common devices; emits nothing. The first entry means all of them.
    void setDevices(const QStringList& names);
    [[nodiscard]] int device() const; ///< -1: all common ones
    void setNotes(const QString& source, const QString& target);
    void setText(const TransferText& text);
    /// done  draws of labels so far, of `total`
    void setProgress(int done, int total);
    /// While it runs, the button stops it. Without two spaces it is disabled and `why` is shown.
    void setRunning(bool isRunning);
    void setReady(bool isReady, const QString& why = {});

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void datasetsChosen(int source, int target);
    void runRequested();
    void stopRequested();
    void exportRequested();

private:
    QWidget* makeSource();
    QWidget* makeTarget();
    void swapSpaces();
    void enableFields();
    void openMenu(const QPoint& globalPosition);

    TransferCanvas* canvas_ = nullptr;
    OptionForm* options_ = nullptr;
    QComboBox* source_ = nullptr;
    QComboBox* target_ = nullptr;
    QComboBox* device_ = nullptr;
    QLabel* sourceNote_ = nullptr;
    QLabel* targetNote_ = nullptr;
    QLabel* headline_ = nullptr;
    QLabel* detail_ = nullptr;
    QLabel* caution_ = nullptr;
    QPushButton* run_ = nullptr;
    QPushButton* swap_ = nullptr;
    QProgressBar* progress_ = nullptr;
    bool isRunning_ = false;
    bool isReady_ = false;
};

} // namespace latency
