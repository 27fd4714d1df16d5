// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "gui/shared/checklist.h"

#include <QCoreApplication>

namespace vigil {

/// Who may be written to and who may sign, as lines to tick: the name, and below it why they are offered.
class AudienceEntries final
{
    Q_DECLARE_TR_FUNCTIONS(vigil::AudienceEntries)

public:
    static CheckList::Entry entryFor(const AddresseeChoice& choice);
    static CheckList::Entry entryFor(const SignatoryChoice& choice);
    /// For a contact that a person added.
    static CheckList::Entry addedEntry(Reference contact, const QString& name);

private:
    static QString whyText(const AddresseeChoice& choice);
};

} // namespace vigil
