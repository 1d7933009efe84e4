#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QPushButton;

namespace latency
{

class ElidedLabel;

/// The line at the bottom of the window: open dataset on the left, computing resources on the
/// right.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void setDataset(const QString& text); ///< "27 devices · 15 625 networks · ms"
    void setOrigin(const QString& text);  ///< "measured data, MIT licence" or "simulated"
    void setMachine(const QString& text); ///< "OpenBLAS · 2 threads · 300 GFLOP/s"
    void setMessage(const QString& text);
    void showBriefly(const QString& text); ///< some seconds, unless another message follows ///<
                                           ///< passing remark in the middle; empty to clear
    /// The selection: "214 cells and 2 devices selected"; empty without one.
    void setSelection(const QString& text);
    /// Number of notes on the dataset; a button shows them. 0 hides it.
    void setNoteCount(int count);

Q_SIGNALS:
    void notesRequested();
    void selectionCleared();

private:
    ElidedLabel* dataset_ = nullptr;
    ElidedLabel* origin_ = nullptr;
    ElidedLabel* message_ = nullptr;
    ElidedLabel* machine_ = nullptr;
    QPushButton* notes_ = nullptr;
    QPushButton* selection_ = nullptr;
};

} // namespace latency
