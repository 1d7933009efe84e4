#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

class QTableView;

namespace latency
{

/// Makes every column but the last as wide as its contents and its title, at most `most` pixels at
/// a zoom of one; and again whenever the font changes.
void fitColumns(QTableView& table, int most);
void keepColumnsFitted(QTableView& table, int most);

/// Keeps the rows as high as `pixels` are at the current zoom.
void keepRowHeight(QTableView& table, int pixels);

} // namespace latency
