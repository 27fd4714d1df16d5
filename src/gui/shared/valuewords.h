// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <functional>

namespace vigil {

/// Values of fields as people read them in a list: codes and dates in words, links by their titles, one line. Data in
/// it is not made visible yet.
struct ValueWords
{
    Kind kind;
    std::function<QString(Reference)> titleOf;
    QString of(const QString& field, const FieldValue& value) const;
    /// The same for a value as fieldText wrote it, as the journal has it.
    QString ofText(const QString& field, const QString& text) const;
};

} // namespace vigil
