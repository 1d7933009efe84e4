#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/notice_bar.h"

namespace latency
{

/// The line of a window without a dataset: offers the bundled data and a file, and provides the
/// hints of empty panels.
class NothingOpenBar : public NoticeBar
{
    Q_OBJECT

public:
    enum Answer { Bundled, File }; ///< to `ask`
    explicit NothingOpenBar(QWidget* parent = nullptr);

    void ask(); ///< for the window it is in
};

} // namespace latency
