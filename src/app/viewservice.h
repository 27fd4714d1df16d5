// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/personlist.h"

#include <QString>
#include <vector>

namespace vigil {

struct Stores;

/// A narrowing of the People list that somebody gave a name: part, place, days of arrest, and the order. A name that
/// was typed is not part of it: a view outlives the people that it once found.
struct SavedView
{
    QString name;
    PersonQuery query;
};

/// Whether two queries narrow alike, in whatever order.
bool narrowsLike(const PersonQuery& one, const PersonQuery& other);

/// The saved views of the campaign, in the order in which they were saved. They are settings of this file: no records,
/// and not in the journal.
class ViewService final
{
public:
    static constexpr int longestName = 60; ///< characters
    static constexpr int mostViews = 40;

    explicit ViewService(Stores& stores);
    /// What cannot be read is left out: another version may have written it.
    Result<std::vector<SavedView>> all() const;
    /// In the place of the one of the same name, else at `place`, else at the end. Errors "view-unnamed",
    /// "view-name-long", "too-many-views".
    Result<void> save(const SavedView& view, int place = -1);
    /// Errors as `save`, and "view-name-taken", "view-unknown".
    Result<void> rename(const QString& from, const QString& to);
    /// Error "view-unknown".
    Result<void> remove(const QString& name);

private:
    Stores& m_stores;
};

} // namespace vigil
