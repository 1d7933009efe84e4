// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/change_setup.h"

namespace latency
{

ChangeSetup::ChangeSetup(StudioDocument& document, StudioSetup after, const QString& text,
                         int mergeKey)
    : QUndoCommand(text), document_(document), before_(document.setup()), after_(std::move(after)),
      mergeKey_(mergeKey)
{
}

void ChangeSetup::undo()
{
    document_.setSetup(before_);
}

void ChangeSetup::redo()
{
    document_.setSetup(after_);
}

bool ChangeSetup::mergeWith(const QUndoCommand* other)
{
    after_ = static_cast<const ChangeSetup*>(other)->after_;
    setObsolete(after_ == before_);
    return true;
}

} // namespace latency
