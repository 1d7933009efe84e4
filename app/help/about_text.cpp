// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/about_text.h"

#include <QObject>

namespace latency
{

QString aboutText(const QString& versions)
{
    return QObject::tr("<h3>Latency Studio</h3>"
                       "<p>Few-shot hardware-latency prediction for neural architecture search.</p>"
                       "<pre>%1</pre>"
                       "<p>Free software under the GNU General Public Licence, version 3 or later. "
                       "Built on Qt, QCustomPlot, LibTorch, Eigen, ALGLIB and nlohmann/json.</p>")
        .arg(versions.toHtmlEscaped());
}

} // namespace latency
