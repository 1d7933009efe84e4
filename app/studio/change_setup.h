#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"

#include <QUndoCommand>

namespace latency
{

/// One step of undo: the setups before and after.
class ChangeSetup : public QUndoCommand
{
public:
    ChangeSetup(StudioDocument& document, StudioSetup after, const QString& text, int mergeKey);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return mergeKey_; }
    bool mergeWith(const QUndoCommand* other) override;

    [[nodiscard]] const StudioSetup& before() const { return before_; }
    [[nodiscard]] const StudioSetup& after() const { return after_; }

private:
    StudioDocument& document_;
    StudioSetup before_;
    StudioSetup after_;
    int mergeKey_;
};

} // namespace latency
