// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace vigil {

/// The folder above a campaign that a service synchronises (Dropbox, Nextcloud, ownCloud, Syncthing, OneDrive, Google
/// Drive), as far as its marks show: two machines there would overwrite each other, and an open file is copied half.
std::optional<QString> synchronisedFolder(const QString& campaignFile);

} // namespace vigil
