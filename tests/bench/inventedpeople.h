// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personlist.h"

#include <QString>
#include <QStringList>
#include <cstddef>

namespace vigil::bench {

/// Somebody who does not exist, as a campaign would know them.
struct InventedPerson
{
    PersonListing listing;
    QString language;      ///< ru, kk, uk or ar
    QStringList spellings; ///< the native one, then romanisations as different offices would write them
};

/// The same people in the same order on every machine. Not a source of chance for anything but measurements.
class InventedPeople final
{
public:
    explicit InventedPeople(quint64 seed = 1) : m_state(seed) {}
    /// People are numbered from 1.
    InventedPerson next();
    /// 0 … below - 1.
    std::size_t pick(std::size_t below);

private:
    quint64 step();
    QString nativeName(const QString& language);
    void addCustody(PersonListing& listing);

    quint64 m_state;
    qint64 m_lastId = 0;
};

/// One slip of a typist in the middle of a text: a letter left out, doubled or swapped with its neighbour.
QString mistyped(const QString& text, std::size_t place, std::size_t kind);

} // namespace vigil::bench
