// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/screenlanguage.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace vigil {

namespace {

const QStringList& known()
{
    static const QStringList languages{QStringLiteral("en"), QStringLiteral("ru")};
    return languages;
}

QString languageOfSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& language : wanted)
        if (const QString code = language.section(QLatin1Char('-'), 0, 0); known().contains(code))
            return code;
    return known().constFirst();
}

/// A person's own way to write dates and numbers, where it is of that language.
QLocale localeOf(const QString& language)
{
    const QLocale system = QLocale::system();
    return system.language() == QLocale(language).language() ? system : QLocale(language);
}

} // namespace

ScreenLanguage::ScreenLanguage(QObject* parent) : QObject(parent) {}

ScreenLanguage::~ScreenLanguage()
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_program);
}

void ScreenLanguage::use(const QString& wanted)
{
    const QString language = known().contains(wanted) ? wanted : languageOfSystem();
    QLocale::setDefault(localeOf(language));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_program);
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English too has one, for its plurals.
    if (m_program.load(QStringLiteral(":/i18n/vigil_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_program);
    else
        qCWarning(logApp) << "no translation for" << language;
}

} // namespace vigil
