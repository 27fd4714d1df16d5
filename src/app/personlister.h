// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/persondossier.h"
#include "base/result.h"

#include <set>
#include <vector>

namespace vigil {

struct RowChange;
struct Stores;
struct Workplace;

/// Keeps the derived People list true: finds whom a change concerns and writes their rows again, in the change's
/// transaction.
class PersonLister final
{
public:
    PersonLister(Stores& stores, const DossierReader& dossiers, const Workplace& workplace);
    Result<void> refresh(const std::vector<RowChange>& rows);

private:
    Result<void> refreshPerson(qint64 person);
    Result<void> collect(const StoredRecord& stored, std::set<qint64>& people) const;
    Stores& m_stores;
    const DossierReader& m_dossiers;
    const Workplace& m_workplace;
};

} // namespace vigil
