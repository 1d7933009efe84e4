#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encodings/proxy_columns.h"
#include "app/studio/encoding_states.h"
#include "app/studio/sample_axes.h"
#include "core/encoding/maps/encoding_map.h"
#include "widgets/encodings/encodings_panel.h"
#include "widgets/encodings/proxy_table_panel.h"

#include <optional>

namespace latency
{

/// The workspace Encodings: the list with its computations, the map that becomes the axes of the
/// samples, and the table of proxies.
class EncodingsPresenter : public QObject
{
    Q_OBJECT

public:
    struct Views {
        EncodingsPanel& panel;
        ProxyTablePanel& proxies;
        SampleAxes& axes; ///< of the samples
    };
    EncodingsPresenter(StudioDocument& document, EncodingStates& states, Views views, int threads,
                       QObject* parent);

    [[nodiscard]] bool isDrawing() const { return drawing_.has_value(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The current map, or the last one.
    struct Drawing {
        const Encoding* encoding = nullptr;
        MapMethod method = MapMethod::PrincipalComponents;
        LatencyTablePointer table;
    };
    void showStates();
    void updateProxies();
    void showProxies(const ProxyColumns& columns);
    void draw(const Drawing& drawing);
    void followRows();
    void showPoints(const Drawing& drawing, const FloatMatrix& points,
                    const std::vector<double>& shares);
    void endDrawing(const Drawing& drawing, const Outcome<EncodingMap>& outcome);

    StudioDocument& document_;
    EncodingStates& states_;
    Views views_;
    int threads_;
    std::optional<Drawing> drawing_; ///< under way
    std::optional<Drawing> drawn_;   ///< what the axes show
    QString progressText_;
    Job mapping_;
    Job correlating_;
};

} // namespace latency
