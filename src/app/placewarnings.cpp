// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/placewarnings.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace vigil {

namespace {

const QStringList& markFiles()
{
    static const QStringList marks = {QStringLiteral(".dropbox"),       QStringLiteral(".dropbox.cache"),
                                      QStringLiteral(".stfolder"),      QStringLiteral(".stignore"),
                                      QStringLiteral(".sync_*.db"),     QStringLiteral("._sync_*.db"),
                                      QStringLiteral(".owncloudsync*"), QStringLiteral(".nextcloudsync*")};
    return marks;
}

bool isServicesName(const QString& name)
{
    static const QStringList names = {QStringLiteral("Dropbox"), QStringLiteral("OneDrive"),
                                      QStringLiteral("Nextcloud"), QStringLiteral("ownCloud"),
                                      QStringLiteral("Google Drive")};
    return names.contains(name, Qt::CaseInsensitive);
}

} // namespace

std::optional<QString> synchronisedFolder(const QString& campaignFile)
{
    QDir folder = QFileInfo(campaignFile).absoluteDir();
    do {
        const bool isMarked = !folder.entryList(markFiles(), QDir::AllEntries | QDir::Hidden).isEmpty();
        if (isMarked || isServicesName(folder.dirName()))
            return folder.absolutePath();
    } while (folder.cdUp());
    return std::nullopt;
}

} // namespace vigil
