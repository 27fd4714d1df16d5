// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace vigil {

struct AccountRow;

/// All but the password, which the app layer does not give out.
QJsonObject jsonOf(const AccountRow& account);

} // namespace vigil
