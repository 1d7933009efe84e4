#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QHeaderView>

namespace latency
{

/// A horizontal header with upright titles, so that narrow columns can have long names.
class UprightHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit UprightHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
};

} // namespace latency
