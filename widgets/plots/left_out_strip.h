#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/quantity_text.h"
#include "widgets/theme/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace latency
{

/// A labelled sample and its prediction from the others.
struct LeftOutSample {
    int architecture = -1;
    double measured = 0.0;
    double predicted = 0.0; ///< from the other labels
    double deviation = 1.0; ///< > 0
    bool isSuspicious = false;
};

/// Every labelled sample by the distance of its measurement from the prediction of the others, in
/// standard deviations: a wrong measurement stands out.
class LeftOutStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LeftOutStrip(QWidget* parent = nullptr);

    void setNoun(const QString& noun); ///< "cell", "network"
    void setQuantity(const QuantityText& quantity);
    void setSamples(std::vector<LeftOutSample> samples);
    [[nodiscard]] const std::vector<LeftOutSample>& samples() const { return samples_; }
    void setHovered(int architecture); ///< -1 for none; emits nothing
    [[nodiscard]] int hovered() const { return hovered_; }
    void setSelected(std::vector<int> architectures); ///< emits nothing
    [[nodiscard]] const std::vector<int>& selected() const { return selected_; }
    void setCurrent(int architecture); ///< the one looked at; -1 for none
    [[nodiscard]] int current() const { return current_; }
    void draw(QPainter& painter, const QRectF& area, const Theme& theme) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void architectureHovered(int architecture);
    void architectureSelected(int architecture); ///< to be looked at
    void architectureClicked(int architecture, Qt::KeyboardModifiers modifiers);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QPointF place(const LeftOutSample& sample, std::size_t index,
                                const QRectF& area) const;
    [[nodiscard]] QString describe(const LeftOutSample& sample) const;
    [[nodiscard]] int sampleAt(QPointF position) const; ///< index, or -1
    void hoverByUser(int architecture);

    QString noun_;
    QuantityText quantity_;
    std::vector<LeftOutSample> samples_;
    int hovered_ = -1;
    std::vector<int> selected_;
    int current_ = -1;
};

} // namespace latency
