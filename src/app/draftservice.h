// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace vigil {

struct Stores;
struct Workplace;

/// What was typed into a form that is not saved yet: kept in the campaign at every pause, back after lock or crash.
class DraftService final
{
public:
    DraftService(Stores& stores, const Workplace& workplace);
    Result<void> keep(const QString& form, const QByteArray& content);
    Result<std::optional<QByteArray>> kept(const QString& form) const;
    Result<void> discard(const QString& form);

private:
    Stores& m_stores;
    const Workplace& m_workplace;
};

} // namespace vigil
