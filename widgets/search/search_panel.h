#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/board/board_panel.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/plots/plot_source.h"
#include "widgets/search/front_canvas.h"
#include "widgets/search/search_settings.h"

#include <functional>

class QLabel;
class QProgressBar;
class QStackedLayout;

namespace latency
{

class SegmentedSwitch;

/// The answer of a search as text.
struct SearchAnswerText {
    QString network;    ///< "cell 1462", or empty when nothing meets the limit
    QString figures;    ///< "71.92 % · 6.87 ms measured"
    QString comparison; ///< "true optimum 71.92 % (read from the table)", or empty
    QString doubt;      ///< a measurement that the others contradict, or empty
    QString published;  ///< rich text: what others found on the device, or empty
    QString learning;   ///< "learns from 27 devices · among 15 625 candidates"
    QString meaning;    ///< what ± and the confidence mean, or empty
    QString ledger;     ///< "20 measurements · fitting 0.09 s · searching 0.01 s"
};

/// The best network under a latency limit: the front, the draggable limit, the cost.
class SearchPanel : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit SearchPanel(QWidget* parent = nullptr);

    [[nodiscard]] SearchSettings& settings() { return *settings_; }
    [[nodiscard]] FrontCanvas& canvas() { return *canvas_; }
    [[nodiscard]] BoardPanel& board() { return *board_; }
    void showBoard(bool isShown); ///< the measurements instead of the plot
    /// Text of an architecture in exports.
    void setNameOf(std::function<QString(int)> nameOf) { nameOf_ = std::move(nameOf); }
    void setNoun(const QString& noun); ///< "cell", "network"
    void setQuantity(const QuantityText& quantity);
    void setAnswer(const SearchAnswerText& text);
    /// done  measurements so far; `wanted` ends the search
    void setProgress(int done, int wanted);
    /// While it runs, the search button stops it.
    void setRunning(bool isRunning);
    /// False for a device without measurements: values are typed in or read from worksheets.
    void setMeasuredByTable(bool isMeasuredByTable);
    /// Whether there are enough measurements to predict every network.
    void setPredicting(bool canPredict);
    /// Column name of the objective in exports, such as "accuracy_percent".
    void setObjectiveColumn(const QString& name) { objectiveColumn_ = name; }

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void searchRequested(); ///< spend the rest of the budget
    void stopRequested();
    void stepRequested();         ///< one measurement
    void restartRequested();      ///< forget all measurements
    void worksheetRequested();    ///< save what to measure next
    void measurementsRequested(); ///< read a worksheet that was filled in
    void predictionsRequested();  ///< save what is predicted of every network
    void architectureHovered(int architecture);
    void architectureSelected(int architecture);
    void exportRequested();

private:
    QWidget* makeSide();
    void enableButtons();
    void openMenu(const QPoint& globalPosition);

    FrontCanvas* canvas_ = nullptr;
    BoardPanel* board_ = nullptr;
    QStackedLayout* views_ = nullptr;
    SegmentedSwitch* view_ = nullptr;
    QPushButton* predict_ = nullptr;
    SearchSettings* settings_ = nullptr;
    QPushButton* worksheet_ = nullptr;
    QPushButton* import_ = nullptr;
    QPushButton* search_ = nullptr;
    QPushButton* step_ = nullptr;
    QPushButton* restart_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* network_ = nullptr;
    QLabel* figures_ = nullptr;
    QLabel* doubt_ = nullptr;
    QLabel* comparison_ = nullptr;
    QLabel* learning_ = nullptr;
    QLabel* meaning_ = nullptr;
    QLabel* ledger_ = nullptr;
    QLabel* published_ = nullptr;
    QLabel* legend_ = nullptr;
    QString noun_;
    QuantityText quantity_;
    std::function<QString(int)> nameOf_;
    bool isRunning_ = false;
    bool isMeasuredByTable_ = true;
    bool isSpent_ = false;
    bool canPredict_ = false;
    QString objectiveColumn_ = QStringLiteral("objective");
    bool isUntouched_ = true;
};

} // namespace latency
