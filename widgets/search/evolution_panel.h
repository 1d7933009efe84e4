#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture_drawing.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"
#include "widgets/search/evolution_canvas.h"
#include "widgets/search/evolution_settings.h"

#include <functional>

class QLabel;
class QProgressBar;
class QSlider;
class QTimer;

namespace latency
{

class ArchitecturePicture;

/// A network as text and drawing.
struct NetworkText {
    QString title;   ///< "Best of generation 312", "Network under the pointer"
    QString figures; ///< "77.52 % · 24.97 ms predicted · 208 px"
    QString layers;  ///< its text form
    ArchitectureDrawing drawing;
};

/// The evolution of networks under a latency limit: the population in motion, a slider back through
/// the generations, the best network found.
class EvolutionPanel : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit EvolutionPanel(QWidget* parent = nullptr);

    [[nodiscard]] EvolutionSettings& settings() { return *settings_; }
    [[nodiscard]] EvolutionCanvas& canvas() { return *canvas_; }
    /// Text of a point of the shown generation in exports.
    void setNameOf(std::function<QString(int)> nameOf) { nameOf_ = std::move(nameOf); }
    /// Number of generations so far; the slider follows the newest until it is moved back.
    void setGenerations(int known, int wanted);
    [[nodiscard]] int shownGeneration() const; ///< 1 … known; 0: none
    void setNetwork(const NetworkText& text);
    /// remark  one line below the figures: the duration, or the reason why there is no answer
    void setRemark(const QString& remark);
    /// While it runs, the button stops it.
    void setRunning(bool isRunning);
    /// A network that can be saved was found.
    void setFound(bool isFound);
    /// Progress 0..1 of the latency model's training, or of the generations.
    void setProgress(double share);

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void evolveRequested();
    void stopRequested();
    void generationChosen(int generation);
    void networkHovered(int point); ///< of the shown generation, or -1
    void saveRequested();
    void exportRequested();

private:
    QWidget* makePlotColumn();
    QWidget* makeSide();
    void replay(bool isOn);
    void showNextGeneration();
    void openMenu(const QPoint& globalPosition);

    EvolutionCanvas* canvas_ = nullptr;
    EvolutionSettings* settings_ = nullptr;
    QSlider* slider_ = nullptr;
    QPushButton* replay_ = nullptr;
    QTimer* replayTimer_ = nullptr;
    QLabel* generation_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* figures_ = nullptr;
    QLabel* layers_ = nullptr;
    QLabel* remark_ = nullptr;
    ArchitecturePicture* picture_ = nullptr;
    QPushButton* evolve_ = nullptr;
    QPushButton* save_ = nullptr;
    QProgressBar* progress_ = nullptr;
    std::function<QString(int)> nameOf_;
    bool isRunning_ = false;
    int wanted_ = 0;
};

} // namespace latency
