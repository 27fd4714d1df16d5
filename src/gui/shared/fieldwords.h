// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kind.h"

#include <QString>
#include <QStringList>

namespace vigil {

/// The words for what the field table names by keys. A test fails for a kind, field or code without one.

QString kindWord(Kind kind);                               ///< "Hearing"
QString kindsWord(Kind kind);                              ///< "Hearings"
QString fieldLabel(Kind kind, const QString& field);       ///< "Collected on"
QString codeWord(const QString& list, const QString& key); ///< "Pre-trial detention"; an unknown key as it is

/// The fields that a form shows at once; the others fold away until they are used.
const QStringList& mainFields(Kind kind);
/// The fields that a list of such records shows as columns.
const QStringList& listFields(Kind kind);

} // namespace vigil
