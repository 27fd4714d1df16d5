// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caseworkservice.h"

#include <QByteArray>

namespace vigil {

/// The form as it is kept while unsaved. Reading takes what it knows and ignores the rest: an older or newer program
/// may have written it.
QByteArray toJson(const ArrestDraft& draft);
ArrestDraft arrestDraftFromJson(const QByteArray& json);

} // namespace vigil
