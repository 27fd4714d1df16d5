// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fields.h"

#include <QDate>
#include <QString>
#include <functional>
#include <vector>

namespace vigil {

class Campaign;

struct LinkChoice
{
    Reference reference;
    QString title;
    QString detail;
};

/// What the editors of fields ask of a campaign, so that they know none.
struct RecordPorts
{
    QDate today;
    std::function<std::vector<LinkChoice>(const QString& typed, const std::vector<Kind>& kinds)> find;
    std::function<QString(Reference)> titleOf;
    /// A new record that needs no more than its name; see `isMadeByName`.
    std::function<Result<Reference>(Kind kind, const QString& name)> make;
    std::function<ParsedField(Kind kind, const QString& field, const QString& text)> read;
};

/// The campaign must outlive them.
RecordPorts recordPorts(Campaign& campaign);

/// Whether a record of this kind needs nothing but its title: a person, an organisation, a source.
bool isMadeByName(Kind kind);

} // namespace vigil
