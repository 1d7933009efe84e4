#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/chip.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace latency
{

class ElidedLabel;

/// A card of the workbench: a title, key numbers in the header, the view below.
class Panel : public QFrame
{
    Q_OBJECT

public:
    enum class State { Content, Empty, Loading, Failed };

    explicit Panel(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const;
    void setTitle(const QString& title);
    [[nodiscard]] QString subtitle() const;
    void setSubtitle(const QString& subtitle);

    /// Adds a widget at the right end of the header. The panel owns it.
    void addHeadWidget(QWidget* widget);
    /// Adds a chip at the right end of the header.
    Chip* addChip(const QString& objectName, Chip::Dot dot = Chip::Dot::None);
    /// Adds a button at the right end of the header.
    QPushButton* addHeadButton(const QString& objectName, const QString& text);

    /// The view shown in state Content. The panel owns it.
    void setBody(QWidget* body);
    /// A line below the view, separated by a rule; the panel owns it.
    void setFoot(QWidget* foot);

    [[nodiscard]] State state() const { return state_; }
    /// The sentence shown instead of the view; empty in state Content.
    [[nodiscard]] QString message() const;
    void showContent();
    void showEmpty(const QString& hint);
    void showLoading(const QString& what);
    void showError(const QString& sentence);

Q_SIGNALS:
    /// The button below an error message was pressed.
    void retryRequested();

protected:
    /// Adds a widget below the title, such as a device chooser, beside tall widgets of the header.
    void addBelowTitle(QWidget* widget);

private:
    void showMessage(State state, const QString& text);

    State state_ = State::Content;
    QHBoxLayout* head_ = nullptr;
    QVBoxLayout* titleColumn_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QLabel* title_ = nullptr;
    ElidedLabel* subtitle_ = nullptr;
    QWidget* messagePage_ = nullptr;
    QLabel* message_ = nullptr;
    QWidget* busy_ = nullptr;
    QPushButton* retry_ = nullptr;
    QWidget* body_ = nullptr;
};

} // namespace latency
