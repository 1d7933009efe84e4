// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/side_column.h"

#include "widgets/theme/active_theme.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace latency
{

namespace
{

constexpr int kWidest = 480; // at a large zoom the plot beside it needs room, too

/// As wide as its column and a scroll bar.
class ColumnScroll : public QScrollArea
{
public:
    [[nodiscard]] QSize sizeHint() const override { return {wanted(), 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {wanted(), 120}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::Resize)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    [[nodiscard]] int wanted() const
    {
        const int column = widget() ? widget()->minimumWidth() : 0;
        return column + verticalScrollBar()->sizeHint().width() + 2;
    }
};

} // namespace

SideColumn::SideColumn(QWidget* parent) : QWidget(parent)
{
    keepWidth(*this, 300);
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(8);
}

QLabel* SideColumn::addText(const char* objectName, const char* letters)
{
    auto* label = new QLabel(this);
    label->setObjectName(objectName);
    label->setProperty("letters", letters);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    column_->addWidget(label);
    return label;
}

QProgressBar* SideColumn::addProgress(const char* objectName)
{
    auto* progress = new QProgressBar(this);
    progress->setObjectName(objectName);
    progress->setTextVisible(false);
    keepHeight(*progress, 5);
    column_->addWidget(progress);
    return progress;
}

void keepWidth(QWidget& column, int pixels)
{
    const auto apply = [&column, pixels] {
        column.setFixedWidth(std::min(activeTheme().px(pixels), std::max(pixels, kWidest)));
    };
    apply();
    QObject::connect(&ActiveTheme::instance(), &ActiveTheme::changed, &column, apply);
}

void keepHeight(QWidget& widget, int pixels)
{
    const auto apply = [&widget, pixels] { widget.setFixedHeight(activeTheme().px(pixels)); };
    apply();
    QObject::connect(&ActiveTheme::instance(), &ActiveTheme::changed, &widget, apply);
}

QWidget* scrolled(QWidget* column, const QString& name)
{
    auto* area = new ColumnScroll;
    area->setAccessibleName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // its fields have the focus, and scroll into sight
    area->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    area->setWidget(column);
    return area;
}

void setSideText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace latency
